import type { Client } from "../client/schema.ts";
import type { Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import type { JournalView } from "../journal/journal.ts";
import type { Shelf } from "../record/shelves.ts";
import type { Id } from "../schema.ts";
import {
  historyOf,
  seenOfClient,
  type History,
  type PatternResult,
  type Rule,
} from "./rule.ts";
import { allButOneValue } from "./rules/all-but-one-value.ts";
import { flagAcrossClients } from "./rules/flag-across-clients.ts";
import { standingFlag } from "./rules/standing-flag.ts";
import { silenceOf } from "./silence.ts";

/** Every rule, in the order in which findings are shown. */
export const rules: readonly Rule[] = [
  allButOneValue,
  standingFlag,
  flagAcrossClients,
];

/**
 * All that the rules say of a history: findings first, then what lacks evidence, then where nothing repeats, each in the
 * order of the rules. Every rule says something.
 */
export function evaluateRules(history: History, today: Day): PatternResult[] {
  return withSilence(
    rules.flatMap((rule) => rule.evaluate(history, today)),
    history,
  );
}

/** What the rules say where one client has a part in it, of all that they say of a history. Every rule says something. */
export function resultsWith(
  client: Id,
  results: readonly PatternResult[],
  history: History,
): PatternResult[] {
  return withSilence(
    results.filter(({ clients }) => clients.includes(client)),
    history,
    client,
  );
}

/** Lets each rule that has no result among these say why. */
function withSilence(
  results: readonly PatternResult[],
  history: History,
  client?: Id,
): PatternResult[] {
  const said = rules.flatMap((rule): readonly PatternResult[] => {
    const own = results.filter((result) => result.rule === rule.id);
    return own.length > 0 ? own : silenceOf(rule, history, client);
  });
  return (["found", "too-little", "nothing"] as const).flatMap((state) =>
    said.filter((result) => result.state === state),
  );
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
    : resultsWith(client, results, historyOf(view, today));
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
