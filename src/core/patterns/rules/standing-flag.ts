import { isRaised } from "../../checkup/raised.ts";
import type { CheckUp } from "../../checkup/schema.ts";
import type { Id } from "../../schema.ts";
import {
  byClient,
  nothingYet,
  weigh,
  type PatternResult,
  type Rule,
} from "../rule.ts";

/**
 * One flag raised in check-up after check-up with one client, and what was decided each time. Sightings are the latest
 * unbroken run of check-ups that raise it; *don't know* breaks it, as *not raised* does: "running" must be true to the
 * letter. "All but one" is left to the rule of that name, which says the same more exactly.
 */
export const standingFlag: Rule = {
  id: "standing-flag",
  evaluate(history) {
    if (history.checkUps.length === 0) return [nothingYet(this.id, 0)];
    return byClient(history).flatMap(({ client, checkUps }) =>
      flagsOf(checkUps).flatMap((flag): PatternResult[] => {
        const asked = checkUps.filter(
          (checkUp) => answerOf(checkUp, flag) !== null,
        );
        const run = latestRun(asked, flag);
        const last = run.at(-1);
        // Seen once, nothing stands yet: naming every flag that was ever raised would hide those that stand.
        if (!last || run.length < 2) return [];
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
                decisions: run.flatMap(({ decision }) =>
                  decision ? [decision] : [],
                ),
              },
            },
            run,
            asked.filter((checkUp) => answerOf(checkUp, flag) === "not-raised"),
            run[0]?.day,
          ),
        ];
      }),
    );
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

function answerOf(checkUp: CheckUp, flag: Id) {
  return checkUp.flags.find((mark) => mark.flag === flag)?.answer ?? null;
}

function latestRun(checkUps: readonly CheckUp[], flag: Id): CheckUp[] {
  const raised = (checkUp: CheckUp) => isRaised(checkUp, flag);
  const upTo = checkUps.slice(0, checkUps.findLastIndex(raised) + 1);
  return upTo.slice(upTo.findLastIndex((checkUp) => !raised(checkUp)) + 1);
}
