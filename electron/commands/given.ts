import { resolve } from "node:path";
import { isDay, type Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { standingIn } from "../machine.ts";
import { UsageError, type Given } from "./command.ts";

/** The text of an option; null where it was left out. */
export function optional({ options }: Given, name: string): string | null {
  const value = options[name];
  return typeof value === "string" ? value : null;
}

/** The text of an option that must be there. */
export function required(given: Given, name: string): string {
  const value = optional(given, name);
  if (!value) throw new UsageError(words.cli.missing(name));
  return value;
}

/** The path of an option that must be there. */
export function requiredPath(given: Given, name: string): string {
  return resolve(standingIn(), required(given, name));
}

/** The day of an option; undefined where it was left out. */
export function optionalDay(given: Given, name: string): Day | undefined {
  const value = optional(given, name);
  if (value === null) return undefined;
  if (!isDay(value)) throw new UsageError(words.cli.notADay(name, value));
  return value;
}

/** What an option lists, separated by commas; it may be given several times. */
export function listed({ options }: Given, name: string): string[] {
  const values = options[name];
  return (Array.isArray(values) ? values : [])
    .flatMap((value) => String(value).split(","))
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** What a wrong word for one of a few tells: the word, and which there are. */
type Unknown = (value: string, choices: readonly string[]) => string;

/** An option that is one of a few words; undefined where it was left out. */
export function optionalOf<Choice extends string>(
  given: Given,
  name: string,
  choices: readonly Choice[],
  unknown: Unknown,
): Choice | undefined {
  const value = optional(given, name);
  return value === null ? undefined : oneOf(value, choices, unknown);
}

/** What an option lists, where each is one of a few words. */
export function listedOf<Choice extends string>(
  given: Given,
  name: string,
  choices: readonly Choice[],
  unknown: Unknown,
): Choice[] {
  return listed(given, name).map((value) => oneOf(value, choices, unknown));
}

function oneOf<Choice extends string>(
  value: string,
  choices: readonly Choice[],
  unknown: Unknown,
): Choice {
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw new UsageError(unknown(value, choices));
  return choice;
}
