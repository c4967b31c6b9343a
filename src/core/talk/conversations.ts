import type { App } from "../app.ts";
import { flagOfFrustration } from "../checkup/raised.ts";
import type { CheckUp } from "../checkup/schema.ts";
import type { Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import type { JournalView } from "../journal/journal.ts";
import type { NewId } from "../ports.ts";
import { requireRecord } from "../record/records.ts";
import type { Shelf } from "../record/shelves.ts";
import type { Id } from "../schema.ts";
import { isBlank } from "../text.ts";
import type { Conversation, Disagreement } from "./schema.ts";

/** What was worked out holds for as long as the same talks stand on the shelf. */
const known = new WeakMap<Shelf<"conversation">, readonly Conversation[]>();

/** The talks that are owed or planned, the longest owed first; of one client where one is named. */
export function openConversations(
  view: JournalView,
  client?: Id,
): readonly Conversation[] {
  const shelf = view.shelf("conversation", client);
  const open = known.get(shelf) ?? shelf.filter(({ held }) => held === null);
  known.set(shelf, open);
  return open;
}

/**
 * Takes down that a talk was held, in one change with what it settles: the disagreement that it is about, where
 * `settles` says so. The reply can be taken back by its `undo`. Throws `record-not-found`.
 */
export function holdConversation(
  { journal, clock, newId, undos }: App,
  input: {
    readonly id: Id;
    readonly held?: Day | undefined;
    readonly note?: string | undefined;
    readonly settles?: boolean | undefined;
  },
): Promise<{ conversation: Conversation; undo: Id }> {
  return journal.change((view) => {
    const before = requireRecord(view, input.id);
    if (before.kind !== "conversation")
      throw new CandorError("record-not-found", { record: before.id });
    const held = input.held ?? clock.today();
    const changedAt = clock.now();
    const conversation: Conversation = {
      ...before,
      held,
      day: held,
      note: input.note ?? before.note,
      deletedAt: null,
      revision: before.revision + 1,
      changedAt,
    };
    const about = before.disagreement && view.record(before.disagreement);
    const settled: Disagreement[] =
      input.settles && about && about.kind === "disagreement" && !about.settled
        ? [
            {
              ...about,
              settled: held,
              revision: about.revision + 1,
              changedAt,
            },
          ]
        : [];
    const change = { records: [conversation, ...settled] };
    const undo = undos.keep(view, change, newId);
    return { change, reply: { conversation, undo } };
  });
}

/**
 * The talk that a check-up, as it is finished, says is owed; null where none is. Deciding to talk or to renegotiate
 * plans one for the decision's day about what is raised; unspoken frustration owes one since it began, whatever is
 * decided. One that is open about any of it already is that talk.
 */
export function talkOwedBy(
  checkUp: CheckUp,
  open: readonly Conversation[],
  newId: NewId,
): Conversation | null {
  const { decision } = checkUp;
  const raised = checkUp.flags.filter(({ answer }) => answer === "raised");
  const frustration = raised.find(({ flag }) => flag === flagOfFrustration);
  const isDecided =
    decision?.decided === "talk" || decision?.decided === "renegotiate";
  const about = isDecided ? raised : frustration ? [frustration] : [];
  if (!isDecided && about.length === 0) return null;
  const flags = about.map(({ flag }) => flag);
  const since = frustration?.since ?? checkUp.day;
  const before = open.find((talk) =>
    talk.flags.some((flag) => flags.includes(flag)),
  );
  const { changedAt } = checkUp;
  const because = isDecided ? decision.because : "";
  if (before) {
    const earlier = frustration && since < before.since ? since : before.since;
    if (!isDecided && earlier === before.since) return null;
    return {
      ...before,
      since: earlier,
      day: earlier,
      topic: withReason(before.topic, because),
      planned: isDecided
        ? planned(before, decision.day, checkUp)
        : before.planned,
      flags: [...new Set([...before.flags, ...flags])],
      revision: before.revision + 1,
      changedAt,
    };
  }
  return {
    id: newId(),
    revision: 1,
    at: changedAt,
    changedAt,
    edits: {},
    deletedAt: null,
    kind: "conversation",
    client: checkUp.client,
    day: since,
    topic: isBlank(because)
      ? about.map(({ wording }) => wording).join("; ")
      : because,
    since,
    planned: isDecided ? decision.day : null,
    held: null,
    flags,
    disagreement: null,
    checkUp: checkUp.id,
    note: "",
  };
}

/** A topic that says the reason, too, once. */
function withReason(topic: string, because: string): string {
  if (isBlank(because) || topic.includes(because)) return topic;
  return isBlank(topic) ? because : `${topic}; ${because}`;
}

/** The day of a talk that is decided on again: the earlier one stays, while it is still to come. */
function planned(before: Conversation, day: Day, checkUp: CheckUp): Day {
  const { planned: earlier } = before;
  return earlier !== null && earlier >= checkUp.day && earlier < day
    ? earlier
    : day;
}
