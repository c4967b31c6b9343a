import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Client } from "#core/client/schema.ts";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { Moment } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import type { JournalFile } from "#core/journal/schema.ts";
import { isEmpty } from "#core/record/empty.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { diskError } from "../files/disk-error.ts";
import {
  binFormat,
  clientFormat,
  journalFormat,
  recordsFormat,
  type Format,
} from "../journal/file-formats.ts";
import type { FileFacts, FilePort } from "../files/file-port.ts";
import { isSystemFile, isYearFile, layout } from "../journal/journal-layout.ts";
import { createJsonFile } from "../files/json-file.ts";

/** What one of a journal's files holds. */
export interface FileContents {
  readonly journal: JournalFile | null;
  readonly client: Client | null;
  readonly records: readonly JournalRecord[];
  /** What of it cannot be used; null where all of it can. */
  readonly remark: string | null;
}

/** Nothing is written, so no moment of saving is needed. */
const never = "1970-01-01T00:00:00Z" as Moment;

/** A path of one of a journal's files, below its folder and with `/`; nothing else is one. */
export function isJournalPath(path: string): boolean {
  const [top, folder, name, ...rest] = path.split("/");
  if (folder === undefined)
    return path === layout.journal || path === layout.bin;
  return (
    top === layout.clients &&
    !isSystemFile(folder) &&
    !/[\\:]/.test(folder) &&
    name !== undefined &&
    (name === layout.client || isYearFile(name)) &&
    rest.length === 0
  );
}

/** Every one of a journal's files that is there, by its path, and nothing of what it holds. */
export async function listJournalFiles(
  folder: string,
  files: FilePort,
  refused: Refused = letPass,
): Promise<Map<string, FileFacts>> {
  const found = new Map<string, FileFacts>();
  const look = async (path: string) => {
    if (!isJournalPath(path)) return;
    const facts = await files.lstat(join(folder, path));
    if (facts?.isFile) found.set(path, facts);
  };
  const names = await files.list(folder);
  await look(layout.journal);
  await look(layout.bin);
  if (!names.includes(layout.clients)) return found;
  for (const name of (
    await files.list(join(folder, layout.clients))
  ).toSorted()) {
    const below = `${layout.clients}/${name}`;
    if (isSystemFile(name)) continue;
    if (!(await files.lstat(join(folder, below)))?.isFolder) continue;
    const inside: string[] = await files
      .list(join(folder, below))
      .catch((error: unknown) => {
        refused(below, error);
        return [];
      });
    for (const file of inside.toSorted()) await look(`${below}/${file}`);
  }
  return found;
}

/** A folder that the disk will not show, on account of what it says: throws, or lets it pass for an empty one. */
type Refused = (path: string, error: unknown) => void;

/** One that may not be looked into is as good as empty. */
const letPass: Refused = (path, error) => {
  if (diskError(error, path).code !== "no-permission") throw error;
};

/** Whether nobody has written a file between two looks. */
export function sameFacts(a: FileFacts, b: FileFacts): boolean {
  return a.size === b.size && a.changed === b.changed && a.inode === b.inode;
}

/** What a file's bytes hold. Throws `damaged` {path, why} or `newer-version` {path}. */
export async function readContents(
  path: string,
  bytes: Uint8Array,
  files: FilePort,
): Promise<FileContents> {
  const nothing: FileContents = {
    journal: null,
    client: null,
    records: [],
    remark: null,
  };
  const read = async <Contents>(format: Format<Contents>) => {
    const asFile = {
      isFile: true,
      isFolder: false,
      size: BigInt(bytes.length),
    };
    const file = createJsonFile(
      path,
      format,
      {
        ...files,
        lstat: async () => ({ ...asFile, changed: 0n, inode: 0n }),
        read: async () => bytes,
      },
      () => never,
    );
    const { remark } = await file.read();
    if (!file.contents) throw new CandorError("damaged", { path, why: "" });
    return { contents: file.contents, remark };
  };
  if (path === layout.journal) {
    const { contents } = await read(journalFormat);
    return { ...nothing, journal: contents.item };
  }
  if (path === layout.bin) {
    await read(binFormat);
    return nothing;
  }
  if (path.endsWith(`/${layout.client}`)) {
    const { contents } = await read(clientFormat);
    return { ...nothing, client: contents.item };
  }
  const { contents, remark } = await read(recordsFormat);
  return { ...nothing, records: contents.records, remark };
}

/** What people count of a file: its records but for those in the bin and empty ones, and its client. */
export function countsOf({ client, records }: FileContents): {
  records: number;
  clients: number;
} {
  return {
    records: records.filter((record) => !record.deletedAt && !isEmpty(record))
      .length,
    clients: client && !client.deletedAt && client.id !== ownBusinessId ? 1 : 0,
  };
}

/** What tells whether bytes are the same. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
