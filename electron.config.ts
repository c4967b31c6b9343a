import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

// The hosts run on Electron's Node and on the oldest Node that `npm start` supports.
const target = "node20.19";

export default defineConfig({
  main: {
    build: {
      target,
      outDir: "out/main",
      // The hosts are started from a checkout: these stay packages, everything else is bundled.
      externalizeDeps: { include: ["electron", "playwright"] },
      rolldownOptions: {
        input: {
          main: "electron/main.ts",
          start: "electron/start.ts",
          cli: "electron/cli.ts",
          screens: "tests/screens/screens.ts",
          bench: "tests/bench/bench.ts",
        },
        output: {
          format: "es",
          entryFileNames: "[name].js",
          chunkFileNames: "chunks/[name].js",
        },
      },
    },
  },
  preload: {
    build: {
      target,
      outDir: "out/preload",
      rolldownOptions: {
        input: { preload: "electron/preload.ts" },
        // A sandboxed preload cannot be an ES module.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "src/ui",
    plugins: [react()],
    build: {
      outDir: "out/ui",
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: "src/ui/index.html", print: "src/ui/print.html" },
      },
    },
  },
});
