import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

/**
 * The last line but one of a file says what the bytes above it come to, as CRC-32 (the one of gzip and ZIP). A file in
 * which it differs was changed by hand or by another program, or is damaged. It guards against accidents and nobody's
 * intent, and every file is read with it at every start: SHA-256 took twice as long here, and four times as long on a
 * processor without instructions for it.
 */
const trailer = /^ {2}"checksum": "crc32-([0-9a-f]{8})"\n\}\n$/;
const trailerLength = trailerOf("0".repeat(8)).length;

/** The end of a file whose bytes so far have this digest. */
function trailerOf(digest: string): string {
  return `  "checksum": "crc32-${digest}"\n}\n`;
}

/** Counts the bytes of a file as they are written. */
export function createChecksum(): {
  readonly add: (bytes: Uint8Array) => void;
  /** The end of the file, and what the bytes before it come to. */
  readonly end: () => { readonly trailer: string; readonly digest: string };
} {
  let sum = 0;
  return {
    add: (bytes) => {
      sum = crc32(bytes, sum);
    },
    end: () => {
      const digest = inHex(sum);
      return { trailer: trailerOf(digest), digest };
    },
  };
}

/** What a file's bytes come to, and whether that is what the file says of itself. */
export function digestOf(bytes: Uint8Array): {
  readonly digest: string;
  readonly isWhole: boolean;
} {
  const body = bytes.length - trailerLength;
  const end = Buffer.from(bytes.subarray(Math.max(body, 0))).toString("latin1");
  const said = trailer.exec(end)?.[1];
  if (said && inHex(crc32(bytes.subarray(0, body))) === said)
    return { digest: said, isWhole: true };
  const digest = createHash("sha256").update(bytes).digest("hex");
  return { digest, isWhole: false };
}

const inHex = (sum: number) => sum.toString(16).padStart(8, "0");
