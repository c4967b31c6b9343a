import type { z } from "zod";
import type { App } from "../app.ts";
import type { Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import { given } from "../given.ts";
import type { JournalView } from "../journal/journal.ts";
import { isEmpty } from "../record/empty.ts";
import type { Id } from "../schema.ts";
import { fold } from "../text.ts";
import { ownBusinessId } from "./own-business.ts";
import { blankClient } from "./blank.ts";
import type { clientFields, Client, Outcome, Term } from "./schema.ts";
import type { TermName } from "./terms.ts";

/** Everything that the owner may write down about a working relationship. */
type ClientFields = {
  [Field in keyof typeof clientFields]: z.output<(typeof clientFields)[Field]>;
};

/** What of a client is set; what is left out stays as it is. */
export type ClientPatch = {
  readonly [Field in Exclude<keyof ClientFields, "terms">]?:
    ClientFields[Field] | undefined;
} & {
  /** Those of the terms that are set. */
  readonly terms?: TermsPatch | undefined;
};

type TermsPatch = { readonly [Name in TermName]?: Term | undefined };

/** The live client of this id; throws `client-not-found`. */
export function requireClient(view: JournalView, id: Id): Client {
  const client = view.client(id);
  if (!client || client.deletedAt)
    throw new CandorError("client-not-found", { client: id });
  return client;
}

/** The client of this id or name, case and accents folded; throws `client-not-found` or `client-name-ambiguous`. */
export function findClient(
  view: Pick<JournalView, "client" | "clients">,
  idOrName: string,
): Client {
  const byId = view.client(idOrName);
  if (byId && !byId.deletedAt) return byId;
  const wanted = fold(idOrName);
  const named = view
    .clients()
    .filter((client) => !client.deletedAt && fold(client.name) === wanted);
  const [only, second] = named;
  if (!only) throw new CandorError("client-not-found", { client: idOrName });
  if (second) {
    throw new CandorError("client-name-ambiguous", {
      client: idOrName,
      ids: named.map((client) => client.id).join(", "),
    });
  }
  return only;
}

/**
 * Starts a working relationship. Two may have the same name; one that starts with an outcome has ended. The id of one
 * that was removed brings it back. Throws `client-built-in` for a second *my own business*.
 */
export function createClient(
  { journal, clock, newId }: App,
  input: ClientPatch & { readonly name: string; readonly id?: Id | undefined },
): Promise<Client> {
  return journal.change((view) => {
    const existing = input.id ? view.client(input.id) : undefined;
    if (existing && !existing.deletedAt) return { change: {}, reply: existing };
    refuseSecondOwn(view, input);
    const at = clock.now();
    if (existing) {
      const back = agreeing(
        {
          ...withGiven(existing, input),
          deletedAt: null,
          revision: existing.revision + 1,
          changedAt: at,
        },
        input,
      );
      return { change: { clients: [back] }, reply: back };
    }
    const client = agreeing(
      withGiven(
        {
          ...blankClient,
          kind: "client",
          name: input.name,
          id: newId(),
          revision: 1,
          at,
          changedAt: at,
          edits: {},
          deletedAt: null,
        },
        input,
      ),
      input,
    );
    return { change: { clients: [client] }, reply: client };
  });
}

/**
 * Changes what is given. Ending needs no outcome, but an outcome ends; taking a relationship up again keeps how it
 * had ended, unless `outcome` is taken back with it. Throws `client-not-found`, `client-built-in`.
 */
export function changeClient(
  { journal, clock }: App,
  { id, ...patch }: ClientPatch & { readonly id: Id },
): Promise<Client> {
  return journal.change((view) => {
    const before = requireClient(view, id);
    const changes = given(patch);
    if (
      id === ownBusinessId &&
      ("kind" in changes || "stage" in changes || "outcome" in changes)
    ) {
      throw new CandorError("client-built-in", { client: before.name });
    }
    refuseSecondOwn(view, changes);
    const client = agreeing(
      {
        ...withGiven(before, patch),
        revision: before.revision + 1,
        changedAt: clock.now(),
      },
      patch,
    );
    const starts = before.stage === "prospect" && client.stage === "active";
    if (starts) {
      client.started = clock.today();
      client.since ??= client.started;
    }
    if (client.stage === "prospect") delete client.started;
    const past = pastOutcomes(before, client, patch.outcome === null);
    if (past) client.pastOutcomes = past;
    return { change: { clients: [client] }, reply: client };
  });
}

/** Takes away a client that nothing was written about, in the bin or not. Throws `client-has-records`, `client-built-in`. */
export function removeClient(
  { journal, clock }: App,
  { id }: { readonly id: Id },
): Promise<Client> {
  return journal.change((view) => {
    const before = requireClient(view, id);
    if (id === ownBusinessId)
      throw new CandorError("client-built-in", { client: before.name });
    const records = [...view.records()].filter(
      (record) => record.client === id && !isEmpty(record),
    ).length;
    if (records > 0)
      throw new CandorError("client-has-records", {
        client: before.name,
        records,
      });
    const at = clock.now();
    const client: Client = {
      ...before,
      deletedAt: at,
      revision: before.revision + 1,
      changedAt: at,
    };
    return { change: { clients: [client] }, reply: client };
  });
}

/** The client whose stage and outcome say the same: an outcome that is given ends, and only what has ended has one. */
function agreeing(client: Client, { outcome }: ClientPatch): Client {
  const stage = outcome ? "ended" : client.stage;
  return {
    ...client,
    stage,
    outcome: stage === "ended" ? client.outcome : null,
  };
}

/** *My own business* is built in, and there is one. */
function refuseSecondOwn(view: JournalView, { kind }: ClientPatch): void {
  if (kind !== "own-business") return;
  const { name = "" } = view.client(ownBusinessId) ?? {};
  throw new CandorError("client-built-in", { client: name });
}

/** The client with what is not left out of a patch; of the terms, too. */
function withGiven(client: Client, patch: ClientPatch): Client {
  const { terms, ...changes } = given(patch);
  return {
    ...client,
    ...changes,
    terms: { ...client.terms, ...(terms && given(terms)) },
  };
}

/** The outcomes before the present one. One that is given again, as when reopening is undone, is past no more. */
function pastOutcomes(
  before: Client,
  after: Client,
  takenBack: boolean,
): Client["pastOutcomes"] {
  const past = before.pastOutcomes;
  if (before.outcome && !after.outcome && !takenBack)
    return [...(past ?? []), before.outcome];
  const { outcome } = after;
  const again = outcome && past?.findLastIndex((one) => same(one, outcome));
  return again === undefined || again === null || again < 0
    ? past
    : past?.toSpliced(again, 1);
}

function same(a: Outcome, b: Outcome): boolean {
  return (
    a.ended === b.ended && a.by === b.by && a.day === b.day && a.why === b.why
  );
}

/** The day from which a relationship counts: as the owner says, else the first thing written about it. */
export function knownSince(
  client: Client,
  firstRecord: Day | null,
): Day | null {
  return client.since ?? firstRecord;
}

/** The renewal that is still to be decided on: none once a relationship has ended, whatever day stands there. */
export function awaitedRenewal({
  stage,
  renewal,
}: Pick<Client, "stage" | "renewal">): Day | null {
  return stage === "ended" ? null : renewal;
}
