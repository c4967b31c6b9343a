import { words } from "#words/words.ts";
import { isMac, shortcut } from "../kit/keys.ts";
import { digitInWords, places } from "./places.ts";

/** The key that hides everything and shows it again, wherever one is. */
export const hidingKey = "F8";

/** A key, and what is held down with it: Ctrl (Command on a Mac), Alt, or what leads to a place. */
export interface Key {
  readonly key: string;
  readonly held?: "mod" | "alt" | "place";
}

/** Where shortcuts work. */
export const shortcutGroups = [
  "everywhere",
  "writing",
  "lists",
  "checkUp",
  "week",
] as const;
type Group = (typeof shortcutGroups)[number];

/** What a key does where. Each of the keys does it, or does it for one of the things that the words name. */
export interface Shortcut {
  readonly group: Group;
  /** The steps of a check-up at which it works; everywhere in its group where there are none. */
  readonly at?: readonly CheckUpStep[];
  readonly does: string;
  readonly keys: readonly Key[];
}
type CheckUpStep = "values" | "flags" | "stance" | "decision";

const { does, names } = words.shortcuts;
const { letters, flagLetters, stanceLetters, decisionLetters } = words.checkup;
const { letters: weekLetters } = words.week;
const plain = (...keys: readonly string[]) => keys.map((key) => ({ key }));
const withMod = (...keys: readonly string[]) =>
  keys.map((key) => ({ key, held: "mod" as const }));
const upper = (of: Record<string, string>) =>
  plain(...Object.values(of).map((letter) => letter.toUpperCase()));

const everywhere: readonly Omit<Shortcut, "group">[] = [
  { does: does.hide, keys: plain(hidingKey) },
  { does: does.shortcuts, keys: [...plain("?"), ...withMod("/")] },
  ...places.map((at, index) => ({
    does: does.goTo(words.nav[at]),
    keys: [{ key: String(index + 1), held: "place" as const }],
  })),
  { does: does.find, keys: withMod("F") },
  { does: does.palette, keys: withMod("K") },
  { does: does.print, keys: withMod("P") },
  { does: does.undo, keys: withMod("Z") },
  { does: does.close, keys: plain(names.escape) },
];

const writing: readonly Omit<Shortcut, "group">[] = [
  { does: does.client, keys: [...plain("@"), ...withMod("J")] },
  { does: does.energy, keys: withMod("1", "2", "3") },
  { does: does.tags, keys: withMod("G") },
  { does: does.day, keys: withMod("D") },
  { does: does.done, keys: withMod(names.enter) },
];

const questions = ["values", "flags"] as const;
const checkUp: readonly Omit<Shortcut, "group">[] = [
  { does: does.answer, keys: plain(names.arrows, names.digit) },
  { does: does.next, keys: plain(names.enter) },
  {
    does: does.nextStep,
    keys: [...withMod(names.enter), { key: "→", held: "alt" }],
  },
  { does: does.stepBack, keys: [{ key: "←", held: "alt" }] },
  {
    does: does.values,
    at: ["values"],
    keys: upper({
      shared: letters.shared,
      nominal: letters.nominal,
      missing: letters.missing,
      unknown: letters.unknown,
    }),
  },
  { does: does.flags, at: ["flags"], keys: upper(flagLetters) },
  {
    does: does.evidence,
    at: questions,
    keys: upper({ evidence: letters.evidence }),
  },
  { does: does.write, at: questions, keys: upper({ write: letters.write }) },
  {
    does: does.question,
    at: questions,
    keys: upper({ question: letters.question }),
  },
  { does: does.between, at: questions, keys: plain("F6") },
  { does: does.heard, keys: upper({ heard: letters.heard }) },
  { does: does.power, at: ["stance"], keys: upper({ power: letters.power }) },
  {
    does: does.prediction,
    at: ["decision"],
    keys: upper({ prediction: letters.prediction }),
  },
  { does: does.stance, at: ["stance"], keys: upper(stanceLetters) },
  { does: does.decision, at: ["decision"], keys: upper(decisionLetters) },
  { does: does.leave, keys: plain(names.escape) },
];

const week: readonly Omit<Shortcut, "group">[] = [
  { does: does.weekEnergy, keys: plain("1", "2", "3") },
  { does: does.weekStance, keys: upper(weekLetters.stance) },
  { does: does.weekUnsaid, keys: upper({ unsaid: weekLetters.unsaid }) },
  { does: does.weekSkip, keys: upper({ skip: weekLetters.skip }) },
  { does: does.weekNext, keys: plain(names.enter, "→") },
  { does: does.weekBack, keys: plain("←") },
];

const lists: readonly Omit<Shortcut, "group">[] = [
  { does: does.move, keys: plain(names.arrows) },
  { does: does.choose, keys: plain(names.enter) },
  { does: does.emptyLine, keys: plain(names.backspace) },
];

/** Every shortcut that there is, in the order in which they are read. */
export const shortcuts: readonly Shortcut[] = Object.entries({
  everywhere,
  writing,
  lists,
  checkUp,
  week,
}).flatMap(([group, lines]) =>
  lines.map((line) => ({ ...line, group: group as Group })),
);

/** A key as people read it on this machine. */
export function keyInWords({ key, held }: Key): string {
  if (held === "mod") return shortcut(key);
  if (held === "alt") return isMac() ? `⌥${key}` : `Alt+${key}`;
  return held === "place" ? digitInWords(key) : key;
}
