import type { App } from "../app.ts";
import { requireClient } from "../client/clients.ts";
import { daysBetween, type Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import type { JournalView } from "../journal/journal.ts";
import type { Id } from "../schema.ts";
import type { Renewal, RenewalAnswer } from "./schema.ts";

/** How many days before a renewal what is asked (PRODUCT.md, "How it should feel"). */
export const renewalDays = { ahead: 90, decide: 60, mustDecide: 30 } as const;

/** What can be answered this many days before a renewal: leaving always, staying undecided until 30 days before. */
export function renewalAnswersAt(days: number): readonly RenewalAnswer[] {
  if (days > renewalDays.decide) return ["leave"];
  return days > renewalDays.mustDecide
    ? ["renew", "change-terms", "leave", "undecided"]
    : ["renew", "change-terms", "leave"];
}

/** The last answer about a renewal on this day; null where there is none. */
export function renewalAnswer(
  view: JournalView,
  client: Id,
  renewal: Day | null,
): Renewal | null {
  return (
    view
      .shelf("renewal", client)
      .findLast((answered) => answered.renewal === renewal) ?? null
  );
}

/**
 * Takes down what is decided before a renewal. It can be taken back by its `undo`. Throws `client-not-found`,
 * `no-renewal` where none is awaited, `renewal-answer` for what can no longer, or not yet, be answered.
 */
export function answerRenewal(
  { journal, clock, newId, undos }: App,
  input: {
    readonly client: Id;
    readonly answer: RenewalAnswer;
    readonly because?: string | undefined;
  },
): Promise<{ renewal: Renewal; undo: Id }> {
  return journal.change((view) => {
    const { id, name, stage, renewal: on } = requireClient(view, input.client);
    if (on === null || stage === "ended")
      throw new CandorError("no-renewal", { client: name });
    const days = daysBetween(clock.today(), on);
    if (!renewalAnswersAt(days).includes(input.answer))
      throw new CandorError("renewal-answer", { days });
    const at = clock.now();
    const renewal: Renewal = {
      id: newId(),
      revision: 1,
      at,
      changedAt: at,
      edits: {},
      deletedAt: null,
      kind: "renewal",
      client: id,
      day: clock.today(),
      renewal: on,
      answer: input.answer,
      because: input.because ?? "",
    };
    const change = { records: [renewal] };
    const undo = undos.keep(view, change, newId);
    return { change, reply: { renewal, undo } };
  });
}
