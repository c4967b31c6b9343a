import { isRaised } from "../../checkup/raised.ts";
import type { CheckUp } from "../../checkup/schema.ts";
import { chanceOfStand } from "../../statistics/stand.ts";
import { flagCounts, usualRate, type FlagCounts } from "../chance.ts";
import type { SeenClient } from "../history.ts";
import { minimum, weigh, type Rule } from "../rule.ts";
import { answersFlags, flagsOf, isAnswered } from "../flags.ts";
import { scopeOfEach } from "../silence.ts";
import { presentStand } from "../stand.ts";

interface Seen {
  readonly client: SeenClient;
  readonly checkUps: readonly CheckUp[];
  readonly telling: readonly CheckUp[];
  readonly counts: FlagCounts;
}

/**
 * One flag raised in check-up after check-up with one client, and what was decided each time.
 *
 * A stand begins with a check-up that raises the flag, and every answer since then counts, raised or not raised. *Don't
 * know* is no answer: it neither counts nor ends anything. One answer that does not raise the flag does not end the
 * stand, for a good month between bad ones is what "3 of 4" tells; two in a row do, so that the next sighting begins a
 * new stand, and so that of every stand more than half of the answers raise the flag. And it stands only while the
 * latest answer raises it: what the owner has just taken back is not told as standing, and the client's grid of flags
 * still shows that it once was there.
 *
 * "All but one" is left to the rule of that name, which says the same more exactly.
 */
export const standingFlag: Rule<Seen> = {
  id: "standing-flag",
  needs: ["checkUps"],
  look({ client, checkUps }) {
    const telling = checkUps.filter(answersFlags);
    return { client, checkUps, telling, counts: flagCounts(checkUps) };
  },
  tell(seen) {
    const rateWithout = usualRate(seen.map(({ counts }) => counts));
    const places = seen.reduce((sum, { counts }) => sum + counts.size, 0);
    return seen.flatMap(({ client, checkUps }) =>
      flagsOf(checkUps).flatMap((flag) => {
        const answered = checkUps.filter((each) => isAnswered(each, flag));
        const stand = presentStand(answered, (each) => isRaised(each, flag));
        const raised = stand.filter((checkUp) => isRaised(checkUp, flag));
        const [first] = raised;
        const last = raised.at(-1);
        // Seen once, nothing stands yet: naming every flag that was ever raised would hide those that stand.
        if (!first || !last || raised.length < 2) return [];
        const usual = rateWithout(flag);
        return [
          weigh(
            {
              rule: this.id,
              key: `${this.id}/${client.id}/${flag}`,
              subject: {
                about: "flag-stands",
                client: client.name,
                wording:
                  last.flags.find((mark) => mark.flag === flag)?.wording ?? "",
                decisions: raised.flatMap(({ decision }) =>
                  decision ? [decision] : [],
                ),
              },
              chance:
                usual === null || raised.length < minimum.sightings
                  ? null
                  : {
                      usual,
                      share: chanceOfStand(
                        answered.length,
                        usual,
                        raised.length,
                      ),
                      places,
                    },
            },
            raised,
            stand.filter((checkUp) => !isRaised(checkUp, flag)),
            { within: checkUps.slice(checkUps.indexOf(first)) },
          ),
        ];
      }),
    );
  },
  scope(seen, client) {
    // It stands with one client or not at all.
    return scopeOfEach(
      seen
        .filter((of) => client === undefined || of.client.id === client)
        .map(({ telling }) => telling),
    );
  },
};
