import { CandorError, type ErrorCode } from "#core/errors.ts";
import { errno } from "./file-port.ts";

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EROFS: "read-only",
  EACCES: "no-permission",
  EPERM: "no-permission",
  EBUSY: "file-busy",
  ENOENT: "folder-missing",
};

/** What the system said about a path, as an error that has words. An error that has words already stays what it is. */
export function diskError(error: unknown, path: string): CandorError {
  if (error instanceof CandorError) return error;
  return new CandorError(
    codes[errno(error)] ?? "store-failed",
    { path, why: reason(error) },
    { cause: error },
  );
}

/**
 * The same for making `path` in a folder: where that is forbidden it is the folder that can only be read, and where
 * something is missing it is the folder.
 */
export function folderError(
  error: unknown,
  folder: string,
  path = folder,
): CandorError {
  const name = errno(error);
  if (name === "EACCES" || name === "EPERM")
    return new CandorError(
      "read-only",
      { path: folder, why: reason(error) },
      { cause: error },
    );
  return diskError(error, name === "ENOENT" ? folder : path);
}

/** `no space left on device (ENOSPC)`: Node's message without the path in it. */
function reason(error: unknown): string {
  const name = errno(error);
  const message = error instanceof Error ? error.message : String(error);
  if (!name) return message;
  const said = new RegExp(`^${name}: (.+?)(?:, |$)`).exec(message)?.[1];
  return said ? `${said} (${name})` : name;
}
