import type { App } from "../app.ts";
import { requireClient } from "../client/clients.ts";
import { daysBetween, type Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import type { JournalView } from "../journal/journal.ts";
import type { Id } from "../schema.ts";
import type { Renewal, RenewalAnswer } from "./schema.ts";

/** How many days before a renewal what is asked (PRODUCT.md, "How it should feel"), and for how many after it. */
export const renewalDays = {
  ahead: 90,
  decide: 60,
  mustDecide: 30,
  behind: 30,
} as const;

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
 * Takes down what is decided before a renewal. Whoever answers may pick the id:
 * answering again under it changes that answer, and its `because` alone can be changed on any day. Throws
 * `client-not-found`, `no-renewal` where none is awaited, `renewal-answer` for what can no longer, or not yet, be
 * answered, `record-not-found` when the id is that of something else.
 */
export function answerRenewal(
  { journal, clock, newId }: App,
  input: {
    readonly id?: Id | undefined;
    readonly client: Id;
    readonly answer: RenewalAnswer;
    readonly because?: string | undefined;
  },
): Promise<Renewal> {
  return journal.change((view) => {
    const { id, name, stage, renewal: on } = requireClient(view, input.client);
    if (on === null || stage === "ended")
      throw new CandorError("no-renewal", { client: name });
    const before = answerBefore(view, input);
    const days = daysBetween(clock.today(), on);
    const stands = before?.answer === input.answer && before.renewal === on;
    if (!stands && !renewalAnswersAt(days).includes(input.answer))
      throw new CandorError("renewal-answer", { days });
    const at = clock.now();
    const renewal: Renewal = {
      ...(before ?? {
        id: input.id ?? newId(),
        at,
        edits: {},
        kind: "renewal",
        client: id,
      }),
      revision: (before?.revision ?? 0) + 1,
      changedAt: at,
      deletedAt: null,
      day: stands ? before.day : clock.today(),
      renewal: on,
      answer: input.answer,
      because: input.because ?? before?.because ?? "",
    };
    return { change: { records: [renewal] }, reply: renewal };
  });
}

/** The answer that stands under the id that is given; throws `record-not-found` when something else does. */
function answerBefore(
  view: JournalView,
  { id, client }: { readonly id?: Id | undefined; readonly client: Id },
): Renewal | undefined {
  const record = id === undefined ? undefined : view.record(id);
  if (!record) return undefined;
  if (record.kind !== "renewal" || record.client !== client)
    throw new CandorError("record-not-found", { record: record.id });
  return record;
}
