import type { Decision } from "#core/checkup/schema.ts";
import { groupBy } from "#core/group-by.ts";
import type { Chance, Counts, Subject } from "#core/patterns/rule.ts";
import type { Unit } from "#core/patterns/rule-ids.ts";
import { count, list, month, numbers } from "../format.ts";
import { decided } from "../names.ts";

/** What a rule says, in words: of each thing that it finds, and of itself. */
export interface RuleWords<About extends Subject> {
  readonly name: string;
  /** *Why am I shown this?* What it watches and how it counts, in two lines. */
  readonly explained: string;
  /** *What would make it go away?* One line. */
  readonly goesAway: string;
  /** What a pattern is about, without its counts: a heading. */
  heading(subject: About): string;
  /** A finding as one sentence with its counts and dates. Says what was seen, never why. */
  sentence(subject: About, counts: Counts): string;
  /** What there is of what is needed, where something comes close: *Seen in 2 of 3 check-ups needed*. */
  near?(subject: About, needed: string, unit: Unit): string;
  /** What the rule looks at, with one client or with everybody: *check-ups with Alder*. `unit`: what is missing of it. */
  lookedAt(client: string | null, unit: Unit): string;
  /** That nothing repeats in what it looked at. */
  nothing(looked: number, client: string | null): string;
}

export const withThem = (client: string | null) =>
  client === null ? "" : ` with ${client}`;

/** `3 of 4 check-ups since March 2025 (1 more did not say)` */
export function oftenInWords(
  { seen, of, unsaid, since }: Counts,
  one = "check-up",
): string {
  const more =
    unsaid > 0 ? ` (${numbers.format(unsaid)} more did not say)` : "";
  return `${numbers.format(seen)} of ${count(of, one)} since ${month(since)}${more}`;
}

/** `at Alder`, `at 2 clients: Alder and Birch` */
export function atClients(clients: readonly string[]): string {
  const [only, second] = clients;
  if (only !== undefined && second === undefined) return `at ${only}`;
  return `at ${count(clients.length, "client")}: ${list.format(clients)}`;
}

/** `1 in 5`, of a share from 0 to 1, for people. */
export function oneIn(share: number): string {
  if (share >= 0.995) return "nearly every one";
  if (share >= 0.3) return `${numbers.format(Math.round(share * 10))} in 10`;
  if (share < 0.001) return "fewer than 1 in 1,000";
  return `1 in ${numbers.format(Math.round(1 / share))}`;
}

/** How often chance alone would show as much. */
export function chanceInWords({ usual, share, places }: Chance): string {
  return `And by chance? If every answer were a coin that falls as your answers usually do (${oneIn(usual)}), as many or more would come up in ${oneIn(share)} rows of so many answers. The rule looked at ${count(places, "row")}.`;
}

/** As many letters of somebody's own words as stand in a sentence. */
const longest = 120;
const letters = new Intl.Segmenter("en");

/** Somebody's own words on one line, in quotes: cut between words where they are long. */
export function quoted(text: string): string {
  const line = text
    .trimStart()
    .slice(0, longest * 20)
    // A character that was cut in half.
    .replace(/\p{Cs}$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
  const all = Array.from(letters.segment(line), ({ segment }) => segment);
  if (all.length <= longest) return `“${line}”`;
  const cut = all.slice(0, longest - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `“${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…”`;
}

/** As many decisions are told one by one, in their order. */
const fewDecisions = 6;

/** ` Decided each time: talk, watch, talk.`, of many how often each; nothing where nothing was decided. */
export function decisionsInWords(
  decisions: readonly Decision[],
  seen: number,
): string {
  if (decisions.length === 0) return "";
  const when =
    decisions.length === seen
      ? "each time"
      : `in ${numbers.format(decisions.length)} of these`;
  const what =
    decisions.length <= fewDecisions
      ? decisions.map((each) => decided[each.decided].toLowerCase()).join(", ")
      : decisionsInTimes(decisions);
  return ` Decided ${when}: ${what}.`;
}

/** `talk (2 times) and leave (1 time)` */
export function decisionsInTimes(decisions: readonly Decision[]): string {
  const times = [...groupBy(decisions, (each) => each.decided)]
    .map(([kind, of]) => ({ kind, times: of.length }))
    .toSorted((a, b) => b.times - a.times);
  return list.format(
    times.map(
      ({ kind, times: n }) =>
        `${decided[kind].toLowerCase()} (${count(n, "time")})`,
    ),
  );
}

/** An exact interval (95 %) of a share: `28 % to 99 %`. */
export function rangeInWords({
  low,
  high,
}: {
  readonly low: number;
  readonly high: number;
}): string {
  const percent = (share: number) =>
    `${numbers.format(Math.round(share * 100))} %`;
  return `${percent(low)} to ${percent(high)}`;
}

/** How many of each there are, those that there are: `9 green and 4 amber`. */
export function tallyInWords<Name extends string>(
  tally: Readonly<Record<Name, number>>,
  words: Readonly<Record<Name, string>>,
): string {
  const parts = (Object.keys(words) as Name[]).flatMap((name) =>
    tally[name] > 0
      ? `${numbers.format(tally[name])} ${words[name].toLowerCase()}`
      : [],
  );
  return list.format(parts);
}
