import { describe, expect, test } from "vitest";
import { day } from "#core/day.ts";
import type { Change } from "#core/ports.ts";
import { createCrashingFiles } from "../support/crashing-files.ts";
import {
  alder,
  openStore,
  reflection,
  revised,
  smallJournal,
} from "../support/journal-folder.ts";
import {
  cutPowerAnywhere,
  diskWith,
  type Tally,
} from "../support/power-cuts.ts";
import { client } from "../support/story.ts";

const folder = "/disk/journal";
const first = smallJournal();

/** A change of every kind: a new client, a changed one, a new record, a changed, a moved and an erased one. */
const change: Change = {
  journal: revised(first.journal, { values: [{ id: "v-1", name: "Kind" }] }),
  clients: [revised(alder, { name: "Alder!" }), client("cedar")],
  records: [
    revised(reflection("r-2"), { client: "alder", text: "Moved." }),
    reflection("r-4", { client: "cedar" }),
    revised(reflection("r-3", { day: day("2026-11-19"), client: "alder" }), {
      text: "Changed.",
    }),
  ],
  erased: ["r-1"],
};

const typed = (revision: number) =>
  reflection("r-typed", { revision, text: "word ".repeat(revision) });

/** What went wrong, the first few; how many states there were is said, for the notes on reliability. */
function unsafe(name: string, tally: Tally): readonly string[] {
  const { states, sampled, different, again, failures } = tally;
  console.log(
    `power cuts, ${name}: ${String(states)} states (${String(sampled)} of them sampled), ${String(different)} different, ${String(again)} more with a second cut`,
  );
  return states < 20 ? ["next to nothing was tried"] : failures.slice(0, 5);
}

describe("a power cut at any moment leaves the journal as it was or as it was to be, on any file system", () => {
  test("of a change of every kind", async () => {
    const disk = await diskWith(folder, first);
    const tally = await cutPowerAnywhere(disk, folder, ({ save }) =>
      save(change),
    );
    expect(unsafe("save", tally)).toEqual([]);
  });

  test("of the first save into a folder that is not there yet", async () => {
    const disk = createCrashingFiles();
    const tally = await cutPowerAnywhere(disk, folder, ({ save }) =>
      save(first),
    );
    expect(unsafe("first save", tally)).toEqual([]);
  });

  test("of the first save into an empty folder", async () => {
    const disk = createCrashingFiles();
    await disk.files.makeFolder(folder);
    const tally = await cutPowerAnywhere(disk, folder, ({ save }) =>
      save(first),
    );
    expect(unsafe("first save, empty folder", tally)).toEqual([]);
  });

  test("of typing, where every state of the words is saved", async () => {
    const disk = await diskWith(folder, first);
    const tally = await cutPowerAnywhere(disk, folder, async ({ save }) => {
      for (let revision = 1; revision <= 5; revision += 1)
        await save({ records: [typed(revision)] });
    });
    expect(unsafe("typing", tally)).toEqual([]);
  });

  test("of a morning in which the journal is closed and opened again", async () => {
    const disk = await diskWith(folder, first);
    const tally = await cutPowerAnywhere(
      disk,
      folder,
      async ({ save, store }) => {
        await save({ records: [typed(1)] });
        await store.close();
        await store.open();
        await save({ records: [typed(2)], erased: ["r-3"] });
      },
    );
    expect(unsafe("open again", tally)).toEqual([]);
  });
});

test("a disk that only says that it has synced is found out", async () => {
  const lies = {
    names: { syncFolder: async () => {} },
    bytes: {
      create: async (path: string) => ({
        ...(await disk.files.create(path)),
        sync: async () => {},
      }),
    },
  };
  let disk = createCrashingFiles();
  for (const lie of Object.values(lies)) {
    disk = await diskWith(folder, first);
    const lying = { ...disk, files: { ...disk.files, ...lie } };
    const { failures } = await cutPowerAnywhere(lying, folder, ({ save }) =>
      save({ records: [typed(1)] }),
    );
    expect(failures).not.toEqual([]);
  }
});

describe("a power cut while the log of changes is taken into the files loses nothing", () => {
  test("when changes of every kind are folded, and words are saved afterwards", async () => {
    const disk = await diskWith(folder, first);
    const tally = await cutPowerAnywhere(
      disk,
      folder,
      async ({ save, fold }) => {
        await save({ records: [typed(1)] });
        await save(change);
        await fold();
        await save({ records: [typed(2)] });
      },
    );
    expect(unsafe("fold", tally)).toEqual([]);
  });

  test("when words are typed on while it goes on", async () => {
    const disk = await diskWith(folder, first);
    const tally = await cutPowerAnywhere(
      disk,
      folder,
      async ({ save, fold }) => {
        await save(change);
        const folding = fold();
        await save({ records: [typed(1)] });
        await save({ records: [typed(2)], erased: ["r-3"] });
        await folding;
        await save({ records: [typed(3)] });
      },
    );
    expect(unsafe("typing beside a fold", tally)).toEqual([]);
  });

  test("when a new journal is folded for the first time", async () => {
    const disk = createCrashingFiles();
    const tally = await cutPowerAnywhere(
      disk,
      folder,
      async ({ save, fold }) => {
        await save(first);
        await fold();
      },
    );
    expect(unsafe("first fold", tally)).toEqual([]);
  });

  test("when what a crash left in the log is folded at the next start", async () => {
    const disk = await diskWith(folder, first);
    const crashed = openStore(folder, { files: disk.files });
    await crashed.open();
    await crashed.save(change);
    await crashed.close();
    const tally = await cutPowerAnywhere(
      disk,
      folder,
      async ({ save, fold }) => {
        await fold();
        await save({ records: [typed(1)] });
        await fold();
      },
    );
    expect(unsafe("fold after a crash", tally)).toEqual([]);
  });
});
