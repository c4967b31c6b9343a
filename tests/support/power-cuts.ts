import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Change, JournalStore, Opened } from "#core/ports.ts";
import { isTemporary } from "#electron/adapters/files/atomic-file.ts";
import {
  createCrashingFiles,
  type CrashingFiles,
  type CrashState,
} from "./crashing-files.ts";
import { openStore, reflection, smallJournal } from "./journal-folder.ts";

/** What a journal holds, by kind and id, without what its files keep about themselves. */
export type Things = ReadonlyMap<string, unknown>;

export function thingsOf({
  journal,
  clients,
  records,
}: Opened | Change): Things {
  return new Map<string, unknown>([
    ...(journal ? [["journal", journal] as const] : []),
    ...(clients ?? []).map((item) => [`client ${item.id}`, item] as const),
    ...(records ?? []).map((item) => [`record ${item.id}`, item] as const),
  ]);
}

/** What a journal holds after a change. */
export function thingsAfter(before: Things, change: Change): Things {
  const after = new Map([...before, ...thingsOf(change)]);
  for (const id of change.erased ?? []) after.delete(`record ${id}`);
  return after;
}

/** What was done to a journal on a disk whose power can be cut afterwards, at any moment of it. */
export interface RecordedJournal {
  readonly store: JournalStore;
  readonly save: (change: Change) => Promise<void>;
  readonly fold: () => Promise<unknown>;
  /** Something that changes what the journal holds into `after`, such as a restore. */
  readonly become: (after: Things, work: () => Promise<void>) => Promise<void>;
}

/** How many disks were looked at. */
export interface Tally {
  readonly states: number;
  /** How many of the states come from a sample. */
  readonly sampled: number;
  /** How many of the disks differ, or were found at a time when something else had been acknowledged. */
  readonly different: number;
  /** How many were left by a second power cut, while the journal was opened after the first. */
  readonly again: number;
  /** What went wrong, if anything did. */
  readonly failures: readonly string[];
}

interface Version {
  readonly things: Things;
  /** When it was begun and when it was acknowledged, in operations. */
  readonly begun: number;
  readonly acknowledged: number;
}

/** Of so many different disks one has its power cut a second time. */
const everySo = 16;

/**
 * Opens a journal, does `work` to it, and looks at every disk that a power cut at any moment may leave: the journal
 * opens without problems, holds what it did before or after the change that was under way, and nothing less than what
 * was acknowledged; no temporary file stays, and words can be saved. What `disk` holds is taken to be safe.
 */
export async function cutPowerAnywhere(
  disk: CrashingFiles,
  folder: string,
  work: (journal: RecordedJournal) => Promise<void>,
): Promise<Tally> {
  disk.settle();
  const store = openStore(folder, { files: disk.files });
  const opened = thingsOf(await store.open());
  const versions: Version[] = [{ things: opened, begun: 0, acknowledged: 0 }];
  const become = async (things: Things, doing: () => Promise<void>) => {
    const begun = disk.made();
    await doing();
    versions.push({ things, begun, acknowledged: disk.made() });
  };
  await work({
    store,
    become,
    fold: () => store.fold(),
    save: (change) => {
      const now = versions.at(-1)?.things ?? new Map();
      return become(thingsAfter(now, change), () => store.save(change));
    },
  });
  await store.close();

  const seen = new Set<string>();
  const failures: string[] = [];
  let states = 0;
  let sampled = 0;
  let again = 0;
  for (const state of disk.states()) {
    states += 1;
    if (state.sampled) sampled += 1;
    const allowed = versionsAt(versions, state.made);
    const key = `${state.key} ${allowed.map(({ begun }) => begun).join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const before = state.restart();
    const wrong = await wrongWith(before, folder, allowed);
    if (wrong) failures.push(`${state.story}: ${wrong}`);
    else if (seen.size % everySo === 0) {
      const second = await cutAgain(state, folder, allowed);
      again += second.count;
      failures.push(...second.failures);
    }
  }
  return { states, sampled, different: seen.size, again, failures };
}

/** The last version that was acknowledged by then, and those that were begun. */
function versionsAt(versions: readonly Version[], made: number): Version[] {
  const last = versions.findLastIndex((of) => of.acknowledged <= made);
  return versions.filter(({ begun }, index) => index >= last && begun <= made);
}

/** A power cut while the journal is opened after a power cut. */
async function cutAgain(
  first: CrashState,
  folder: string,
  allowed: readonly Version[],
): Promise<{ count: number; failures: string[] }> {
  const disk = first.restart();
  const store = openStore(folder, { files: disk.files });
  await store.open();
  await store.close();
  const seen = new Set<string>();
  const failures: string[] = [];
  let count = 0;
  for (const state of disk.states()) {
    count += 1;
    if (seen.has(state.key)) continue;
    seen.add(state.key);
    const wrong = await wrongWith(state.restart(), folder, allowed);
    if (wrong)
      failures.push(`${first.story}, and then ${state.story}: ${wrong}`);
  }
  return { count, failures };
}

/** What is wrong with a journal after a power cut; null where nothing is. */
async function wrongWith(
  disk: CrashingFiles,
  folder: string,
  allowed: readonly Version[],
): Promise<string | null> {
  const store = openStore(folder, { files: disk.files });
  try {
    const opened = await store.open();
    const found = thingsOf(opened);
    if (opened.problems.length > 0)
      return `it reports ${JSON.stringify(opened.problems)}`;
    if (opened.readOnly) return "it can only be read";
    const difference = differsAsWhole(found, allowed);
    if (difference) return difference;
    const left = disk.paths().filter((path) => isTemporary(basename(path)));
    if (left.length > 0) return `${left.join()} stayed`;
    const words = reflection("after-the-crash");
    const begin = smallJournal();
    const next = found.has("journal")
      ? { records: [words] }
      : { ...begin, records: [...begin.records, words] };
    await store.save(next);
    await store.close();
    const reopened = thingsOf(await store.open());
    const kept = thingsAfter(found, next);
    return isDeepStrictEqual(reopened, kept) ? null : "the next save was lost";
  } catch (error) {
    return String(error instanceof Error ? error.stack : error);
  } finally {
    await store.close();
  }
}

function differsAsWhole(
  found: Things,
  allowed: readonly Version[],
): string | null {
  if (allowed.some(({ things }) => isDeepStrictEqual(things, found)))
    return null;
  const nearest = allowed[0]?.things ?? new Map();
  const names = new Set([...found.keys(), ...nearest.keys()]);
  const differing = [...names].filter(
    (name) => !isDeepStrictEqual(found.get(name), nearest.get(name)),
  );
  return `it is none of ${String(allowed.length)} versions; from what was acknowledged ${differing.join()} differ`;
}

/** A disk with a journal on it. */
export async function diskWith(
  folder: string,
  change: Change,
): Promise<CrashingFiles> {
  const disk = createCrashingFiles();
  const store = openStore(folder, { files: disk.files });
  await store.open();
  await store.save(change);
  await store.fold();
  await store.close();
  return disk;
}
