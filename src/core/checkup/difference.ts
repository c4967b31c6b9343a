import type { Day } from "../day.ts";
import type { Id } from "../schema.ts";
import type {
  CheckUp,
  Decision,
  FlagAnswer,
  Stance,
  ValueAnswer,
} from "./schema.ts";

/** What today's answers changed since the check-up before. */
export interface Difference {
  readonly previous: {
    readonly id: Id;
    readonly day: Day;
    readonly decision: Decision | null;
  };
  readonly values: readonly {
    name: string;
    before: ValueAnswer | null;
    now: ValueAnswer | null;
  }[];
  readonly flags: readonly {
    flag: Id;
    wording: string;
    before: FlagAnswer | null;
    now: FlagAnswer | null;
  }[];
  readonly stance: { before: Stance | null; now: Stance | null } | null;
  /** How many flags are raised in both. */
  readonly stillRaised: number;
}

/** Compares two check-ups of one client. A value or flag that only one of them asks about is null in the other. */
export function difference(before: CheckUp, now: CheckUp): Difference {
  return {
    previous: { id: before.id, day: before.day, decision: before.decision },
    values: pairUp(before.values, now.values, ({ value }) => value)
      .map(([was, is]) => ({
        name: (is ?? was)?.name ?? "",
        before: was?.answer ?? null,
        now: is?.answer ?? null,
      }))
      .filter((change) => change.before !== change.now),
    flags: pairUp(before.flags, now.flags, ({ flag }) => flag)
      .map(([was, is]) => ({
        flag: (is ?? was)?.flag ?? "",
        wording: (is ?? was)?.wording ?? "",
        before: was?.answer ?? null,
        now: is?.answer ?? null,
      }))
      .filter((change) => change.before !== change.now),
    stance:
      before.stance === now.stance
        ? null
        : { before: before.stance, now: now.stance },
    stillRaised: now.flags.filter(
      (mark) =>
        mark.answer === "raised" &&
        before.flags.some(
          ({ flag, answer }) => flag === mark.flag && answer === "raised",
        ),
    ).length,
  };
}

/** The flags that are raised now and were not before, those that were and are not now, and whether anything changed. */
export function whatChanged({ flags, values, stance }: Difference): {
  readonly raised: Difference["flags"];
  readonly lowered: Difference["flags"];
  readonly isSame: boolean;
} {
  const raised = flags.filter(({ now }) => now === "raised");
  const lowered = flags.filter(({ before }) => before === "raised");
  const isSame =
    raised.length + lowered.length + values.length === 0 && stance === null;
  return { raised, lowered, isSame };
}

function pairUp<Mark>(
  before: readonly Mark[],
  now: readonly Mark[],
  key: (mark: Mark) => Id,
): [Mark | undefined, Mark | undefined][] {
  const was = new Map(before.map((mark) => [key(mark), mark]));
  const is = new Map(now.map((mark) => [key(mark), mark]));
  return [...new Set([...is.keys(), ...was.keys()])].map((id) => [
    was.get(id),
    is.get(id),
  ]);
}
