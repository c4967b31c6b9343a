import { join } from "node:path";
import { CandorError } from "#core/errors.ts";
import { diskError } from "../files/disk-error.ts";
import type { FilePort } from "../files/file-port.ts";
import { isSystemFile, layout } from "./journal-layout.ts";

/**
 * Whether there is a folder that is a journal's or can become one. False where it is not there and can be made.
 * Throws `folder-missing`, `not-a-journal`, `no-permission`; the path of each is the journal's folder.
 */
export async function isJournalFolder(
  folder: string,
  files: FilePort,
): Promise<boolean> {
  try {
    const itself = await files.stat(folder);
    if (!itself) {
      const parent = await files.stat(join(folder, ".."));
      if (!parent?.isFolder)
        throw new CandorError("folder-missing", { path: folder });
      return false;
    }
    if (!itself.isFolder)
      throw new CandorError("not-a-journal", { path: folder });
    const names = (await files.list(folder)).filter(
      (name) => !isSystemFile(name) && name !== layout.lock,
    );
    const isOurs = [layout.journal, layout.clients, layout.changes].some(
      (name) => names.includes(name),
    );
    if (!isOurs && names.length > 0)
      throw new CandorError("not-a-journal", { path: folder });
    return true;
  } catch (error) {
    throw diskError(error, folder);
  }
}
