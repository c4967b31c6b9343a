import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Moment } from "#core/day.ts";
import { glanceFormat } from "./file-formats.ts";
import type { FilePort } from "../files/file-port.ts";
import { layout } from "./journal-layout.ts";
import { createJsonFile } from "../files/json-file.ts";

const keptSchema = z.object({
  /** The logs that there were, with their sizes: whatever is saved afterwards makes them others. */
  logs: z.record(z.string(), z.number()),
  shown: z.unknown(),
});

/** What the first screen showed when the journal was closed, in a file of its own. */
export interface GlanceFile {
  /** Null where there is none, somebody touched it, or the logs say that something was saved since. Never throws. */
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

  /** The logs with something in them: of other devices, and of this one after a crash. */
  async function logsNow(): Promise<Record<string, number>> {
    const parent = join(folder, layout.changes);
    const logs: Record<string, number> = {};
    if (!(await files.lstat(parent))) return logs;
    for (const name of await files.list(parent)) {
      const facts = await files.lstat(join(parent, name));
      if (facts && facts.size > 0n) logs[name] = Number(facts.size);
    }
    return logs;
  }

  return {
    async read() {
      try {
        const file = createJsonFile(path, glanceFormat, files, now);
        await file.read();
        const { logs, shown } = keptSchema.parse(file.contents);
        return isDeepStrictEqual(logs, await logsNow()) ? shown : null;
      } catch {
        return null;
      }
    },
    async keep(shown) {
      const kept = { logs: await logsNow(), shown };
      await createJsonFile(path, glanceFormat, files, now).write(kept);
    },
    async forget() {
      await files.remove(path).catch(() => {});
    },
  };
}
