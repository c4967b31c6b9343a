import { isRaised } from "../../checkup/raised.ts";
import type { CheckUp } from "../../checkup/schema.ts";
import { ownBusinessId } from "../../client/own-business.ts";
import { addDays, quarterOf, type Day } from "../../day.ts";
import type { Rhythm } from "../../rhythm.ts";
import { turnsBack, type Turn } from "../../talk/meetings.ts";
import type { Meeting } from "../../talk/schema.ts";
import type { SeenClient } from "../history.ts";
import { minimum, type Rule, type Told } from "../rule.ts";

/** What a check-up says of the same. */
const flagOfMeetings = "meetings-vanished";

interface Seen {
  readonly client: SeenClient;
  /** How many turns were looked back on. */
  readonly turns: number;
  readonly told: Told;
}

/**
 * The meetings that were taken down against the agreed rhythm, in whole turns of it that end today: as many as the
 * client's page looks back on, from the same day on. It is told of the turns without a meeting when the latest is one of
 * them, as a finding when they are three or more and more than half. Two meetings in one turn do not make good for
 * another, for what was agreed on is a rhythm. A check-up in that time that says the same is evidence, and every meeting
 * in that time a counter-example. Where no meeting was ever taken down, none has vanished: they may be kept elsewhere.
 */
export const vanishedMeetings: Rule<Seen> = {
  id: "vanished-meetings",
  needs: ["meetings", "checkUps"],
  look({ client, meetings, checkUps }, today) {
    if (client.id === ownBusinessId || client.stage !== "active") return null;
    const { meetingRhythm: rhythm, since, started } = client;
    const first = meetings[0];
    const last = meetings.at(-1);
    if (!rhythm || !first || !last) return { client, turns: 0, told: [] };
    const turns = turnsBack(rhythm, since ?? started ?? first.day, today);
    return {
      client,
      turns: turns.length,
      told: toldOf({ client, rhythm, turns, meetings, last, checkUps, today }),
    };
  },
  tell(seen) {
    return seen.flatMap(({ told }) => told);
  },
  scope(seen, client) {
    const turns = seen
      .filter((of) => client === undefined || of.client.id === client)
      .map((of) => of.turns);
    const most = Math.max(0, ...turns);
    const need = minimum.sightings;
    return {
      looked: turns.reduce((sum, of) => sum + of, 0),
      waitsFor: most < need ? { have: most, need, unit: "turns" } : null,
    };
  },
};

function toldOf({
  client,
  rhythm,
  turns,
  meetings,
  last,
  checkUps,
  today,
}: {
  readonly client: SeenClient;
  readonly rhythm: Rhythm;
  readonly turns: readonly Turn[];
  readonly meetings: readonly Meeting[];
  readonly last: Meeting;
  readonly checkUps: readonly CheckUp[];
  readonly today: Day;
}): Told {
  const missed = turns
    .filter(
      ({ after, to }) => !meetings.some(({ day }) => day > after && day <= to),
    )
    .toReversed();
  const start = turns.at(-1)?.after;
  if (start === undefined || missed.at(-1)?.to !== today) return [];
  const isSeveral = missed.length >= minimum.sightings;
  if (isSeveral && missed.length * 2 <= turns.length) return [];
  const result = {
    rule: "vanished-meetings" as const,
    key: `vanished-meetings/${client.id}`,
    clients: [client.id],
    subject: {
      about: "meetings-vanish" as const,
      client: client.name,
      rhythm,
      missed: missed.map(({ after, to }) => ({ from: addDays(after, 1), to })),
      last: last.day,
    },
    evidence: checkUps
      .filter((each) => each.day > start && isRaised(each, flagOfMeetings))
      .map(({ id }) => id),
    counterExamples: meetings
      .filter(({ day }) => day > start)
      .map(({ id }) => id),
  };
  if (!isSeveral)
    return [
      {
        ...result,
        state: "too-little",
        counts: { have: missed.length, need: minimum.sightings, unit: "turns" },
      },
    ];
  return [
    {
      ...result,
      state: "found",
      counts: {
        seen: missed.length,
        of: turns.length,
        unsaid: 0,
        quarters: new Set(missed.map(({ to }) => quarterOf(to))).size,
        since: addDays(start, 1),
        until: today,
      },
      chance: null,
    },
  ];
}
