import { monthsBetween, type Day } from "../../day.ts";
import { groupBy } from "../../group-by.ts";
import type { Conversation, Disagreement } from "../../talk/schema.ts";
import type { SeenClient } from "../history.ts";
import { inOrder, type Rule } from "../rule.ts";

/** From how many months on it is told as a finding. */
const enough = 6;

interface Seen {
  readonly client: SeenClient;
  /** The crucial ones while work goes on, settled or not. */
  readonly crucial: readonly Disagreement[];
  readonly fights: readonly (Disagreement & { readonly months: number })[];
  /** Talks held about any disagreement. */
  readonly talks: readonly Conversation[];
}

/**
 * A crucial disagreement that is not settled for half a year or more while work goes on. Each is told by itself: once is
 * enough here, what counts is for how long. The talks held about it speak against it, for a fight that is spoken of is
 * not the same as one that nobody touches; also those that stand with another client, because the disagreement was moved.
 * Where work has not begun, rests or has ended, nothing is fought over while it goes on.
 */
export const longFight: Rule<Seen> = {
  id: "long-fight",
  needs: ["disagreements", "conversations"],
  look({ client, disagreements, conversations }, today) {
    const crucial =
      client.stage === "active"
        ? disagreements.filter((each) => each.crucial)
        : [];
    return {
      client,
      crucial,
      fights: crucial
        .filter(({ settled }) => settled === null)
        .map((each) => ({ ...each, months: monthsSince(each.day, today) })),
      talks: conversations.filter(
        ({ held, disagreement }) => held !== null && disagreement !== null,
      ),
    };
  },
  tell(seen) {
    const talksAbout = groupBy(
      inOrder(seen.flatMap(({ talks }) => talks)),
      ({ disagreement }) => disagreement,
    );
    return seen.flatMap(({ client, fights }) =>
      fights.map(({ id, day, topic, months }) => {
        const talks = talksAbout.get(id) ?? [];
        const result = {
          rule: this.id,
          key: `${this.id}/${id}`,
          clients: [client.id],
          subject: {
            about: "fight" as const,
            client: client.name,
            topic,
            since: day,
            months,
            talks: talks.length,
          },
          evidence: [id],
          counterExamples: talks.map((talk) => talk.id),
        };
        return months < enough
          ? {
              ...result,
              state: "too-little" as const,
              counts: { have: months, need: enough, unit: "months" as const },
            }
          : {
              ...result,
              state: "found" as const,
              counts: {
                seen: 1,
                of: 1 + talks.length,
                unsaid: 0,
                quarters: 1,
                since: day,
                until: day,
              },
              chance: null,
            };
      }),
    );
  },
  scope(seen, client) {
    const looked = seen
      .filter((of) => client === undefined || of.client.id === client)
      .reduce((sum, { crucial }) => sum + crucial.length, 0);
    return {
      looked,
      waitsFor: looked > 0 ? null : { have: 0, need: enough, unit: "months" },
    };
  },
};

function monthsSince(since: Day, today: Day): number {
  return Math.max(0, monthsBetween(since, today));
}
