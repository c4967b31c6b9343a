import { createClient, type Client } from "#contract/client.ts";
import type { Change, JournalStore, Opened } from "#core/ports.ts";
import { addDays, day, type Moment } from "#core/day.ts";
import { sampleSchema } from "#core/journal/sample.ts";
import type { Client as ClientFile } from "#core/client/schema.ts";
import type { JournalFile } from "#core/journal/schema.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { compose, type Candor, type Ports } from "#electron/compose.ts";
import sampleFile from "#resources/sample-journal.json" with { type: "json" };
import { words } from "#words/words.ts";
import { questionnaire } from "./story.ts";

/** A journal in memory that can be told to fail, and says what was saved. */
export function createMemoryStore(options: { readonly folder?: string } = {}) {
  let journal: JournalFile | null = null;
  const clients = new Map<string, ClientFile>();
  const records = new Map<string, JournalRecord>();
  const saves: Change[] = [];
  let failure: unknown = null;
  let gate: Promise<void> = Promise.resolve();
  const store: JournalStore = {
    folder: options.folder ?? "/journal",
    open: async (): Promise<Opened> => {
      if (failure) throw failure;
      return {
        journal,
        clients: [...clients.values()],
        records: [...records.values()],
        problems: [],
        changedOutside: [],
        erased: [],
        isOlder: false,
        readOnly: false,
        device: "desk",
      };
    },
    save: async (change) => {
      await gate;
      if (failure) throw failure;
      saves.push(change);
      journal = change.journal ?? journal;
      for (const client of change.clients ?? []) clients.set(client.id, client);
      for (const record of change.records ?? []) records.set(record.id, record);
      for (const id of change.erased ?? []) records.delete(id);
    },
    fold: async () => null,
    glance: async () => null,
    keepGlance: async () => {},
    close: async () => {},
  };
  return {
    store,
    saves,
    records,
    /** From now on every call fails with this; `null` mends it. */
    failWith: (error: unknown) => {
      failure = error;
    },
    /** Holds the disk; returns the way to let go of it. */
    hold: () => {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
  };
}

export type MemoryStore = ReturnType<typeof createMemoryStore>;

/** The whole application over memory, on a fixed day that can be moved. */
export async function openCandor(
  options: {
    readonly today?: string;
    readonly memory?: MemoryStore;
    readonly start?: "own" | "sample";
  } & Partial<Ports> = {},
) {
  const memory = options.memory ?? createMemoryStore();
  let today = day(options.today ?? "2026-11-22");
  let minute = 0;
  let made = 0;
  const written: { path: string; bytes: Uint8Array }[] = [];
  const candor: Candor = await compose(
    {
      ownStore: () => memory.store,
      ownBackups: () => null,
      sampleStore: async () => createMemoryStore({ folder: "/sample" }).store,
      clock: {
        now: () => {
          minute += 1;
          const two = (n: number) => String(n).padStart(2, "0");
          return `${today}T${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}:00+01:00` as Moment;
        },
        today: () => today,
      },
      newId: () => {
        made += 1;
        return `id-${String(made)}`;
      },
      printer: {
        print: async (brief) =>
          new TextEncoder().encode(`brief of ${brief.client.name}`),
      },
      desk: {
        chooseFile: async (name) => `/downloads/${name}`,
        writeFile: async (path, bytes) => {
          written.push({ path, bytes });
        },
        reveal: async () => {},
        comeForward: async () => {},
        paper: "A4",
      },
      questionnaire,
      sample: sampleSchema.parse(sampleFile),
      ownBusinessName: "My own business",
      aliases: words.brief.aliases,
      onDefect: (error) => {
        throw error;
      },
      ...options,
    },
    options.start,
  );
  const call: Client = createClient(candor.call);
  return {
    candor,
    call,
    memory,
    written,
    /** Lets days go by. */
    later: (days: number) => {
      today = addDays(today, days);
    },
  };
}
