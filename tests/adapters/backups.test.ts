import { beforeEach, describe, expect, test } from "vitest";
import { addDays, day, type Moment } from "#core/day.ts";
import type { Backups, Opened } from "#core/ports.ts";
import { createBackups } from "#electron/adapters/backups/backups.ts";
import type { FilePort } from "#electron/adapters/files/file-port.ts";
import { verifyBackups } from "#electron/adapters/backups/verify-backups.ts";
import {
  saveAndFold,
  birch2025,
  birch2026,
  birchCard,
  openStore,
  readBack,
  reflection,
  revised,
  smallJournal,
  writeSmallJournal,
} from "../support/journal-folder.ts";
import { createMemoryFiles } from "../support/memory-files.ts";

const folder = "/disk/journal";
const root = "/disk/journal-backups";
const all = () => true;

let disk: ReturnType<typeof createMemoryFiles>;
let backups: Backups;
let now: string;

beforeEach(async () => {
  disk = createMemoryFiles();
  await writeSmallJournal(folder, disk.files);
  now = "2026-11-24T15:10:22.000+01:00";
  backups = open();
});

function open(files: FilePort = disk.files): Backups {
  const clock = { now: () => now as Moment };
  return createBackups({ folder, files, clock, shareFrom: 0 });
}

/** Lets time pass: a minute, or days. */
function later(days = 0): void {
  const minute = Number(now.slice(14, 16)) + (days === 0 ? 1 : 0);
  now = `${addDays(day(now.slice(0, 10)), days)}T15:${String(minute).padStart(2, "0")}:22.000+01:00`;
}

async function save(...records: Opened["records"]): Promise<void> {
  const store = openStore(folder, { files: disk.files });
  await store.open();
  await saveAndFold(store, { records });
  await store.close();
}

const names = async () => (await backups.list()).map(({ name }) => name);
const below = (generation: string) =>
  disk
    .paths()
    .filter((path) => path.startsWith(`${generation}/`))
    .map((path) => path.slice(generation.length + 1))
    .toSorted();
const inode = async (path: string) => (await disk.files.lstat(path))?.inode;

/** What a journal holds, for comparing. */
const things = ({ journal, clients, records }: Opened) => ({
  journal,
  clients: [...clients].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  records,
});

describe("a backup", () => {
  test("is a whole journal in a folder of its own, readable and with a readme", async () => {
    const made = await backups.make();
    expect(made).toEqual({
      name: "2026-11-24 15.10.22",
      madeAt: now,
      clients: 2,
      records: 3,
    });
    const generation = `${root}/${made?.name ?? ""}`;
    expect(below(generation)).toContain("README.txt");
    expect(things(await readBack(generation, disk.files))).toEqual(
      things(await readBack(folder, disk.files)),
    );
    expect(await backups.list()).toEqual([made]);
    expect(await open().list()).toEqual([made]);
    expect(await verifyBackups(folder, disk.files)).toEqual([]);
  });

  test("is made only when something has changed", async () => {
    await backups.make();
    later();
    expect(await backups.make()).toBeNull();
    expect(await open().make()).toBeNull();
    await save(reflection("r-4"));
    later();
    expect(await backups.make()).toMatchObject({ records: 4 });
    expect(await names()).toHaveLength(2);
  });

  test("shares what has not changed with the one before, and never with the journal", async () => {
    const first = await backups.make();
    await save(reflection("r-4"));
    later();
    const second = await backups.make();
    const at = (made: typeof first, path: string) =>
      inode(`${root}/${made?.name ?? ""}/${path}`);
    expect(await at(second, birch2025)).toBe(await at(first, birch2025));
    expect(await at(second, birch2026)).not.toBe(await at(first, birch2026));
    const live = new Set(
      await Promise.all(
        below(folder).map((path) => inode(`${folder}/${path}`)),
      ),
    );
    for (const path of below(root))
      expect(live).not.toContain(await inode(`${root}/${path}`));
  });

  test("of a journal that is not large shares nothing: what happens to one happens to one", async () => {
    backups = createBackups({
      folder,
      files: disk.files,
      clock: { now: () => now as Moment },
    });
    await backups.make();
    await save(reflection("r-4"));
    later();
    await backups.make();
    const inodes = await Promise.all(
      disk
        .paths()
        .filter((path) => path.startsWith(root) && path.endsWith("client.json"))
        .map(async (path) => (await disk.files.lstat(path))?.inode),
    );
    expect(inodes.length).toBeGreaterThan(4);
    expect(new Set(inodes).size).toBe(inodes.length);
  });

  test("is a full copy where a disk knows no second names", async () => {
    const files = { ...disk.files, link: async () => false };
    await open(files).make();
    await save(reflection("r-4"));
    later();
    const made = await open(files).make();
    expect(
      things(await readBack(`${root}/${made?.name ?? ""}`, disk.files)),
    ).toEqual(things(await readBack(folder, disk.files)));
  });

  test("that has suffered is not handed on: the next one gets a good copy", async () => {
    const first = await backups.make();
    disk.put(`${root}/${first?.name ?? ""}/${birch2025}`, "rot");
    await save(reflection("r-4"));
    later();
    const second = await backups.make();
    expect(
      things(await readBack(`${root}/${second?.name ?? ""}`, disk.files)),
    ).toEqual(things(await readBack(folder, disk.files)));
    expect(await verifyBackups(folder, disk.files)).toEqual([
      { backup: first?.name, file: birch2025, detail: "it is damaged" },
    ]);
  });

  test("of a folder that has gone is none, and takes none away", async () => {
    await backups.make();
    for (const path of below(folder).toReversed())
      await (path.includes(".")
        ? disk.files.remove(`${folder}/${path}`)
        : disk.files.removeFolder(`${folder}/${path}`));
    later();
    expect(await backups.make()).toBeNull();
    await disk.files.removeFolder(folder);
    expect(await backups.make()).toBeNull();
    expect(await names()).toHaveLength(1);
  });

  test("begins anew when the journal is written to meanwhile", async () => {
    let once = true;
    const files: FilePort = {
      ...disk.files,
      async makeFolder(path) {
        if (once && path.includes(".tmp")) {
          once = false;
          await save(reflection("r-4"));
        }
        return disk.files.makeFolder(path);
      },
    };
    const made = await open(files).make();
    expect(made).toMatchObject({ records: 4 });
    expect(below(root).filter((path) => path.includes(".tmp"))).toEqual([]);
  });

  test("of a file that the disk will not give out is tried once more, and then made without it", async () => {
    const files: FilePort = {
      ...disk.files,
      read: (path) => {
        if (path !== `${folder}/${birch2025}`) return disk.files.read(path);
        throw Object.assign(new Error("EIO: bad"), { code: "EIO" });
      },
    };
    const troubled = open(files);
    await expect(troubled.make()).rejects.toMatchObject({
      code: "store-failed",
    });
    expect(await troubled.make()).toMatchObject({ records: 2 });
  });

  test("two at once are one after the other", async () => {
    const made = await Promise.all([backups.make(), backups.make()]);
    expect(made.filter(Boolean)).toHaveLength(1);
  });
});

describe("the number of backups", () => {
  test("is held down, what goes leaves nothing behind, and the newest stays", async () => {
    for (let turn = 0; turn < 30; turn += 1) {
      await save(
        reflection("r-4", {
          revision: turn + 1,
          text: `Turn ${String(turn)}.`,
        }),
      );
      later();
      await backups.make();
    }
    // The newest ten, the newest of the one day and of the one week among them.
    expect(await names()).toHaveLength(10);
    expect(new Set(below(root).map((path) => path.split("/")[0])).size).toBe(
      10,
    );
    expect((await names())[0]).toBe("2026-11-24 15.40.22");
  });

  test("what somebody put into a backup keeps it from being removed", async () => {
    const first = await backups.make();
    const mine = `${root}/${first?.name ?? ""}/letter.txt`;
    disk.put(mine, "mine");
    for (let turn = 0; turn < 12; turn += 1) {
      await save(
        reflection("r-4", {
          revision: turn + 1,
          text: `Turn ${String(turn)}.`,
        }),
      );
      later();
      await backups.make();
    }
    expect(disk.texts().get(mine)).toBe("mine");
    expect(await names()).toContain(first?.name);
  });

  test("what a crash left behind is swept, and shown to nobody before", async () => {
    await disk.files.makeFolder(root);
    const left = `${root}/.candor-backup-1-0123456789ab.tmp`;
    await disk.files.makeFolder(left);
    disk.put(`${left}/journal.json`, "{");
    expect(await backups.list()).toEqual([]);
    expect(await verifyBackups(folder, disk.files)).toMatchObject([
      { detail: expect.stringContaining("cut off") as string },
    ]);
    await backups.make();
    expect(disk.paths()).not.toContain(left);
  });

  test("a backup whose list is gone is read for what is in it", async () => {
    const made = await backups.make();
    await disk.files.remove(`${root}/${made?.name ?? ""}/backup.json`);
    backups = open();
    expect(await backups.list()).toMatchObject([
      { name: made?.name, clients: 2, records: 3 },
    ]);
    expect((await backups.read(made?.name ?? "")).records).toHaveLength(3);
    await expect(backups.read("2020-01-01 00.00.00")).rejects.toMatchObject({
      code: "backup-not-found",
    });
    await expect(backups.read("../journal")).rejects.toMatchObject({
      code: "backup-not-found",
    });
  });
});

describe("a damaged file", () => {
  const known =
    (...lost: string[]) =>
    (id: string) =>
      !lost.includes(id);

  test("is left out, and its last good copy is taken along from backup to backup", async () => {
    await backups.make();
    disk.put(`${folder}/${birch2025}`, '{"format":"candor.rec');
    for (let turn = 0; turn < 12; turn += 1) {
      await save(
        reflection("r-4", {
          revision: turn + 1,
          text: `Turn ${String(turn)}.`,
        }),
      );
      later();
      backups = open();
      const made = await backups.make();
      expect(made).toMatchObject({ records: 4 });
    }
    expect(await names()).toHaveLength(10);
    const lost = await backups.lost([birch2025], known("r-1"));
    expect(lost).toMatchObject({
      files: [{ file: birch2025, is: "damaged" }],
      records: 1,
      clients: 0,
    });
    const { records, isWhole } = await backups.read((await names())[0] ?? "");
    expect(records.map(({ id }) => id).toSorted()).toEqual([
      "r-1",
      "r-2",
      "r-3",
      "r-4",
    ]);
    expect(isWhole).toBe(true);
  });

  test("of which a part can be read is kept as it is, and its last whole copy beside it", async () => {
    await backups.make();
    const store = openStore(folder, { files: disk.files });
    await store.open();
    await saveAndFold(store, {
      records: [reflection("r-5", { day: day("2025-12-31") })],
    });
    await store.close();
    later();
    await backups.make();
    const text = disk.texts().get(`${folder}/${birch2025}`) ?? "";
    disk.put(`${folder}/${birch2025}`, text.replace('"r-1"', '"R 1"'));
    later();
    const made = await backups.make();
    expect(made).toMatchObject({ records: 3 });
    const generation = `${root}/${made?.name ?? ""}`;
    expect(disk.texts().get(`${generation}/earlier/${birch2025}`)).toBe(text);
    expect(await backups.lost([birch2025], known("r-1"))).toMatchObject({
      records: 1,
    });
    const contents = await backups.read(made?.name ?? "", [birch2025]);
    expect(contents.records.map(({ id }) => id).toSorted()).toEqual([
      "r-1",
      "r-5",
    ]);
  });

  test("that never had a good copy makes a backup that says that it is not whole", async () => {
    disk.put(`${folder}/${birch2025}`, "");
    const made = await backups.make();
    expect(made).toMatchObject({ records: 2 });
    expect(await backups.read(made?.name ?? "")).toMatchObject({
      isWhole: false,
    });
    expect(await backups.lost([birch2025], all)).toBeNull();
  });

  test("is looked for in older backups where the copy in the newest has suffered too", async () => {
    const first = await backups.make();
    await save(revised(reflection("r-1", { day: day("2025-12-30") }), {}));
    later();
    const second = await backups.make();
    disk.put(`${folder}/${birch2025}`, "");
    disk.put(`${root}/${second?.name ?? ""}/${birch2025}`, "");
    const lost = await backups.lost([birch2025], known("r-1"));
    expect(lost).toMatchObject({ backup: { name: first?.name }, records: 1 });
    const { records } = await backups.read(first?.name ?? "", [birch2025]);
    expect(records).toMatchObject([{ id: "r-1" }]);
  });
});

describe("a file that is gone", () => {
  const unknown = (id: string) => id !== "r-1";

  test("is asked about and taken along, until the owner lets it go", async () => {
    const first = await backups.make();
    await disk.files.remove(`${folder}/${birch2025}`);
    expect(await backups.lost([], unknown)).toEqual({
      backup: first,
      files: [{ file: birch2025, is: "missing" }],
      records: 1,
      clients: 0,
    });
    later();
    expect(await backups.make()).toBeNull();
    const made = await backups.make([birch2025]);
    expect(made).toMatchObject({ records: 2 });
    expect(await backups.lost([], unknown)).toBeNull();
    expect(await open().lost([], unknown)).toBeNull();
    expect((await backups.read(first?.name ?? "")).records).toHaveLength(3);
  });

  test("while the journal is open is taken along too: what is in memory only is not safe", async () => {
    const store = openStore(folder, { files: disk.files });
    await store.open();
    await backups.make();
    await disk.files.remove(`${folder}/${birch2025}`);
    await saveAndFold(store, { records: [reflection("r-4")] });
    await store.close();
    later();
    expect(await backups.make()).toMatchObject({ records: 4 });
    expect(await backups.lost([], unknown)).toMatchObject({ records: 1 });
  });

  test("whose records are all known, or whose folder was renamed by hand, is no loss", async () => {
    await backups.make();
    await disk.files.rename(
      `${folder}/clients/birch-co-birch`,
      `${folder}/clients/birch-and-company`,
    );
    expect(await backups.lost([], all)).toBeNull();
    later();
    const made = await backups.make();
    expect(made).toMatchObject({ clients: 2, records: 3 });
    expect(below(`${root}/${made?.name ?? ""}`)).not.toContain(birchCard);
  });

  test("a client’s own file counts by its client, whatever stands in for it", async () => {
    await backups.make();
    disk.put(`${folder}/${birchCard}`, "{}");
    expect(await backups.lost([birchCard], all)).toMatchObject({
      files: [{ file: birchCard, is: "damaged" }],
      records: 0,
      clients: 1,
    });
  });

  test("nothing of an intact journal is lost", async () => {
    expect(await backups.lost([], all)).toBeNull();
    await backups.make();
    expect(await backups.lost([], all)).toBeNull();
    expect(smallJournal().records).toHaveLength(3);
  });
});
