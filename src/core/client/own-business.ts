import type { Moment } from "../day.ts";
import type { Client } from "./schema.ts";

/** The built-in client that stands for the owner: reflections about oneself, the check-up on oneself. */
export const ownBusinessId = "own-business";

/** *My own business* as a new journal has it. */
export function createOwnBusiness(name: string, at: Moment): Client {
  return {
    id: ownBusinessId,
    revision: 1,
    at,
    changedAt: at,
    edits: {},
    deletedAt: null,
    name,
    kind: "own-business",
    stage: "active",
    since: null,
    renewal: null,
    outcome: null,
    goal: "",
    myTerms: "",
    walkAwayLine: "",
  };
}
