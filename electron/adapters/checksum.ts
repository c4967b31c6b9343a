import { createHash } from "node:crypto";

/**
 * The last line but one of a file says what the bytes above it come to: `head -n -2 FILE | sha256sum` shows the same.
 * A file in which it differs was changed by hand or by another program, or is damaged.
 */
const trailer = /^ {2}"checksum": "sha256-([0-9a-f]{64})"\n\}\n$/;
const trailerLength = trailerOf("0".repeat(64)).length;

/** The end of a file whose bytes so far have this digest. */
function trailerOf(digest: string): string {
  return `  "checksum": "sha256-${digest}"\n}\n`;
}

/** Counts the bytes of a file as they are written. */
export function createChecksum(): {
  readonly add: (bytes: Uint8Array) => void;
  /** The end of the file, and what the bytes before it come to. */
  readonly end: () => { readonly trailer: string; readonly digest: string };
} {
  const hash = createHash("sha256");
  return {
    add: (bytes) => {
      hash.update(bytes);
    },
    end: () => {
      const digest = hash.digest("hex");
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
  if (said && sha256(bytes.subarray(0, body)) === said)
    return { digest: said, isWhole: true };
  return { digest: sha256(bytes), isWhole: false };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
