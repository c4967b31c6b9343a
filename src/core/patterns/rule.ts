import type { CheckUp, Decision, ValueAnswer } from "../checkup/schema.ts";
import type { Client } from "../client/schema.ts";
import { quarterOf, type Day, type Quarter } from "../day.ts";
import type { JournalView } from "../journal/journal.ts";
import type { Id } from "../schema.ts";

/** What of a client the rules see; what else changes in one makes no other pattern. */
export const seenOfClient = [
  "id",
  "name",
  "stage",
  "outcome",
  "deletedAt",
] as const satisfies readonly (keyof Client)[];

export type SeenClient = Pick<Client, (typeof seenOfClient)[number]>;

/** The owner's record as the rules see it: nothing deleted, nothing unfinished, oldest first. */
export interface History {
  readonly clients: readonly SeenClient[];
  /** Finished check-ups. */
  readonly checkUps: readonly CheckUp[];
}

export type RuleId =
  "all-but-one-value" | "standing-flag" | "flag-across-clients";

/** How far back a pattern reaches, and how often it was seen since, of how many times that it could have been. */
export interface Counts {
  readonly seen: number;
  readonly of: number;
  /** Check-ups since then that say neither: *don't know*, not asked, a value unknown. They are in no other count. */
  readonly unsaid: number;
  readonly quarters: number;
  readonly since: Day;
  readonly until: Day;
}

/** What a finding says, without the words for it. */
export type Subject =
  /** One client, again and again one value short. `values`: how often each was the odd one out. */
  | {
      readonly about: "client-one-short";
      readonly client: string;
      readonly values: readonly { name: string; seen: number }[];
    }
  /** One value, the odd one out at several clients: nominal or missing. */
  | {
      readonly about: "value-odd";
      readonly value: string;
      readonly clients: readonly string[];
    }
  /**
   * How relationships ended that were ever one value short, and how those did that never were. `unsaid`: ended ones
   * of which that cannot be said.
   */
  | {
      readonly about: "what-became";
      readonly withPattern: Endings;
      readonly without: Endings;
      readonly unsaid: number;
    }
  /** One flag at one client, check-up after check-up. */
  | {
      readonly about: "flag-stands";
      readonly client: string;
      readonly wording: string;
      readonly decisions: readonly Decision[];
    }
  /** One flag at several clients. */
  | {
      readonly about: "flag-across";
      readonly wording: string;
      readonly clients: readonly string[];
      readonly byQuarter: readonly {
        quarter: Quarter;
        seen: number;
        of: number;
      }[];
    }
  /** The rule itself, for everybody or with one client: it found nothing there, and nothing that may come to repeat. */
  | {
      readonly about: "rule";
      readonly rule: RuleId;
      readonly client: string | null;
    };

export interface Endings {
  readonly well: number;
  readonly badly: number;
  readonly neither: number;
}

interface Result {
  readonly rule: RuleId;
  /** Stays the same while the counts grow: the rule and its subject. What the owner answers hangs on it. */
  readonly key: string;
  readonly clients: readonly Id[];
  readonly subject: Subject;
  /** The check-ups in which it was seen, oldest first. */
  readonly evidence: readonly Id[];
  /** The check-ups in which it could have been seen and was not, oldest first. */
  readonly counterExamples: readonly Id[];
}

/** Something that repeats. */
export interface Finding extends Result {
  readonly state: "found";
  readonly counts: Counts;
}

/** Something that may come to repeat: what there is, and what a finding needs. */
export interface TooLittle extends Result {
  readonly state: "too-little";
  readonly counts: {
    readonly have: number;
    readonly need: number;
    /** Of check-ups, quarters and clients: in which it was seen; for a rule itself, which it could look at. */
    readonly unit: "sightings" | "quarters" | "endings" | "clients";
  };
}

/** A rule that had enough to look at, and saw nothing repeat. */
export interface Nothing extends Result {
  readonly state: "nothing";
  readonly counts: {
    /** How many it looked at. */
    readonly checkUps: number;
  };
}

export type PatternResult = Finding | TooLittle | Nothing;

/** What a rule can look at, and what is missing before anything could repeat there. */
export interface Scope {
  readonly checkUps: number;
  readonly waitsFor: TooLittle["counts"] | null;
}

/** One thing that Candor watches for. Pure: the same history and day give the same results in the same order. */
export interface Rule {
  readonly id: RuleId;
  /** What is found, and what may come to be: empty where there is neither. */
  evaluate(history: History, today: Day): readonly (Finding | TooLittle)[];
  /** What it looks at, for everybody or with one client; null where it does not watch that client at all. */
  scope(this: void, history: History, client?: Id): Scope | null;
}

/** The least that is called a pattern (PRODUCT.md, "Patterns"). */
export const minimum = {
  sightings: 3,
  quarters: 2,
  withAndWithout: 3,
} as const;

/** What the rules may see of a journal on a day: nothing that lies after it. */
export function historyOf(view: JournalView, today: Day): History {
  const clients = view
    .clients()
    .filter((client) => !client.deletedAt)
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  const known = new Set(clients.map(({ id }) => id));
  return {
    clients,
    checkUps: view
      .shelf("check-up")
      .filter(({ client, day }) => known.has(client) && day <= today),
  };
}

/**
 * A finding, or what is missing for one, from the check-ups that show something and those that could have, since the
 * first of them all. `within` are all check-ups that the rule looked through, also those that say neither.
 */
export function weigh(
  result: Pick<Result, "rule" | "key" | "subject">,
  evidence: readonly CheckUp[],
  counterExamples: readonly CheckUp[],
  within: readonly CheckUp[],
): Finding | TooLittle {
  const of = evidence.length + counterExamples.length;
  const since = [...evidence, ...counterExamples]
    .map(({ day }) => day)
    .toSorted()[0];
  const quarters = new Set(evidence.map(({ day }) => quarterOf(day))).size;
  const base = {
    ...result,
    clients: [...new Set(evidence.map(({ client }) => client))],
    evidence: evidence.map(({ id }) => id),
    counterExamples: counterExamples.map(({ id }) => id),
  };
  const last = evidence.at(-1);
  if (!since || !last || evidence.length < minimum.sightings) {
    return {
      ...base,
      state: "too-little",
      counts: {
        have: evidence.length,
        need: minimum.sightings,
        unit: "sightings",
      },
    };
  }
  if (quarters < minimum.quarters) {
    return {
      ...base,
      state: "too-little",
      counts: { have: quarters, need: minimum.quarters, unit: "quarters" },
    };
  }
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
  };
}

/** Check-ups by client, in the order of the clients. */
export function byClient({
  clients,
  checkUps,
}: History): { client: SeenClient; checkUps: CheckUp[] }[] {
  return clients
    .map((client) => ({
      client,
      checkUps: checkUps.filter((checkUp) => checkUp.client === client.id),
    }))
    .filter((group) => group.checkUps.length > 0);
}

/** Whether a grid can say that all but one match: three values or more, and every one known. */
export function isKnownGrid({ values }: CheckUp): boolean {
  const known: readonly (ValueAnswer | null)[] = [
    "shared",
    "nominal",
    "missing",
  ];
  return (
    values.length >= 3 && values.every(({ answer }) => known.includes(answer))
  );
}
