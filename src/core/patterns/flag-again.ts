import { isRaised } from "../checkup/raised.ts";
import type { CheckUp } from "../checkup/schema.ts";
import { ownBusinessId } from "../client/own-business.ts";
import type { Id } from "../schema.ts";
import { chanceOf, flagCounts, usualRate, type FlagCounts } from "./chance.ts";
import { flagsOf, isAnswered, lastWording } from "./flags.ts";
import type { SeenClient } from "./history.ts";
import { inOrder, weigh, type Rule } from "./rule.ts";
import { scopeAcross } from "./silence.ts";

/** The flags that have a rule of their own, by which they go. */
export const flagsAgain = ["road-to-nowhere", "out-of-proportion"] as const;

/** What is seen of such a flag with one client. */
export interface SeenFlag {
  readonly client: SeenClient;
  readonly checkUps: readonly CheckUp[];
  /** Those that say whether the flag is raised. */
  readonly asked: readonly CheckUp[];
  readonly raised: readonly CheckUp[];
  /** Every flag that was asked about. */
  readonly flags: readonly Id[];
  readonly counts: FlagCounts;
}

/**
 * One flag raised again, at whichever clients, and what was decided each time: the rule that goes by the flag's name.
 * A check-up that does not raise it is a counter-example, *don't know* is neither. The check-up on one's own business
 * is not a client's and does not count. By chance: each answer a coin that falls as the other flags' answers do.
 */
export function flagAgain(flag: (typeof flagsAgain)[number]): Rule<SeenFlag> {
  return {
    id: flag,
    needs: ["checkUps"],
    look({ client, checkUps }) {
      if (client.id === ownBusinessId) return null;
      const asked = checkUps.filter((each) => isAnswered(each, flag));
      return {
        client,
        checkUps,
        asked,
        raised: asked.filter((each) => isRaised(each, flag)),
        flags: flagsOf(checkUps),
        counts: flagCounts(checkUps),
      };
    },
    tell(seen) {
      const evidence = inOrder(seen.flatMap(({ raised }) => raised));
      if (evidence.length === 0) return [];
      const asked = inOrder(seen.flatMap((of) => of.asked));
      const rateWithout = usualRate(seen.map(({ counts }) => counts));
      return [
        weigh(
          {
            rule: flag,
            key: flag,
            subject: {
              about: "flag-again",
              wording: lastWording(evidence, flag),
              clients: seen.flatMap(({ client, raised }) =>
                raised.length > 0 ? client.name : [],
              ),
              decisions: evidence.flatMap(({ decision }) => decision ?? []),
            },
            chance: chanceOf(
              { seen: evidence.length, of: asked.length },
              rateWithout(flag),
              new Set(seen.flatMap(({ flags }) => flags)).size,
            ),
          },
          evidence,
          asked.filter((each) => !isRaised(each, flag)),
          { within: seen.flatMap(({ checkUps }) => checkUps) },
        ),
      ];
    },
    scope(seen, client) {
      return scopeAcross(
        seen.flatMap(({ asked }) => asked),
        "check-ups",
        client,
      );
    },
  };
}
