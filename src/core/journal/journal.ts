import type { Client } from "../client/schema.ts";
import { CandorError, type ErrorCode } from "../errors.ts";
import type { Change, JournalStore, Opened, Problem } from "../ports.ts";
import type { JournalRecord } from "../record/schema.ts";
import { exchange, standsOn } from "../record/shelves.ts";
import {
  editedBy,
  nextVersion,
  orderOf,
  type Versioned,
} from "../record/versions.ts";
import type { Id } from "../schema.ts";
import { createMemory, type JournalView } from "./memory.ts";
import type { JournalFile } from "./schema.ts";

export type { JournalView } from "./memory.ts";

/** A step of thought: from what is known to what shall change, and the reply to whoever asked. */
export type Step<Reply> = (view: JournalView) => {
  change: Change;
  reply: Reply;
};

/** An opened journal: what is on disk, and the one way to change it. */
export interface Journal {
  readonly folder: string;
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  /** Files that another program changed while the journal was closed. */
  readonly changedOutside: readonly string[];
  /** What is on disk. */
  view(): JournalView;
  /**
   * Queues a step and resolves with its reply when its change is on disk. Steps that wait for the disk together are
   * saved together, so a burst of typing is one write. When saving fails the step throws what the store threw, and
   * nothing has changed in memory.
   */
  change<Reply>(step: Step<Reply>): Promise<Reply>;
  /** Brings the readable files up to date, and takes in what others wrote into them. Throws what the store throws. */
  fold(): Promise<void>;
  /** Resolves when nothing waits for the disk any more. */
  settled(): Promise<void>;
}

const diskCodes: readonly ErrorCode[] = [
  "disk-full",
  "read-only",
  "no-permission",
  "file-busy",
  "folder-missing",
  "store-failed",
  "closed",
];

/** Whether a failure lies with the disk, whatever is being saved; else it may be the fault of one change. */
export function isDiskFailure(code: ErrorCode): boolean {
  return diskCodes.includes(code);
}

interface Waiting {
  step: Step<unknown>;
  resolve: (reply: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Takes what a store has opened into memory. `fresh` is what a journal starts with; in an empty folder it is saved
 * together with the first change, so that merely looking writes nothing. `onChange` hears of each change once it is
 * on disk; what it throws is nobody's concern here.
 */
export function createJournal(
  store: JournalStore,
  opened: Opened,
  fresh: { journal: JournalFile; clients: readonly Client[] },
  onChange: (change: Change) => void,
): Journal {
  const missing = new Map(fresh.clients.map((client) => [client.id, client]));
  for (const { id } of opened.clients) missing.delete(id);
  let unsaved: Change | null = opened.journal
    ? null
    : { journal: fresh.journal, clients: [...missing.values()] };
  const disk = createMemory(
    opened.journal ?? fresh.journal,
    [...missing.values(), ...opened.clients],
    opened.records,
  );
  /** The last versions of what was erased for good. */
  const erased = new Map<Id, Versioned>(
    opened.erased.map((version) => [version.id, version]),
  );
  let queue: Waiting[] = [];
  let working: Promise<void> | null = null;

  /** Runs steps on a draft, saves the sum of their changes, and only then lets the memory know. */
  async function saveTogether(batch: readonly Waiting[]): Promise<void> {
    const draft = createDraft(disk);
    const kept: { waiting: Waiting; reply: unknown }[] = [];
    for (const waiting of batch) {
      try {
        const { change, reply } = waiting.step(draft);
        for (const id of change.erased ?? []) {
          const last = draft.record(id);
          if (last) erased.set(id, last);
        }
        draft.apply(edited(change, opened.device, erased));
        kept.push({ waiting, reply });
      } catch (error) {
        waiting.reject(error);
      }
    }
    if (kept.length === 0) return;
    const sum = draft.sum();
    const change = sum && unsaved ? together(unsaved, sum) : sum;
    try {
      if (change) await store.save(change);
    } catch (error) {
      const isDisk = error instanceof CandorError && isDiskFailure(error.code);
      if (kept.length === 1 || isDisk)
        for (const { waiting } of kept) waiting.reject(error);
      // One change that cannot be saved must not take the others down with it.
      else for (const { waiting } of kept) await saveTogether([waiting]);
      return;
    }
    if (change) {
      unsaved = null;
      disk.apply(change);
    }
    for (const { waiting, reply } of kept) waiting.resolve(reply);
    if (change) tell(change);
  }

  function tell(change: Change): void {
    try {
      onChange(change);
    } catch {
      // What is on disk is saved, whatever a listener makes of it.
    }
  }

  /** What others wrote counts, but for what has grown beyond it here meanwhile: that is for the next fold. */
  function takeIn(theirs: Change): void {
    const news: Change = {
      ...(theirs.journal &&
        isNews(theirs.journal, disk.file) && { journal: theirs.journal }),
      clients: (theirs.clients ?? []).filter((client) =>
        isNews(client, disk.client(client.id)),
      ),
      records: (theirs.records ?? []).filter((record) =>
        isNews(record, disk.record(record.id)),
      ),
      erased: (theirs.erased ?? []).filter((id) => disk.record(id)),
    };
    disk.apply(news);
    tell(news);
  }

  async function work(): Promise<void> {
    // One turn of the event loop, so that what arrives together is saved together.
    await Promise.resolve();
    try {
      while (queue.length > 0) {
        const batch = queue;
        queue = [];
        await saveTogether(batch).catch((error: unknown) => {
          for (const { reject } of batch) reject(error);
        });
      }
    } finally {
      working = null;
    }
  }

  return {
    folder: store.folder,
    readOnly: opened.readOnly,
    problems: opened.problems,
    changedOutside: opened.changedOutside,
    view: () => disk,
    change: <Reply>(step: Step<Reply>) =>
      new Promise<Reply>((resolve, reject) => {
        queue.push({
          step,
          resolve: resolve as (reply: unknown) => void,
          reject,
        });
        working ??= work();
      }),
    async fold() {
      const theirs = await store.fold();
      if (theirs) takeIn(theirs);
    },
    settled: async () => {
      await working;
    },
  };
}

/** A change with this device's mark on everything in it; what was erased under the same id came before it. */
function edited(
  change: Change,
  device: string,
  erased: ReadonlyMap<Id, Versioned>,
): Change {
  const after = (record: JournalRecord) => {
    const last = erased.get(record.id);
    return last ? nextVersion(last, record, record.changedAt) : record;
  };
  const { journal, clients, records } = change;
  return {
    ...change,
    ...(journal && { journal: editedBy(journal, device) }),
    ...(clients && { clients: clients.map((item) => editedBy(item, device)) }),
    ...(records && {
      records: records.map((item) => editedBy(after(item), device)),
    }),
  };
}

function isNews<Item extends Versioned>(
  theirs: Item,
  mine: Item | undefined,
): boolean {
  return !mine || ["after", "apart"].includes(orderOf(theirs, mine));
}

/** Two changes as one; the later one has the last word. */
function together(first: Change, later: Change): Change {
  const replaced = new Set(later.clients?.map(({ id }) => id));
  return {
    ...first,
    ...later,
    clients: [
      ...(first.clients ?? []).filter(({ id }) => !replaced.has(id)),
      ...(later.clients ?? []),
    ],
  };
}

/** What would be known if the changes so far were saved. */
function createDraft(
  base: JournalView,
): JournalView & { apply(change: Change): void; sum(): Change | null } {
  let journal: JournalFile | undefined;
  const clients = new Map<Id, Client>();
  const records = new Map<Id, JournalRecord>();
  const erased = new Set<Id>();
  return {
    get file() {
      return journal ?? base.file;
    },
    client: (id) => clients.get(id) ?? base.client(id),
    clients() {
      if (clients.size === 0) return base.clients();
      const staying = base.clients().filter(({ id }) => !clients.has(id));
      return [...staying, ...clients.values()];
    },
    record: (id) =>
      erased.has(id) ? undefined : (records.get(id) ?? base.record(id)),
    *records() {
      for (const record of base.records())
        if (!records.has(record.id) && !erased.has(record.id)) yield record;
      yield* records.values();
    },
    shelf: (name, client) =>
      exchange(
        base.shelf(name, client),
        standsOn(name, client),
        [...records.keys(), ...erased].flatMap((id) => base.record(id) ?? []),
        [...records.values()],
      ),
    apply(change) {
      journal = change.journal ?? journal;
      for (const client of change.clients ?? []) clients.set(client.id, client);
      for (const record of change.records ?? []) {
        records.set(record.id, record);
        erased.delete(record.id);
      }
      for (const id of change.erased ?? []) {
        records.delete(id);
        erased.add(id);
      }
    },
    sum() {
      if (
        !journal &&
        clients.size === 0 &&
        records.size === 0 &&
        erased.size === 0
      )
        return null;
      return {
        ...(journal && { journal }),
        clients: [...clients.values()],
        records: [...records.values()],
        erased: [...erased],
      };
    },
  };
}
