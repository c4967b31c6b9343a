import { join } from "node:path";
import { CandorError } from "#core/errors.ts";
import { clientSchema } from "#core/client/schema.ts";
import { journalSchema } from "#core/journal/schema.ts";
import type { Change, Clock, JournalStore, Opened } from "#core/ports.ts";
import { recordSchema } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import { replaceFile } from "../files/atomic-file.ts";
import type { Card } from "./file-formats.ts";
import type { JsonFile } from "../files/json-file.ts";
import { createGlanceFile } from "./glance-file.ts";
import { createChangeLog, type ChangeLog } from "./change-log.ts";
import { diskError, folderError } from "../files/disk-error.ts";
import { realFiles, type FilePort } from "../files/file-port.ts";
import { fold as foldInto, isFolded, type Theirs } from "./fold.ts";
import { isJournalFolder } from "./journal-folder.ts";
import { layout, readmeText } from "./journal-layout.ts";
import { takeLock, type JournalLock } from "./journal-lock.ts";
import { journalProblems, overlay, type Overlaid } from "./overlay.ts";
import {
  add,
  asEntry,
  createPending,
  remove,
  type Entry,
  type Pending,
} from "./pending.ts";
import { makeFolder } from "./places.ts";
import {
  readJournalFolder,
  type ConflictCopy,
  type FoundJournal,
} from "./read-journal.ts";
import { logProblems, readLogs } from "./read-logs.ts";
import { keepOtherVersion, setAside } from "./set-aside.ts";
import { createTurns } from "../../turns.ts";

export { verifyJournal } from "./verify-journal.ts";

export interface JsonStoreOptions {
  /** The journal's folder. It need not exist as long as the folder around it does. */
  readonly folder: string;
  readonly clock: Clock;
  /** `read` takes no lock and saves nothing: for looking while another process has the journal open. */
  readonly mode?: "write" | "read";
  readonly files?: FilePort;
  /** This device's name in what it writes; another one for every machine. */
  readonly device?: string;
  /** The name of this machine, for the lock. */
  readonly host?: string;
}

interface OpenDesk {
  readonly found: FoundJournal;
  /** What is saved and stands in no readable file yet. */
  readonly pending: Pending;
  readonly log: ChangeLog;
  /** Logs of this device of which some cannot be read: kept when the rest of them is folded. */
  readonly unread: { readonly path: string; readonly size: number }[];
  /** What synchronisers left, and was taken in: put aside when it is in the files. */
  readonly conflicts: ConflictCopy[];
  readonly losers: Overlaid["losers"];
  /** Whether the last fold could not be finished. */
  hasFailed: boolean;
  needsReadme: boolean;
}

/**
 * A journal in a folder of readable JSON: a folder for each client, and in it a file for each year of records. Nothing
 * is written before the first `save`, except the lock in a folder that is there. Each change is first a line in a log, and
 * saved then; `fold` brings the files up to date. It may be opened again after `close`; `save` without `open` throws
 * `closed`.
 */
export function createJsonStore({
  folder,
  clock,
  mode = "write",
  files = realFiles,
  host,
  device = "this-device",
}: JsonStoreOptions): JournalStore {
  const now = () => clock.now();
  const inTurn = createTurns();
  const foldsInTurn = createTurns();
  let lock: JournalLock | null = null;
  let desk: OpenDesk | null = null;
  let readOnly = true;
  /** Whether nothing was ever saved here. A journal that was is not made anew when its folder goes away. */
  let isNew = false;
  let news: Theirs = { clients: [], records: [] };
  const glanceFile = createGlanceFile(folder, files, now);

  async function open(): Promise<Opened> {
    await close();
    const exists = await isJournalFolder(folder, files);
    readOnly = mode === "read";
    if (exists && !readOnly) await takeLockIfPossible();
    try {
      return await read(exists ? files : emptyFolder(files));
    } catch (error) {
      await close();
      throw diskError(error, folder);
    }
  }

  async function read(from: FilePort): Promise<Opened> {
    // Logs before files: whatever is folded while both are read is found in one of them.
    const logs = await readLogs(folder, device, from);
    const found = await readJournalFolder(folder, from, now);
    const isNewer = found.isNewer || logs.some((log) => log.isNewer);
    readOnly ||= isNewer;
    const whole = overlay(found, logs);
    if (isNewer && !whole.journal)
      throw new CandorError("newer-version", { path: found.journalFile.path });
    isNew = found.isEmpty && logs.every(({ entries }) => entries.length === 0);
    const numbers = logs.map(({ number }) => number ?? 0);
    const own = logs.filter(({ number }) => number !== null);
    desk = {
      found,
      pending: whole.pending,
      needsReadme: isNew,
      unread: own.filter(({ damage }) => damage),
      conflicts: [...found.conflicts],
      losers: whole.losers,
      hasFailed: false,
      log: createChangeLog({
        folder,
        device,
        files,
        number: Math.max(0, ...numbers) + 1,
        left: own.filter(({ damage }) => !damage).map(({ path }) => path),
      }),
    };
    if (!readOnly)
      for (const path of found.leftovers)
        await files.remove(path).catch(() => {});
    return {
      journal: whole.journal,
      clients: [...whole.clients.values()],
      records: [...whole.records.values()],
      problems: [
        ...found.problems,
        ...journalProblems(found, whole),
        ...logProblems(folder, logs),
      ],
      changedOutside: found.changedOutside,
      erased: [...whole.tombstones.values()],
      readOnly,
      isOlder: found.isOlder,
      device,
    };
  }

  async function takeLockIfPossible(): Promise<void> {
    try {
      lock = await takeLock(folder, now(), files, { host, device });
    } catch (error) {
      const { code } = folderError(error, folder);
      if (code === "read-only") readOnly = true;
      // A full disk must not keep anybody from reading: the lock is taken with the first save.
      else if (code !== "disk-full") throw diskError(error, folder);
    }
  }

  async function save(change: Change): Promise<void> {
    if (!desk) throw new CandorError("closed");
    if (readOnly) throw new CandorError("read-only", { path: folder });
    const { found, pending, log } = desk;
    await inTurn(async () => {
      if (change.erased?.length) await found.whereabouts.ready();
      const entry = entryOf(change, found, pending);
      if (!log.isBegun()) {
        await requireFolder(found);
        await glanceFile.forget();
      }
      const everything = () => {
        const all = createPending(pending);
        add(all, entry);
        return asEntry(all);
      };
      await log.append(entry, everything);
      add(pending, entry);
      isNew = false;
      // Whoever saved goes on from there: what was found before it is no news any more.
      news = withoutSaved(news, entry);
    });
  }

  const fold = () => foldsInTurn(foldNow);

  async function foldNow(): Promise<Change | null> {
    if (!desk || readOnly) return null;
    const open = desk;
    const { found, pending, log, unread, conflicts } = open;
    if (isFolded(found, pending) && conflicts.length === 0) return told();
    // What is saved from here on goes into the next log, and is folded another time.
    const { paths, folding } = await inTurn(async () => {
      await requireFolder(found);
      return {
        // While a file cannot be written there is no need for ever more logs.
        paths: open.hasFailed ? [] : await log.rotate().catch(() => []),
        folding: createPending(pending),
      };
    });
    open.hasFailed = true;
    await foldInto({ folder, journal: found, files, now }, folding, news);
    open.hasFailed = false;
    await keepLosers(open);
    remove(pending, folding);
    if (open.needsReadme) await writeReadme();
    open.needsReadme = false;
    for (const { path, size } of conflicts.splice(0))
      if (await isStill(path, size))
        await setAside(path, "merged", now(), files);
    for (const { path, size } of unread.splice(0))
      if (await isStill(path, size))
        await setAside(path, "damaged", now(), files);
    await log.discard(paths);
    return told();
  }

  /** Versions of clients and of the journal's own file that came second, beside the ones that count. */
  async function keepLosers({ found, losers }: OpenDesk): Promise<void> {
    const keep = async <Item>(card: JsonFile<Card<Item>>, item: Item) => {
      const bytes = await card.encode({ rest: {}, item });
      await keepOtherVersion(card.path, bytes, now(), files);
    };
    for (const client of losers.clients.splice(0)) {
      const home = found.homes.get(client.id);
      if (home) await keep(home.card, client);
    }
    for (const journal of losers.journals.splice(0))
      await keep(found.journalFile, journal);
  }

  /** Whether a file is as long as when it was read: what came since is for the next opening. */
  async function isStill(path: string, size: number): Promise<boolean> {
    return (await files.lstat(path))?.size === BigInt(size);
  }

  /** What others wrote, told once. What has been saved over it meanwhile is for the next fold. */
  function told(): Change | null {
    const { journal, clients, records } = news;
    if (!journal && clients.length + records.length === 0) return null;
    news = { clients: [], records: [] };
    return {
      ...(journal && !desk?.pending.journal && { journal }),
      clients: clients.filter(({ id }) => !desk?.pending.clients.has(id)),
      records: records.filter(({ id }) => !desk?.pending.records.has(id)),
    };
  }

  /** Makes sure that the journal is still there and taken, and makes the folder of one that was never saved. */
  async function requireFolder(found: FoundJournal): Promise<void> {
    const missing = () => new CandorError("folder-missing", { path: folder });
    try {
      const there = await files.stat(folder);
      if (!there) {
        if (!isNew) throw missing();
        await makeFolder(folder, files);
      } else if (!isNew) {
        // Where a disk was taken out, an empty folder may stand in its place.
        const remains =
          (await files.lstat(found.journalFile.path)) ??
          (await files.lstat(join(folder, layout.clients))) ??
          (await files.lstat(join(folder, layout.changes)));
        if (!there.isFolder || !remains) throw missing();
      }
      if (lock && !(await files.lstat(join(folder, layout.lock)))) {
        await lock.release();
        lock = null;
      }
    } catch (error) {
      throw diskError(error, folder);
    }
    try {
      lock ??= await takeLock(folder, now(), files, { host, device });
    } catch (error) {
      throw folderError(error, folder);
    }
  }

  async function writeReadme(): Promise<void> {
    const path = join(folder, layout.readme);
    const there = await files.lstat(path).catch((error: unknown) => {
      throw diskError(error, path);
    });
    if (!there)
      await replaceFile(path, new TextEncoder().encode(readmeText), files);
  }

  async function close(): Promise<void> {
    const closing = desk;
    desk = null;
    // Nobody else may have the journal while files are still being written.
    await foldsInTurn(async () => {});
    await inTurn(async () => closing?.log.close());
    await lock?.release();
    lock = null;
  }

  return {
    folder,
    open,
    save,
    fold,
    close,
    glance: async () => (mode === "read" ? null : glanceFile.read()),
    async keepGlance(glance) {
      if (desk && !readOnly && !isNew) await glanceFile.keep(glance);
    },
  };
}

/** What is left of the news when something was saved. */
function withoutSaved(
  { journal, clients, records }: Theirs,
  saved: Entry,
): Theirs {
  const isOld = (items: readonly { readonly id: Id }[] | undefined) => {
    const ids = new Set(items?.map(({ id }) => id));
    return ({ id }: { readonly id: Id }) => !ids.has(id);
  };
  return {
    ...(journal && !saved.journal && { journal }),
    clients: clients.filter(isOld(saved.clients)),
    records: records.filter(isOld(saved.records)).filter(isOld(saved.erased)),
  };
}

/** A change as it goes into the log. Throws where it could not be read back: that must not be written. */
function entryOf(change: Change, found: FoundJournal, pending: Pending): Entry {
  const erased = new Set(change.erased);
  const known = (id: Id) =>
    pending.records.get(id) ??
    found.whereabouts
      .of(id)
      .flatMap((file) => file.contents?.records ?? [])
      .find((record) => record.id === id);
  return {
    journal: change.journal && journalSchema.parse(change.journal),
    clients: change.clients?.map((client) => clientSchema.parse(client)),
    records: change.records
      ?.filter(({ id }) => !erased.has(id))
      .map((record) => recordSchema.parse(record)),
    erased: [...erased].flatMap((id) => {
      const { revision, changedAt, edits } = known(id) ?? {};
      return revision && changedAt && edits
        ? [{ id, revision, changedAt, edits }]
        : [];
    }),
  };
}

/** The file system as it looks where a folder is not there yet. */
function emptyFolder(files: FilePort): FilePort {
  return { ...files, list: async () => [] };
}
