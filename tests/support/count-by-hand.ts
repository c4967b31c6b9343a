import type { CheckUp } from "#core/checkup/schema.ts";
import type { Client } from "#core/client/schema.ts";
import { compareMoments, type Day } from "#core/day.ts";
import type { RecordKind } from "#core/record/kinds.ts";
import type { JournalRecord, RecordOf } from "#core/record/schema.ts";
import type { RandomJournal } from "./random-journal.ts";

// A second count of what the rules count, from the words of PRODUCT.md alone: plain loops over the raw lists, and nothing
// that the rules use but the reckoning with days.

/** A record or a client, and the day that counts. */
export interface Thing {
  readonly id: string;
  readonly client: string;
  readonly day: Day;
}

/** What of a result is counted. */
export interface Counted {
  readonly key: string;
  readonly state: "found" | "too-little";
  readonly counts: Readonly<Record<string, number | string>>;
  /** Oldest first. */
  readonly evidence: readonly Thing[];
  readonly counterExamples: readonly Thing[];
}

export const own = "own-business";

/** The clients that were not removed, as they stood on the day: one that ended later had not ended. */
export function clientsOf({ clients, today }: RandomJournal): Client[] {
  const there: Client[] = [];
  for (const client of clients) {
    if (client.deletedAt !== null) continue;
    if (client.outcome !== null && client.outcome.day > today)
      there.push({ ...client, stage: "active", outcome: null });
    else there.push(client);
  }
  return there;
}

/** A client's records of a kind as they stood on the day, oldest first. */
export function recordsOf<Kind extends RecordKind>(
  { records, today }: RandomJournal,
  client: string,
  kind: Kind,
): RecordOf<Kind>[] {
  const found: JournalRecord[] = [];
  for (const record of records) {
    if (record.client !== client || record.kind !== kind) continue;
    if (record.deletedAt !== null || record.copyOf !== undefined) continue;
    if (record.kind === "check-up" && record.finishedAt === null) continue;
    if (isNothing(record)) continue;
    if (record.kind === "conversation") {
      if (record.since > today) continue;
      if (record.held !== null && record.held > today)
        found.push({ ...record, held: null, day: record.since });
      else found.push(record);
      continue;
    }
    if (record.day > today) continue;
    if (record.kind === "disagreement" && (record.settled ?? "") > today)
      found.push({ ...record, settled: null });
    else if (
      record.kind === "check-up" &&
      (record.predictionEnd?.day ?? "") > today
    )
      found.push({ ...record, predictionEnd: null });
    else found.push(record);
  }
  found.sort((a, b) => {
    if (a.day !== b.day) return a.day < b.day ? -1 : 1;
    return compareMoments(a.at, b.at) || (a.id < b.id ? -1 : 1);
  });
  return found as RecordOf<Kind>[];
}

function isNothing(record: JournalRecord): boolean {
  if (record.kind === "phrase") return record.words.trim() === "";
  if (record.kind === "disagreement")
    return record.topic.trim() === "" && record.note.trim() === "";
  if (record.kind === "power-moment")
    return (
      record.done === null &&
      record.text.trim() === "" &&
      record.letPass.trim() === "" &&
      record.unquestioned.trim() === "" &&
      record.handedOver.trim() === ""
    );
  return false;
}

/** The check-ups of every client but one's own business. */
export function checkUpsOfOthers(journal: RandomJournal): CheckUp[] {
  const all: CheckUp[] = [];
  for (const client of clientsOf(journal))
    if (client.id !== own)
      all.push(...recordsOf(journal, client.id, "check-up"));
  return all;
}

/** How a check-up answers a flag; *don't know*, unanswered and not asked are one. */
export function answerOf(
  checkUp: CheckUp,
  flag: string,
): "raised" | "not-raised" | null {
  for (const mark of checkUp.flags)
    if (mark.flag === flag) {
      if (mark.answer === "raised") return "raised";
      if (mark.answer === "not-raised") return "not-raised";
    }
  return null;
}

/** Three sightings or more in two quarters or more, or what is missing. `neither` are those that say neither. */
export function weighByHand(
  key: string,
  unit: string,
  sightings: readonly Thing[],
  counterExamples: readonly Thing[],
  neither: readonly Thing[],
): Counted {
  const evidence = byDay(sightings);
  const counter = byDay(counterExamples);
  const quarters = quartersOf(evidence);
  if (evidence.length < 3)
    return {
      key,
      state: "too-little",
      counts: { have: evidence.length, need: 3, unit },
      evidence,
      counterExamples: counter,
    };
  if (quarters < 2)
    return {
      key,
      state: "too-little",
      counts: { have: quarters, need: 2, unit: "quarters" },
      evidence,
      counterExamples: counter,
    };
  return {
    key,
    state: "found",
    counts: countsSinceTheFirst(evidence, counter, neither),
    evidence,
    counterExamples: counter,
  };
}

/** How often it was seen and could have been, since the first of both. Both come oldest first. */
export function countsSinceTheFirst(
  evidence: readonly Thing[],
  counter: readonly Thing[],
  neither: readonly Thing[],
): Counted["counts"] {
  const all = byDay([...evidence, ...counter]);
  const since = all[0]?.day ?? "";
  let unsaid = 0;
  for (const { day } of neither) if (day >= since) unsaid += 1;
  return {
    seen: evidence.length,
    of: all.length,
    unsaid,
    quarters: quartersOf(evidence),
    since,
    until: (evidence.at(-1) ?? all.at(-1))?.day ?? "",
  };
}

export function byDay(things: readonly Thing[]): Thing[] {
  return things.toSorted((a, b) => {
    if (a.day !== b.day) return a.day < b.day ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}

/** In how many quarters of the calendar they are. */
export function quartersOf(things: readonly { readonly day: Day }[]): number {
  const seen: string[] = [];
  for (const { day } of things) {
    const month = Number(day.slice(5, 7));
    const quarter = `${day.slice(0, 4)} ${String(Math.ceil(month / 3))}`;
    if (!seen.includes(quarter)) seen.push(quarter);
  }
  return seen.length;
}
