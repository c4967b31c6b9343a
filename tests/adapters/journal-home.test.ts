import { describe, expect, test } from "vitest";
import {
  candorFolder,
  journalHome,
  type Machine,
} from "#electron/adapters/journal-home.ts";

const machines: readonly [string, Machine, string, string][] = [
  [
    "Linux",
    { platform: "linux", env: {}, home: "/home/ada" },
    "/home/ada/.local/share/candor",
    "/home/ada/.local/share/candor/journal",
  ],
  [
    "Linux with a data folder of its own",
    { platform: "linux", env: { XDG_DATA_HOME: "/data" }, home: "/home/ada" },
    "/data/candor",
    "/data/candor/journal",
  ],
  [
    "Linux with a data folder that is no whole path",
    { platform: "linux", env: { XDG_DATA_HOME: "data" }, home: "/home/ada" },
    "/home/ada/.local/share/candor",
    "/home/ada/.local/share/candor/journal",
  ],
  [
    "macOS",
    {
      platform: "darwin",
      env: { XDG_DATA_HOME: "/data" },
      home: "/Users/ada",
    },
    "/Users/ada/Library/Application Support/Candor",
    "/Users/ada/Library/Application Support/Candor/journal",
  ],
  [
    "Windows",
    {
      platform: "win32",
      env: { APPDATA: "D:\\Profiles\\ada\\Roaming" },
      home: "C:\\Users\\ada",
    },
    "D:\\Profiles\\ada\\Roaming\\Candor",
    "D:\\Profiles\\ada\\Roaming\\Candor\\journal",
  ],
  [
    "Windows that does not say where",
    { platform: "win32", env: { APPDATA: "" }, home: "C:\\Users\\ada" },
    "C:\\Users\\ada\\AppData\\Roaming\\Candor",
    "C:\\Users\\ada\\AppData\\Roaming\\Candor\\journal",
  ],
];

describe.each(machines)("on %s", (_name, machine, folder, journal) => {
  test("the journal stands in the person's data folder, and not among documents", () => {
    expect(candorFolder(machine)).toBe(folder);
    expect(journalHome(machine)).toBe(journal);
    expect(journal).not.toMatch(/Documents/);
  });
});
