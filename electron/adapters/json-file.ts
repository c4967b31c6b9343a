import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { Low } from "lowdb";
import type { Moment } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import { swapIn } from "./atomic-file.ts";
import { diskError } from "./disk-error.ts";
import { readEnvelope, writeEnvelope, type Format } from "./file-formats.ts";
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
  /**
   * Reads the file; resolves with a remark on what of it cannot be used, or null.
   * Throws `damaged`, `newer-version`, or what the disk says.
   */
  read(): Promise<string | null>;
  /** Looks whether somebody else changed the file. Throws `changed-outside` when it was a newer Candor. */
  look(): Promise<Present<Contents>>;
  /** Resolves when the new contents are on disk. When it throws, `contents` is what the disk holds. */
  write(next: Contents): Promise<void>;
}

interface Known {
  readonly stamp: FileStamp;
  readonly digest: string;
}

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
  let remark: string | null = null;

  function decode(bytes: Uint8Array) {
    let json: unknown;
    try {
      json = parseJson(bytes);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new CandorError("damaged", { path, why }, { cause: error });
    }
    return readEnvelope(format, json, path);
  }

  const low = new Low<Contents | null>(
    {
      async read() {
        const found = await files.lstat(path);
        if (!found) return null;
        requirePlain(found, path);
        const bytes = await files.read(path);
        const decoded = decode(bytes);
        known = { stamp: found, digest: digestOf(bytes) };
        remark = decoded.remark;
        return decoded.contents;
      },
      async write(contents) {
        if (contents === null) return;
        const bytes = writeEnvelope(format, contents, now());
        const digest = digestOf(bytes);
        tried = { digest, contents };
        const stamp = await swapIn(path, bytes, files);
        // From here on the file is the new one, even where the folder cannot be synced.
        known = { stamp, digest };
        onDisk = contents;
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

    async read() {
      known = null;
      onDisk = null;
      remark = null;
      // lowdb keeps what it had when there is nothing to read.
      low.data = null;
      try {
        await low.read();
        onDisk = low.data;
      } catch (error) {
        throw diskError(error, path);
      }
      return remark;
    },

    async look() {
      try {
        const found = await files.lstat(path);
        if (!found) return { is: "missing" };
        if (!found.isFile) return { is: "damaged" };
        if (known && sameStamp(known.stamp, found)) return { is: "same" };
        const bytes = await files.read(path);
        const digest = digestOf(bytes);
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
        return { is: "changed", contents: decode(bytes).contents, bytes };
      } catch (error) {
        const said = diskError(error, path);
        if (said.code === "damaged") return { is: "damaged" };
        if (said.code === "newer-version")
          throw new CandorError("changed-outside", { path }, { cause: error });
        throw said;
      }
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

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
