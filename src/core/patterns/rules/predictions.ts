import type { CheckUp, Prediction } from "../../checkup/schema.ts";
import { quarterOf, type Day } from "../../day.ts";
import { brierScore } from "../../statistics/brier.ts";
import type { SeenClient } from "../history.ts";
import {
  inOrder,
  minimum,
  type Finding,
  type Rule,
  type Sighting,
} from "../rule.ts";
import { scopeOfCount } from "../silence.ts";

/** How sure, in percent, both included. */
const groups = [
  { from: 0, to: 49 },
  { from: 50, to: 69 },
  { from: 70, to: 89 },
  { from: 90, to: 100 },
] as const;

/** A prediction that goes by its check-up. */
interface Foretold extends Sighting {
  /** From 0 to 100. */
  readonly sure: number;
  /** Null where nobody can say, or has said. */
  readonly came: boolean | null;
}

interface Seen {
  readonly client: SeenClient;
  /** Those of which the owner has said what became of them, and those whose day has passed. */
  readonly due: readonly Foretold[];
}

/**
 * Predictions against what came, over all clients: how often they came true, and how sure the owner was. Evidence is
 * what came true, counter-examples are what did not. What is hard to say, or was not told though its day has passed, is
 * neither; what is still to come is not looked at. It counts from three that came true or did not, in whatever quarters.
 * How far off they were is Brier's score (`brierScore`).
 */
export const predictions: Rule<Seen> = {
  id: "predictions",
  needs: ["checkUps"],
  look({ client, checkUps }, today) {
    return {
      client,
      due: checkUps.flatMap((checkUp) => foretold(checkUp, today) ?? []),
    };
  },
  tell(seen) {
    const due = inOrder(seen.flatMap((of) => of.due));
    const ended = due.flatMap(({ came, ...of }) =>
      came === null ? [] : { ...of, came },
    );
    const [first] = ended;
    const last = ended.at(-1);
    const brier = brierScore(
      ended.map(({ sure, came }) => ({ sure: sure / 100, came })),
    );
    if (!first || !last || brier === null) return [];
    const evidence = ended.filter(({ came }) => came);
    const of = ended.length;
    const result: Pick<
      Finding,
      "rule" | "key" | "clients" | "subject" | "evidence" | "counterExamples"
    > = {
      rule: this.id,
      key: this.id,
      clients: [...new Set(ended.map(({ client }) => client))],
      subject: {
        about: "predictions",
        sure: ended.reduce((sum, { sure }) => sum + sure, 0) / of / 100,
        brier,
        groups: groups.flatMap(({ from, to }) => {
          const group = ended.filter(({ sure }) => sure >= from && sure <= to);
          const came = group.filter((each) => each.came).length;
          return group.length === 0
            ? []
            : { from, to, seen: came, of: group.length };
        }),
      },
      evidence: evidence.map(({ id }) => id),
      counterExamples: ended.flatMap(({ id, came }) => (came ? [] : id)),
    };
    if (of < minimum.sightings)
      return [
        {
          ...result,
          state: "too-little",
          counts: { have: of, need: minimum.sightings, unit: "predictions" },
        },
      ];
    return [
      {
        ...result,
        state: "found",
        counts: {
          seen: evidence.length,
          of,
          unsaid: due.filter(({ day }) => day >= first.day).length - of,
          quarters: new Set(ended.map(({ day }) => quarterOf(day))).size,
          since: first.day,
          until: last.day,
        },
        chance: null,
      },
    ];
  },
  scope(seen, client) {
    const here = seen.flatMap((of) =>
      client === undefined || of.client.id === client ? of.due : [],
    );
    return scopeOfCount(
      here.length,
      client === undefined ? minimum.sightings : 1,
      "predictions",
    );
  },
};

function foretold(
  { id, client, day, prediction, predictionEnd }: CheckUp,
  today: Day,
): Foretold | null {
  if (!prediction || (!predictionEnd && !isPast(prediction, today)))
    return null;
  const { sure } = prediction;
  const end = predictionEnd?.came ?? "unclear";
  return {
    id,
    client,
    day,
    sure,
    came: end === "unclear" ? null : end === "yes",
  };
}

function isPast({ by }: Prediction, today: Day): boolean {
  return by < today;
}
