import { basename } from "node:path";
import type { Moment } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import type { Problem } from "#core/ports.ts";
import { diskError } from "../files/disk-error.ts";
import { realFiles, type FilePort } from "../files/file-port.ts";
import { isJournalFolder } from "./journal-folder.ts";
import { isMerged, isSetAside, pathInJournal } from "./journal-layout.ts";
import { journalProblems, overlay } from "./overlay.ts";
import { readJournalFolder, type FoundJournal } from "./read-journal.ts";
import { logProblems, readLogs, type FoundLog } from "./read-logs.ts";

/** Nothing is written, so no moment of saving is needed; a stand-in without records has to have one. */
const never = "1970-01-01T00:00:00Z" as Moment;

/**
 * Reads and checks every file of a journal, without a lock and without writing. Resolves with how many files were
 * looked at and what is wrong: what cannot be read, what was put aside or left over, what is not Candor's, and records
 * that stand in more than one place. Throws `folder-missing`, `not-a-journal`, `no-permission`.
 */
export async function verifyJournal(
  folder: string,
  files: FilePort = realFiles,
): Promise<{ files: number; problems: Problem[] }> {
  if (!(await isJournalFolder(folder, files)))
    throw new CandorError("folder-missing", { path: folder });
  let found: FoundJournal;
  let logs: FoundLog[];
  try {
    logs = await readLogs(folder, "", files);
    found = await readJournalFolder(folder, files, () => never);
  } catch (error) {
    throw diskError(error, folder);
  }
  if (found.isEmpty && logs.length === 0)
    throw new CandorError("not-a-journal", { path: folder });
  const note = (path: string, detail: string): Problem => ({
    file: pathInJournal(folder, path),
    code: "store-failed",
    detail,
  });
  const problems = [
    ...found.problems,
    ...journalProblems(found, overlay(found, logs)),
    ...logProblems(folder, logs),
    ...found.changedOutside.map((file) => ({
      file,
      code: "store-failed" as const,
      detail: "another program changed it, and what it says now counts",
    })),
    ...found.conflicts.map(({ path }) =>
      note(
        path,
        "it is a synchroniser’s copy, and is taken in at the next start",
      ),
    ),
    ...found.leftovers.map((path) =>
      note(path, "it is left over from a save that was cut off"),
    ),
    // What was merged is in the journal, and nobody has to do anything about it.
    ...found.strangers
      .filter((path) => !isMerged(basename(path)))
      .map((path) => note(path, strangerIs(path))),
    ...misplaced(folder, found, note),
  ];
  return { files: found.count + logs.length, problems };
}

function strangerIs(path: string): string {
  const name = basename(path);
  if (isSetAside(name)) return "it was put aside earlier, and is not in use";
  if (/conflict/i.test(name))
    return "it is a copy that another program made, and is not in use";
  return "it is none of the journal’s files, and is not in use";
}

function misplaced(
  root: string,
  { folders, homes }: FoundJournal,
  note: (path: string, detail: string) => Problem,
): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const folder of folders)
    for (const [year, { path, contents }] of folder.shelves)
      for (const { id, client, day } of contents?.records ?? []) {
        const other = first.get(id);
        if (other === undefined) first.set(id, path);
        else {
          const where =
            other === path ? "in it again" : `in ${pathInJournal(root, other)}`;
          problems.push(
            note(
              path,
              `the record ${id} also stands ${where}; the newer counts`,
            ),
          );
        }
        if (homes.get(client) !== folder || !day.startsWith(year))
          problems.push(
            note(
              path,
              `the record ${id} belongs to another file, and moves there when it is saved next`,
            ),
          );
      }
  return problems;
}
