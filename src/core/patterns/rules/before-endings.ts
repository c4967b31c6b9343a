import { isRaised } from "../../checkup/raised.ts";
import type { CheckUp } from "../../checkup/schema.ts";
import { ownBusinessId } from "../../client/own-business.ts";
import type { Outcome } from "../../client/schema.ts";
import { addMonths, quarterOf, reachable } from "../../day.ts";
import type { Id } from "../../schema.ts";
import { fisherExact } from "../../statistics/fisher.ts";
import { isRare } from "../chance.ts";
import { answersFlags, flagsOf, isAnswered, lastWording } from "../flags.ts";
import type { SeenClient } from "../history.ts";
import {
  inOrder,
  minimum,
  type Finding,
  type Rule,
  type Sighting,
} from "../rule.ts";
import { scopeOfCount } from "../silence.ts";

const monthsBefore = 12;

interface Seen {
  readonly client: SeenClient;
  readonly outcome: Outcome;
  /** Of the year before the end, with any flag answered. */
  readonly checkUps: readonly CheckUp[];
}

/**
 * One flag, ever raised in the year before the end: at clients that ended badly, against those that ended well. It is
 * told where it was raised more often before bad endings than chance would hardly make it, by Fisher's exact test,
 * one-sided, at 0.05 over all flags that were answered before three endings of either kind. Endings that were neither say
 * nothing, nor do clients without an answer to that flag in that year. One's own business does not end.
 */
export const beforeEndings: Rule<Seen> = {
  id: "before-endings",
  needs: ["checkUps"],
  look({ client, checkUps }) {
    const { id, stage, outcome } = client;
    if (id === ownBusinessId || stage !== "ended" || !outcome) return null;
    if (outcome.ended === "neither") return null;
    const from = reachable(() => addMonths(outcome.day, -monthsBefore));
    return {
      client,
      outcome,
      checkUps: checkUps.filter(
        (checkUp) =>
          (from === null || checkUp.day >= from) &&
          checkUp.day <= outcome.day &&
          answersFlags(checkUp),
      ),
    };
  },
  tell(seen) {
    const checkUps = inOrder(seen.flatMap((of) => of.checkUps));
    const compared = flagsOf(checkUps)
      .map((flag) => ({ flag, ...endingsOf(seen, flag) }))
      .filter(hasEnough);
    return compared.flatMap(({ flag, badly, well }): Finding[] => {
      const { more } = fisherExact({
        a: badly.raised.length,
        b: badly.not.length,
        c: well.raised.length,
        d: well.not.length,
      });
      const all = inOrder([...allOf(badly), ...allOf(well)]);
      const since = all[0]?.day;
      const until = badly.raised.at(-1)?.day;
      if (!since || !until || !isRare(more, compared.length)) return [];
      const quarters = new Set(badly.raised.map(({ day }) => quarterOf(day)));
      return [
        {
          rule: this.id,
          key: `${this.id}/${flag}`,
          state: "found",
          clients: all.map(({ id }) => id),
          subject: {
            about: "before-endings",
            wording: lastWording(checkUps, flag),
            badly: shareOf(badly),
            well: shareOf(well),
            chance: more,
          },
          evidence: idsOf(seen, badly.raised, (of) => isRaised(of, flag)),
          counterExamples: [
            ...idsOf(seen, badly.not, (of) => isAnswered(of, flag)),
            ...idsOf(seen, well.raised, (of) => isRaised(of, flag)),
          ],
          counts: {
            ...shareOf(badly),
            unsaid:
              seen.filter(({ outcome }) => outcome.day >= since).length -
              all.length,
            quarters: quarters.size,
            since,
            until,
          },
          chance: null,
        },
      ];
    });
  },
  scope(seen, client) {
    const telling = seen.filter(({ checkUps }) => checkUps.length > 0);
    const here = telling.filter(
      (of) => client === undefined || of.client.id === client,
    );
    if (client !== undefined && here.length === 0)
      return scopeOfCount(0, 1, "check-ups");
    const flags = flagsOf(telling.flatMap(({ checkUps }) => checkUps));
    const most = flags.map((flag) => smallerSide(endingsOf(telling, flag)));
    return {
      looked: here.length,
      waitsFor: scopeOfCount(Math.max(0, ...most), least, "endings").waitsFor,
    };
  },
};

/** Clients that ended in one way: where the flag was ever raised in the year before, and where it was not. */
interface Side {
  readonly raised: readonly Sighting[];
  readonly not: readonly Sighting[];
}

interface Endings {
  readonly badly: Side;
  readonly well: Side;
}

/** The endings before which a flag was answered. */
function endingsOf(seen: readonly Seen[], flag: Id): Endings {
  const answered = seen.filter(({ checkUps }) =>
    checkUps.some((checkUp) => isAnswered(checkUp, flag)),
  );
  const endings = (ended: string, raised: boolean): Sighting[] =>
    inOrder(
      answered
        .filter(
          ({ outcome, checkUps }) =>
            outcome.ended === ended &&
            checkUps.some((checkUp) => isRaised(checkUp, flag)) === raised,
        )
        .map(({ client: { id }, outcome: { day } }) => ({
          id,
          client: id,
          day,
        })),
    );
  return {
    badly: { raised: endings("badly", true), not: endings("badly", false) },
    well: { raised: endings("well", true), not: endings("well", false) },
  };
}

/** Those of the check-ups before these endings that say something. */
function idsOf(
  seen: readonly Seen[],
  endings: readonly Sighting[],
  says: (checkUp: CheckUp) => boolean,
): Id[] {
  const ended = new Set(endings.map(({ id }) => id));
  return inOrder(
    seen
      .filter(({ client }) => ended.has(client.id))
      .flatMap(({ checkUps }) => checkUps.filter(says)),
  ).map(({ id }) => id);
}

function allOf({ raised, not }: Side): Sighting[] {
  return [...raised, ...not];
}

function shareOf(side: Side): { seen: number; of: number } {
  return { seen: side.raised.length, of: allOf(side).length };
}

const least = minimum.withAndWithout;

function smallerSide({ badly, well }: Endings): number {
  return Math.min(allOf(badly).length, allOf(well).length);
}

function hasEnough(endings: Endings): boolean {
  return smallerSide(endings) >= least;
}
