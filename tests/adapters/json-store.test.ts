import {
  cp,
  mkdir,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { day } from "#core/day.ts";
import { schemaVersion } from "#core/schema.ts";
import {
  saveAndFold,
  birch,
  birch2025,
  birch2026,
  birchCard,
  editJson,
  filesBelow,
  alder2026,
  makeTemporaryFolder,
  newJournalPath,
  openStore,
  readBack,
  readJson,
  reflection,
  revised,
  smallJournal,
  writeAs,
  writeSmallJournal,
} from "../support/journal-folder.ts";
import { client } from "../support/story.ts";

describe("a journal's folder", () => {
  test("has a file for each client and year, under names that people can read", async () => {
    const folder = await writeSmallJournal();
    expect([...(await filesBelow(folder)).keys()].toSorted()).toEqual(
      [
        "README.txt",
        alder2026,
        "clients/alder-alder/client.json",
        birch2025,
        birch2026,
        birchCard,
        "clients/my-own-business-ownbusin/client.json",
        "journal.json",
      ].toSorted(),
    );
  });

  test("holds pretty JSON that says its format, its version and when it was saved", async () => {
    const folder = await writeSmallJournal();
    const text = (await filesBelow(folder)).get(birch2026) ?? "";
    expect(text).toMatch(
      /^{\n {2}"format": "candor\.records",\n {2}"schema": \d+,\n {2}"savedAt": "2026-11-22T.*\+01:00",\n {2}"records": \[\n {4}{\n/,
    );
    expect(text.endsWith("}\n")).toBe(true);
    expect(await readJson(folder, birchCard)).toEqual({
      format: "candor.client",
      schema: schemaVersion,
      checksum: expect.stringMatching(/^crc32-[0-9a-f]{8}$/),
      savedAt: expect.any(String) as unknown,
      client: birch,
    });
    expect((await readJson(folder, "journal.json"))["format"]).toBe(
      "candor.journal",
    );
  });

  test("has the records of a year oldest first", async () => {
    const folder = newJournalPath();
    const store = openStore(folder);
    await store.open();
    await saveAndFold(store, { clients: [birch] });
    await saveAndFold(store, {
      records: [
        reflection("b", { day: day("2026-03-02") }),
        reflection("z", { day: day("2026-03-01") }),
        reflection("a", { day: day("2026-03-02") }),
      ],
    });
    await store.close();
    const { records } = await readJson(folder, birch2026);
    expect(records).toMatchObject([{ id: "z" }, { id: "a" }, { id: "b" }]);
  });

  test.skipIf(process.platform === "win32")(
    "is for its owner's eyes alone",
    async () => {
      const folder = newJournalPath();
      const store = openStore(folder);
      await store.open();
      await saveAndFold(store, smallJournal());
      const mode = async (path: string) =>
        (await stat(join(folder, path))).mode & 0o777;
      for (const path of ["", "clients", "clients/birch-co-birch"])
        expect(await mode(path)).toBe(0o700);
      for (const path of (await filesBelow(folder)).keys())
        expect(await mode(path)).toBe(0o600);
      await store.close();
    },
  );

  test("keeps a client's folder when the client is renamed", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    await saveAndFold(store, { clients: [revised(birch, { name: "Other" })] });
    await store.close();
    expect(await readdir(join(folder, "clients"))).toHaveLength(3);
    expect((await readJson(folder, birchCard))["client"]).toMatchObject({
      name: "Other",
    });
  });

  test.each([
    ["../../etc", "etc-x1"],
    ["/etc/passwd", "etc-passwd-x1"],
    ["C:\\Windows", "c-windows-x1"],
    ["CON", "con-x1"],
    ["<img src=x onerror=alert(1)>", "img-src-x-onerror-alert-1-x1"],
    ["..", "client-x1"],
    ["日本語", "client-x1"],
    ["🦊🦊", "client-x1"],
    ["مرحبا", "client-x1"],
    ["René Müller Straße", "rene-muller-strasse-x1"],
    ["a\u0000b\nc", "a-b-c-x1"],
    ["$&$1", "1-x1"],
    ["x".repeat(4_000), `${"x".repeat(40)}-x1`],
  ])("takes the name %j for no path", async (name, expected) => {
    const around = makeTemporaryFolder();
    const folder = join(around, "journal");
    const store = openStore(folder);
    await store.open();
    await saveAndFold(store, { clients: [client("x1", { name })] });
    await store.close();
    expect(await readdir(around)).toEqual(["journal"]);
    expect(await readdir(join(folder, "clients"))).toEqual([expected]);
    expect((await readBack(folder)).clients).toMatchObject([
      { id: "x1", name },
    ]);
  });

  test("has a folder for each of two clients with one name and ids that begin alike", async () => {
    const folder = newJournalPath();
    const store = openStore(folder);
    await store.open();
    const twins = [
      client("12345678-a", { name: "Twin" }),
      client("12345678-b", { name: "TWIN" }),
    ];
    await saveAndFold(store, { clients: twins });
    await saveAndFold(store, {
      records: [reflection("r", { client: "12345678-b" })],
    });
    await store.close();
    expect((await readdir(join(folder, "clients"))).toSorted()).toEqual([
      "twin-12345678",
      "twin-12345678-2",
    ]);
    expect((await readBack(folder)).clients).toEqual(twins);
    expect(
      (await filesBelow(folder)).has("clients/twin-12345678-2/2026.json"),
    ).toBe(true);
  });

  test("keeps what a later version may have added, in every file", async () => {
    const folder = await writeSmallJournal();
    const added = { later: { list: [1, null, "x"] } };
    for (const [path, key] of [
      ["journal.json", "journal"],
      [birchCard, "client"],
    ] as const)
      await editJson(folder, path, (json) => ({
        ...json,
        ...added,
        [key]: { ...(json[key] as object), ...added },
      }));
    await editJson(folder, birch2026, (json) => ({
      ...json,
      ...added,
      records: (json["records"] as object[]).map((record) => ({
        ...record,
        ...added,
      })),
    }));
    const store = openStore(folder);
    const { journal, clients, records } = await store.open();
    if (!journal) throw new Error("no journal");
    const known = clients.find(({ id }) => id === "birch");
    const record = records.find(({ id }) => id === "r-2");
    if (!known || !record) throw new Error("not read");
    await saveAndFold(store, {
      journal: revised(journal, { sample: true }),
      clients: [revised(known, { goal: "Grow." })],
      records: [revised(record, {}), reflection("r-7")],
    });
    await store.close();
    expect(await readJson(folder, "journal.json")).toMatchObject({
      ...added,
      journal: { ...added, sample: true },
    });
    expect(await readJson(folder, birchCard)).toMatchObject({
      ...added,
      client: { ...added, goal: "Grow." },
    });
    const shelf = await readJson(folder, birch2026);
    expect(shelf).toMatchObject(added);
    expect(shelf["records"]).toContainEqual(
      expect.objectContaining({ id: "r-2", revision: 2, ...added }),
    );
  });

  test("explains itself once, and does not put the explanation back when it was thrown away", async () => {
    const folder = await writeSmallJournal();
    const readme = join(folder, "README.txt");
    expect((await filesBelow(folder)).get("README.txt")).toContain(
      "Candor journal",
    );
    await rm(readme);
    const store = openStore(folder);
    const { journal } = await store.open();
    if (journal) await saveAndFold(store, { journal: revised(journal, {}) });
    await store.close();
    expect((await filesBelow(folder)).has("README.txt")).toBe(false);
  });

  test("keeps a record in both places when a crash cut a move off, and shows the newer", async () => {
    const folder = await writeSmallJournal();
    const moved = revised(reflection("r-2"), { client: "alder" });
    await editJson(folder, alder2026, (json) => ({
      ...json,
      records: [...(json["records"] as object[]), moved],
    }));
    const store = openStore(folder);
    const { records, problems } = await store.open();
    expect(problems).toEqual([]);
    const [shown, ...others] = records.filter(({ id }) => id === "r-2");
    expect(shown).toMatchObject({ client: "alder", revision: moved.revision });
    expect(others).toEqual([]);
    if (shown?.kind !== "reflection") throw new Error("it is gone");
    await saveAndFold(store, { records: [revised(shown, { text: "Once." })] });
    await store.close();
    expect((await filesBelow(folder)).get(birch2026)).not.toContain("r-2");
  });

  test("moves a record that lies in another client's folder when it is saved next", async () => {
    const folder = await writeSmallJournal();
    const stray = reflection("stray", { client: "alder" });
    await editJson(folder, birch2025, (json) => ({
      ...json,
      records: [...(json["records"] as object[]), stray],
    }));
    const store = openStore(folder);
    const opened = await store.open();
    expect(opened.problems).toEqual([]);
    const shown = opened.records.find(({ id }) => id === "stray");
    if (shown?.kind !== "reflection") throw new Error("it is gone");
    await saveAndFold(store, { records: [revised(shown, {})] });
    await store.close();
    const files = await filesBelow(folder);
    expect(files.get(birch2025)).not.toContain("stray");
    expect(files.get(alder2026)).toContain("stray");
  });

  test("with a copied client folder in it shows each record once, and saves the newer client", async () => {
    const folder = await writeSmallJournal();
    const copy = join(folder, "clients/a copy of birch");
    await cp(join(folder, "clients/birch-co-birch"), copy, { recursive: true });
    const renamed = revised(birch, { name: "Renamed" });
    await editJson(folder, birchCard, (json) => ({ ...json, client: renamed }));
    const store = openStore(folder);
    const opened = await store.open();
    const [shown, ...others] = opened.clients.filter(
      ({ id }) => id === "birch",
    );
    expect(others).toEqual([]);
    expect(opened.records).toHaveLength(3);
    if (shown?.name !== renamed.name) throw new Error("it is the older one");
    await saveAndFold(store, { clients: [revised(shown, { goal: "Grow." })] });
    await store.close();
    expect((await readJson(folder, birchCard))["client"]).toMatchObject({
      revision: 3,
      goal: "Grow.",
    });
  });

  test("has the newer of two copies of a client whichever comes first", async () => {
    const folder = await writeSmallJournal();
    const copy = join(folder, "clients/z copy of birch");
    await cp(join(folder, "clients/birch-co-birch"), copy, { recursive: true });
    await editJson(folder, birchCard, (json) => ({
      ...json,
      client: revised(birch, { name: "Renamed" }),
    }));
    expect((await readBack(folder)).clients).toContainEqual(
      expect.objectContaining({ id: "birch", name: "Renamed" }),
    );
  });

  test("may be reached by a link, and follows none below", async () => {
    const folder = await writeSmallJournal();
    const link = join(makeTemporaryFolder(), "link");
    await symlink(folder, link);
    await symlink("/", join(folder, "clients", "outside"));
    await rm(join(folder, birch2025));
    await symlink("/dev/zero", join(folder, birch2025));
    const { problems, records } = await readBack(link);
    expect(records).toHaveLength(2);
    expect(problems.map(({ file }) => file)).toEqual([
      birch2025,
      "clients/outside",
    ]);
  });
});

describe("opening", () => {
  test("a folder that is not there writes nothing until the first save", async () => {
    const folder = newJournalPath();
    const store = openStore(folder);
    expect((await store.open()).journal).toBeNull();
    await store.close();
    await expect(stat(folder)).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("a folder in a folder that is not there says which one is missing", async () => {
    const folder = join(newJournalPath(), "deeper");
    await expect(openStore(folder).open()).rejects.toMatchObject({
      code: "folder-missing",
      details: { path: folder },
    });
  });

  test("a folder of something else is refused and not touched", async () => {
    const folder = makeTemporaryFolder();
    await writeFile(join(folder, "taxes.txt"), "2025");
    await expect(openStore(folder).open()).rejects.toMatchObject({
      code: "not-a-journal",
      details: { path: folder },
    });
    expect(await readdir(folder)).toEqual(["taxes.txt"]);
  });

  test("a file is refused like a folder of something else", async () => {
    const path = join(makeTemporaryFolder(), "file");
    await writeFile(path, "text");
    await expect(openStore(path).open()).rejects.toMatchObject({
      code: "not-a-journal",
    });
  });

  test("a folder with nothing but what systems leave behind counts as empty", async () => {
    const folder = makeTemporaryFolder();
    for (const name of [".DS_Store", "Thumbs.db", "desktop.ini"])
      await writeFile(join(folder, name), "");
    await writeFile(join(folder, ".candor-1-0123456789ab.tmp"), "{");
    const store = openStore(folder);
    expect((await store.open()).journal).toBeNull();
    await saveAndFold(store, smallJournal());
    await store.close();
    expect((await readdir(folder)).toSorted()).toEqual([
      ".DS_Store",
      "README.txt",
      "Thumbs.db",
      "changes",
      "clients",
      "desktop.ini",
      "journal.json",
    ]);
  });

  test("what a crash left half written is swept away, and files that only look like it stay", async () => {
    const folder = await writeSmallJournal();
    const left = [
      ".candor-7-0123456789ab.tmp",
      "clients/birch-co-birch/.candor-123-ba9876543210.tmp",
      "clients/.candor-9-ba9876543210.tmp",
    ];
    const kept = [".candor-x.tmp", "clients/birch-co-birch/notes.tmp"];
    for (const path of [...left, ...kept]) await writeAs(folder, path, "{");
    await readBack(folder);
    expect((await filesBelow(folder)).has(left[0] ?? "")).toBe(true);
    const store = openStore(folder);
    await store.open();
    await store.close();
    const names = [...(await filesBelow(folder)).keys()];
    expect(names).toEqual(expect.arrayContaining(kept));
    for (const path of left) expect(names).not.toContain(path);
  });

  test.each([birchCard, birch2026, "journal.json"])(
    "a journal in which %s is of a newer Candor can be read, not written, and is not touched",
    async (path) => {
      const folder = await writeSmallJournal();
      await editJson(folder, path, (json) => ({
        ...json,
        schema: schemaVersion + 1,
      }));
      const before = await filesBelow(folder);
      const store = openStore(folder);
      const opened = await store.open();
      expect(opened).toMatchObject({
        readOnly: true,
        problems: [{ file: path, code: "newer-version" }],
      });
      expect(opened.records).toHaveLength(3);
      await expect(
        store.save({ records: [reflection("r-8")] }),
      ).rejects.toMatchObject({ code: "read-only" });
      await store.fold();
      await store.close();
      expect(await filesBelow(folder)).toEqual(before);
    },
  );

  test("a journal of a newer Candor is refused also where its shape is another", async () => {
    const folder = await writeSmallJournal();
    await writeAs(
      folder,
      "journal.json",
      '{"format":"candor.vault","schema":7,"boxes":[]}',
    );
    await expect(openStore(folder).open()).rejects.toMatchObject({
      code: "newer-version",
    });
  });

  test("a journal whose journal.json is missing shows its records and says so", async () => {
    const folder = await writeSmallJournal();
    await rm(join(folder, "journal.json"));
    const opened = await readBack(folder);
    expect(opened.journal).toBeNull();
    expect(opened.records).toHaveLength(3);
    expect(opened.problems).toMatchObject([
      { file: "journal.json", code: "damaged" },
    ]);
  });

  test("reading takes no lock and refuses to save", async () => {
    const folder = await writeSmallJournal();
    const writer = openStore(folder);
    await writer.open();
    const reader = openStore(folder, { mode: "read" });
    const opened = await reader.open();
    expect(opened).toMatchObject({ readOnly: true });
    expect(opened.records).toHaveLength(3);
    await expect(
      reader.save({ records: [reflection("r-8")] }),
    ).rejects.toMatchObject({ code: "read-only", details: { path: folder } });
    await reader.close();
    await saveAndFold(writer, { records: [reflection("r-8")] });
    await writer.close();
  });
});

describe("saving", () => {
  test("before opening and after closing is refused", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    const save = () => store.save({ records: [reflection("r-8")] });
    await expect(save()).rejects.toMatchObject({ code: "closed" });
    await store.open();
    await store.close();
    await expect(save()).rejects.toMatchObject({ code: "closed" });
    expect((await readBack(folder)).records).toHaveLength(3);
  });

  test("does not put a journal back whose folder was taken away", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    await rm(folder, { recursive: true });
    await expect(
      store.save({ records: [reflection("r-8")] }),
    ).rejects.toMatchObject({
      code: "folder-missing",
      details: { path: folder },
    });
    await expect(stat(folder)).rejects.toMatchObject({ code: "ENOENT" });
    await mkdir(folder);
    await expect(
      store.save({ records: [reflection("r-8")] }),
    ).rejects.toMatchObject({ code: "folder-missing" });
    expect(await readdir(folder)).toEqual([]);
    await store.close();
  });

  test("makes the folder of a journal that was never saved, even when it was there and went away", async () => {
    const folder = makeTemporaryFolder();
    const store = openStore(folder);
    await store.open();
    await rm(folder, { recursive: true });
    await saveAndFold(store, smallJournal());
    await store.close();
    expect((await readBack(folder)).records).toHaveLength(3);
  });

  test("says so when the folder around a new journal went away", async () => {
    const folder = newJournalPath();
    const store = openStore(folder);
    await store.open();
    await rm(join(folder, ".."), { recursive: true });
    await expect(store.save(smallJournal())).rejects.toMatchObject({
      code: "folder-missing",
    });
    await store.close();
  });

  test("puts a client's folder back that was taken away, with everything that is known", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    await saveAndFold(store, { records: [reflection("r-4")] });
    await rm(join(folder, "clients/birch-co-birch"), { recursive: true });
    await saveAndFold(store, { records: [reflection("r-8")] });
    await store.close();
    const { records, clients } = await readBack(folder);
    expect(records.map(({ id }) => id).toSorted()).toEqual([
      "r-2",
      "r-3",
      "r-4",
      "r-8",
    ]);
    expect(clients.map(({ id }) => id)).toContain("birch");
  });

  test("never writes what could not be read back", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    const before = await filesBelow(folder);
    const broken = { ...reflection("r-2"), day: "2026-13-01" as never };
    await expect(store.save({ records: [broken] })).rejects.toThrow(
      /not a day/,
    );
    expect(await filesBelow(folder)).toEqual(before);
    await store.close();
  });

  test("puts a record of an unknown client where it can be seen", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    await saveAndFold(store, {
      records: [reflection("r-8", { client: "nobody" })],
    });
    await store.close();
    const { records, clients } = await readBack(folder);
    expect(records).toContainEqual(reflection("r-8", { client: "nobody" }));
    expect(clients).toContainEqual(
      expect.objectContaining({ id: "nobody", name: "nobody" }),
    );
  });
});
