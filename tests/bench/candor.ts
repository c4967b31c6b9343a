import { createClient, type Client } from "#contract/client.ts";
import type { JournalStore } from "#core/ports.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { createClock } from "#electron/adapters/clock.ts";
import {
  realFiles,
  type FilePort,
} from "#electron/adapters/files/file-port.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import { compose, type Candor } from "#electron/compose.ts";
import { createPorts } from "#electron/ports.ts";
import { lastDay } from "./generate.ts";

const clock = createClock({ today: lastDay });

/** The product's own store on a folder. */
export function storeOf(
  folder: string,
  files: FilePort = realFiles,
): JournalStore {
  return createJsonStore({ folder, clock, files });
}

/** The whole application on a folder, as every host has it. */
export function openCandor(folder: string): Promise<Candor> {
  return compose(
    createPorts({
      journal: folder,
      device: "desk",
      clock,
      printer: {
        print: () => Promise.reject(new Error("nothing is printed here")),
      },
      desk: {
        chooseFile: async () => null,
        writeFile: async () => {},
        reveal: async () => {},
        comeForward: async () => {},
        paper: "A4",
      },
    }),
  );
}

/** Calls what the window calls before there is something to see; resolves with how many records it shows. */
export async function readFirstScreen({ call }: Candor): Promise<number> {
  const client: Client = createClient(call);
  await client("journal.read", {});
  const clients = await client("client.list", {});
  const { records } = await client("record.list", {
    kind: "reflection",
    limit: 50,
  });
  return clients.length > 40 ? records.length : 0;
}

/** Calls what cannot be answered before every record is in memory. */
export async function readEverything({ call }: Candor): Promise<void> {
  await createClient(call)("bin.list", {});
}

/** Opens a store and waits for its last record. */
export async function readRecords(
  store: JournalStore,
): Promise<readonly JournalRecord[]> {
  return (await store.open()).records;
}
