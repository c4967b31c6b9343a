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
