import { open } from "node:fs/promises";
import { join } from "node:path";
import { storeOf } from "../candor.ts";
import { createCountingFiles } from "../counting-files.ts";
import { compare, counted, type Figure } from "../figure.ts";
import type { Bench, Job } from "../job.ts";
import { nextVersion, type LaidDown } from "../laid-down.ts";
import { clearUp, median, takeTurns, timed } from "../measure.ts";
import { openDatabase, prepareSave } from "../sqlite.ts";

/**
 * Durable save of one changed record: how often the disk is told to make sure, how long it takes beside appending the
 * very same bytes to a file and syncing it, and whether that stays the same in a large journal.
 */
export const saveJob: Job = {
  name: "save",
  async run(bench) {
    const journals: LaidDown[] = [];
    for (const size of bench.sizes) journals.push(await bench.journalOf(size));
    const desks = await Promise.all(
      journals.map((journal) => createDesk(journal, bench)),
    );
    const sqlite = createSqliteDesk(journals.at(-1));
    await clearUp();
    const sides = new Map([["sqlite", sqlite.save]]);
    for (const { records, save, append } of desks) {
      sides.set(`save ${String(records)}`, save);
      sides.set(`raw ${String(records)}`, append);
    }
    const taken = await takeTurns(sides, {
      rounds: 100,
      warmUps: 5,
      seconds: 30,
    });
    sqlite.close();
    for (const desk of desks) await desk.close();

    const ofSave = (records: number) => taken(`save ${String(records)}`);
    const ofRaw = (records: number) => taken(`raw ${String(records)}`);
    const counts = desks.flatMap(({ syncs }) => syncs);
    const worst = counts.toSorted((a, b) => Math.abs(b - 1) - Math.abs(a - 1));
    const figures: Figure[] = [
      compare({
        name: "save: fsyncs, the save farthest from one",
        value: worst[0] ?? 0,
        unit: "fsyncs",
        baseline: 1,
        against: "raw append",
        bar: 1,
        barOn: "exactly",
        n: counts.length,
      }),
    ];
    for (const { records } of desks)
      figures.push(
        compare({
          name: `save: one changed record of ${counted(records)}`,
          value: median(ofSave(records)),
          unit: "ms",
          baseline: median(ofRaw(records)),
          against: "raw append + fsync",
          bar: 1.5,
          n: ofSave(records).length,
        }),
      );
    const [few, many] = [desks[0], desks.at(-1)];
    if (!few || !many) return figures;
    if (few !== many)
      figures.push(
        compare({
          name: `save: ${counted(many.records)} beside ${counted(few.records)} records`,
          value: median(ofSave(many.records)),
          unit: "ms",
          baseline: median(ofSave(few.records)),
          against: `at ${counted(few.records)}`,
          bar: 1.2,
          n: ofSave(many.records).length,
        }),
      );
    figures.push(
      compare({
        name: "save: bytes that one writes",
        value: median(many.written),
        unit: "bytes",
        baseline: median(many.needed),
        against: "of JSON in the record",
        bar: null,
        n: many.written.length,
      }),
      compare({
        name: `SQLite, WAL and FULL, one record of ${counted(many.records)}`,
        value: median(taken("sqlite")),
        unit: "ms",
        baseline: median(ofRaw(many.records)),
        against: "raw append + fsync",
        bar: null,
        n: taken("sqlite").length,
      }),
    );
    return figures;
  },
};

/** An opened journal to save in, and a plain file beside it to append the same bytes to. */
async function createDesk(journal: LaidDown, { folder }: Bench) {
  const counting = createCountingFiles();
  const store = storeOf(journal.folder, counting.files);
  await store.open();
  const raw = await open(join(folder, `raw-${String(journal.records)}`), "a");
  const syncs: number[] = [];
  const written: number[] = [];
  const needed: number[] = [];
  let bytes: Uint8Array = new Uint8Array();
  let turn = 0;

  async function save(): Promise<number> {
    const record = nextVersion(journal, turn);
    turn += 1;
    counting.begin();
    const milliseconds = await timed(() => store.save({ records: [record] }));
    bytes = counting.bytes();
    syncs.push(counting.syncs());
    written.push(bytes.length);
    needed.push(Buffer.byteLength(JSON.stringify(record)));
    return milliseconds;
  }

  // The first one begins the log, which takes more than a save does.
  await save();
  for (const list of [syncs, written, needed]) list.length = 0;

  return {
    records: journal.records,
    syncs,
    written,
    needed,
    save,
    append: () =>
      timed(async () => {
        await raw.write(bytes);
        await raw.sync();
      }),
    async close() {
      await raw.close();
      await store.close();
    },
  };
}

function createSqliteDesk(journal: LaidDown | undefined) {
  if (!journal) throw new RangeError("there is no journal");
  const database = openDatabase(journal.database);
  const statement = prepareSave(database);
  // The same records as in the journal, so that both write as much.
  const copy: LaidDown = { ...journal, samples: [...journal.samples] };
  let turn = 0;
  return {
    save: async (): Promise<number> => {
      const record = nextVersion(copy, turn);
      turn += 1;
      return timed(() => statement.save(record));
    },
    close: () => {
      statement.finalize();
      database.close();
    },
  };
}
