import type { ErrorDetails, ErrorCode } from "#core/errors.ts";
import { en } from "./en/en.ts";

/** The shape that each language fills. */
export type Words = typeof en;

/** What people read. */
export const words: Words = en;

/** What an error tells a person: what happened, and what to do. */
export function errorSentence(error: {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}): string {
  return words.errors[error.code](error.details);
}
