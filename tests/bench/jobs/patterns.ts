import { createMemory } from "#core/journal/memory.ts";
import { evaluateRules } from "#core/patterns/engine.ts";
import { historyOf } from "#core/patterns/history.ts";
import { listPatterns } from "#core/patterns/patterns.ts";
import type { JournalRecord, Reflection } from "#core/record/schema.ts";
import { builtInQuestionnaire } from "#electron/ports.ts";
import { compare, counted, type Figure } from "../figure.ts";
import { generateJournal, lastDay } from "../generate.ts";
import type { Job } from "../job.ts";
import { clearUp, median, takeTurns, timed } from "../measure.ts";

const rounds = 9;
const seconds = 60;
const barFrom = 10_000;

/** All rules over a journal that was just read, and over one in which one entry has changed since, beside `JSON.parse`. */
export const patternsJob: Job = {
  name: "patterns",
  async run({ sizes }) {
    const figures: Figure[] = [];
    const perRecord = new Map<number, number>();
    for (const size of sizes.filter((records) => records >= barFrom)) {
      const { all, ...rows } = await measure(size);
      perRecord.set(size, all / size);
      figures.push(...rows.figures);
    }
    const [few, many] = [...perRecord];
    if (few && many)
      figures.push(
        compare({
          name: `patterns: all rules, a record of ${counted(many[0])} beside one of ${counted(few[0])}`,
          value: many[1],
          unit: "ms",
          baseline: few[1],
          against: "",
          bar: 1.5,
          n: rounds,
        }),
      );
    return figures;
  },
};

async function measure(
  records: number,
): Promise<{ all: number; figures: Figure[] }> {
  const {
    journal,
    clients,
    records: made,
  } = generateJournal({
    records,
    seed: 1,
    questionnaire: builtInQuestionnaire,
  });
  const text = JSON.stringify(made.map(ofManyKinds));
  const parse = () => JSON.parse(text) as JournalRecord[];
  const open = () => {
    const memory = createMemory(journal, clients, parse());
    memory.shelf("told");
    return memory;
  };

  async function byParse(): Promise<number> {
    await clearUp();
    return timed(parse);
  }
  /** Records that nothing was worked out of before. */
  async function byRules(): Promise<number> {
    const memory = open();
    await clearUp();
    return timed(() => evaluateRules(historyOf(memory, lastDay), lastDay));
  }

  const changing = open();
  listPatterns(changing, { today: lastDay });
  const reflections = changing.shelf("reflection");
  let change = 0;
  function changeOne(): void {
    change += 1;
    const record = reflections.at(-change * 7) as Reflection;
    changing.apply({
      records: [
        {
          ...record,
          text: `${record.text} One more sentence ${String(change)}.`,
          energy: record.energy === "red" ? "green" : "red",
          revision: record.revision + 1,
        },
      ],
    });
  }
  /** The last of three changes in a row: clearing up throws compiled code away, too, which nobody who writes does. */
  async function byOneChange(): Promise<number> {
    await clearUp();
    for (let before = 0; before < 2; before += 1) {
      changeOne();
      listPatterns(changing, { today: lastDay });
    }
    changeOne();
    return timed(() => listPatterns(changing, { today: lastDay }));
  }

  const taken = await takeTurns(
    new Map([
      ["parse", byParse],
      ["rules", byRules],
      ["change", byOneChange],
    ]),
    { rounds, seconds },
  );
  const all = median(taken("rules"));
  const n = taken("rules").length;
  return {
    all,
    figures: [
      compare({
        name: `patterns: all rules, ${counted(records)} records`,
        value: all,
        unit: "ms",
        baseline: median(taken("parse")),
        against: "JSON.parse",
        bar: 4,
        n,
      }),
      compare({
        name: `patterns: after one change, ${counted(records)} records`,
        value: median(taken("change")),
        unit: "ms",
        baseline: all,
        against: "all rules",
        bar: 0.1,
        n,
      }),
    ],
  };
}

/** A few of the generated reflections as records of other kinds, so that each rule has something to look at. */
function ofManyKinds(record: JournalRecord, index: number): JournalRecord {
  if (record.kind !== "reflection") return record;
  const { text, energy: _energy, tags: _tags, checkUp: _, ...stamps } = record;
  const line = text.slice(0, text.indexOf(".") + 1);
  switch (index % 60) {
    case 7:
      return { ...stamps, kind: "meeting", explaining: index % 45, note: line };
    case 17:
      return {
        ...stamps,
        kind: "phrase",
        words: index % 3 === 0 ? "You work for me." : line,
        saidBy: "",
        from: null,
      };
    case 27:
      return {
        ...stamps,
        kind: "power-moment",
        done: "forced",
        text: line,
        letPass: line,
        unquestioned: "",
        handedOver: "",
      };
    case 37:
      return {
        ...stamps,
        kind: "conversation",
        topic: line,
        since: stamps.day,
        planned: null,
        held: index % 2 === 0 ? stamps.day : null,
        flags: ["frustration-unspoken"],
        disagreement: null,
        checkUp: null,
        note: "",
      };
    case 47:
      return {
        ...stamps,
        kind: "disagreement",
        topic: line,
        crucial: true,
        settled: null,
        note: "",
      };
    case 57:
      return {
        ...stamps,
        kind: "week-mark",
        energy: "amber",
        stance: "mixed",
        unsaid: "",
        skipped: false,
        energyAt: stamps.at,
      };
    default:
      return record;
  }
}
