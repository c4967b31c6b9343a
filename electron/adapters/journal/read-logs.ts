import { join } from "node:path";
import { z } from "zod";
import { clientSchema } from "#core/client/schema.ts";
import { journalSchema } from "#core/journal/schema.ts";
import { migrated, type Kind } from "#core/journal/migrations.ts";
import { recordSchema } from "#core/record/schema.ts";
import type { Problem } from "#core/ports.ts";
import { schemaVersion } from "#core/schema.ts";
import { sumOf } from "./change-log.ts";
import { tombstoneSchema } from "./file-formats.ts";
import { errno, type FilePort } from "../files/file-port.ts";
import {
  isLog,
  layout,
  logDevice,
  logNumber,
  pathInJournal,
} from "./journal-layout.ts";
import { parseJson } from "../files/json-text.ts";
import type { Entry } from "./pending.ts";

/** One file of changes. */
export interface FoundLog {
  readonly path: string;
  /** In bytes, when it was read. */
  readonly size: number;
  /** Whose it is; its own name for a synchroniser's copy of one. */
  readonly device: string;
  /** Its number where it is this device's own, else null. */
  readonly number: number | null;
  readonly entries: readonly Entry[];
  /** What is wrong with it; null for nothing. An end that a crash cut off is nothing: nobody was told it was saved. */
  readonly damage: string | null;
  readonly isNewer: boolean;
}

const headSchema = z.looseObject({
  format: z.literal("candor.changes"),
  schema: z.number().int().min(1),
});

const lineStart = /^\{"sum":"([0-9a-f]{16})","change":/;

/** Every device's log of changes in a journal's folder, each device's in the order of its writing. Writes nothing. */
export async function readLogs(
  folder: string,
  device: string,
  files: FilePort,
): Promise<FoundLog[]> {
  const parent = join(folder, layout.changes);
  if (!(await files.lstat(parent))) return [];
  const names = (await files.list(parent)).filter(isLog).toSorted();
  const logs: FoundLog[] = [];
  for (const name of names) {
    const path = join(parent, name);
    const bytes = await readIfThere(path, files);
    if (!bytes) continue;
    logs.push({
      ...readLog(bytes),
      path,
      size: bytes.length,
      device: logDevice(name) ?? name,
      number: logNumber(name, device),
    });
  }
  return logs;
}

/** Null for a log that whoever has the journal open has just folded: then the files have what was in it. */
async function readIfThere(
  path: string,
  files: FilePort,
): Promise<Uint8Array | null> {
  try {
    return await files.read(path);
  } catch (error) {
    if (errno(error) === "ENOENT") return null;
    throw error;
  }
}

/** What is wrong with logs. */
export function logProblems(
  folder: string,
  logs: readonly FoundLog[],
): Problem[] {
  return logs.flatMap(({ path, isNewer, damage }): Problem[] => {
    const file = pathInJournal(folder, path);
    if (isNewer) return [{ file, code: "newer-version", detail: newer }];
    return damage ? [{ file, code: "damaged", detail: damage }] : [];
  });
}

const newer = "a newer Candor wrote it";

function readLog(
  bytes: Uint8Array,
): Pick<FoundLog, "entries" | "damage" | "isNewer"> {
  const nothing = { entries: [], damage: null, isNewer: false };
  const lines = Buffer.from(bytes).toString("utf8").split("\n");
  // What stands behind the last line feed was cut off, or is nothing. A crash may also leave a hole at the end.
  lines.pop();
  while (lines.at(-1)?.includes("\0")) lines.pop();
  const [first, ...rest] = lines;
  if (first === undefined) return nothing;
  const head = headSchema.safeParse(jsonOf(first));
  if (!head.success)
    return { ...nothing, damage: "it does not say what it is" };
  const { schema } = head.data;
  if (schema > schemaVersion) return { ...nothing, isNewer: true };
  const entries: Entry[] = [];
  const bad: number[] = [];
  for (const [index, line] of rest.entries()) {
    const entry = entryOf(line, schema);
    if (entry) entries.push(entry);
    else bad.push(index + 2);
  }
  const damage =
    bad.length > 0 ? `line ${bad.slice(0, 5).join(", ")} cannot be read` : null;
  return { entries, damage, isNewer: false };
}

function entryOf(line: string, schema: number): Entry | null {
  const start = lineStart.exec(line);
  if (!start) return null;
  const text = line.slice(start[0].length, -1);
  if (sumOf(text) !== start[1]) return null;
  const parsed = entrySchema(schema).safeParse(jsonOf(text));
  return parsed.success ? parsed.data : null;
}

const entrySchema = (schema: number) => {
  const of = <Item>(kind: Kind, item: z.ZodType<Item>) =>
    z.preprocess((json) => migrated(kind, json, schema), item);
  return z.object({
    journal: of("journal", journalSchema).optional(),
    clients: z.array(of("client", clientSchema)).optional(),
    records: z.array(of("record", recordSchema)).optional(),
    erased: z.array(tombstoneSchema).optional(),
  });
};

function jsonOf(text: string): unknown {
  try {
    return parseJson(Buffer.from(text));
  } catch {
    return null;
  }
}
