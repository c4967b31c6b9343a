import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Moment } from "#core/day.ts";
import type { Reflection } from "#core/record/schema.ts";
import { layout } from "#electron/adapters/journal/journal-layout.ts";
import { builtInQuestionnaire } from "#electron/ports.ts";
import { openCandor, readFirstScreen, storeOf } from "./candor.ts";
import { inChild, type Task } from "./child.ts";
import { device, generateJournal, lastDay } from "./generate.ts";
import { writeDatabase } from "./sqlite.ts";

/** How many of a journal's reflections are at hand to be changed. */
const sampleCount = 2_000;

/** A journal on the disk, and the same in an SQLite database. */
export interface LaidDown {
  readonly records: number;
  readonly folder: string;
  readonly database: string;
  /** The size of the readable files, in bytes. */
  readonly bytes: number;
  /** The newest versions of some of the reflections, from all clients and years. */
  readonly samples: Reflection[];
}

interface Order {
  readonly records: number;
  readonly seed: number;
  readonly folder: string;
}

/** Lays a journal down by the product's own store, closes it, and opens and closes it once as its owner would. */
export const layDownTask: Task<Order, LaidDown> = {
  name: "lay-down",
  async run({ records: count, seed, folder: parent }) {
    const folder = join(parent, `journal-${String(count)}`);
    const database = join(parent, `journal-${String(count)}.db`);
    const made = generateJournal({
      records: count,
      seed,
      questionnaire: builtInQuestionnaire,
    });
    writeDatabase(database, made);
    const store = storeOf(folder);
    await store.open();
    const { journal, clients } = made;
    await store.save({ journal, clients });
    for (const { id } of clients) {
      const records = made.records.filter(({ client }) => client === id);
      if (records.length > 0) await store.save({ records });
    }
    await store.fold();
    await store.close();
    const candor = await openCandor(folder);
    const shown = await readFirstScreen(candor);
    await candor.close();
    if (shown !== Math.min(count, 50))
      throw new Error("the journal was not laid down as it was made");
    const reflections = made.records.filter(
      (record) => record.kind === "reflection",
    );
    const step = Math.max(1, Math.floor(reflections.length / sampleCount));
    const files = await readableFiles(folder);
    const sizes = await Promise.all(files.map(async (file) => stat(file)));
    return {
      records: count,
      folder,
      database,
      bytes: sizes.reduce((sum, { size }) => sum + size, 0),
      samples: reflections
        .filter((_, index) => index % step === 0)
        .slice(0, sampleCount),
    };
  },
};

export function layDown(order: Order): Promise<LaidDown> {
  return inChild(layDownTask, order);
}

/** The files that people read: the journal's own, the clients', and those of their records. */
export async function readableFiles(folder: string): Promise<string[]> {
  const clients = join(folder, layout.clients);
  const found = await readdir(clients, {
    recursive: true,
    withFileTypes: true,
  });
  const files = found
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => join(entry.parentPath, entry.name));
  return [join(folder, layout.journal), ...files.toSorted()];
}

/** The next version of one of the samples: a few words more. It is the newest from then on. */
export function nextVersion({ samples }: LaidDown, turn: number): Reflection {
  const index = turn % samples.length;
  const before = samples[index];
  if (!before) throw new RangeError("the journal has no reflections");
  const revision = before.revision + 1;
  const next: Reflection = {
    ...before,
    revision,
    changedAt: `${lastDay}T12:00:00.000+01:00` as Moment,
    edits: { [device]: revision },
    text: `${before.text} Se nostri pa.`,
  };
  samples[index] = next;
  return next;
}
