import type { Day } from "#core/day.ts";
import type { RecordKind } from "#core/record/kinds.ts";
import type { Energy } from "#core/week/schema.ts";
import { count, list, numbers, shortDay } from "./format.ts";
import { energy } from "./names.ts";
import { recordKind } from "./told.ts";

/** What was looked for, and where. */
export interface LookedFor {
  readonly text: string;
  readonly client?: string | undefined;
  readonly kind?: RecordKind | undefined;
  readonly tag?: string | undefined;
  readonly energy?: Energy | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

function nothingFound(of: LookedFor): string {
  const what = of.text.trim() === "" ? "" : ` for “${of.text.trim()}”`;
  const where = [
    of.client && `with ${of.client}`,
    of.kind && `among “${recordKind[of.kind]}”`,
    of.tag && `with the tag #${of.tag}`,
    of.energy && `marked ${energy[of.energy].toLowerCase()}`,
    of.from && `from ${shortDay(of.from)}`,
    of.to && `until ${shortDay(of.to)}`,
  ].filter((part) => part !== undefined && part !== "");
  return `Nothing found${what}${where.length > 0 ? `, ${list.format(where as string[])}` : ""}.`;
}

/** The screen that finds. */
export const find = {
  title: "Find",
  field: "Words to find",
  hint: "Every word has to occur, anywhere in an entry. “In quotes” words stay together.",
  filters: "Only",
  client: "Client",
  anyClient: "Everybody",
  kind: "Kind",
  anyKind: "Everything",
  tag: "Tag",
  anyTag: "Any",
  energy: "Energy",
  anyEnergy: "Any",
  from: "From",
  to: "Until",
  clear: "Clear the filters",
  results: "What was found",
  found: (n: number, more: boolean) =>
    more
      ? `The newest ${numbers.format(n)}. Another word narrows it down.`
      : count(n, "entry", "entries"),
  nothing: nothingFound,
  unfinished: "not finished",
  keys: "↑ ↓ from one to the next · Enter opens",
};

/** The field that leads anywhere. */
export const palette = {
  title: "Go anywhere, do anything",
  field: "A client, a place, something to do, or words to find",
  groups: {
    clients: "Clients",
    places: "Places",
    commands: "Do",
    found: "In your words",
  },
  count: (n: number) => (n === 0 ? "Nothing found" : count(n, "choice")),
  nothing: (text: string) => `Nothing found for “${text.trim()}”.`,
  allFound: (text: string) => `Find “${text.trim()}” everywhere`,
  goOn: (name: string) => `Go on with the check-up with ${name}`,
  begin: (name: string) => `Begin a check-up with ${name}`,
  write: (name: string) => `Write about ${name}`,
  brief: (name: string) => `Brief of ${name}`,
  newClient: "New client",
  theme: { system: "as this computer", light: "light", dark: "dark" },
  setTheme: (theme: string) => `Theme: ${theme}`,
  keys: "↑ ↓ choose · Enter goes there · Esc closes",
};
