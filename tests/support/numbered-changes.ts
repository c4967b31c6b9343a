import { day } from "#core/day.ts";
import type { Change } from "#core/ports.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { noon } from "./story.ts";

/** So many reflections are changed in turn, so that a journal does not grow with the number of changes. */
const slots = 20;

/** Two clients' files are touched by each change. */
const sides = [
  { client: "birch", on: day("2026-11-20") },
  { client: "alder", on: day("2025-03-01") },
] as const;

/** The change with a number, from 1 on: new words for two reflections, one at each of two clients. */
export function numberedChange(number: number): Change {
  const slot = String(number % slots);
  const revision = Math.floor(number / slots) + 1;
  return {
    records: sides.map(({ client, on }) => ({
      id: `${client}-${slot}`,
      revision,
      at: noon(on),
      changedAt: noon(on),
      // Who changed it how often: for stores that tell versions apart by that.
      edits: { writer: revision },
      deletedAt: null,
      kind: "reflection",
      client,
      day: on,
      text: `change ${String(number)} ${"word ".repeat(number % 40)}`,
      energy: null,
      tags: [],
      checkUp: null,
    })),
  };
}

/**
 * How much of the numbered changes a journal holds: `whole` is the last number of which, and before which, nothing is
 * missing; `any` the last of which anything is there.
 */
export function numbersIn(records: readonly JournalRecord[]): {
  whole: number;
  any: number;
} {
  const found = new Map<string, number>();
  for (const record of records) {
    if (record.kind !== "reflection") continue;
    const said = /^change (\d+) ((?:word )*)$/.exec(record.text);
    if (!said) continue;
    const number = Number(said[1]);
    if (said[2] === "word ".repeat(number % 40)) found.set(record.id, number);
  }
  const any = Math.max(0, ...found.values());
  for (let whole = any; whole > 0; whole -= 1)
    if (holdsAll(found, whole)) return { whole, any };
  return { whole: 0, any };
}

function holdsAll(found: ReadonlyMap<string, number>, last: number): boolean {
  for (let number = last; number > Math.max(0, last - slots); number -= 1)
    for (const { client } of sides) {
      const there = found.get(`${client}-${String(number % slots)}`) ?? 0;
      if (there < number) return false;
    }
  return true;
}
