import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";

/** Imports that must not be, each in a scratch file where it must not stand. */
const forbidden = [
  ["src/core", 'import "node:fs";', "the file system"],
  ["src/core", 'import "electron";', "Electron"],
  ["src/core", 'import "react";', "React"],
  ["src/core", 'import "lowdb";', "lowdb"],
  [
    "src/core",
    'import { words } from "#words/words.ts"; export const name = words.name;',
    "the words",
  ],
  ["src/core", "export const width = window.innerWidth;", "the window"],
  ["src/core", "export const directory = process.cwd();", "the process"],
  ["src/core", "export const now = Date.now();", "the clock"],
  ["src/contract", 'import "node:fs";', "the file system"],
  ["src/contract", 'import "react";', "React"],
  ["src/words", 'import "react";', "React"],
  ["src/ui", 'import "node:fs";', "the file system"],
  ["src/ui", 'import "zod";', "zod"],
  [
    "src/ui",
    'import { contract } from "#contract/contract.ts"; export const names = Object.keys(contract);',
    "the contract's values",
  ],
  [
    "src/ui",
    'import { compose } from "#electron/compose.ts"; export const made = compose;',
    "the hosts",
  ],
  ["electron", 'import "#ui/app/main.tsx";', "the interface"],
  ["electron/adapters", 'import "electron";', "Electron"],
  [
    "electron/adapters",
    'import { JSONFile } from "lowdb/node"; export const adapter = JSONFile;',
    "a store that does not wait for the disk",
  ],
  [
    "src/ui/features/today",
    'import { Clients } from "../clients/clients.tsx"; export const screen = Clients;',
    "another feature",
  ],
  [
    "src/ui/features/today",
    'import { Clients } from "#ui/features/clients/clients.tsx"; export const screen = Clients;',
    "another feature by its long name",
  ],
  ["src/ui/features/today", 'import "zod";', "zod"],
  [
    "src/ui/kit",
    'import { Clients } from "../features/clients/clients.tsx"; export const screen = Clients;',
    "a feature",
  ],
  [
    "src/ui/parts",
    'import { Clients } from "../features/clients/clients.tsx"; export const screen = Clients;',
    "a feature",
  ],
] as const;

/** Imports that must be, for the walls have doors. */
const allowed = [
  [
    "src/core",
    'import { day } from "./day.ts"; export const first = day("2026-11-22");',
  ],
  [
    "electron/adapters",
    'import { Low } from "lowdb"; export const database = Low;',
  ],
  [
    "src/ui/features/today",
    'import { Button } from "../../kit/button.tsx"; import { Today } from "./today.tsx"; export const both = [Button, Today];',
  ],
  [
    "src/ui/kit",
    'import { Button } from "./button.tsx"; export const button = Button;',
  ],
] as const;

const scratch = (folder: string, index: number) =>
  `${folder}/scratch-${String(process.pid)}-${String(index)}.ts`;

afterAll(() => {
  for (const [index, [folder]] of [
    ...forbidden.entries(),
    ...allowed.entries(),
  ])
    rmSync(scratch(folder, index), { force: true });
});

/** What a tool prints, whether it is content or not. */
function output(command: string, ...args: string[]): string {
  try {
    return execFileSync(process.execPath, [command, ...args], {
      encoding: "utf8",
      stdio: "pipe",
    });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}

describe("the walls of the house", () => {
  // Apart, because a forbidden package may bring Node's own types along and so hide that the globals are banned.
  test.each([
    ["package", (source: string) => source.startsWith("import")],
    ["global", (source: string) => !source.startsWith("import")],
  ])("hold: no forbidden %s both compiles and lints", (_, belongs) => {
    const tried = [...forbidden.entries()].filter(([, [, source]]) =>
      belongs(source),
    );
    for (const [index, [folder, source]] of tried)
      writeFileSync(scratch(folder, index), `${source}\n`);
    const files = tried.map(([index, [folder]]) => scratch(folder, index));
    const compiler = output("node_modules/typescript/bin/tsc", "-b");
    const linter = output(
      "node_modules/oxlint/bin/oxlint",
      "-f",
      "unix",
      ...files,
    );
    for (const file of files) rmSync(file);
    for (const [index, [folder, , what]] of tried) {
      const file = scratch(folder, index);
      const stopped =
        compiler.includes(`${file}(`) || linter.includes(`${file}:`);
      expect(stopped, `${folder} reaches ${what}`).toBe(true);
    }
  });

  test("let through what is allowed", () => {
    const file = (index: number) => scratch(allowed[index]?.[0] ?? "", index);
    for (const [index, [, source]] of allowed.entries())
      writeFileSync(file(index), `${source}\n`);
    // One that is not allowed goes along: a linter that did not run would let everything through.
    const [folder, source] = forbidden[0];
    const witness = scratch(folder, allowed.length);
    writeFileSync(witness, `${source}\n`);
    const files = [...allowed.keys()].map(file);
    const linter = output(
      "node_modules/oxlint/bin/oxlint",
      "-f",
      "unix",
      ...files,
      witness,
    );
    for (const path of [...files, witness]) rmSync(path);
    expect(linter).toContain(`${witness}:`);
    for (const path of files) expect(linter).not.toContain(`${path}:`);
  });
});
