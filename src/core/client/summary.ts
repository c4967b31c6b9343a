import { raisedFlags, type RaisedFlag } from "../checkup/raised.ts";
import type { Decision } from "../checkup/schema.ts";
import type { Day } from "../day.ts";
import type { JournalView } from "../journal/journal.ts";
import type { Shelf } from "../record/shelves.ts";
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
  return view
    .clients()
    .filter((client) => !client.deletedAt)
    .map((client) => summarise(view, client))
    .toSorted(
      ({ client: a }, { client: b }) =>
        stageOrder[a.stage] - stageOrder[b.stage] ||
        Number(a.id === ownBusinessId) - Number(b.id === ownBusinessId) ||
        a.name.localeCompare(b.name),
    );
}

/** One client as a list shows it; throws `client-not-found`. */
export function readClient(view: JournalView, id: Id): ClientSummary {
  return summarise(view, requireClient(view, id));
}

function summarise(view: JournalView, client: Client): ClientSummary {
  const [first] = view.shelf("told", client.id);
  const [unfinished] = view.shelf("unfinished", client.id);
  const reflections = view.shelf("reflection", client.id);
  const checkUps = view.shelf("check-up", client.id);
  const days = [first, unfinished].flatMap((record) => record?.day ?? []);
  const last = checkUps.at(-1);
  return {
    client,
    firstRecord: days.toSorted()[0] ?? null,
    lastReflection: reflections.at(-1)?.day ?? null,
    lastCheckUp: last?.day ?? null,
    reflections: reflections.length,
    checkUps: checkUps.length,
    raised: raisedIn(checkUps),
    lastDecision: last?.decision ?? null,
    unfinished: unfinished?.id ?? null,
  };
}

/** What was worked out holds for as long as the same check-ups stand on the shelf. */
const known = new WeakMap<Shelf<"check-up">, readonly RaisedFlag[]>();

function raisedIn(checkUps: Shelf<"check-up">): readonly RaisedFlag[] {
  const raised = known.get(checkUps) ?? raisedFlags(checkUps);
  known.set(checkUps, raised);
  return raised;
}
