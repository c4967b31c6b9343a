import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    // Nothing here is timed; the machines that run this are busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
