import { defineConfig } from "playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: ["journeys/**/*.spec.ts", "electron/**/*.spec.ts"],
  globalSetup: "./support/global-setup.ts",
  outputDir: "../test-results/journeys",
  // Two cores: two browsers at a time, and patience.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [
    ["list"],
    ["json", { outputFile: "../test-results/journeys.json" }],
  ],
});
