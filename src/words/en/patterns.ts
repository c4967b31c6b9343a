import type { Prediction, PredictionEnd } from "#core/checkup/schema.ts";
import type { Client } from "#core/client/schema.ts";
import { termNames } from "#core/client/terms.ts";
import type { Day } from "#core/day.ts";
import type { PatternVerdict } from "#core/patterns/answer-kinds.ts";
import type { PatternAnswer } from "#core/patterns/answer-schema.ts";
import type { Gone } from "#core/patterns/gone.ts";
import type { Counts, Sayable, Subject } from "#core/patterns/rule.ts";
import type { RuleId, Unit } from "#core/patterns/rule-ids.ts";
import {
  count,
  day,
  list,
  locale,
  numbers,
  quarter,
  shortDay,
} from "./format.ts";
import { energy, stance } from "./names.ts";
import { wordsOfRule } from "./rules/rules.ts";
import { predictionEnd, termAnswer, termName } from "./told.ts";

/** What a pattern is about, without its counts: a heading. */
export function subjectInWords({
  subject,
  rule,
}: Pick<Sayable, "subject" | "rule">): string {
  const words = wordsOfRule(rule);
  return subject.about === "rule" ? words.name : words.heading(subject);
}

/** What is counted, where it is said how much of it is missing. */
const counted: Record<Unit, string> = {
  "check-ups": "check-ups",
  quarters: "quarters",
  clients: "clients",
  days: "days",
  months: "months",
  weeks: "weeks",
  "recent-weeks": "recent weeks",
  stances: "stances",
  meetings: "meetings",
  turns: "turns of the rhythm",
  starts: "starts",
  endings: "endings",
  moments: "moments",
  phrases: "times",
  decisions: "decisions",
  predictions: "predictions",
  reflections: "reflections",
};

/** What there is, and what a finding needs: `2 of 3`. */
function tooLittleInWords(result: Sayable & { state: "too-little" }): string {
  const { subject, rule, counts } = result;
  const { have, need, unit } = counts;
  const words = wordsOfRule(rule);
  const heading = `${subjectInWords(result)}: too little to say.`;
  const needed = `${numbers.format(have)} of ${numbers.format(need)}`;
  if (subject.about === "rule") {
    const looked = words.lookedAt(subject.client, unit);
    const what =
      unit === "quarters"
        ? `quarters of ${looked}`
        : unit === "clients"
          ? `clients with ${words.lookedAt(null, unit)}`
          : looked;
    return `${heading} ${needed} needed: ${what}.`;
  }
  const near =
    words.near?.(subject, needed, unit) ??
    (unit === "clients"
      ? `Seen at ${needed} clients needed`
      : unit === "endings"
        ? `${needed} endings on each side needed`
        : `Seen in ${needed} ${counted[unit]} needed`);
  return `${heading} ${near}.`;
}

/** A result as one sentence with its counts and dates. Says what was seen, never why. */
export function patternSentence(result: Sayable): string {
  const { subject, rule } = result;
  if (result.state === "too-little") return tooLittleInWords(result);
  const words = wordsOfRule(rule);
  if (subject.about === "rule") {
    const looked = result.state === "nothing" ? result.counts.looked : 0;
    return `${words.name}: ${words.nothing(looked, subject.client)}.`;
  }
  return result.state === "found"
    ? words.sentence(subject, result.counts)
    : subjectInWords(result);
}

/** A table of figures behind a sentence: the first cell of a row is its name. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly [string, string, string];
  readonly rows: readonly (readonly [string, string, string])[];
}

const hundredths = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

const ofSo = ({ seen, of }: { seen: number; of: number }) =>
  [numbers.format(seen), numbers.format(of)] as const;

/** The figures behind a finding, where they are more than its sentence can hold. */
function table(subject: Subject): Table | null {
  switch (subject.about) {
    case "flag-across":
      return {
        caption: "Quarter by quarter",
        columns: ["Quarter", "Raised", "Check-ups"],
        rows: subject.byQuarter.map((each) => [
          quarter(each.quarter),
          ...ofSo(each),
        ]),
      };
    case "starts":
      return {
        caption: "Quarter by quarter",
        columns: ["Quarter", "Not comfortable", "Starts"],
        rows: subject.byQuarter.map((each) => [
          quarter(each.quarter),
          ...ofSo(each),
        ]),
      };
    case "before-endings":
      return {
        caption: "In the year before the end",
        columns: ["Ended", "Raised", "Clients"],
        rows: [
          ["Badly", ...ofSo(subject.badly)],
          ["Well", ...ofSo(subject.well)],
        ],
      };
    case "predictions":
      return {
        caption: `By how sure you were. Brier’s score is ${hundredths.format(subject.brier)}: 0 is sure and right each time, always saying 50 % gives 0.25.`,
        columns: ["How sure", "Came true", "Predictions"],
        rows: subject.groups.map((each) => [
          `${numbers.format(each.from)}–${numbers.format(each.to)} %`,
          ...ofSo(each),
        ]),
      };
    case "meetings-vanish":
      return {
        caption: "Without a meeting",
        columns: ["Turn", "From", "To"],
        rows: subject.missed.map(({ from, to }, at) => [
          numbers.format(at + 1),
          shortDay(from),
          shortDay(to),
        ]),
      };
    case "energy-falls":
      return {
        caption: `The earlier and the later half of the weeks. Theil–Sen slope: ${hundredths.format(subject.slope)} levels in thirteen weeks, of two from green to red.`,
        columns: ["Energy", "Earlier", "Later"],
        rows: (["green", "amber", "red"] as const).map((of) => [
          energy[of],
          numbers.format(subject.earlier[of]),
          numbers.format(subject.later[of]),
        ]),
      };
    case "stance-drifts":
      return {
        caption: "The earlier and the later half of your answers",
        columns: ["Stance", "Earlier", "Later"],
        rows: (["with", "mixed", "for"] as const).map((of) => [
          stance[of],
          numbers.format(subject.earlier[of]),
          numbers.format(subject.later[of]),
        ]),
      };
    default:
      return null;
  }
}

/** Why something is no longer a pattern. */
function whyGone(why: Gone): string {
  switch (why.is) {
    case "talk":
      return `A conversation with ${why.client} was held on ${day(why.day)}.`;
    case "settled":
      return `It was settled on ${day(why.day)}.`;
    case "deleted":
      return `${count(why.entries, "entry", "entries")} that it was counted from ${why.entries === 1 ? "lies" : "lie"} in the bin now.`;
    case "ended":
      return `The work with ${why.client} ended on ${day(why.day)}.`;
    case "entries":
      return `New in your record since then: ${count(why.entries, "entry", "entries")}, the last of ${day(why.last)}. With ${why.entries === 1 ? "it" : "them"} the counts no longer make a pattern.`;
    case "changed":
      return "What it was counted from was changed today: an entry, what was agreed, how far the work has come, or the words that patterns leave out.";
    case "time":
      return "Nothing new was written about it: what it was counted from now lies further back than the rule looks.";
  }
}

/** What the owner said, and when: with the counts of that day, where they have grown since. */
function said(
  { answer, day: on, seen, of }: PatternAnswer,
  { rule, counts }: { readonly rule: RuleId; readonly counts: Counts },
): string {
  // What is found at once is no share of anything.
  const isShare = rule !== "long-fight" && rule !== "unspoken-frustration";
  const then =
    isShare &&
    seen !== null &&
    of !== null &&
    (seen !== counts.seen || of !== counts.of)
      ? `, when it was ${numbers.format(seen)} of ${numbers.format(of)}`
      : "";
  return answer === "not-a-pattern"
    ? `You said on ${day(on)} that this is not a pattern${then}.`
    : `You agreed on ${day(on)}${then}.`;
}

/** How somebody stands to each term that is not comfortable, or that all are. */
function termsOf(terms: Client["terms"]): string {
  const bad = termNames.flatMap((name) => {
    const { answer } = terms[name];
    return answer === null || answer === "comfortable"
      ? []
      : `${termName[name]}: ${termAnswer[answer].toLowerCase()}`;
  });
  return bad.length === 0 ? "Every term comfortable." : `${bad.join(", ")}.`;
}

/** The page of what repeats, and each finding on it. */
export const patterns = {
  title: "Patterns",
  parts: { repeats: "What repeats", grid: "The grid" },
  partsLabel: "Parts of this page",
  found: (n: number) =>
    n === 0
      ? "What repeats"
      : n === 1
        ? "1 pattern"
        : `${count(n, "pattern")}, what deserves a talk first`,
  nothingFound: "Nothing repeats yet.",
  whatBecame: "What became of them",
  noLonger: "No longer a pattern",
  notYet: "Not yet a pattern",
  refused: (n: number) => `You said “not a pattern”: ${numbers.format(n)}`,
  silent: (n: number) => `What else Candor watches for: ${numbers.format(n)}`,
  empty:
    "What repeats in your record stands here as a sentence, with its counts, its evidence and what speaks against it. Nothing is called a pattern before it was seen three times over two quarters; a few rules need less, and say so.",
  toClients: "Choose a client to check up on",
  evidence: (n: number) =>
    n === 0 ? "What it was counted from" : `Evidence: ${numbers.format(n)}`,
  counterExamples: (n: number) =>
    n === 0 ? "No counter-example" : `Counter-examples: ${numbers.format(n)}`,
  evidenceHeading: "Evidence",
  counterHeading: "Counter-examples",
  why: "Why am I shown this?",
  small: "Only a few times: a small number.",
  answers: "What you say to it",
  note: "Note",
  noteLabel: "Your note",
  checkUp: "Start a check-up",
  talk: "Plan a conversation",
  withWhom: "With whom",
  talkTaken: "Taken down as a conversation that is owed.",
  talkIsOwed: "A conversation about it is owed already: here it is.",
  talkWith: (name: string) => `With ${name}`,
  answered: {
    agree: "You agree.",
    "not-a-pattern": "Not a pattern: it moves below, and stays there.",
  } satisfies Record<PatternVerdict, string>,
  takenBack: "Your answer is taken back.",
  said,
  whyGone,
  asItWas: (on: Day) => `As it was on ${day(on)}`,
  table,
  termsOf,
  stanceWas: (is: string) => `Stance: ${is.toLowerCase()}`,
  foretold: ({ sure, by }: Prediction, came: PredictionEnd["came"] | null) =>
    `Foretold by ${day(by)}, ${numbers.format(sure)} % sure. ${came ? `${predictionEnd[came]}.` : ""}`,
  oddOneOut: (name: string, answer: string) =>
    `“${name}”: ${answer.toLowerCase()}`,
  allShared: "Every value shared.",
  notShared: (names: readonly string[]) =>
    `Not shared: ${list.format(names.map((name) => `“${name}”`))}.`,
  gone: "This entry is in the bin.",
  more: (n: number) => `Show ${numbers.format(n)} more`,
  /** At the end of a check-up. */
  changed: (today: boolean) =>
    today
      ? "What today’s answers changed in your patterns"
      : "What these answers changed in your patterns then",
  come: "New",
  noMore: "No longer",
  now: "Other counts",
  was: (seen: number, of: number) =>
    `was ${numbers.format(seen)} of ${numbers.format(of)}`,
};
