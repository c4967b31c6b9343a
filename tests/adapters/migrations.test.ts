import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { migrated, migrations } from "#core/journal/migrations.ts";
import { schemaVersion } from "#core/schema.ts";
import { createBackups } from "#electron/adapters/backups/backups.ts";
import { createFixedClock } from "../support/fixed-clock.ts";
import {
  filesBelow,
  makeTemporaryFolder,
  openStore,
  readBack,
  reflection,
} from "../support/journal-folder.ts";
import { openCandor } from "../support/candor.ts";

const fixtures = fileURLToPath(new URL("../fixtures", import.meta.url));

/** A journal that a Candor of this version wrote, kept as it was, in a folder of this test's own. */
async function journalOf(version: number): Promise<string> {
  const folder = join(makeTemporaryFolder(), "journal");
  await cp(join(fixtures, `journal-${String(version)}`), folder, {
    recursive: true,
  });
  return folder;
}

/** What stands in the kept journal of a version. */
function recordsOf(version: number): string[] {
  const first = [
    "check-up 2026-11-24",
    "reflection 2025-11-03",
    "reflection 2026-11-24",
    "reflection 2026-11-24",
  ];
  const sinceVersion3 = [
    "conversation 2026-11-20",
    "conversation 2026-11-25",
    "disagreement 2026-10-05",
    "meeting 2026-11-18",
    "phrase 2026-11-18",
    "portrait 2026-11-24",
    "power-moment 2026-11-19",
    "renewal 2026-11-28",
    "week-mark 2026-11-28",
  ];
  return [...first, ...(version < 3 ? [] : sinceVersion3)].toSorted();
}

const schemasIn = (files: ReadonlyMap<string, string>) =>
  new Set(
    [...files]
      .filter(([name]) => name.endsWith(".json"))
      .map(([, text]) => (JSON.parse(text) as { schema: number }).schema),
  );

describe("a journal of an older Candor", () => {
  test("there is a kept one for every version that there ever was", async () => {
    const versions = migrations.map(({ to }) => to);
    expect(versions).toEqual(
      Array.from({ length: schemaVersion - 1 }, (_, index) => index + 2),
    );
    expect((await readdir(fixtures)).toSorted()).toEqual(
      versions.map((to) => `journal-${String(to - 1)}`),
    );
  });

  describe.each(migrations.map(({ to }) => to - 1))(
    "of version %i",
    (version) => {
      test("is read with all its words, and looking changes nothing", async () => {
        const folder = await journalOf(version);
        const before = await filesBelow(folder);
        const opened = await readBack(folder);
        expect(opened).toMatchObject({
          isOlder: true,
          problems: [],
          changedOutside: [],
        });
        expect(
          opened.records.map(({ kind, day }) => `${kind} ${day}`).toSorted(),
        ).toEqual(recordsOf(version));
        expect(opened.records).toContainEqual(
          expect.objectContaining({
            text: "Third move this year. „Nächste Woche“, said again. 今日は返事がなかった。 🙃",
          }),
        );
        expect(opened.clients).toHaveLength(2);
        expect(opened.journal?.values).toHaveLength(3);
        expect(await filesBelow(folder)).toEqual(before);
      });

      test("is backed up as it is before anything of it is written anew", async () => {
        const folder = await journalOf(version);
        const before = await filesBelow(folder);
        const clock = createFixedClock();
        const backups = createBackups({ folder, clock });
        const { call, candor } = await openCandor({
          clock,
          ownStore: () => openStore(folder),
          ownBackups: () => backups,
        });
        await call("reflection.write", { text: "Written today." });
        await candor.close();
        expect(schemasIn(await filesBelow(folder))).toEqual(
          new Set([schemaVersion]),
        );
        const oldest = (await backups.list()).at(-1);
        const kept = await filesBelow(join(backups.folder, oldest?.name ?? ""));
        // A backup has a readme of its own.
        before.delete("README.txt");
        for (const [name, text] of before) expect(kept.get(name)).toBe(text);
        const opened = await readBack(folder);
        expect(opened).toMatchObject({ isOlder: false, problems: [] });
        expect(opened.records).toHaveLength(recordsOf(version).length + 1);
      });

      test("is not written anew while it cannot be backed up, and no word is lost by it", async () => {
        const folder = await journalOf(version);
        const before = await filesBelow(folder);
        const clock = createFixedClock();
        const { call, candor } = await openCandor({
          clock,
          ownStore: () => openStore(folder),
          ownBackups: () => ({
            ...createBackups({ folder, clock }),
            make: () => Promise.reject(new Error("no room for it")),
          }),
          onDefect: () => {},
        });
        await call("reflection.write", { id: "new", text: "Written today." });
        await candor.close();
        const after = await filesBelow(folder);
        for (const [name, text] of before) expect(after.get(name)).toBe(text);
        expect((await readBack(folder)).records).toContainEqual(
          expect.objectContaining({ id: "new", text: "Written today." }),
        );
      });
    },
  );
});

describe("a migration", () => {
  test.each(migrations.map(({ to, migrate }) => ({ to, migrate })))(
    "to version $to is pure, and keeps everything that it does not know",
    ({ migrate }) => {
      const { edits: _, ...old } = reflection("r-1");
      const thing = Object.freeze({ ...old, later: Object.freeze([1]) });
      const first = migrate("record", thing);
      expect(first).toMatchObject({ ...old, later: [1] });
      expect(migrate("record", thing)).toEqual(first);
    },
  );

  test("to version 4 leaves no word out of patterns, and every other setting as it was", async () => {
    const { journal } = await readBack(await journalOf(3));
    expect(journal?.settings).toEqual({
      theme: "dark",
      paper: "A4",
      reminders: { weekday: 5, time: "16:00" },
      excludedWords: [],
    });
  });

  test("leaves alone what is of this version, and what is no object", () => {
    const record = reflection("r-1");
    expect(migrated("record", record, schemaVersion)).toBe(record);
    expect(migrated("record", "a line", 1)).toBe("a line");
    expect(migrated("record", null, 1)).toBeNull();
  });
});
