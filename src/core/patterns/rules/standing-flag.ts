import { isRaised } from "../../checkup/raised.ts";
import type { CheckUp } from "../../checkup/schema.ts";
import type { Id } from "../../schema.ts";
import {
  byClient,
  weigh,
  type Rule,
  type TooLittle,
  type Finding,
} from "../rule.ts";
import { answersFlags, scopeOf } from "../silence.ts";

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
export const standingFlag: Rule = {
  id: "standing-flag",
  evaluate(history) {
    return byClient(history).flatMap(({ client, checkUps }) =>
      flagsOf(checkUps).flatMap((flag): (Finding | TooLittle)[] => {
        const stand = presentStand(checkUps, flag);
        const raised = stand.filter((checkUp) => isRaised(checkUp, flag));
        const [first] = raised;
        const last = raised.at(-1);
        // Seen once, nothing stands yet: naming every flag that was ever raised would hide those that stand.
        if (!first || !last || raised.length < 2) return [];
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
            },
            raised,
            stand.filter((checkUp) => !isRaised(checkUp, flag)),
            checkUps.slice(checkUps.indexOf(first)),
          ),
        ];
      }),
    );
  },
  scope(history, client) {
    const checkUps = history.checkUps.filter(answersFlags);
    // It stands with one client or not at all: whoever comes closest says what is missing.
    const groups = byClient({ ...history, checkUps })
      .filter((group) => client === undefined || group.client.id === client)
      .map((group) => scopeOf(group.checkUps))
      .toSorted((a, b) => b.checkUps - a.checkUps);
    const enough = groups.find(({ waitsFor }) => waitsFor === null);
    const { waitsFor } = enough ?? groups[0] ?? scopeOf([]);
    const looked = groups.map((group) => group.checkUps);
    return { checkUps: looked.reduce((sum, n) => sum + n, 0), waitsFor };
  },
};

function flagsOf(checkUps: readonly CheckUp[]): Id[] {
  const flags = checkUps.flatMap((checkUp) => checkUp.flags);
  return [
    ...new Set(
      flags
        .filter(({ derived }) => derived !== "values-all-but-one")
        .map(({ flag }) => flag),
    ),
  ];
}

function isAnswered(checkUp: CheckUp, flag: Id): boolean {
  return checkUp.flags.some(
    (mark) =>
      mark.flag === flag &&
      (mark.answer === "raised" || mark.answer === "not-raised"),
  );
}

/** The answers of the stand that lasts, from its first sighting on; none where the flag does not stand. */
function presentStand(checkUps: readonly CheckUp[], flag: Id): CheckUp[] {
  const answered = checkUps.filter((checkUp) => isAnswered(checkUp, flag));
  const raised = answered.map((checkUp) => isRaised(checkUp, flag));
  if (raised.at(-1) !== true) return [];
  const ended = raised.findLastIndex(
    (is, at) => !is && raised[at - 1] === false,
  );
  return answered.slice(raised.indexOf(true, ended + 1));
}
