/**
 * Everything that can go wrong and that a person is told about. `words` has a sentence for each code, so a code
 * without words does not compile. `details` hold what the sentence needs: names, paths, counts.
 */
export const errorCodes = [
  "unknown-capability",
  "invalid-input",
  "internal",
  "client-not-found",
  "client-name-ambiguous",
  "client-has-records",
  "client-built-in",
  "record-not-found",
  "checkup-finished",
  "checkup-without-decision",
  "no-renewal",
  "renewal-answer",
  "no-prediction",
  "week-to-come",
  "range-backwards",
  "backup-not-found",
  "no-backups",
  "nothing-to-undo",
  "disk-full",
  "read-only",
  "no-permission",
  "file-busy",
  "file-exists",
  "folder-missing",
  "not-a-journal",
  "newer-version",
  "damaged",
  "folder-not-empty",
  "in-use",
  "in-use-elsewhere",
  "changed-outside",
  "closed",
  "store-failed",
  "print-failed",
  "brief-not-written",
  "no-browser",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An expected failure, named by its code. Everything else that is thrown is a defect and becomes `internal`. */
export class CandorError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(
    code: ErrorCode,
    details: ErrorDetails = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = "CandorError";
    this.code = code;
    this.details = details;
  }
}
