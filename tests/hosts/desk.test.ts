import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  createDesk,
  downloadsFolder,
  freeName,
  openerFor,
} from "#electron/desk.ts";
import { machineLocale, paperFor } from "#electron/paper.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "candor-test-"));
});
afterEach(() => rm(home, { recursive: true }));

describe("The usual paper", () => {
  test("is Letter in North America and some of its neighbours, A4 elsewhere", () => {
    for (const locale of ["en-US", "en-CA", "fr-CA", "es-MX", "es-CL", "en"])
      expect(paperFor(locale)).toBe("Letter");
    for (const locale of ["en-GB", "de-DE", "es-ES", "ja", "sr-Cyrl-RS"])
      expect(paperFor(locale)).toBe("A4");
  });

  test("is A4 where the system says nothing that can be understood", () => {
    expect(paperFor(null)).toBe("A4");
    expect(paperFor("not a locale!")).toBe("A4");
  });

  test("follows the system's locale, its paper before its language", () => {
    expect(machineLocale({ LANG: "de_DE.UTF-8" }, "linux")).toBe("de-DE");
    expect(machineLocale({ LANG: "sr_RS@latin" }, "linux")).toBe("sr-RS");
    expect(
      machineLocale({ LANG: "de_DE.UTF-8", LC_PAPER: "en_US.UTF-8" }, "linux"),
    ).toBe("en-US");
    expect(machineLocale({ LANG: "C.UTF-8" }, "linux")).toBeNull();
    expect(machineLocale({}, "linux")).toBeNull();
    expect(machineLocale({}, "win32", () => "pt-BR")).toBe("pt-BR");
  });
});

describe("Saving without a dialog", () => {
  test("a file never takes the place of another", async () => {
    expect(await freeName(home, "brief.pdf")).toBe(join(home, "brief.pdf"));
    await writeFile(join(home, "brief.pdf"), "first");
    expect(await freeName(home, "brief.pdf")).toBe(join(home, "brief (2).pdf"));
    await mkdir(join(home, "brief (2).pdf"));
    expect(await freeName(home, "brief.pdf")).toBe(join(home, "brief (3).pdf"));
  });

  test("it goes to the downloads, by whatever name, else home", async () => {
    const machine = { platform: "linux", env: {}, home } as const;
    expect(await downloadsFolder(machine)).toBe(home);
    await mkdir(join(home, "Downloads"));
    expect(await downloadsFolder(machine)).toBe(join(home, "Downloads"));
    await mkdir(join(home, ".config"));
    await mkdir(join(home, "Téléchargements"));
    await writeFile(
      join(home, ".config", "user-dirs.dirs"),
      'XDG_DOWNLOAD_DIR="$HOME/Téléchargements"\n',
    );
    expect(await downloadsFolder(machine)).toBe(join(home, "Téléchargements"));
    const desk = createDesk(machine);
    expect(await desk.chooseFile("brief.pdf")).toBe(
      join(home, "Téléchargements", "brief.pdf"),
    );
  });
});

describe("Showing a folder", () => {
  test("uses the file manager of each system", () => {
    expect(openerFor("/j", false, "linux")).toEqual(["xdg-open", "/j"]);
    expect(openerFor("/j/a.pdf", true, "linux")).toEqual(["xdg-open", "/j"]);
    expect(openerFor("/j/a.pdf", true, "darwin")).toEqual([
      "open",
      "-R",
      "/j/a.pdf",
    ]);
    expect(openerFor("C:\\j", false, "win32")).toEqual([
      "explorer.exe",
      "C:\\j",
    ]);
  });

  test("a machine without one is no failure", async () => {
    const desk = createDesk({ platform: "linux", env: {}, home });
    const path = process.env["PATH"];
    process.env["PATH"] = home;
    try {
      await expect(desk.reveal(home)).resolves.toBeUndefined();
    } finally {
      process.env["PATH"] = path;
    }
  });
});
