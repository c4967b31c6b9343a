import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { words } from "#words/words.ts";

/** What the owner asked for at the start. */
export interface StartOptions {
  readonly sample: boolean;
  /** The folder of the journal; null for the owner's usual one. */
  readonly journal: string | null;
  readonly help: boolean;
}

/** Reads the options; a relative folder is meant from `from`. Throws a TypeError that says what is wrong. */
export function readStartOptions(
  argv: readonly string[],
  from: string,
): StartOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      sample: { type: "boolean", default: false },
      journal: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
    strict: true,
  });
  if (values.journal === "")
    throw new TypeError(words.start.journalNeedsFolder);
  return {
    sample: values.sample,
    journal:
      values.journal === undefined ? null : resolve(from, values.journal),
    help: values.help,
  };
}

/** The same for Electron, whose own switches stand between ours. */
export function readAmongSwitches(
  argv: readonly string[],
): Omit<StartOptions, "help"> {
  const { values } = parseArgs({
    args: [...argv],
    options: { sample: { type: "boolean" }, journal: { type: "string" } },
    strict: false,
  });
  const { journal } = values;
  return {
    sample: values.sample === true,
    journal: typeof journal === "string" && journal ? resolve(journal) : null,
  };
}

/** The first sentence of what `parseArgs` complains about; the rest is for programmers. */
export function plainReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const first = message.split(/\.\s|\n/)[0] ?? "";
  return first.endsWith(".") ? first : `${first}.`;
}
