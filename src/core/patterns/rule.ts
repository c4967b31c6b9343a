import type { z } from "zod";
import { quarterOf, type Day } from "../day.ts";
import type { Id } from "../schema.ts";
import type { Slices } from "../slices.ts";
import type { ClientHistory, History, Part } from "./history.ts";
import type { RuleId, Unit } from "./rule-ids.ts";
import type {
  findingSchema,
  nothingSchema,
  subjectSchema,
  tooLittleSchema,
} from "./schema.ts";

/** What a finding says, without the words for it. */
export type Subject = z.infer<typeof subjectSchema>;
/** What a finding about one thing says. */
export type SubjectOf<About extends Subject["about"]> = Extract<
  Subject,
  { about: About }
>;

/** Something that repeats. */
export type Finding = z.infer<typeof findingSchema>;
/** Something that may come to repeat: what there is, and what a finding needs. */
export type TooLittle = z.infer<typeof tooLittleSchema>;
/** A rule that had enough to look at, and saw nothing repeat. */
export type Nothing = z.infer<typeof nothingSchema>;
export type PatternResult = Finding | TooLittle | Nothing;
/** What of a result can be said in a sentence: everything but which records it stands on. */
export type Sayable = {
  [State in PatternResult["state"]]: Pick<
    Extract<PatternResult, { state: State }>,
    "state" | "rule" | "subject" | "counts"
  >;
}[PatternResult["state"]];
/** What a rule says by itself: of nothing it says nothing. */
export type Told = readonly (Finding | TooLittle)[];

export type Counts = Finding["counts"];
/** How often chance alone would show as much. */
export type Chance = NonNullable<Finding["chance"]>;

/** What a rule can look at, and what is missing before anything could repeat there. */
export interface Scope {
  readonly looked: number;
  readonly waitsFor: TooLittle["counts"] | null;
}

/**
 * One thing that Candor watches for, in two steps: it looks at each client alone, and then tells what it has seen with
 * all of them. Both are pure: the same record and day give the same in the same order. So a client at whom nothing has
 * changed of what the rule needs is not looked at again.
 */
export interface Rule<Seen = unknown> {
  readonly id: RuleId;
  /** The parts of a client's record that `look` reads. */
  readonly needs: readonly Part[];
  /** What it sees with one client; null where it does not watch that client at all. */
  look(history: ClientHistory, today: Day): Seen | null;
  /** What takes longer than a moment before it can be told, in slices; it is kept in `memory`. */
  prepare?(seen: readonly Seen[], memory: object): Slices<void>;
  /**
   * What is found, and what may come to be: empty where there is neither. `seen` is in the order of the clients. Whoever
   * tells of one journal and day again and again gives the same `memory`: what was worked out can be kept for it in a
   * WeakMap. It never changes what is told.
   */
  tell(
    seen: readonly Seen[],
    today: Day,
    excluded: readonly string[],
    memory: object,
  ): Told;
  /** What there was to look at, for everybody or with one client who is watched. */
  scope(seen: readonly Seen[], client?: Id): Scope;
}

/** What a rule says of a history. */
export function tellAll<Seen>(
  rule: Rule<Seen>,
  history: History,
  today: Day,
): Told {
  const seen = history.clients.flatMap((of) => rule.look(of, today) ?? []);
  return rule.tell(seen, today, history.excluded, {});
}

/** The least that is called a pattern (PRODUCT.md, "Patterns"). */
export const minimum = {
  sightings: 3,
  quarters: 2,
  withAndWithout: 3,
} as const;

/** A record, or a client with the day that counts: what a sighting is. */
export interface Sighting {
  readonly id: Id;
  readonly client: Id;
  readonly day: Day;
}

/** In the order in which they were, whosever they are. */
export function inOrder<Item extends Sighting>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) =>
    a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.id < b.id ? -1 : 1,
  );
}

/**
 * A finding, or what is missing for one, from the sightings and from those that could have been, since the first of them
 * all. Both come oldest first. `within` are all that the rule looked through, also those that say neither.
 */
export function weigh(
  result: Pick<Finding, "rule" | "key" | "subject"> & {
    /** Whose it is, where that is not whoever was seen. */
    readonly clients?: readonly Id[];
    readonly chance?: Chance | null;
  },
  evidence: readonly Sighting[],
  counterExamples: readonly Sighting[],
  {
    within,
    unit = "check-ups",
    sightings = minimum.sightings,
    quarters: needed = minimum.quarters,
  }: {
    readonly within: readonly Sighting[];
    readonly unit?: Unit;
    readonly sightings?: number;
    readonly quarters?: number;
  },
): Finding | TooLittle {
  const { chance = null, clients, ...about } = result;
  const of = evidence.length + counterExamples.length;
  const since = [evidence[0]?.day, counterExamples[0]?.day]
    .filter((day) => day !== undefined)
    .toSorted()[0];
  const quarters = new Set(evidence.map(({ day }) => quarterOf(day))).size;
  const base = {
    ...about,
    clients: [...(clients ?? new Set(evidence.map(({ client }) => client)))],
    evidence: evidence.map(({ id }) => id),
    counterExamples: counterExamples.map(({ id }) => id),
  };
  const last = evidence.at(-1);
  if (!since || !last || evidence.length < sightings)
    return {
      ...base,
      state: "too-little",
      counts: { have: evidence.length, need: sightings, unit },
    };
  if (quarters < needed)
    return {
      ...base,
      state: "too-little",
      counts: { have: quarters, need: needed, unit: "quarters" },
    };
  return {
    ...base,
    state: "found",
    counts: {
      seen: evidence.length,
      of,
      unsaid: within.filter(({ day }) => day >= since).length - of,
      quarters,
      since,
      until: last.day,
    },
    chance,
  };
}
