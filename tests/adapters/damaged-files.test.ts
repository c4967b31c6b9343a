import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  saveAndFold,
  birch,
  birch2026,
  birchCard,
  editJson,
  filesBelow,
  openStore,
  readBack,
  readJson,
  reflection,
  revised,
  smallJournal,
  writeAs,
  writeSmallJournal,
} from "../support/journal-folder.ts";
import { schemaVersion } from "#core/schema.ts";
import type { FilePort } from "#electron/adapters/files/file-port.ts";
import { createMemoryFiles } from "../support/memory-files.ts";

type Damage = (good: Buffer) => string | Uint8Array;

/** How a file says that it is of this version. */
const present = `"schema": ${String(schemaVersion)}`;

/** Damage that is done to the text. */
const json = (change: (text: string) => string): Damage => {
  return (good) => change(good.toString("utf8"));
};

const damages: Readonly<Record<string, Damage>> = {
  "an empty file": () => "",
  "white space": () => " \n\t ",
  "NUL bytes": (good) => new Uint8Array(good.length),
  "a NUL byte at its end": (good) => Buffer.concat([good, Buffer.from([0])]),
  "a file cut in the middle": (good) => good.subarray(0, good.length / 2),
  "a file cut before its last bracket": (good) =>
    good.subarray(0, good.length - 3),
  "a file and the beginning of another": (good) =>
    Buffer.concat([good, good.subarray(0, 40)]),
  "UTF-16": (good) => Buffer.from(`\uFEFF${good.toString("utf8")}`, "utf16le"),
  "bytes that are no UTF-8": (good) =>
    Buffer.concat([
      good.subarray(0, 30),
      Buffer.from([0xff, 0xfe]),
      good.subarray(30),
    ]),
  "random bytes": () => Buffer.from("7f3a99c4e1b2005511aa", "hex"),
  "the word null": () => "null",
  "the number 0": () => "0",
  "a huge number": () => "1e999",
  "the word false": () => "false",
  "a text": () => '"candor.journal"',
  "an empty list": () => "[]",
  "an empty object": () => "{}",
  "another format": json((text) =>
    text.replace(/"candor\.\w+"/, '"candor.other"'),
  ),
  "no schema version": json((text) => text.replace(`${present},`, "")),
  "a schema version of 0": json((text) => text.replace(present, '"schema": 0')),
  "a schema version in words": json((text) =>
    text.replace(present, '"schema": "1"'),
  ),
  "no contents": () => `{"format":"candor.journal",${present}}`,
  "contents of another shape": json((text) =>
    text.replace(/"(journal|client|records|erased)": [{[][\s\S]*$/, '"$1": 7}'),
  ),
  "a name that stands twice": json((text) =>
    text.replace(`${present},`, `${present}, "schem\\u0061": 2,`),
  ),
  "a __proto__": json((text) =>
    text.replace(`${present},`, `${present}, "__proto__": {"schema": 2},`),
  ),
  "a million brackets": () => "[".repeat(1_000_000) + "]".repeat(1_000_000),
  "a deep list among good contents": json((text) =>
    text.replace(
      `${present},`,
      () => `${present}, "x": ${"[".repeat(9_999)}${"]".repeat(9_999)},`,
    ),
  ),
  "single quotes": json((text) => text.replaceAll('"', "'")),
  "a comment": json((text) => `// by hand\n${text}`),
  "a comma too many": json((text) => text.replace(/\n}\n$/, ",\n}\n")),
  "a page of the web": () => "<!doctype html><title>Sign in</title>",
};

const before = smallJournal();

/** Saves that have to write the very file. */
const saves = {
  "journal.json": { journal: revised(before.journal, {}) },
  [birchCard]: { clients: [revised(birch, { name: "Birch again" })] },
  [birch2026]: { records: [reflection("r-8")] },
  "bin.json": { erased: ["r-3"] },
} as const;

const folder = "/disk/journal";

/** What was erased leaves a file of its own behind. */
async function eraseSomething(files?: FilePort, where = folder): Promise<void> {
  const store = openStore(where, files && { files });
  await store.open();
  await saveAndFold(store, { records: [reflection("r-0")] });
  await saveAndFold(store, { erased: ["r-0"] });
  await store.close();
}

describe.each(Object.keys(saves) as (keyof typeof saves)[])(
  "%s, where it holds",
  (name) => {
    test.each(Object.entries(damages))(
      "%s, is reported, left as it is, and put aside before a save writes there",
      async (_name, damage) => {
        const path = join(folder, name);
        const disk = createMemoryFiles();
        const { files } = disk;
        await writeSmallJournal(folder, files);
        await eraseSomething(files);
        disk.put(path, damage(Buffer.from(await files.read(path))));
        const kept = disk.texts().get(path);

        const store = openStore(folder, { files });
        const opened = await store.open();
        expect(opened.problems).toEqual([
          {
            file: name,
            code: "damaged",
            detail: expect.stringMatching(/^[\w“].{4,}/) as unknown,
          },
        ]);
        expect(opened.journal === null).toBe(name === "journal.json");
        expect(opened.records.map(({ id }) => id).toSorted()).toEqual(
          name === birch2026 ? ["r-1", "r-3"] : ["r-1", "r-2", "r-3"],
        );
        expect(opened.clients.map(({ id }) => id).toSorted()).toEqual([
          "alder",
          "birch",
          "own-business",
        ]);

        // A save beside it leaves it alone.
        await saveAndFold(store, {
          records: [reflection("r-9", { client: "alder" })],
        });
        expect(disk.texts().get(path)).toBe(kept);

        await saveAndFold(store, saves[name]);
        await store.close();
        const aside = [...disk.texts()].filter(([other]) =>
          other.includes("(damaged"),
        );
        expect(aside.map(([, text]) => text)).toEqual([kept]);
        expect(aside[0]?.[0]).toMatch(
          / \(damaged 2026-11-22 \d\d\.\d\d\.\d\d\)\.json$/,
        );
        expect(dirname(aside[0]?.[0] ?? "")).toBe(dirname(path));
        const again = await readBack(folder, files);
        expect(again.problems).toEqual([]);
        expect(again.journal).not.toBeNull();
      },
    );
  },
);

test("a byte order mark is no damage", async () => {
  const folder = await writeSmallJournal();
  await eraseSomething(undefined, folder);
  for (const path of Object.keys(saves)) {
    const text = await readFile(join(folder, path), "utf8");
    await writeAs(folder, path, `\uFEFF${text}`);
  }
  const opened = await readBack(folder);
  expect(opened.problems).toEqual([]);
  expect(opened.records).toHaveLength(3);
});

test("a file cut at any place is never taken for a whole one", async () => {
  const disk = createMemoryFiles();
  await writeSmallJournal(folder, disk.files);
  const path = join(folder, birch2026);
  const whole = await disk.files.read(path);
  for (let percent = 0; percent < 100; percent += 1) {
    disk.put(path, whole.slice(0, (whole.length * percent) / 100));
    const { problems, records } = await readBack(folder, disk.files);
    expect(problems).toMatchObject([{ file: birch2026, code: "damaged" }]);
    expect(records).toHaveLength(2);
  }
});

test("a damaged file never replaces one that was put aside before", async () => {
  const folder = await writeSmallJournal();
  const clock = {
    now: () => "2026-11-22T10:00:00+01:00" as never,
    today: () => "2026-11-22" as never,
  };
  for (const text of ["one", "two", "three"]) {
    await writeAs(folder, birch2026, text);
    const store = openStore(folder, { clock });
    await store.open();
    await saveAndFold(store, { records: [reflection(`r-${text}`)] });
    await store.close();
  }
  const files = await filesBelow(folder);
  const aside = [...files].filter(([name]) => name.includes("(damaged"));
  expect(aside.map(([, text]) => text).toSorted()).toEqual([
    "one",
    "three",
    "two",
  ]);
});

test("one bad entry keeps no other from being read, and is written back as it was", async () => {
  const folder = await writeSmallJournal();
  const bad = [
    { id: "r-x", kind: "meeting", day: "2026-01-01", deep: { words: "keep" } },
    null,
    "a line",
    { ...reflection("r-2b"), day: "2026-02-30" },
  ];
  await editJson(folder, birch2026, (json) => ({
    ...json,
    records: [...bad, ...(json["records"] as object[])],
  }));
  const store = openStore(folder);
  const opened = await store.open();
  expect(opened.records).toHaveLength(3);
  expect(opened.problems).toMatchObject([{ file: birch2026, code: "damaged" }]);
  expect(opened.problems[0]?.detail).toMatch(/^4 of 5 entries .*no\. 1 \(/);
  await saveAndFold(store, {
    records: [revised(reflection("r-2"), { text: "New." })],
  });
  await store.close();
  const { records } = await readJson(folder, birch2026);
  expect(records).toHaveLength(5);
  expect(records).toEqual(expect.arrayContaining(bad));
});

test("a lone surrogate comes back as it was typed", async () => {
  const folder = await writeSmallJournal();
  const store = openStore(folder);
  await store.open();
  const odd = reflection("odd", { text: "half a fox: \ud83e" });
  await saveAndFold(store, { records: [odd] });
  await store.close();
  expect((await readBack(folder)).records).toContainEqual(odd);
});

test("a folder where a file should be is put aside like damage", async () => {
  const folder = await writeSmallJournal();
  await rm(join(folder, birch2026));
  await mkdir(join(folder, birch2026));
  const store = openStore(folder);
  const { problems } = await store.open();
  expect(problems).toMatchObject([{ file: birch2026, code: "damaged" }]);
  await saveAndFold(store, { records: [reflection("r-8")] });
  await store.close();
  expect((await readBack(folder)).records).toHaveLength(3);
});

describe("a client whose file cannot be read", () => {
  test("is shown with every field that still can be, and keeps its records", async () => {
    const folder = await writeSmallJournal();
    await editJson(folder, birchCard, (json) => ({
      ...json,
      client: {
        ...(json["client"] as object),
        stage: "flourishing",
        revision: 6,
        myTerms: "Net 14",
      },
    }));
    const { clients, records } = await readBack(folder);
    expect(clients).toContainEqual({
      ...birch,
      stage: "active",
      revision: 6,
      myTerms: "Net 14",
    });
    expect(records).toHaveLength(3);
  });

  test("is shown by the folder's name when nothing else is known", async () => {
    const folder = await writeSmallJournal();
    await writeAs(folder, birchCard, "\0\0\0");
    const { clients } = await readBack(folder);
    expect(clients).toContainEqual(
      expect.objectContaining({ id: "birch", name: "birch co" }),
    );
  });

  test("is shown by the folder's name when the file is missing, and says so", async () => {
    const folder = await writeSmallJournal();
    await rm(join(folder, birchCard));
    const { clients, problems } = await readBack(folder);
    expect(clients.map(({ id }) => id)).toContain("birch");
    expect(problems).toMatchObject([{ file: birchCard, code: "damaged" }]);
  });

  test("stays unknown where neither the file nor a record tells who it is", async () => {
    const folder = await writeSmallJournal();
    await writeAs(folder, "clients/ghost-1/client.json", "{");
    const { clients, problems } = await readBack(folder);
    expect(clients).toHaveLength(3);
    expect(problems).toMatchObject([{ file: "clients/ghost-1/client.json" }]);
  });
});
