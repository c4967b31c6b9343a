import { reachable, type Day } from "../day.ts";
import { inTurns, type Rhythm } from "../rhythm.ts";
import type { Meeting } from "./schema.ts";

/** Meetings against the rhythm that was agreed on, as plain counts. */
export interface MeetingCounts {
  /** How many there were to be; 0 until the first turn of the rhythm is over. */
  readonly agreed: number;
  /** How many took place in that time; may be more. */
  readonly held: number;
  /** The day after which both are counted. */
  readonly since: Day;
  /** Whether they are too few to tell anything by. */
  readonly few: boolean;
  /** Minutes spent explaining why the work is needed, and at how many of the meetings somebody counted them. */
  readonly explaining: { readonly minutes: number; readonly meetings: number };
}

/** How many turns are looked back on: about half a year, and of a slow rhythm as many as say something. */
const lookBack: Record<Rhythm, number> = {
  weekly: 26,
  fortnightly: 13,
  monthly: 6,
  quarterly: 4,
  "half-yearly": 4,
  yearly: 4,
};

/** From how many agreed meetings on a count is more than an anecdote (PRODUCT.md: 3 sightings). */
const enough = 3;

/**
 * The last meetings against the agreed rhythm, in whole turns of it that end `today`. It is counted from `since`, the day from
 * which the relationship counts; where that is unknown, from the first meeting, which is not counted itself. Meetings
 * of days to come have not been held. Null without a rhythm, and where there is nothing to count from.
 */
export function meetingsAgainstRhythm(
  meetings: readonly Pick<Meeting, "day" | "explaining">[],
  rhythm: Rhythm | null,
  since: Day | null,
  today: Day,
): MeetingCounts | null {
  const past = meetings.filter(({ day }) => day <= today);
  const [first] = past.map(({ day }) => day).toSorted();
  const from = since ?? first;
  if (!rhythm || !from) return null;
  const turns = turnsBack(rhythm, from, today);
  const agreed = turns.length;
  const start = turns.at(-1)?.after ?? from;
  // In the first turn nothing was due yet, and what took place in it is told all the same.
  const counted = past.filter(({ day }) =>
    agreed === 0 ? day >= from : day > start,
  );
  const explained = counted.flatMap(({ explaining }) => explaining ?? []);
  return {
    agreed,
    held: counted.length,
    since: start,
    few: agreed < enough,
    explaining: {
      minutes: explained.reduce((sum, minutes) => sum + minutes, 0),
      meetings: explained.length,
    },
  };
}

/** One turn of a rhythm: the days after `after`, up to and including `to`. */
export interface Turn {
  readonly after: Day;
  readonly to: Day;
}

/**
 * The whole turns of a rhythm that end `today`, the latest first: as many as are looked back on, and none that begins
 * before `from`.
 */
export function turnsBack(rhythm: Rhythm, from: Day, today: Day): Turn[] {
  const turns: Turn[] = [];
  let to = today;
  while (turns.length < lookBack[rhythm]) {
    const back = -(turns.length + 1);
    const after = reachable(() => inTurns(today, rhythm, back));
    if (after === null || after < from) break;
    turns.push({ after, to });
    to = after;
  }
  return turns;
}
