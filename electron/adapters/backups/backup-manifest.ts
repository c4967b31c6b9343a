import { join } from "node:path";
import { z } from "zod";
import type { Day, Moment } from "#core/day.ts";
import type { Backup } from "#core/ports.ts";
import { idSchema, momentSchema } from "#core/schema.ts";
import type { FilePort } from "../files/file-port.ts";
import {
  countsOf,
  isJournalPath,
  listJournalFiles,
  readContents,
  sha256,
} from "./journal-files.ts";
import { layout, readmeText } from "../journal/journal-layout.ts";
import { parseJson } from "../files/json-text.ts";

const generationName = /^\d{4}-\d{2}-\d{2} \d{2}\.\d{2}\.\d{2}( \d+)?$/;

/** Whether a folder's name is that of a generation. */
export const isGenerationName = (name: string) => generationName.test(name);

/** The name of a generation made at a moment; another turn where the name is taken. */
export function generationNameAt(at: Moment, turn: number): string {
  const name = `${at.slice(0, 10)} ${at.slice(11, 19).replaceAll(":", ".")}`;
  return turn > 1 ? `${name} ${String(turn)}` : name;
}

const entrySchema = z.object({
  path: z.string().refine(isJournalPath),
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  records: z.number().int().min(0),
  clients: z.number().int().min(0),
  /** Whose file it is, where it is a client's. */
  client: idSchema.optional(),
  /** Some of it could not be read. */
  partly: z.literal(true).optional(),
});

const manifestSchema = z.object({
  format: z.literal("candor.backup"),
  schema: z.literal(1),
  madeAt: momentSchema,
  files: z.array(entrySchema),
  /** Below `earlier/`: the last good copies of files of which not all could be read. */
  earlier: z.array(entrySchema),
  /** Files that could not be read, and of which there was no good copy. */
  without: z.array(z.string()),
});

/** One file of a generation. */
export type Entry = z.infer<typeof entrySchema>;
export type Manifest = z.infer<typeof manifestSchema>;

/** One generation, as it says of itself. */
export interface Generation {
  readonly name: string;
  readonly path: string;
  readonly manifest: Manifest;
  /** False where its list could not be read, and was made anew from what is there. */
  readonly isListed: boolean;
}

/** A generation by its name; null where there is none. Throws what the disk says. */
export async function readGeneration(
  root: string,
  name: string,
  files: FilePort,
): Promise<Generation | null> {
  const path = join(root, name);
  if (!isGenerationName(name) || !(await files.lstat(path))?.isFolder)
    return null;
  const manifest = await readManifest(path, files);
  return {
    name,
    path,
    manifest: manifest ?? (await survey(path, name, files)),
    isListed: manifest !== null,
  };
}

async function readManifest(
  path: string,
  files: FilePort,
): Promise<Manifest | null> {
  const file = join(path, layout.backup);
  if (!(await files.lstat(file))?.isFile) return null;
  const bytes = await files.read(file);
  try {
    return manifestSchema.parse(parseJson(bytes));
  } catch {
    return null;
  }
}

/** What stands in a generation whose list is gone: such files as can be read. */
async function survey(
  path: string,
  name: string,
  files: FilePort,
): Promise<Manifest> {
  const entries: Entry[] = [];
  const without: string[] = [];
  for (const [file] of await listJournalFiles(path, files)) {
    try {
      entries.push(
        await entryOf(file, await files.read(join(path, file)), files),
      );
    } catch {
      without.push(file);
    }
  }
  const time = name.slice(11, 19).replaceAll(".", ":");
  return {
    format: "candor.backup",
    schema: 1,
    madeAt: `${name.slice(0, 10) as Day}T${time}Z` as Moment,
    files: entries,
    earlier: [],
    without,
  };
}

/** What there is to say of a file that can be read. Throws `damaged` or `newer-version`. */
export async function entryOf(
  path: string,
  bytes: Uint8Array,
  files: FilePort,
): Promise<Entry> {
  const contents = await readContents(path, bytes, files);
  return {
    path,
    size: bytes.length,
    sha256: sha256(bytes),
    ...countsOf(contents),
    ...(contents.client && { client: contents.client.id }),
    ...(contents.remark !== null && { partly: true as const }),
  };
}

/** A generation as people are told of it. */
export function asBackup({ name, manifest }: Generation): Backup {
  const sum = (of: "records" | "clients") =>
    manifest.files.reduce((total, entry) => total + entry[of], 0);
  return {
    name,
    madeAt: manifest.madeAt,
    clients: sum("clients"),
    records: sum("records"),
  };
}

export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** What a person who finds a generation should know. */
export const backupReadme = new TextEncoder().encode(
  `This folder is a backup of a Candor journal: all of it, as it stood when the folder was made.
You can read every file, and open the folder in Candor beside your journal.

To go back to it, open Candor: Settings, Backups, Restore. To do it by hand, close Candor, move
the journal's folder away, and put a copy of this one in its place, under the journal's name.

backup.json           what is in this backup, with a sha-256 of each file
earlier/              there where a file could be read only in part: its last good copy

Files that did not change are shared with the other backups beside this one and take no room.
Change nothing in here; copy the folder first.

${readmeText}`,
);
