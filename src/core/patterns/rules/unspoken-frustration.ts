import {
  flagOfFrustration,
  isRaised,
  raisedFlags,
} from "../../checkup/raised.ts";
import type { CheckUp, Side } from "../../checkup/schema.ts";
import { daysBetween, quarterOf, type Day } from "../../day.ts";
import type { Conversation } from "../../talk/schema.ts";
import type { SeenClient } from "../history.ts";
import type { Rule, Told } from "../rule.ts";
import { isAnswered } from "../flags.ts";
import { scopeOfCount } from "../silence.ts";

/** From how many days on it is told as a finding. */
const enough = 30;

interface Seen {
  readonly client: SeenClient;
  /** In how many check-ups the owner said whether there is any. */
  readonly answered: number;
  readonly open: Open | null;
}

/** Frustration that the last check-up raises and that nobody has spoken of since. */
interface Open {
  readonly side: Side | null;
  readonly since: Day;
  readonly days: number;
  /** The check-ups that raise it and that no talk came after. */
  readonly raised: readonly CheckUp[];
  /** The talks about it that were held while check-up after check-up raised it. */
  readonly talks: readonly Conversation[];
}

/**
 * Frustration that was raised, and no conversation about it since, with the days counted: from the day that the owner
 * names, else from the first of the unbroken run of check-ups that raise it. A talk about it that is held on the day of
 * a check-up or later speaks of what that check-up raises, so such a check-up is no evidence that it is unspoken; a talk
 * between two check-ups of the run is told as a counter-example. A check-up that does not ask for it, or that says
 * *don't know*, ends the run. Once is enough here: what counts is for how long. Of who has left nothing is owed.
 */
export const unspokenFrustration: Rule<Seen> = {
  id: "unspoken-frustration",
  needs: ["checkUps", "conversations"],
  look({ client, checkUps, conversations }, today) {
    if (client.stage === "ended") return null;
    return {
      client,
      answered: checkUps.filter((each) => isAnswered(each, flagOfFrustration))
        .length,
      open: openFrustration(checkUps, conversations, today),
    };
  },
  tell(seen) {
    return seen.flatMap(({ client, open }) =>
      open ? toldOf(client, open) : [],
    );
  },
  scope(seen, client) {
    const answered = seen
      .filter((of) => client === undefined || of.client.id === client)
      .reduce((sum, of) => sum + of.answered, 0);
    return scopeOfCount(answered, 1, "check-ups");
  },
};

function openFrustration(
  checkUps: readonly CheckUp[],
  conversations: readonly Conversation[],
  today: Day,
): Open | null {
  const flag = raisedFlags(checkUps, conversations).find(
    (each) => each.flag === flagOfFrustration,
  );
  if (!flag) return null;
  const before = checkUps.findLastIndex(
    (each) => !isRaised(each, flagOfFrustration),
  );
  const run = checkUps.slice(before + 1);
  const begun = run[0]?.day ?? today;
  const talks = conversations.filter(
    ({ held, flags }) =>
      held !== null && held >= begun && flags.includes(flagOfFrustration),
  );
  const mark = run
    .at(-1)
    ?.flags.find((each) => each.flag === flagOfFrustration);
  return {
    side: mark?.side ?? null,
    since: flag.since,
    // The owner may have named a day that is still to come.
    days: Math.max(0, daysBetween(flag.since, today)),
    raised: run.filter(
      ({ day }) => !talks.some(({ held }) => held !== null && held >= day),
    ),
    talks,
  };
}

function toldOf(
  client: SeenClient,
  { side, since, days, raised, talks }: Open,
): Told {
  const first = raised[0];
  const last = raised.at(-1);
  if (!first || !last) return [];
  const result = {
    rule: "unspoken-frustration" as const,
    key: `unspoken-frustration/${client.id}`,
    clients: [client.id],
    subject: {
      about: "frustration" as const,
      client: client.name,
      side,
      since,
      days,
    },
    evidence: raised.map(({ id }) => id),
    counterExamples: talks.map(({ id }) => id),
  };
  if (days < enough)
    return [
      {
        ...result,
        state: "too-little",
        counts: { have: days, need: enough, unit: "days" },
      },
    ];
  return [
    {
      ...result,
      state: "found",
      counts: {
        seen: raised.length,
        of: raised.length + talks.length,
        unsaid: 0,
        quarters: new Set(raised.map(({ day }) => quarterOf(day))).size,
        since: first.day,
        until: last.day,
      },
      chance: null,
    },
  ];
}
