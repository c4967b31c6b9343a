import { describe, expect, test } from "vitest";
import type { Day, Moment } from "#core/day.ts";
import type { Clock } from "#core/ports.ts";
import { createBackups } from "#electron/adapters/backups/backups.ts";
import type { FilePort } from "#electron/adapters/files/file-port.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import { openCandor } from "../support/candor.ts";
import { createMemoryFiles } from "../support/memory-files.ts";

const folder = "/disk/journal";

/** A clock that goes on by a minute each time it is asked. */
function createClock(): Clock & { readonly skip: (minutes: number) => void } {
  let minutes = 0;
  const two = (n: number) => String(n).padStart(2, "0");
  return {
    now: () => {
      minutes += 1;
      const date = 24 + Math.floor(minutes / 1_440);
      const time = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
      return `2026-11-${two(date)}T${time}:00+01:00` as Moment;
    },
    today: () => "2026-11-24" as Day,
    skip: (by) => {
      minutes += by;
    },
  };
}

/** The whole application over one disk, with the store and the backups that real journals have. */
function begin() {
  const disk = createMemoryFiles();
  const clock = createClock();
  const open = (files: FilePort = disk.files) =>
    openCandor({
      clock,
      newId: () => crypto.randomUUID(),
      ownStore: () => createJsonStore({ folder, clock, files }),
      ownBackups: () => createBackups({ folder, clock, files }),
    });
  return { disk, clock, open };
}

type Opened = Awaited<ReturnType<ReturnType<typeof begin>["open"]>>;

const texts = async ({ call }: Opened) =>
  (await call("record.list", {})).records
    .map((record) => (record.kind === "reflection" ? record.text : ""))
    .toSorted();
const binned = async ({ call }: Opened) =>
  (await call("bin.list", {})).map(({ id }) => id).toSorted();
const clients = async ({ call }: Opened) =>
  (await call("client.list", {})).map(({ client }) => client.name).toSorted();
const newest = async ({ call }: Opened) =>
  (await call("backup.list", {})).backups[0]?.name ?? "";
const fileOf = (disk: ReturnType<typeof createMemoryFiles>, part: string) =>
  disk.paths().find((path) => path.startsWith(folder) && path.includes(part)) ??
  "";

/** A journal with two clients and two entries, and a backup of it. */
async function written() {
  const { disk, clock, open } = begin();
  const first = await open();
  for (const id of ["alder", "birch"]) {
    await first.call("client.create", { id, name: id });
    await first.call("reflection.write", {
      id: `r-${id}`,
      client: id,
      text: `About ${id}.`,
    });
  }
  await first.candor.close();
  return { disk, clock, open };
}

describe("backups by themselves", () => {
  test("one is made on closing, and none where nothing was written", async () => {
    const { open } = await written();
    const again = await open();
    expect((await again.call("backup.list", {})).backups).toMatchObject([
      { clients: 2, records: 2 },
    ]);
    await again.candor.close();
    const once = await open();
    expect((await once.call("backup.list", {})).backups).toHaveLength(1);
    await once.candor.close();
  });

  test("the sample that is gone when it is left has none", async () => {
    const { call } = await openCandor({ start: "sample" });
    expect(await call("backup.list", {})).toEqual({
      folder: null,
      backups: [],
      trouble: null,
    });
    expect(await call("backup.lost", {})).toBeNull();
    await expect(
      call("backup.restore", { name: "2026-11-24 15.10.22" }),
    ).rejects.toMatchObject({ code: "no-backups" });
  });

  test("one that cannot be made is told, and every word is saved all the same", async () => {
    const { disk, open } = begin();
    const full: FilePort = {
      ...disk.files,
      create: (path) => {
        if (!path.includes("journal-backups")) return disk.files.create(path);
        throw Object.assign(new Error("ENOSPC: full"), { code: "ENOSPC" });
      },
    };
    const candor = await open(full);
    await candor.call("reflection.write", { text: "Precious." });
    await expect(candor.call("backup.make", {})).rejects.toMatchObject({
      code: "disk-full",
    });
    expect(await candor.call("backup.list", {})).toMatchObject({
      backups: [],
      trouble: { code: "disk-full" },
    });
    await candor.candor.close();
    const again = await open();
    expect(await texts(again)).toEqual(["Precious."]);
    await again.call("backup.make", {});
    expect(await again.call("backup.list", {})).toMatchObject({
      backups: [{ records: 1 }],
      trouble: null,
    });
    await again.candor.close();
  });
});

describe("going back to a backup", () => {
  test("sets everything back in one change, and what is newer goes to the bin", async () => {
    const { open } = await written();
    const candor = await open();
    const { call } = candor;
    const name = await newest(candor);
    await call("reflection.write", { id: "r-alder", text: "Rewritten." });
    await call("reflection.write", { id: "r-new", client: "alder", text: "N" });
    await call("record.remove", { id: "r-birch" });
    await call("client.change", { id: "alder", name: "Alder & Sons" });
    await call("client.create", { id: "cedar", name: "cedar" });
    await call("client.create", { id: "dogwood", name: "dogwood" });
    await call("reflection.write", { id: "r-dog", client: "dogwood" });
    await call("reflection.write", { id: "r-dog", text: "D" });
    await call("settings.set", { theme: "dark" });

    const restored = await call("backup.restore", { name });
    expect(restored).toMatchObject({ records: 2, clients: 1, binned: 2 });
    expect(await texts(candor)).toEqual(["About alder.", "About birch."]);
    expect(await binned(candor)).toEqual(["r-dog", "r-new"]);
    // Dogwood stays, so that the bin can say whose its entry is.
    expect(await clients(candor)).toEqual([
      "My own business",
      "alder",
      "birch",
      "dogwood",
    ]);
    expect((await call("journal.read", {})).settings.theme).toBe("system");

    await call("change.undo", { undo: restored.undo });
    expect(await texts(candor)).toEqual(["D", "N", "Rewritten."]);
    expect(await binned(candor)).toEqual(["r-birch"]);
    expect(await clients(candor)).toEqual([
      "Alder & Sons",
      "My own business",
      "birch",
      "cedar",
      "dogwood",
    ]);
    expect((await call("journal.read", {})).settings.theme).toBe("dark");
    await expect(
      call("change.undo", { undo: restored.undo }),
    ).rejects.toMatchObject({ code: "nothing-to-undo" });
    await candor.candor.close();
    const again = await open();
    expect(await texts(again)).toEqual(["D", "N", "Rewritten."]);
    await again.candor.close();
  });

  test("makes a backup of what stood before, and newer versions than any", async () => {
    const { open } = await written();
    const candor = await open();
    const name = await newest(candor);
    await candor.call("reflection.write", {
      id: "r-alder",
      text: "Rewritten.",
    });
    const before = await candor.call("record.read", { id: "r-alder" });
    await candor.call("backup.restore", { name });
    const after = await candor.call("record.read", { id: "r-alder" });
    expect(after.revision).toBe(before.revision + 1);
    const kept = await newest(candor);
    expect(kept).not.toBe(name);
    await candor.call("backup.restore", { name: kept });
    expect(await texts(candor)).toEqual(["About birch.", "Rewritten."]);
    await candor.candor.close();
  });

  test("undoing leaves alone what was written since", async () => {
    const { open } = await written();
    const candor = await open();
    const name = await newest(candor);
    await candor.call("reflection.write", { id: "r-alder", text: "Second." });
    await candor.call("reflection.write", { id: "r-birch", text: "Second." });
    const { undo } = await candor.call("backup.restore", { name });
    await candor.call("reflection.write", { id: "r-alder", text: "Third." });
    await candor.call("change.undo", { undo });
    expect(await texts(candor)).toEqual(["Second.", "Third."]);
    await candor.candor.close();
  });

  test("what was in the bin then is there for its thirty days from now", async () => {
    const { open } = await written();
    const candor = await open();
    await candor.call("record.remove", { id: "r-alder" });
    await candor.call("backup.make", {});
    const name = await newest(candor);
    await candor.call("record.restore", { id: "r-alder" });
    await candor.call("backup.restore", { name });
    expect(await binned(candor)).toEqual(["r-alder"]);
    const then = await candor.call("record.read", { id: "r-alder" });
    expect(then.deletedAt).toBe(then.changedAt);
    await candor.candor.close();
  });

  test("to one that is not whole puts nothing into the bin", async () => {
    const { disk, open } = await written();
    const candor = await open();
    const name = await newest(candor);
    const copy = disk
      .paths()
      .find((path) => path.includes(name) && path.endsWith("2026.json"));
    disk.put(copy ?? "", "rot");
    await candor.call("reflection.write", { id: "r-new", text: "N" });
    expect(await candor.call("backup.restore", { name })).toMatchObject({
      binned: 0,
    });
    expect(await texts(candor)).toHaveLength(3);
    await candor.candor.close();
  });

  test("that is not there is told", async () => {
    const { open } = await written();
    const candor = await open();
    for (const name of ["2020-01-01 00.00.00", "../journal", "journal"])
      await expect(
        candor.call("backup.restore", { name }),
      ).rejects.toMatchObject({ code: "backup-not-found" });
    await candor.candor.close();
  });
});

describe("bringing back what is lost", () => {
  test("of a damaged year takes nothing else back, and can be undone", async () => {
    const { disk, open } = await written();
    disk.put(fileOf(disk, "alder-alder/2026"), '{"format":');
    const candor = await open();
    const { call } = candor;
    await call("reflection.write", { id: "r-birch", text: "Since." });
    const lost = await call("backup.lost", {});
    expect(lost).toMatchObject({ records: 1, clients: 0 });
    const name = lost?.backup.name ?? "";
    const { undo, ...counts } = await call("backup.restore", {
      name,
      only: "missing",
    });
    expect(counts).toEqual({ records: 1, clients: 0, binned: 0 });
    expect(await texts(candor)).toEqual(["About alder.", "Since."]);
    expect((await call("journal.read", {})).problems).toEqual([]);
    expect(await call("backup.lost", {})).toBeNull();
    await call("change.undo", { undo });
    expect(await texts(candor)).toEqual(["Since."]);
    expect(await binned(candor)).toEqual(["r-alder"]);
    await candor.candor.close();
  });

  test("of a client’s own file gives its stand-in the name back", async () => {
    const { disk, open } = await written();
    const first = await open();
    await first.call("client.change", { id: "alder", goal: "A calm year" });
    await first.candor.close();
    disk.put(fileOf(disk, "alder-alder/client"), "{}");
    const candor = await open();
    const name = (await candor.call("backup.lost", {}))?.backup.name ?? "";
    await candor.call("backup.restore", { name, only: "missing" });
    const { client } = await candor.call("client.read", { id: "alder" });
    expect(client.goal).toBe("A calm year");
    expect((await candor.call("journal.read", {})).problems).toEqual([]);
    await candor.candor.close();
  });

  test("of the journal’s own file brings the owner’s values back", async () => {
    const { disk, open } = await written();
    const first = await open();
    await first.call("values.set", { values: [{ name: "Says it early" }] });
    await first.candor.close();
    await disk.files.remove(`${folder}/journal.json`);
    const candor = await open();
    const name = (await candor.call("backup.lost", {}))?.backup.name ?? "";
    await candor.call("backup.restore", { name, only: "missing" });
    const journal = await candor.call("journal.read", {});
    expect(journal.values).toMatchObject([{ name: "Says it early" }]);
    expect(journal.problems).toEqual([]);
    await candor.candor.close();
  });

  test("of a whole folder that was emptied brings everything back", async () => {
    const { disk, open } = await written();
    for (const path of disk.paths().toReversed())
      if (path.startsWith(`${folder}/`))
        await (path.includes(".")
          ? disk.files.remove(path)
          : disk.files.removeFolder(path));
    const candor = await open();
    await candor.call("reflection.write", { text: "New." });
    const lost = await candor.call("backup.lost", {});
    expect(lost).toMatchObject({ records: 2 });
    await candor.call("backup.make", {});
    await candor.call("backup.restore", {
      name: lost?.backup.name ?? "",
      only: "missing",
    });
    expect(await texts(candor)).toEqual([
      "About alder.",
      "About birch.",
      "New.",
    ]);
    expect(await clients(candor)).toEqual([
      "My own business",
      "alder",
      "birch",
    ]);
    expect(await candor.call("backup.lost", {})).toBeNull();
    await candor.candor.close();
  });

  test("need not be: what is let go is not asked about again, and older backups still hold it", async () => {
    const { disk, open } = await written();
    await disk.files.remove(fileOf(disk, "alder-alder/2026"));
    const candor = await open();
    expect(await candor.call("backup.lost", {})).toMatchObject({ records: 1 });
    await candor.call("backup.let-go", {});
    expect(await candor.call("backup.lost", {})).toBeNull();
    await candor.candor.close();
    const again = await open();
    expect(await again.call("backup.lost", {})).toBeNull();
    const { backups } = await again.call("backup.list", {});
    await again.call("backup.restore", { name: backups.at(-1)?.name ?? "" });
    expect(await texts(again)).toEqual(["About alder.", "About birch."]);
    await again.candor.close();
  });
});
