import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests that take minutes: `npm run test:soak`. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/soak/**/*.soak.ts"],
    fileParallelism: false,
    testTimeout: 30 * 60_000,
    hookTimeout: 30 * 60_000,
  },
});
