import { join } from "node:path";
import { backupsFolder } from "./backups.ts";
import { isLeftOver } from "./backup-generation.ts";
import { readGeneration, type Entry } from "./backup-manifest.ts";
import { diskError } from "../files/disk-error.ts";
import { realFiles, type FilePort } from "../files/file-port.ts";
import { readContents, sha256 } from "./journal-files.ts";
import { isSystemFile, layout } from "../journal/journal-layout.ts";

/** Something that is wrong with a backup. */
export interface BackupProblem {
  /** The name of its folder. */
  readonly backup: string;
  /** Path below it. */
  readonly file: string;
  /** What a reader of it needs to know, in English. */
  readonly detail: string;
}

/** Reads and checks every file of every backup of a journal, and writes nothing. Throws what the disk says. */
export async function verifyBackups(
  journal: string,
  files: FilePort = realFiles,
): Promise<BackupProblem[]> {
  const root = backupsFolder(journal);
  const problems: BackupProblem[] = [];
  try {
    if (!(await files.stat(root))) return [];
    for (const backup of (await files.list(root)).toSorted()) {
      if (isSystemFile(backup) && !isLeftOver(backup)) continue;
      const note = (file: string, detail: string) =>
        problems.push({ backup, file, detail });
      if (isLeftOver(backup)) {
        note("", "it is left over from a backup that was cut off");
        continue;
      }
      const found = await readGeneration(root, backup, files);
      if (!found) {
        note("", "it is no backup, and is not in use");
        continue;
      }
      const { path, manifest, isListed } = found;
      if (!isListed)
        note(
          layout.backup,
          "it is missing or damaged; what else is there counts",
        );
      for (const [below, entries] of [
        ["", manifest.files],
        [layout.earlier, manifest.earlier],
      ] as const)
        for (const entry of entries) {
          const wrong = await check(
            join(path, below, entry.path),
            entry,
            files,
          );
          if (wrong) note(below ? `${below}/${entry.path}` : entry.path, wrong);
        }
    }
  } catch (error) {
    throw diskError(error, root);
  }
  return problems;
}

/** What is wrong with a file of a backup; null where nothing is. */
async function check(
  path: string,
  entry: Entry,
  files: FilePort,
): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    if (!(await files.lstat(path))) return "it is missing";
    bytes = await files.read(path);
  } catch (error) {
    const { details } = diskError(error, path);
    return `it cannot be read: ${String(details["why"] ?? "")}`;
  }
  if (sha256(bytes) === entry.sha256) return null;
  try {
    await readContents(entry.path, bytes, files);
    return "it was changed since the backup was made; it can still be read";
  } catch {
    return "it is damaged";
  }
}
