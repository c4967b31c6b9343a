import { quarterOf, type Day } from "../day.ts";
import type { Id } from "../schema.ts";
import { isRare } from "./chance.ts";
import type { SeenClient } from "./history.ts";
import type { Finding, Scope, Sighting } from "./rule.ts";
import type { Unit } from "./rule-ids.ts";
import { scopeOfCount } from "./silence.ts";

/** As many of the last marks are looked at: half a year, week by week. */
const mostMarks = 26;
/** With fewer, hardly any order is rare enough to say anything. */
const fewestMarks = 8;

/** One answer of three levels, as it was given. */
export interface Mark<Level extends string> extends Sighting {
  readonly level: Level;
}

/** The last marks of one client, and how often a random order of them goes as far in the direction that is watched. */
export interface Trend<Level extends string> {
  readonly client: SeenClient;
  /** Oldest first. */
  readonly marks: readonly Mark<Level>[];
  /** Null where there are too few to say. */
  readonly chance: number | null;
}

/** Looks at the last marks of a client, which come oldest first. `chanceOf` is exact and one-sided. */
export function trendOf<Level extends string>(
  client: SeenClient,
  all: readonly Mark<Level>[],
  chanceOf: (levels: readonly Level[]) => number,
): Trend<Level> {
  const marks = all.slice(-mostMarks);
  const chance =
    marks.length < fewestMarks
      ? null
      : chanceOf(marks.map(({ level }) => level));
  return { client, marks, chance };
}

/** A trend that is told, and the chance of it. */
export type Shown<Level extends string> = Trend<Level> & {
  readonly chance: number;
  readonly earlier: readonly Mark<Level>[];
  /** The larger half, where they are not alike. */
  readonly later: readonly Mark<Level>[];
};

/** The trends that are rare enough to be told, of all that could be. */
export function shownTrends<Level extends string>(
  seen: readonly Trend<Level>[],
): Shown<Level>[] {
  const telling = seen.filter(({ chance }) => chance !== null);
  return telling.flatMap(({ client, marks, chance }) => {
    if (chance === null || !isRare(chance, telling.length)) return [];
    const half = Math.floor(marks.length / 2);
    const [earlier, later] = [marks.slice(0, half), marks.slice(half)];
    return [{ client, marks, chance, earlier, later }];
  });
}

/** How many marks are of each level. */
export function tallyOf<Level extends string>(
  marks: readonly Mark<Level>[],
  levels: readonly Level[],
): Record<Level, number> {
  return Object.fromEntries(
    levels.map((level) => [
      level,
      marks.filter((mark) => mark.level === level).length,
    ]),
  ) as Record<Level, number>;
}

/** What of the later half bears a trend out, and what does not: all marks but those of the level that it leaves behind. */
export function weighLater<Level extends string>(
  { client, marks, later }: Shown<Level>,
  left: Level,
): Pick<Finding, "clients" | "evidence" | "counterExamples" | "counts"> {
  const evidence = later.filter(({ level }) => level !== left);
  const ids = (some: readonly Mark<Level>[]): Id[] => some.map(({ id }) => id);
  return {
    clients: [client.id],
    evidence: ids(evidence),
    counterExamples: ids(later.filter(({ level }) => level === left)),
    counts: {
      seen: evidence.length,
      of: later.length,
      unsaid: 0,
      quarters: new Set(evidence.map(({ day }) => quarterOf(day))).size,
      since: marks[0]?.day as Day,
      until: marks.at(-1)?.day as Day,
    },
  };
}

/** What there was to look at: whoever has most marks says what is missing. */
export function scopeOfTrends<Level extends string>(
  seen: readonly Trend<Level>[],
  unit: Unit,
  client?: Id,
): Scope {
  const here = seen.filter(
    (of) => client === undefined || of.client.id === client,
  );
  const most = Math.max(0, ...here.map(({ marks }) => marks.length));
  const looked = here.reduce((sum, { marks }) => sum + marks.length, 0);
  return { looked, waitsFor: scopeOfCount(most, fewestMarks, unit).waitsFor };
}
