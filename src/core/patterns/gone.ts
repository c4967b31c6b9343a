import type { z } from "zod";
import type { Day } from "../day.ts";
import { flagOfFrustration } from "../checkup/raised.ts";
import type { Id } from "../schema.ts";
import type { Conversation } from "../talk/schema.ts";
import type { RuleId } from "./rule-ids.ts";
import type { ClientHistory, History } from "./history.ts";
import type { gonePatternSchema } from "./schema.ts";
import { inOrder, type Finding, type Rule, type Sighting } from "./rule.ts";

/** Why something is no longer a pattern: what has happened since it was one. */
export type Gone = z.infer<typeof gonePatternSchema>["why"];

/** Says what has happened since a finding was one. */
export function whyGone(
  { rule: id, key, clients, evidence }: Finding,
  {
    rule,
    history,
    isThere,
    since,
    wasToday,
  }: {
    readonly rule: Rule | undefined;
    /** The record as it is now. */
    readonly history: History;
    /** Whether a record, or a client, is still in the journal. */
    readonly isThere: (id: Id) => boolean;
    readonly since: Day;
    /** Whether it was one today, too: then it was not time that ended it. */
    readonly wasToday: boolean;
  },
): Gone {
  const those = history.clients.filter(({ client }) =>
    clients.includes(client.id),
  );
  const needs = rule?.needs ?? [];
  const settled = those
    .flatMap(({ disagreements }) => disagreements)
    .find((each) => key === `long-fight/${each.id}`)?.settled;
  if (settled) return { is: "settled", day: settled };
  const talk = those
    .flatMap(({ client, conversations }) =>
      conversations
        .filter((each) => talksOfIt(id, each))
        .flatMap(({ held }) =>
          held !== null && held > since ? [{ client, day: held }] : [],
        ),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1);
  if (talk) return { is: "talk", client: talk.client.name, day: talk.day };
  const deleted = evidence.filter((id) => !isThere(id)).length;
  if (deleted > 0) return { is: "deleted", entries: deleted };
  const ended = those.find(
    ({ client }) => client.outcome !== null && client.outcome.day > since,
  )?.client;
  if (ended?.outcome)
    return { is: "ended", client: ended.name, day: ended.outcome.day };
  const entries = inOrder(
    id === "starts-without-terms"
      ? history.clients.flatMap(startOf)
      : those.flatMap((of) => entriesOf(of, needs)),
  ).filter(({ day }) => day > since);
  const last = entries.at(-1);
  if (last === undefined && wasToday) return { is: "changed" };
  return last
    ? { is: "entries", entries: entries.length, last: last.day }
    : { is: "time" };
}

/** Whether a talk that is held can end what a rule found. */
function talksOfIt(rule: RuleId, { flags }: Conversation): boolean {
  switch (rule) {
    case "unspoken-frustration":
      return flags.includes(flagOfFrustration);
    case "decisions-not-carried-out":
      return true;
    default:
      return false;
  }
}

function startOf({ client }: ClientHistory): Sighting[] {
  const day = client.started ?? client.since;
  return day ? [{ id: client.id, client: client.id, day }] : [];
}

/** The records that a rule reads. */
function entriesOf(
  history: ClientHistory,
  needs: Rule["needs"],
): readonly Sighting[] {
  return needs.flatMap((part): readonly Sighting[] =>
    part === "energies"
      ? [...history.reflections, ...history.weekMarks].filter(
          ({ energy }) => energy !== null,
        )
      : history[part],
  );
}
