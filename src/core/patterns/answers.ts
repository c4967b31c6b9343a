import type { App } from "../app.ts";
import { requireClient } from "../client/clients.ts";
import { ownBusinessId } from "../client/own-business.ts";
import { compareMoments } from "../day.ts";
import { given } from "../given.ts";
import type { JournalView } from "../journal/journal.ts";
import { isEmpty } from "../record/empty.ts";
import type { Shelf } from "../record/shelves.ts";
import type { Id } from "../schema.ts";
import type { PatternVerdict } from "./answer-kinds.ts";
import type { PatternAnswer } from "./answer-schema.ts";
import { isSamePattern } from "./same-pattern.ts";

/** What was worked out holds for as long as the same answers stand on the shelf. */
const known = new WeakMap<
  Shelf<"pattern-answer">,
  ReadonlyMap<string, PatternAnswer>
>();

/** What the owner says to each pattern, by its key: the last word, where two devices have one each. */
export function answersByKey(
  view: JournalView,
): ReadonlyMap<string, PatternAnswer> {
  const shelf = view.shelf("pattern-answer");
  const before = known.get(shelf);
  if (before) return before;
  const answers = new Map<string, PatternAnswer>();
  for (const answer of shelf) {
    const other = answers.get(answer.key);
    if (!other || isLater(answer, other)) answers.set(answer.key, answer);
  }
  known.set(shelf, answers);
  return answers;
}

function isLater(a: PatternAnswer, b: PatternAnswer): boolean {
  return (
    (compareMoments(a.changedAt, b.changedAt) || (a.id < b.id ? -1 : 1)) > 0
  );
}

/** What the owner says to the pattern of a key, also where it has another one by now. */
export function answerTo(
  key: string,
  answers: ReadonlyMap<string, PatternAnswer>,
): PatternAnswer | undefined {
  const own = answers.get(key);
  if (own) return own;
  for (const answer of answers.values())
    if (isSamePattern(answer.key, key)) return answer;
  return undefined;
}

/** What of an answer is set; what is left out stays as it is. */
export interface PatternAnswerPatch {
  readonly key: string;
  /** The one client of the pattern; a new answer without one is about *my own business*. */
  readonly client?: Id | undefined;
  readonly answer?: PatternVerdict | null | undefined;
  readonly note?: string | undefined;
  readonly seen?: number | null | undefined;
  readonly of?: number | null | undefined;
}

/**
 * Keeps what the owner says to a pattern: one record for each, however often they answer. Its day is that of the last
 * `answer`, which can be taken back by the `undo` of the reply. Throws `client-not-found`.
 */
export function answerPattern(
  { journal, clock, newId, undos }: App,
  { key, client, ...fields }: PatternAnswerPatch,
): Promise<{ answer: PatternAnswer; undo: Id | null }> {
  return journal.change((view) => {
    const before = answersByKey(view).get(key) ?? emptied(view, key);
    const whose = client ?? before?.client ?? ownBusinessId;
    if (whose !== before?.client) requireClient(view, whose);
    const at = clock.now();
    const isSaid = fields.answer !== undefined;
    const answer: PatternAnswer = {
      ...(before ?? {
        id: newId(),
        at,
        edits: {},
        deletedAt: null,
        kind: "pattern-answer",
        key,
        answer: null,
        note: "",
        seen: null,
        of: null,
      }),
      ...given(fields),
      client: whose,
      day: isSaid || !before ? clock.today() : before.day,
      revision: (before?.revision ?? 0) + 1,
      changedAt: at,
    };
    const change = { records: [answer] };
    // A note is taken back as it is typed.
    const undo = isSaid ? undos.keep(view, change, newId) : null;
    return { change, reply: { answer, undo } };
  });
}

/** An answer that was taken back, and stands on no shelf: the next one goes on with it. */
function emptied(view: JournalView, key: string): PatternAnswer | undefined {
  for (const record of view.records())
    if (
      record.kind === "pattern-answer" &&
      record.key === key &&
      !record.deletedAt &&
      isEmpty(record)
    )
      return record;
  return undefined;
}
