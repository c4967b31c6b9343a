import type { Client } from "../client/schema.ts";
import type { Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import type { JournalView } from "../journal/journal.ts";
import type { Shelf } from "../record/shelves.ts";
import type { Id } from "../schema.ts";
import {
  historyOf,
  minimum,
  nothingYet,
  seenOfClient,
  type History,
  type PatternResult,
  type Rule,
} from "./rule.ts";
import { allButOneValue } from "./rules/all-but-one-value.ts";
import { flagAcrossClients } from "./rules/flag-across-clients.ts";
import { standingFlag } from "./rules/standing-flag.ts";

/** Every rule, in the order in which findings are shown. */
export const rules: readonly Rule[] = [
  allButOneValue,
  standingFlag,
  flagAcrossClients,
];

/** All that the rules say of a history: findings first, then what lacks evidence, each in the order of the rules. */
export function evaluateRules(history: History, today: Day): PatternResult[] {
  const results = rules.flatMap((rule) => {
    const said = rule.evaluate(history, today);
    // Before there is enough of anything, a rule that is silent says what it waits for.
    const have = history.checkUps.length;
    const early = said.length === 0 && have < minimum.sightings;
    return early ? [nothingYet(rule.id, have)] : said;
  });
  return [
    ...results.filter(({ state }) => state === "found"),
    ...results.filter(({ state }) => state === "too-little"),
  ];
}

/** What repeats in the journal as it was on a day, for everybody or where one client has a part in it. */
export function listPatterns(
  view: JournalView,
  { client, today }: { readonly client?: Id | undefined; readonly today: Day },
): readonly PatternResult[] {
  if (client !== undefined && !view.client(client))
    throw new CandorError("client-not-found", { client });
  const results = resultsOf(view, today);
  return client === undefined
    ? results
    : results.filter(({ clients }) => clients.includes(client));
}

/** What was last worked out from these finished check-ups. */
const known = new WeakMap<
  Shelf<"check-up">,
  {
    readonly clients: readonly Client[];
    readonly today: Day;
    readonly results: readonly PatternResult[];
  }
>();

/** What the rules say of a day, worked out anew only where check-ups, clients or the day are others. */
function resultsOf(view: JournalView, today: Day): readonly PatternResult[] {
  const checkUps = view.shelf("check-up");
  const clients = view.clients();
  const last = known.get(checkUps);
  if (last?.today === today && areAlike(last.clients, clients))
    return last.results;
  const results = evaluateRules(historyOf(view, today), today);
  known.set(checkUps, { clients, today, results });
  return results;
}

/** Whether two lists of clients are one to the rules. */
function areAlike(some: readonly Client[], others: readonly Client[]): boolean {
  return (
    some.length === others.length &&
    some.every((client, at) =>
      seenOfClient.every((field) => client[field] === others[at]?.[field]),
    )
  );
}
