import { join } from "node:path";
import type { Moment } from "#core/day.ts";
import { glanceFormat } from "./file-formats.ts";
import type { FilePort } from "./file-port.ts";
import { layout } from "./journal-layout.ts";
import { createJsonFile } from "./json-file.ts";

/** What the first screen showed when the journal was closed, in a file of its own. */
export interface GlanceFile {
  /** Null where there is none, somebody touched it, or a log says that something was saved since. Never throws. */
  read(): Promise<unknown>;
  keep(glance: unknown): Promise<void>;
  /** From now on it would not be true. Never throws. */
  forget(): Promise<void>;
}

export function createGlanceFile(
  folder: string,
  files: FilePort,
  now: () => Moment,
): GlanceFile {
  const path = join(folder, layout.glance);

  async function isTrue(): Promise<boolean> {
    const logs = join(folder, layout.changes);
    if (!(await files.lstat(logs))) return true;
    for (const name of await files.list(logs)) {
      const facts = await files.lstat(join(logs, name));
      if (facts && facts.size > 0n) return false;
    }
    return true;
  }

  return {
    async read() {
      try {
        if (!(await isTrue())) return null;
        const file = createJsonFile(path, glanceFormat, files, now);
        await file.read();
        return file.contents;
      } catch {
        return null;
      }
    },
    keep: (glance) =>
      createJsonFile(path, glanceFormat, files, now).write(glance),
    async forget() {
      await files.remove(path).catch(() => {});
    },
  };
}
