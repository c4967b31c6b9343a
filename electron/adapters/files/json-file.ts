import { dirname } from "node:path";
import { Low } from "lowdb";
import type { Moment } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import { schemaVersion } from "#core/schema.ts";
import { swapIn } from "./atomic-file.ts";
import { createBreath } from "./breath.ts";
import { createChecksum, digestOf } from "./checksum.ts";
import { diskError } from "./disk-error.ts";
import {
  readEnvelope,
  writeEnvelope,
  type Decoded,
  type Format,
} from "../journal/file-formats.ts";
import type { FileFacts, FilePort, FileStamp } from "./file-port.ts";
import { parseJson } from "./json-text.ts";

/** What stands on the disk now, compared with what was last read or written here. */
export type Present<Contents> =
  | { readonly is: "same" }
  | { readonly is: "missing" }
  | { readonly is: "damaged" }
  | {
      readonly is: "changed";
      readonly contents: Contents;
      readonly bytes: Uint8Array;
    };

/** One file of a journal: its own lowdb `Low` over an adapter that checks what it reads and replaces as a whole. */
export interface JsonFile<Contents> {
  readonly path: string;
  /** What was last read or is written; null where there was nothing that could be read. */
  readonly contents: Contents | null;
  /** Whether somebody changed it by hand, or an older Candor wrote it: then it is due to be written anew. */
  readonly isDue: boolean;
  /**
   * Reads the file and says what there is to say of it.
   * Throws `damaged`, `newer-version`, or what the disk says.
   */
  read(): Promise<Reading>;
  /** Looks whether somebody else changed the file. Throws `changed-outside` when it was a newer Candor. */
  look(): Promise<Present<Contents>>;
  /** The bytes of a file with these contents, for keeping them elsewhere. */
  encode(contents: Contents): Promise<Uint8Array>;
  /** Resolves when the new contents are on disk. When it throws, `contents` is what the disk holds. */
  write(next: Contents): Promise<void>;
}

/** What there is to say of a file that was read. */
export interface Reading {
  /** On what of it cannot be used; null where all of it can. */
  readonly remark: string | null;
  /** False where somebody changed it since Candor wrote it. */
  readonly isWhole: boolean;
  /** The version of Candor's files that it was written in. */
  readonly schema: number;
}

const unread: Reading = { remark: null, isWhole: true, schema: schemaVersion };

interface Known {
  readonly stamp: FileStamp;
  readonly digest: string;
}

/** How much text is put into bytes at once. */
const chunkLength = 256 * 1024;

/** A handle on a file that may or may not be there; reads nothing yet. */
export function createJsonFile<Contents>(
  path: string,
  format: Format<Contents>,
  files: FilePort,
  now: () => Moment,
): JsonFile<Contents> {
  /** What is on the disk, as far as is known here. */
  let known: Known | null = null;
  let onDisk: Contents | null = null;
  /** What a write that failed may have left behind all the same. */
  let tried: { readonly digest: string; readonly contents: Contents } | null =
    null;
  let reading = unread;
  let isDue = false;

  function decode(bytes: Uint8Array, isWhole: boolean): Decoded<Contents> {
    let json: unknown;
    try {
      json = isWhole ? JSON.parse(textOf(bytes)) : parseJson(bytes);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new CandorError("damaged", { path, why }, { cause: error });
    }
    return readEnvelope(format, json, path, isWhole);
  }

  const low = new Low<Contents | null>(
    {
      async read() {
        const found = await files.lstat(path);
        if (!found) return null;
        requirePlain(found, path);
        const bytes = await files.read(path);
        const { digest, isWhole } = digestOf(bytes);
        const { contents, remark, schema } = decode(bytes, isWhole);
        known = { stamp: found, digest };
        // The first version's files had no checksum.
        const isOld = schema < schemaVersion;
        reading = {
          remark,
          isWhole: isWhole || schema !== schemaVersion,
          schema,
        };
        isDue = !isWhole || isOld;
        return contents;
      },
      async write(contents) {
        if (contents === null) return;
        const { chunks, digest } = await encode(format, contents, now());
        tried = { digest, contents };
        const stamp = await swapIn(path, chunks, files);
        // From here on the file is the new one, even where the folder cannot be synced.
        known = { stamp, digest };
        onDisk = contents;
        isDue = false;
        await files.syncFolder(dirname(path));
        tried = null;
      },
    },
    null,
  );

  return {
    path,
    get contents() {
      return low.data;
    },
    get isDue() {
      return isDue;
    },

    async read() {
      known = null;
      onDisk = null;
      reading = unread;
      isDue = false;
      // lowdb keeps what it had when there is nothing to read.
      low.data = null;
      try {
        await low.read();
        onDisk = low.data;
      } catch (error) {
        throw diskError(error, path);
      }
      return reading;
    },

    async look() {
      try {
        const found = await files.lstat(path);
        if (!found) return { is: "missing" };
        if (!found.isFile) return { is: "damaged" };
        if (known && sameStamp(known.stamp, found)) return { is: "same" };
        const bytes = await files.read(path);
        const { digest, isWhole } = digestOf(bytes);
        if (known?.digest === digest) {
          known = { stamp: found, digest };
          return { is: "same" };
        }
        if (tried?.digest === digest) {
          known = { stamp: found, digest };
          onDisk = tried.contents;
          low.data = onDisk;
          return { is: "same" };
        }
        const { contents, schema } = decode(bytes, isWhole);
        if (schema > schemaVersion)
          throw new CandorError("changed-outside", { path });
        return { is: "changed", contents, bytes };
      } catch (error) {
        const said = diskError(error, path);
        if (said.code === "damaged") return { is: "damaged" };
        if (said.code === "newer-version")
          throw new CandorError("changed-outside", { path }, { cause: error });
        throw said;
      }
    },

    async encode(contents) {
      return Buffer.concat((await encode(format, contents, now())).chunks);
    },

    async write(next) {
      low.data = next;
      try {
        await low.write();
      } catch (error) {
        throw diskError(error, path);
      } finally {
        // lowdb would keep a change that never reached the disk.
        low.data = onDisk;
      }
    },
  };
}

function requirePlain(found: FileFacts, path: string): void {
  if (!found.isFile)
    throw new CandorError("damaged", { path, why: "it is not a plain file" });
}

function sameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.size === b.size && a.changed === b.changed && a.inode === b.inode;
}

/** A file's bytes, made without holding the main thread for long. */
async function encode<Contents>(
  format: Format<Contents>,
  contents: Contents,
  savedAt: Moment,
): Promise<{ readonly chunks: Uint8Array[]; readonly digest: string }> {
  const breath = createBreath();
  const checksum = createChecksum();
  const chunks: Uint8Array[] = [];
  let text = "";
  const push = () => {
    const bytes = Buffer.from(text);
    checksum.add(bytes);
    chunks.push(bytes);
    text = "";
  };
  for (const piece of writeEnvelope(format, contents, savedAt)) {
    text += piece;
    if (text.length < chunkLength) continue;
    push();
    await breath();
  }
  push();
  const { trailer, digest } = checksum.end();
  chunks.push(Buffer.from(trailer));
  return { chunks, digest };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
}
