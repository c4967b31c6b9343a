import { raisedFlags, type RaisedFlag } from "../checkup/raised.ts";
import type { CheckUp, Decision } from "../checkup/schema.ts";
import type { Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { JournalView } from "../journal/journal.ts";
import { isEmptyReflection, oldestFirst } from "../record/records.ts";
import type { JournalRecord } from "../record/schema.ts";
import type { Id } from "../schema.ts";
import { ownBusinessId } from "./own-business.ts";
import { requireClient } from "./clients.ts";
import type { Client } from "./schema.ts";

/** A client as a list shows it. */
export interface ClientSummary {
  readonly client: Client;
  readonly firstRecord: Day | null;
  readonly lastReflection: Day | null;
  readonly lastCheckUp: Day | null;
  readonly reflections: number;
  readonly checkUps: number;
  /** The flags raised in the last finished check-up, each with the day since when it has been raised. */
  readonly raised: readonly RaisedFlag[];
  readonly lastDecision: Decision | null;
  /** The check-up that was begun and not finished. */
  readonly unfinished: Id | null;
}

const stageOrder = { active: 0, prospect: 1, paused: 2, ended: 3 } as const;

/** All live clients: running first, then by name; *my own business* stands last among the running. */
export function listClients(view: JournalView): ClientSummary[] {
  const byClient = groupBy(view.records(), (record) => record.client);
  return [...view.clients()]
    .filter((client) => !client.deletedAt)
    .map((client) => summarise(client, byClient.get(client.id) ?? []))
    .toSorted(
      ({ client: a }, { client: b }) =>
        stageOrder[a.stage] - stageOrder[b.stage] ||
        Number(a.id === ownBusinessId) - Number(b.id === ownBusinessId) ||
        a.name.localeCompare(b.name),
    );
}

/** One client as a list shows it; throws `client-not-found`. */
export function readClient(view: JournalView, id: Id): ClientSummary {
  const client = requireClient(view, id);
  return summarise(
    client,
    [...view.records()].filter((record) => record.client === id),
  );
}

function summarise(
  client: Client,
  records: readonly JournalRecord[],
): ClientSummary {
  const live = records
    .filter((record) => !record.deletedAt && !isEmptyReflection(record))
    .toSorted(oldestFirst);
  const checkUps = live.filter(
    (record): record is CheckUp => record.kind === "check-up",
  );
  const finished = checkUps.filter((checkUp) => checkUp.finishedAt);
  const reflections = live.filter((record) => record.kind === "reflection");
  const last = finished.at(-1);
  return {
    client,
    firstRecord: live[0]?.day ?? null,
    lastReflection: reflections.at(-1)?.day ?? null,
    lastCheckUp: last?.day ?? null,
    reflections: reflections.length,
    checkUps: finished.length,
    raised: raisedFlags(finished),
    lastDecision: last?.decision ?? null,
    unfinished: checkUps.find((checkUp) => !checkUp.finishedAt)?.id ?? null,
  };
}
