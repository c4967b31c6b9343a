import type { Moment } from "../day.ts";
import { blankClient } from "./blank.ts";
import type { Client } from "./schema.ts";

/** The built-in client that stands for the owner: reflections about oneself, the check-up on oneself. */
export const ownBusinessId = "own-business";

/** *My own business* as a new journal has it. */
export function createOwnBusiness(name: string, at: Moment): Client {
  return {
    ...blankClient,
    name,
    kind: "own-business",
    id: ownBusinessId,
    revision: 1,
    at,
    changedAt: at,
    edits: {},
    deletedAt: null,
  };
}
