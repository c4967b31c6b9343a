import type { CheckUp, Decision } from "../../checkup/schema.ts";
import { ownBusinessId } from "../../client/own-business.ts";
import type { Day } from "../../day.ts";
import type { SeenClient } from "../history.ts";
import { inOrder, weigh, type Rule } from "../rule.ts";
import { scopeOf } from "../silence.ts";

interface Seen {
  readonly client: SeenClient;
  /** The check-ups whose decision should be carried out by now, and those of them where it is not. */
  readonly due: readonly CheckUp[];
  readonly open: readonly CheckUp[];
}

/**
 * Decided to talk, to renegotiate, to leave or to decline, the day has passed, and nothing of it is in the record. A talk
 * with that client on whatever topic carries out the one, an end the other, on the day of the check-up or later, also
 * after the decision's day: late is done. An end that was taken back by taking the work up again was an end. What a
 * later check-up looked at anew before the day came is decided no more. A talk that was planned for the day of the end or
 * later needed no more to be held; whether it would have been nobody knows, so it does not count at all. Decisions of
 * all clients are counted together, for carrying them out is the owner's; those about one's own business are left out.
 */
export const decisionsNotCarriedOut: Rule<Seen> = {
  id: "decisions-not-carried-out",
  needs: ["checkUps", "conversations"],
  look({ client, checkUps, conversations }, today) {
    if (client.id === ownBusinessId) return null;
    const talks = conversations.flatMap(({ held }) => held ?? []);
    const ends = [...(client.pastOutcomes ?? []), client.outcome].flatMap(
      (end) => (end && end.day <= today ? end.day : []),
    );
    const due = checkUps.filter(
      (checkUp, at) =>
        isDue(checkUp, today) && !isDecidedAnew(checkUp, checkUps[at + 1]),
    );
    const done = due.filter((each) => isCarriedOut(each, talks, ends));
    const open = due.filter(
      (each) => !done.includes(each) && !isOvertakenByEnd(each, client),
    );
    return { client, due: [...done, ...open], open };
  },
  tell(seen) {
    const due = inOrder(seen.flatMap((of) => of.due));
    const open = new Set(seen.flatMap((of) => of.open));
    const evidence = due.filter((checkUp) => open.has(checkUp));
    if (evidence.length === 0) return [];
    const at = seen.filter((of) => of.open.length > 0);
    return [
      weigh(
        {
          rule: this.id,
          key: this.id,
          clients: at.map(({ client }) => client.id),
          subject: {
            about: "not-carried-out",
            clients: at.map(({ client }) => client.name),
            decisions: evidence.flatMap(({ decision }) => decision ?? []),
          },
        },
        evidence,
        due.filter((checkUp) => !open.has(checkUp)),
        { within: due, unit: "decisions" },
      ),
    ];
  },
  scope(seen, client) {
    return scopeOf(
      seen.flatMap((of) =>
        client === undefined || of.client.id === client ? of.due : [],
      ),
      "decisions",
    );
  },
};

const byTalk: readonly Decision["decided"][] = ["talk", "renegotiate"];
const byEnd: readonly Decision["decided"][] = ["leave", "decline"];

function isDue({ decision }: CheckUp, today: Day): boolean {
  return (
    decision !== null &&
    decision.day < today &&
    [...byTalk, ...byEnd].includes(decision.decided)
  );
}

/** Whether the check-up after it came before the decision's day was over; if that one did not, none did. */
function isDecidedAnew(
  { decision }: CheckUp,
  next: CheckUp | undefined,
): boolean {
  return decision !== null && next !== undefined && next.day <= decision.day;
}

function isCarriedOut(
  { decision, day }: CheckUp,
  talks: readonly Day[],
  ends: readonly Day[],
): boolean {
  const done =
    decision !== null && byTalk.includes(decision.decided) ? talks : ends;
  return done.some((on) => on >= day);
}

/**
 * Whether a relationship had ended when the day of a talk came. One that ended on nobody knows which day may have, and
 * may be what was decided.
 */
function isOvertakenByEnd(
  { decision }: CheckUp,
  { stage, outcome }: SeenClient,
): boolean {
  if (stage !== "ended" || decision === null) return false;
  return outcome
    ? byTalk.includes(decision.decided) && decision.day >= outcome.day
    : true;
}
