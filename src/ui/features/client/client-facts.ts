import type { Client } from "#core/client/schema.ts";
import {
  lastRepliesUnder,
  lastUnsavedUnder,
  save,
} from "../../state/saving.ts";

/** What the owner may write about a client on its page, a field at a time. */
type Facts = Partial<
  Pick<
    Client,
    | "name"
    | "kind"
    | "since"
    | "renewal"
    | "goal"
    | "expected"
    | "delivered"
    | "preMortem"
    | "myTerms"
    | "walkAwayLine"
    | "checkUpRhythm"
  >
>;

/** Saves one field of a client at once. */
export function setFact<Field extends keyof Facts>(
  { id }: Client,
  field: Field,
  value: Client[Field],
): void {
  save(`client/${id}/${field}`, "client.change", { id, [field]: value });
}

/** The client with what was just entered in its fields, where that is newer than what was read. */
export function withWritten(read: Client): Client {
  const prefix = `client/${read.id}/`;
  const newest = lastRepliesUnder(prefix, "client.change").reduce<Client>(
    (before, reply) => (reply.revision > before.revision ? reply : before),
    read,
  );
  return lastUnsavedUnder(prefix, "client.change").reduce<Client>(
    (before, { terms, ...facts }) =>
      ({
        ...before,
        ...facts,
        terms: { ...before.terms, ...terms },
      }) as Client,
    newest,
  );
}
