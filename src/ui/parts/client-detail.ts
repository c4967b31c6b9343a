import type { ClientSummary } from "#core/client/summary.ts";
import { fold } from "#core/text.ts";
import { words } from "#words/words.ts";

/** What can tell two clients of one name apart, the shortest first. */
const facts: readonly ((summary: ClientSummary) => string)[] = [
  ({ client }) => words.kind[client.kind],
  ({ client }) => words.stage[client.stage],
  ({ client }) =>
    client.since ? words.clients.since(client.since) : words.clients.noSince,
  ({ lastReflection }) =>
    lastReflection
      ? words.clients.lastWord(lastReflection)
      : words.clients.noWord,
];

/**
 * What stands beside a client's name where one is chosen: the stage; for one of several of that name as much as it takes
 * to tell them apart.
 */
export function clientDetail(
  summary: ClientSummary,
  clients: readonly ClientSummary[],
): string {
  const { client } = summary;
  const namesakes = clients.filter(
    (other) => fold(other.client.name) === fold(client.name),
  );
  const variety = (...of: typeof facts) =>
    new Set(namesakes.map((one) => tell(one, of))).size;
  const telling: (typeof facts)[number][] = [];
  for (const fact of facts)
    if (variety(...telling, fact) > variety(...telling)) telling.push(fact);
  if (telling.length > 0) return tell(summary, telling);
  return client.kind === "own-business" ? "" : words.stage[client.stage];
}

function tell(summary: ClientSummary, of: typeof facts): string {
  return of.map((fact) => fact(summary)).join(" · ");
}
