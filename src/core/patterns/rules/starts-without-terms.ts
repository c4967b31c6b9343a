import { ownBusinessId } from "../../client/own-business.ts";
import { termNames, type TermName } from "../../client/terms.ts";
import type { Day } from "../../day.ts";
import type { SeenClient } from "../history.ts";
import { quartersOf } from "../quarters.ts";
import { inOrder, weigh, type Rule, type Sighting } from "../rule.ts";
import { scopeAcross } from "../silence.ts";

/** So many of the last starts that can tell are looked at. */
const mostStarts = 12;

/** The start with a client. It goes by the client's id. */
interface Start extends Sighting {
  /** The terms that were uncomfortable or not agreed. */
  readonly bad: readonly TermName[];
  /** Whether it can tell: one term was bad, or every one is answered. */
  readonly isTelling: boolean;
}

interface Seen {
  readonly client: SeenClient;
  /** Null where work has not started, or nobody knows when it did. */
  readonly start: Start | null;
}

/**
 * Of the last starts, how many were without comfortable terms, quarter by quarter. A start is the day on which a prospect
 * became a client, or else since when there is work. It counts where any term was uncomfortable or not agreed; it is a
 * counter-example where all five were comfortable, and where some are unanswered and none is bad it says neither. My
 * own business has no start.
 */
export const startsWithoutTerms: Rule<Seen> = {
  id: "starts-without-terms",
  needs: [],
  look({ client }, today) {
    return client.id === ownBusinessId
      ? null
      : { client, start: startOf(client, today) };
  },
  tell(seen) {
    const telling = lastTelling(seen);
    const evidence = telling.filter(isWithout);
    if (evidence.length === 0) return [];
    return [
      weigh(
        {
          rule: this.id,
          key: this.id,
          subject: {
            about: "starts",
            byQuarter: quartersOf(telling, isWithout),
            terms: timesOf(evidence),
          },
        },
        evidence,
        telling.filter((start) => !isWithout(start)),
        { within: seen.flatMap(({ start }) => start ?? []), unit: "starts" },
      ),
    ];
  },
  scope(seen, client) {
    return scopeAcross(lastTelling(seen), "starts", client);
  },
};

function startOf(
  { id, stage, started, since, terms }: SeenClient,
  today: Day,
): Start | null {
  const day = started ?? since;
  if (stage === "prospect" || !day || day > today) return null;
  const answers = termNames.map((term) => [term, terms[term].answer] as const);
  const bad = answers.flatMap(([term, answer]) =>
    answer === "uncomfortable" || answer === "not-agreed" ? term : [],
  );
  return {
    id,
    client: id,
    day,
    bad,
    isTelling: bad.length > 0 || answers.every(([, answer]) => answer !== null),
  };
}

function lastTelling(seen: readonly Seen[]): Start[] {
  return inOrder(
    seen.flatMap(({ start }) => (start?.isTelling ? start : [])),
  ).slice(-mostStarts);
}

function isWithout({ bad }: Start): boolean {
  return bad.length > 0;
}

/** How often each term was bad, most first. */
function timesOf(
  starts: readonly Start[],
): { term: TermName; times: number }[] {
  return termNames
    .map((term) => ({
      term,
      times: starts.filter(({ bad }) => bad.includes(term)).length,
    }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times);
}
