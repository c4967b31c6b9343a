import { isRaised } from "../../checkup/raised.ts";
import type { CheckUp } from "../../checkup/schema.ts";
import { ownBusinessId } from "../../client/own-business.ts";
import { chanceOf, flagCounts, usualRate, type FlagCounts } from "../chance.ts";
import { flagsAgain } from "../flag-again.ts";
import { answersFlags, flagsOf, isAnswered, lastWording } from "../flags.ts";
import type { SeenClient } from "../history.ts";
import { quartersOf } from "../quarters.ts";
import { inOrder, weigh, type Rule } from "../rule.ts";
import { scopeOf } from "../silence.ts";

const severalClients = 2;

/** What the rules of that name count by themselves. */
const ofOtherRules: readonly string[] = flagsAgain;

interface Seen {
  readonly client: SeenClient;
  readonly checkUps: readonly CheckUp[];
  readonly counts: FlagCounts;
}

/**
 * The same flag at several clients, quarter by quarter: then it is about me. The check-up on one's own business is not
 * a client's and does not count. *Don't know* is neither a sighting nor a counter-example. Flags that have a rule of
 * their own are left to it.
 */
export const flagAcrossClients: Rule<Seen> = {
  id: "flag-across-clients",
  needs: ["checkUps"],
  look({ client, checkUps }) {
    return client.id === ownBusinessId
      ? null
      : { client, checkUps, counts: flagCounts(checkUps) };
  },
  tell(seen) {
    const others = inOrder(seen.flatMap(({ checkUps }) => checkUps));
    const flags = flagsOf(others).filter(
      (flag) => !ofOtherRules.includes(flag),
    );
    const rateWithout = usualRate(seen.map(({ counts }) => counts));
    return flags.flatMap((flag) => {
      const asked = others.filter((checkUp) => isAnswered(checkUp, flag));
      const evidence = asked.filter((checkUp) => isRaised(checkUp, flag));
      const at = new Set(evidence.map(({ client }) => client));
      // At one client only it may stand there, but it is not across clients.
      if (at.size < severalClients) return [];
      return [
        weigh(
          {
            rule: this.id,
            key: `${this.id}/${flag}`,
            subject: {
              about: "flag-across",
              wording: lastWording(evidence, flag),
              clients: seen.flatMap(({ client }) =>
                at.has(client.id) ? client.name : [],
              ),
              byQuarter: quartersOf(asked, (each) => isRaised(each, flag)),
            },
            chance: chanceOf(
              { seen: evidence.length, of: asked.length },
              rateWithout(flag),
              flags.length,
            ),
          },
          evidence,
          asked.filter((checkUp) => !isRaised(checkUp, flag)),
          { within: others },
        ),
      ];
    });
  },
  scope(seen, client) {
    const telling = seen
      .map(({ client: at, checkUps }) => ({
        at: at.id,
        checkUps: checkUps.filter(answersFlags),
      }))
      .filter(({ checkUps }) => checkUps.length > 0);
    const here = telling.find(({ at }) => at === client)?.checkUps ?? [];
    if (client !== undefined && here.length === 0)
      return { looked: 0, waitsFor: { have: 0, need: 1, unit: "check-ups" } };
    const { looked, waitsFor } = scopeOf(
      telling.flatMap(({ checkUps }) => checkUps),
    );
    const have = telling.length;
    return {
      looked: client === undefined ? looked : here.length,
      waitsFor:
        have < severalClients && waitsFor?.unit !== "check-ups"
          ? { have, need: severalClients, unit: "clients" }
          : waitsFor,
    };
  },
};
