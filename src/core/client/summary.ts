import { raisedFlags, type RaisedFlag } from "../checkup/raised.ts";
import type { CheckUp, Decision, Prediction } from "../checkup/schema.ts";
import type { Day } from "../day.ts";
import type { JournalView } from "../journal/journal.ts";
import type { JournalRecord } from "../record/schema.ts";
import type { Shelf } from "../record/shelves.ts";
import { renewalAnswer } from "../renewal/renewals.ts";
import type { Renewal } from "../renewal/schema.ts";
import type { Id } from "../schema.ts";
import { openConversations } from "../talk/conversations.ts";
import type { Conversation } from "../talk/schema.ts";
import { ownBusinessId } from "./own-business.ts";
import { requireClient } from "./clients.ts";
import type { Client } from "./schema.ts";

/** A client as a list shows it. */
export interface ClientSummary {
  readonly client: Client;
  readonly firstRecord: Day | null;
  /** The last day of which anything is told but that one was asked about them. */
  readonly lastRecord: Day | null;
  readonly lastReflection: Day | null;
  readonly lastCheckUp: Day | null;
  readonly lastPortrait: Day | null;
  readonly reflections: number;
  readonly checkUps: number;
  /** The flags raised in the last finished check-up, each with the day since when it has been raised. */
  readonly raised: readonly RaisedFlag[];
  readonly lastDecision: Decision | null;
  /** The check-up that it was taken in. */
  readonly decidedIn: Id | null;
  /** Whether a talk was held on the day of the last decision or later. */
  readonly talkedSince: boolean;
  /** The check-up that was begun and not finished. */
  readonly unfinished: Id | null;
  /** Talks that are owed or planned, the longest owed first. */
  readonly conversations: readonly Conversation[];
  /** The last answer about the renewal that is awaited. */
  readonly renewal: Renewal | null;
  /** Predictions that nobody has said the outcome of. */
  readonly predictions: readonly OpenPrediction[];
}

/** A prediction, and the check-up in which it was made. */
export type OpenPrediction = Prediction & { readonly checkUp: Id };

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
  const { id } = client;
  const told = view.shelf("told", id);
  const [unfinished] = view.shelf("unfinished", id);
  const reflections = view.shelf("reflection", id);
  const checkUps = view.shelf("check-up", id);
  const days = [told[0], unfinished].flatMap((record) => record?.day ?? []);
  const last = checkUps.at(-1);
  const { raised, predictions } = saidBy(
    checkUps,
    view.shelf("conversation", id),
  );
  return {
    client,
    firstRecord: days.toSorted()[0] ?? null,
    lastRecord: lastWord(told)?.day ?? null,
    lastReflection: reflections.at(-1)?.day ?? null,
    lastCheckUp: last?.day ?? null,
    lastPortrait: view.shelf("portrait", id).at(-1)?.day ?? null,
    reflections: reflections.length,
    checkUps: checkUps.length,
    raised,
    lastDecision: last?.decision ?? null,
    decidedIn: last?.id ?? null,
    talkedSince: last !== undefined && hasTalkedSince(view, last),
    unfinished: unfinished?.id ?? null,
    conversations: openConversations(view, id),
    renewal: renewalAnswer(view, id, client.renewal),
    predictions,
  };
}

function hasTalkedSince(view: JournalView, { client, day }: CheckUp): boolean {
  const talk = view
    .shelf("conversation", client)
    .findLast(({ held }) => held !== null);
  return talk !== undefined && talk.day >= day;
}

/**
 * The last sign of life on a timeline, before the place `end`: having been asked about in the week is none, whatever
 * the answer was.
 */
export function lastWord(
  told: readonly JournalRecord[],
  end = told.length,
): JournalRecord | undefined {
  let place = end - 1;
  while (told[place]?.kind === "week-mark") place -= 1;
  return told[place];
}

interface Said {
  readonly talks: Shelf<"conversation">;
  readonly raised: readonly RaisedFlag[];
  readonly predictions: readonly OpenPrediction[];
}

/** What was worked out holds for as long as the same check-ups and talks stand on their shelves. */
const known = new WeakMap<Shelf<"check-up">, Said>();

function saidBy(
  checkUps: Shelf<"check-up">,
  talks: Shelf<"conversation">,
): Said {
  const before = known.get(checkUps);
  if (before?.talks === talks) return before;
  const said: Said = {
    talks,
    raised: raisedFlags(checkUps, talks),
    predictions: checkUps.flatMap(({ id, prediction, predictionEnd }) =>
      prediction && !predictionEnd ? [{ ...prediction, checkUp: id }] : [],
    ),
  };
  known.set(checkUps, said);
  return said;
}
