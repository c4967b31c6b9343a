import { stat } from "node:fs/promises";
import { createClient, type Client } from "#contract/client.ts";
import { findClient } from "#core/client/clients.ts";
import type { Day } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import type { Id } from "#core/schema.ts";
import { createClock } from "../adapters/clock.ts";
import { verifyJournal } from "../adapters/journal/json-store.ts";
import { compose, type Candor } from "../compose.ts";
import { createDesk } from "../desk.ts";
import { thisMachine } from "../machine.ts";
import { createPorts } from "../ports.ts";
import type { Io } from "./command.ts";

export interface JournalOptions {
  readonly folder: string;
  /** `read` needs a journal to be there and leaves it alone, also while a window has it open. */
  readonly mode: "read" | "write";
  readonly today?: Day | undefined;
  /** Where a file goes that a capability would ask a place for. */
  readonly file?: string;
}

/** Opens a journal without a window, works with it and closes it. */
export async function withJournal<Result>(
  { folder, mode, today, file }: JournalOptions,
  io: Io,
  work: (client: Client, candor: Candor) => Promise<Result>,
): Promise<Result> {
  if (mode === "read") await requireJournal(folder);
  const desk = createDesk(thisMachine());
  const say = (line: string) => io.err(`${line}\n`);
  const candor = await compose(
    createPorts({
      journal: folder,
      mode,
      clock: createClock({ today }),
      desk: { ...desk, ...(file && { chooseFile: async () => file }) },
      printer: {
        // Few commands print, and all would wait for what printing takes.
        async print(brief, paper, watch) {
          const { createPrinter } = await import("../chromium/own-printer.ts");
          return createPrinter(say).print(brief, paper, watch);
        },
      },
    }),
  );
  try {
    return await work(createClient(candor.call), candor);
  } finally {
    await candor.close();
  }
}

/** The client that a name or an id means; throws `client-not-found`, `client-name-ambiguous`. */
export async function clientId(client: Client, idOrName: string): Promise<Id> {
  const clients = (await client("client.list", {})).map(
    (summary) => summary.client,
  );
  return findClient(
    {
      client: (id) => clients.find((known) => known.id === id),
      clients: () => clients,
    },
    idOrName,
  ).id;
}

async function requireJournal(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found) throw new CandorError("folder-missing", { path: folder });
  await verifyJournal(folder);
}
