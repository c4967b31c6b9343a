import type { App } from "../app.ts";
import { requireClient } from "../client/clients.ts";
import { ownBusinessId } from "../client/own-business.ts";
import type { Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import type { Id } from "../schema.ts";
import type { Energy } from "../week/schema.ts";
import type { Reflection } from "./schema.ts";

/** What of a reflection is set; what is left out stays as it is. */
export interface ReflectionPatch {
  /** Whoever writes picks the id, so that sending the same words twice makes one reflection. */
  readonly id?: Id | undefined;
  readonly client?: Id | undefined;
  readonly day?: Day | undefined;
  readonly text?: string | undefined;
  readonly energy?: Energy | null | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly checkUp?: Id | null | undefined;
}

/**
 * Writes a reflection, new or changed, and resolves when it is on disk. A new one is about *my own business* and
 * today unless it says otherwise. Throws `client-not-found`; `record-not-found` when the id is another kind's.
 */
export function writeReflection(
  { journal, clock, newId }: App,
  patch: ReflectionPatch,
): Promise<Reflection> {
  return journal.change((view) => {
    const before = patch.id ? view.record(patch.id) : undefined;
    if (before && before.kind !== "reflection")
      throw new CandorError("record-not-found", { record: before.id });
    const client = patch.client ?? before?.client ?? ownBusinessId;
    if (client !== before?.client) requireClient(view, client);
    const at = clock.now();
    const reflection: Reflection = {
      ...(before ?? {
        id: patch.id ?? newId(),
        at,
        edits: {},
        deletedAt: null,
        kind: "reflection",
        text: "",
        energy: null,
        tags: [],
        checkUp: null,
        day: clock.today(),
      }),
      client,
      revision: (before?.revision ?? 0) + 1,
      changedAt: at,
    };
    if (patch.day !== undefined) reflection.day = patch.day;
    if (patch.text !== undefined) reflection.text = patch.text;
    if (patch.energy !== undefined) reflection.energy = patch.energy;
    if (patch.tags !== undefined) reflection.tags = [...new Set(patch.tags)];
    if (patch.checkUp !== undefined) reflection.checkUp = patch.checkUp;
    return { change: { records: [reflection] }, reply: reflection };
  });
}
