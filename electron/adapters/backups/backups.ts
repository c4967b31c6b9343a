import { dirname, join, resolve } from "node:path";
import { dayOf } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import { whichToKeep } from "#core/journal/which-to-keep.ts";
import type { Backup, BackupContents, Backups, Clock } from "#core/ports.ts";
import {
  isLeftOver,
  layDown,
  putInPlace,
  removeGeneration,
  removeTree,
} from "./backup-generation.ts";
import {
  asBackup,
  generationNameAt,
  readGeneration,
  type Generation,
  type Manifest,
} from "./backup-manifest.ts";
import {
  isHeldBy,
  planGeneration,
  unlessAgain,
  type Plan,
  type Seen,
} from "./backup-plan.ts";
import { findLost, readBackup, readFiles } from "./backup-reading.ts";
import { createTurns } from "../../turns.ts";
import { diskError } from "../files/disk-error.ts";
import {
  realFiles,
  type FileFacts,
  type FilePort,
} from "../files/file-port.ts";
import { listJournalFiles, sameFacts } from "./journal-files.ts";

/** How often a generation is begun anew because the journal was written to meanwhile. */
const turns = 3;

/** The folder that a journal's backups stand in: beside it, so that what happens to the one does not happen to both. */
export function backupsFolder(journal: string): string {
  return `${resolve(journal)}-backups`;
}

/** In bytes. */
function sizeOf(live: ReadonlyMap<string, FileFacts>): number {
  return [...live.values()].reduce((sum, { size }) => sum + Number(size), 0);
}

/**
 * The backups of the journal in a folder. Each is a whole journal in a folder of its own that is there or is not, never
 * by half. A large journal's share the files that did not change, and never with the journal itself. Only the process that has the
 * journal's lock may `make` one.
 */
export function createBackups({
  folder: journal,
  clock,
  files = realFiles,
  shareFrom = 16 * 1024 * 1024,
}: {
  readonly folder: string;
  readonly clock: Pick<Clock, "now">;
  readonly files?: FilePort;
  /** From how many bytes on generations share the files that did not change. A smaller journal is copied whole. */
  readonly shareFrom?: number;
}): Backups {
  const folder = resolve(journal);
  const root = backupsFolder(journal);
  const seen = new Map<string, Seen>();
  const unread = new Set<string>();
  let known: { facts: FileFacts; generations: readonly Generation[] } | null =
    null;
  const takeTurn = createTurns();

  /** The newest first. What is in the folder is read again only when its list of names has changed. */
  async function generations(): Promise<readonly Generation[]> {
    const facts = await files.lstat(root);
    if (!facts) return [];
    if (known && sameFacts(known.facts, facts)) return known.generations;
    const found: Generation[] = [];
    for (const name of await files.list(root)) {
      const generation = await readGeneration(root, name, files);
      if (generation) found.push(generation);
    }
    const at = ({ manifest }: Generation) => Date.parse(manifest.madeAt);
    found.sort((a, b) => at(b) - at(a) || (a.name < b.name ? 1 : -1));
    known = { facts, generations: found };
    return found;
  }

  async function make(letGo: readonly string[]): Promise<Backup | null> {
    const live = await liveFiles((path, error) =>
      unlessAgain(path, error, unread),
    );
    // Where a disk was taken out there is nothing to keep, and everything that was kept stays.
    if (live.size === 0) return null;
    await sweep();
    const before = await generations();
    const desk = { folder, files, seen, unread };
    const plan = await planGeneration(desk, live, before, letGo);
    if (before[0] && isHeldBy(before[0], plan)) return null;
    const made = await write(plan, live);
    await prune([made, ...before]).catch(() => {
      // One too many harms nobody; the next time takes it along.
    });
    return asBackup(made);
  }

  async function liveFiles(
    refused?: (path: string, error: unknown) => void,
  ): Promise<Map<string, FileFacts>> {
    return (await files.stat(folder))?.isFolder
      ? listJournalFiles(folder, files, refused)
      : new Map<string, FileFacts>();
  }

  async function sweep(): Promise<void> {
    if (await files.makeFolder(root)) await files.syncFolder(dirname(root));
    for (const name of await files.list(root))
      if (isLeftOver(name)) await removeTree(join(root, name), files);
  }

  /** Writes a generation of the journal as it stood at one moment. */
  async function write(
    plan: Plan,
    live: ReadonlyMap<string, FileFacts>,
  ): Promise<Generation> {
    const madeAt = clock.now();
    const manifest: Manifest = {
      format: "candor.backup",
      schema: 1,
      madeAt,
      files: [...plan.files],
      earlier: [...plan.earlier],
      without: [...plan.without],
    };
    const laid = await layDown(
      root,
      plan.items,
      manifest,
      files,
      sizeOf(live) >= shareFrom,
    );
    if (!(await isStill(live))) {
      await removeTree(laid, files);
      throw new CandorError("file-busy", { path: folder });
    }
    for (let turn = 1; ; turn += 1) {
      const name = generationNameAt(madeAt, turn);
      const path = join(root, name);
      if (await files.lstat(path)) continue;
      await putInPlace(laid, path, files);
      known = null;
      return { name, path, manifest, isListed: true };
    }
  }

  /** Whether no file of the journal was written meanwhile: a record on its way to another file could be in neither. */
  async function isStill(
    before: ReadonlyMap<string, FileFacts>,
  ): Promise<boolean> {
    const now = await liveFiles(() => {});
    return (
      now.size === before.size &&
      [...now].every(([path, facts]) => {
        const then = before.get(path);
        return then !== undefined && sameFacts(then, facts);
      })
    );
  }

  async function prune(all: readonly Generation[]): Promise<void> {
    const keep = whichToKeep(
      all.map(({ name }) => name),
      dayOf(clock.now()),
    );
    for (const generation of all.slice(2))
      if (!keep.has(generation.name))
        await removeGeneration(root, generation, files);
    known = null;
  }

  /** One after another, so that none sweeps what another is laying down. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return takeTurn(work).catch((error: unknown) => {
      known = null;
      throw diskError(error, root);
    });
  }

  /** A generation, and the older ones behind it. */
  async function from(name: string): Promise<[Generation, ...Generation[]]> {
    const all = await generations();
    const [found, ...older] = all.slice(
      Math.max(
        all.findIndex((one) => one.name === name),
        0,
      ),
    );
    if (found?.name !== name)
      throw new CandorError("backup-not-found", { name });
    return [found, ...older];
  }

  return {
    folder: root,
    list: () =>
      inTurn(async () =>
        (await generations())
          .filter(({ manifest }) => manifest.files.length > 0)
          .map((one) => asBackup(one)),
      ),
    make: (letGo = []) =>
      inTurn(async () => {
        for (let tried = 1; ; tried += 1) {
          try {
            return await make(letGo);
          } catch (error) {
            const isBusy = diskError(error, root).code === "file-busy";
            if (!isBusy || tried === turns) throw error;
          }
        }
      }),
    read: (name, only): Promise<BackupContents> =>
      inTurn(async () => {
        const found = await from(name);
        return only
          ? readFiles(found, only, files)
          : readBackup(found[0], files);
      }),
    lost: (damaged, isKnown) =>
      inTurn(async () =>
        findLost(
          await liveFiles(),
          folder,
          await generations(),
          damaged,
          isKnown,
          files,
        ),
      ),
  };
}
