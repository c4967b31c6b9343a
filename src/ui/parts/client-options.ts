import type { ClientSummary } from "#core/client/summary.ts";
import { fold } from "#core/text.ts";
import type { Id } from "#core/schema.ts";
import { attempt, notices } from "../state/notice.ts";
import { call } from "../state/bridge.ts";
import { words } from "#words/words.ts";
import { clientDetail } from "./client-detail.ts";

/** A client to choose, or a name to start one with. */
export type ClientOption =
  | {
      readonly is: "client";
      readonly id: Id;
      readonly name: string;
      readonly detail: string;
    }
  | { readonly is: "new"; readonly name: string };

const most = 7;

/** The clients that a few letters may mean, best first, and at the end the letters as a new name. */
export function clientOptions(
  clients: readonly ClientSummary[],
  query: string,
): ClientOption[] {
  const wanted = fold(query);
  const rank = (name: string) => {
    const folded = fold(name);
    if (folded.startsWith(wanted)) return 0;
    if (folded.split(" ").some((part) => part.startsWith(wanted))) return 1;
    return folded.includes(wanted) ? 2 : 3;
  };
  // A name that is written out, with more words after it, is finished: they are the sentence that goes on.
  const said = fold(`${query}|`);
  const finished = clients.some(({ client }) =>
    [" ", ","].some((after) => said.startsWith(fold(client.name) + after)),
  );
  const known = clients
    .map((summary) => ({
      client: summary.client,
      summary,
      rank: rank(summary.client.name),
    }))
    .filter(({ client, rank: of }) =>
      finished
        ? fold(client.name).startsWith(`${wanted} `) ||
          (of === 0 && fold(client.name) !== wanted)
        : of < 3,
    )
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ client, summary }): ClientOption => ({
      is: "client",
      id: client.id,
      name: client.name,
      detail: clientDetail(summary, clients),
    }));
  const exact = clients.some(({ client }) => fold(client.name) === wanted);
  const name = query.trim();
  return exact || finished || name === ""
    ? known
    : [...known, { is: "new", name }];
}

/** Clients that were started here and taken back, and whom what was about them is about instead. */
const takenBack = new Map<Id, Id>();

/** The client, or whom it had taken the place of if it was taken back: for a text that is still being written. */
export const stillThere = (client: Id): Id => takenBack.get(client) ?? client;

/**
 * The client of an option. A new name starts one, which can be taken back: `giveBack` then makes what is about it be
 * about `before` again.
 */
export async function chooseClient(
  option: ClientOption,
  before: Id,
  giveBack: (created: Id) => void,
): Promise<Id> {
  if (option.is === "client") return option.id;
  const { id, name } = await call("client.create", { name: option.name });
  notices.show(words.clients.created(name), {
    label: words.app.undo,
    run: () =>
      void attempt(async () => {
        takenBack.set(id, stillThere(before));
        giveBack(id);
        try {
          // Comes after the words that were just sent.
          await call("client.remove", { id });
        } catch (error) {
          // Something else is about the client: it stays, to be chosen again.
          takenBack.delete(id);
          throw error;
        }
      }),
  });
  return id;
}
