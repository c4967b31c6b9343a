import type { Day } from "../day.ts";
import { CandorError } from "../errors.ts";
import type { JournalView } from "../journal/journal.ts";
import { oldestFirst, placeOf } from "../record/records.ts";
import type { JournalRecord } from "../record/schema.ts";
import type { Shelf } from "../record/shelves.ts";
import type { Slices } from "../slices.ts";
import type { Id } from "../schema.ts";
import { openConversations } from "../talk/conversations.ts";
import type { Conversation } from "../talk/schema.ts";
import type { Energy } from "../week/schema.ts";
import { between, excerptsOf, type Excerpt } from "./excerpts.ts";
import { foldText, piecesOf } from "./fold.ts";
import { needlesOf, placeOfNeedle, type Needle } from "./needles.ts";
import { demandOf, mayHold, signatureOf, type Demand } from "./signature.ts";
import { isUnfinished, marksOf, wordsOf } from "./words-of.ts";

/** What to look for: words, and what a record must be like. Without words every record of that sort is an answer. */
export interface FindRequest {
  /** Words that all have to occur, and "phrases in quotes". */
  readonly text: string;
  readonly client?: Id | undefined;
  readonly kind?: JournalRecord["kind"] | undefined;
  /** Case and accents do not matter. */
  readonly tag?: string | undefined;
  readonly energy?: Energy | undefined;
  /** First and last day, both included. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** The most answers. */
  readonly limit: number;
}

/** A record in which everything was found. */
export interface Answer {
  readonly record: Id;
  readonly client: Id;
  readonly day: Day;
  readonly kind: JournalRecord["kind"];
  readonly unfinished: boolean;
  readonly energy: Energy | null;
  readonly excerpts: readonly Excerpt[];
}

/** The newest answers. */
export interface Found {
  readonly answers: readonly Answer[];
  /** Whether there are older ones. How many is not counted: that would take reading everything. */
  readonly more: boolean;
}

/** A record with what it takes to search it, which is made when it is first looked at. */
interface Entry {
  readonly record: JournalRecord;
  folded: string | null;
  signature: string;
}

/** Searches a journal, and remembers how its records fold. */
export interface Finder {
  /**
   * The newest answers among what timelines tell, the check-ups that are still being done and the talks still owed. Throws
   * `range-backwards`. A slice takes well below a millisecond, but for a letter sequence of megabytes.
   */
  find(view: JournalView, request: FindRequest): Slices<Found>;
  /** Gets everything ready, the newest first, so that no later question waits for it. */
  prepare(view: JournalView): Slices<void>;
  /** Gives the memory back: about as much as the words of the journal take. */
  forget(): void;
}

/** How much is done in a slice: letters folded, with others reckoned by what they take beside that. */
const slice = 16_000;
const lettersAtOnce = 16_000;
/** Reading goes so many times as fast as folding. */
const readingIsFaster = 32;
/** What it takes to look at a record. */
const passing = 6;

/** A finder that has seen nothing yet. It may serve one journal after another. */
export function createFinder(): Finder {
  let entries: readonly Entry[] = [];
  /** Those of which every one is ready. */
  let prepared: readonly Entry[] | null = null;
  let told: Shelf<"told"> = [];
  let unfinished: Shelf<"unfinished"> = [];
  let owed: readonly Conversation[] = [];

  /** The records of a journal as they stand now, oldest first. What did not change is ready already. */
  function entriesOf(view: JournalView): readonly Entry[] {
    const nowTold = view.shelf("told");
    const nowUnfinished = view.shelf("unfinished");
    const nowOwed = openConversations(view);
    if (nowTold === told && nowUnfinished === unfinished && nowOwed === owed)
      return entries;
    const all: JournalRecord[] = [...nowTold];
    for (const record of [...nowUnfinished, ...nowOwed])
      all.splice(placeOf(record, all), 0, record);
    entries = align(entries, all);
    told = nowTold;
    unfinished = nowUnfinished;
    owed = nowOwed;
    return entries;
  }

  return {
    *find(view, request) {
      const { from, to, limit } = request;
      if (from && to && from > to)
        throw new CandorError("range-backwards", { from, to });
      const needles = needlesOf(request.text);
      const demand = demandOf(needles.map(({ text }) => text));
      const isWanted = filterOf(request);
      const all = entriesOf(view);
      const answers: Answer[] = [];
      let done = 0;
      for (
        let index = nextLikely(all, all.length - 1, demand);
        index >= 0;
        index = nextLikely(all, index - 1, demand)
      ) {
        const entry = all[index];
        if (!entry || (from && entry.record.day < from)) break;
        if (done > slice) {
          yield;
          done = 0;
        }
        done += passing;
        if (!isWanted(entry.record)) continue;
        if (entry.folded === null && needles.length > 0)
          done += yield* ready(entry);
        const folded = entry.folded ?? "";
        done += folded.length / readingIsFaster;
        if (!holds(folded, needles)) continue;
        if (answers.length === limit) return { answers, more: true };
        answers.push(answerOf(entry, needles));
      }
      return { answers, more: false };
    },
    *prepare(view) {
      const all = entriesOf(view);
      if (all === prepared) return;
      let done = 0;
      for (const entry of all.toReversed()) {
        if (entry.folded !== null) continue;
        done += yield* ready(entry);
        if (done > slice) {
          yield;
          done = 0;
        }
      }
      prepared = all;
    },
    forget() {
      entries = [];
      prepared = null;
      told = [];
      unfinished = [];
      owed = [];
    },
  };
}

/**
 * The next older entry whose words may have what is asked for, from this one on; -1 where there is none. Of everything
 * this is done most often, and it touches neither a record nor a word.
 */
function nextLikely(
  entries: readonly Entry[],
  from: number,
  demand: Demand,
): number {
  for (let index = from; index >= 0; index -= 1) {
    const entry = entries[index];
    if (!entry || entry.folded === null || mayHold(entry.signature, demand))
      return index;
  }
  return -1;
}

/** Both are oldest first, so one walk along them finds what stayed. */
function align(
  before: readonly Entry[],
  records: readonly JournalRecord[],
): readonly Entry[] {
  let at = 0;
  return records.map((record) => {
    let entry = before[at];
    while (
      entry &&
      entry.record !== record &&
      oldestFirst(entry.record, record) <= 0
    ) {
      at += 1;
      entry = before[at];
    }
    if (entry?.record !== record)
      return { record, folded: null, signature: "" };
    at += 1;
    return entry;
  });
}

/** Folds a record's words; returns how many letters that were. */
function* ready(entry: Entry): Slices<number> {
  const parts: string[] = [];
  for (const text of wordsOf(entry.record)) {
    if (text.length <= lettersAtOnce) parts.push(foldText(text));
    else {
      const pieces: string[] = [];
      for (const { from, to } of piecesOf(text, lettersAtOnce)) {
        pieces.push(foldText(text.slice(from, to)));
        yield;
      }
      parts.push(pieces.join(""));
    }
  }
  const folded = parts.join(between);
  entry.signature = signatureOf(folded);
  entry.folded = folded;
  return folded.length;
}

function holds(folded: string, needles: readonly Needle[]): boolean {
  for (const needle of needles)
    if (placeOfNeedle(folded, needle) < 0) return false;
  return true;
}

function filterOf({
  client,
  kind,
  tag,
  energy,
  to,
}: FindRequest): (record: JournalRecord) => boolean {
  const wantedTag = tag === undefined ? undefined : foldText(tag);
  return (record) =>
    (client === undefined || record.client === client) &&
    (kind === undefined || record.kind === kind) &&
    (to === undefined || record.day <= to) &&
    (energy === undefined || marksOf(record).energy === energy) &&
    (wantedTag === undefined ||
      marksOf(record).tags.some((has) => foldText(has) === wantedTag));
}

function answerOf(
  { record, folded }: Entry,
  needles: readonly Needle[],
): Answer {
  return {
    record: record.id,
    client: record.client,
    day: record.day,
    kind: record.kind,
    unfinished: isUnfinished(record),
    energy: marksOf(record).energy,
    excerpts: excerptsOf(wordsOf(record), folded ?? "", needles),
  };
}

/** The tags that are in use, the most used first. */
export function listTags(view: JournalView): string[] {
  const uses = new Map<string, number>();
  for (const record of view.shelf("told"))
    for (const tag of marksOf(record).tags)
      uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].toSorted((a, b) => b[1] - a[1]).map(([tag]) => tag);
}
