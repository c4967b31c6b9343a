import { describe, expect, test } from "vitest";
import type { Day, Moment } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import { createJournal } from "#core/journal/journal.ts";
import { createJournalFile } from "#core/journal/settings.ts";
import type { Change, Clock, JournalStore } from "#core/ports.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import { createMemoryStore, openCandor } from "../support/candor.ts";
import { reflection } from "../support/journal-folder.ts";
import { createMemoryFiles } from "../support/memory-files.ts";
import { noon, questionnaire } from "../support/story.ts";

const at = (on: string): Clock => ({
  now: () => `${on}T12:00:00Z` as Moment,
  today: () => on as Day,
});

/** Lets everything go on that waits for nothing but its turn. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

/** The whole application over one disk, with the store that real journals have. */
function openOn(
  disk: { files: ReturnType<typeof createMemoryFiles>["files"] },
  on: string,
  onDefect: (error: unknown) => void = (error) => {
    throw error;
  },
) {
  const clock = at(on);
  return openCandor({
    clock,
    ownStore: () =>
      createJsonStore({ folder: "/disk/journal", clock, files: disk.files }),
    onDefect,
  });
}

describe("opening", () => {
  test("does not depend on emptying the bin: a full disk leaves the journal readable", async () => {
    const disk = createMemoryFiles();
    const first = await openOn(disk, "2026-01-01");
    for (const id of ["r-1", "r-2"])
      await first.call("reflection.write", { id, text: "words" });
    await first.call("record.remove", { id: "r-1" });
    await first.candor.close();
    const full: typeof disk.files = {
      ...disk.files,
      create: async (path) => {
        if (path.endsWith(".lock")) return disk.files.create(path);
        throw Object.assign(new Error("ENOSPC: full"), { code: "ENOSPC" });
      },
    };
    const { call, candor } = await openOn({ files: full }, "2026-06-01");
    expect((await call("record.list", {})).total).toBe(1);
    await call("journal.reopen", {});
    expect((await call("record.list", {})).total).toBe(1);
    await candor.close();
  });

  test("closes the store again when anything fails after it was opened", async () => {
    const { store } = createMemoryStore();
    let closed = 0;
    let isBroken = true;
    const { call } = await openCandor({
      ownStore: () => ({
        ...store,
        close: async () => {
          closed += 1;
        },
      }),
      clock: {
        ...at("2026-11-22"),
        now: () => {
          if (isBroken) throw new CandorError("store-failed");
          return at("2026-11-22").now();
        },
      },
    });
    expect(closed).toBe(1);
    isBroken = false;
    await call("journal.reopen", {});
    expect(await call("journal.read", {})).toMatchObject({ reflections: 0 });
  });
});

describe("going from one journal to another", () => {
  test("twice at once leaves one journal open, and its lock is given back", async () => {
    const disk = createMemoryFiles();
    const { call, candor } = await openOn(disk, "2026-01-01");
    await call("reflection.write", { text: "x" });
    await call("sample.open", {});
    await Promise.all([call("sample.leave", {}), call("sample.leave", {})]);
    expect((await call("record.list", {})).total).toBe(1);
    await Promise.all([
      call("journal.reopen", {}),
      call("journal.reopen", {}),
      call("sample.open", {}),
      call("sample.leave", {}),
    ]);
    expect((await call("record.list", {})).total).toBe(1);
    await candor.close();
    const next = await openOn(disk, "2026-01-02");
    expect((await next.call("record.list", {})).total).toBe(1);
    await next.candor.close();
  });

  test("leaves no store open behind, however often it is asked for at once", async () => {
    const { store } = createMemoryStore();
    let standing = 0;
    const { call, candor } = await openCandor({
      ownStore: () => ({
        ...store,
        open: async () => {
          await settle();
          standing += 1;
          return store.open();
        },
        close: async () => {
          standing -= 1;
        },
      }),
    });
    await Promise.all([call("journal.reopen", {}), call("journal.reopen", {})]);
    expect(standing).toBe(1);
    await candor.close();
    expect(standing).toBe(0);
  });

  test("to where one is does nothing; opening anew always opens anew", async () => {
    const { store } = createMemoryStore();
    let opened = 0;
    const { call } = await openCandor({
      ownStore: () => {
        opened += 1;
        return store;
      },
    });
    await call("sample.leave", {});
    expect(opened).toBe(1);
    await call("journal.reopen", {});
    expect(opened).toBe(2);
  });

  test("while closing opens nothing any more", async () => {
    const disk = createMemoryFiles();
    const { call, candor } = await openOn(disk, "2026-01-01");
    await call("reflection.write", { text: "x" });
    const switching = candor.call("journal.reopen", {});
    await candor.close();
    await switching;
    expect(await candor.call("journal.reopen", {})).toMatchObject({
      error: { code: "closed" },
    });
    const next = await openOn(disk, "2026-01-02");
    expect((await next.call("record.list", {})).total).toBe(1);
    await next.candor.close();
  });
});

describe("the bin and a clock that is wrong", () => {
  async function binOpenedOn(clock: Clock) {
    const memory = createMemoryStore();
    const { call, candor } = await openCandor({ memory });
    await call("reflection.write", { id: "r-1", text: "precious" });
    await call("record.remove", { id: "r-1" });
    await candor.close();
    const again = await openCandor({ memory, clock });
    await settle();
    return again.call("bin.list", {});
  }

  test.each(["2099-01-01", "2027-12-01", "1970-01-01", "2200-06-01", "+12026"])(
    "%s: nothing is erased and the journal opens",
    async (on) => {
      expect(await binOpenedOn(at(on))).toMatchObject([{ id: "r-1" }]);
    },
  );

  test("what is old by a clock that can be believed is erased", async () => {
    expect(await binOpenedOn(at("2027-11-01"))).toEqual([]);
  });

  test.each(["2199-12-31", "1900-01-01"])(
    "%s: the sample can be shown all the same",
    async (on) => {
      const { call } = await openCandor({ clock: at(on), start: "sample" });
      expect(await call("journal.read", {})).toMatchObject({ sample: true });
    },
  );
});

describe("the one who writes", () => {
  function journalOver(
    save: (change: Change) => Promise<void>,
    onChange = () => {},
  ) {
    const store: JournalStore = {
      folder: "/journal",
      open: async () => {
        throw new Error("it is open");
      },
      save,
      fold: async () => null,
      glance: async () => null,
      keepGlance: async () => {},
      close: async () => {},
    };
    const fresh = createJournalFile(questionnaire, "Own", noon("2026-11-22"));
    const opened = {
      ...fresh,
      records: [],
      problems: [],
      changedOutside: [],
      erased: [],
      isOlder: false,
      readOnly: false,
      device: "desk",
    };
    const journal = createJournal(store, opened, fresh, onChange);
    const write = (id: string) =>
      journal.change(() => ({
        change: { records: [reflection(id)] },
        reply: id,
      }));
    return { journal, write };
  }

  const codes = async (writes: readonly Promise<string>[]) =>
    (await Promise.allSettled(writes)).map((result) =>
      result.status === "fulfilled"
        ? result.value
        : (result.reason as CandorError).code,
    );

  test.each([
    "disk-full",
    "read-only",
    "no-permission",
    "file-busy",
    "folder-missing",
    "store-failed",
    "closed",
  ] as const)("asks the disk once where it says %s", async (failure) => {
    let tries = 0;
    const { write } = journalOver(async () => {
      tries += 1;
      throw new CandorError(failure);
    });
    expect(await codes(["a", "b", "c"].map(write))).toEqual([
      failure,
      failure,
      failure,
    ]);
    expect(tries).toBe(1);
  });

  test("saves what can be saved where one change is refused for itself", async () => {
    const { write } = journalOver(async ({ records = [] }) => {
      if (records.some(({ id }) => id === "b"))
        throw new CandorError("changed-outside", { path: "x" });
    });
    expect(await codes(["a", "b", "c"].map(write))).toEqual([
      "a",
      "changed-outside",
      "c",
    ]);
  });

  test("answers and goes on when a listener breaks down", async () => {
    const { journal, write } = journalOver(
      async () => {},
      () => {
        throw new Error("a listener's own trouble");
      },
    );
    expect(await write("a")).toBe("a");
    await journal.settled();
    expect(await write("b")).toBe("b");
  });
});
