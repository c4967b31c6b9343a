import type { PromptPlace } from "#core/checkup/schema.ts";
import { count } from "./format.ts";

/** The screen on which the owner makes the check-up their own. */
export const questionnaire = {
  title: "What a check-up asks",
  lead: "Reword, add, order and retire as you like. Old check-ups keep the words that they were made with; one that is not finished follows.",
  open: "Change what it asks",
  summary: (flags: number, prompts: number) =>
    `3 questions, ${count(flags, "flag")}, ${count(prompts, "prompt")}.`,
  back: "Back to Settings",
  question: (n: number) => `Question ${String(n)}`,
  flags: "Flags",
  prompts: "To answer in words",
  stance: "With or for",
  goodSigns: "Good signs",
  phrases: "Sentences to listen for",
  phrasesLead:
    "A check-up offers them where you take down what was said, word for word.",
  place: {
    1: "To answer in words",
    2: "To answer in words",
    3: "To answer in words",
    with: "Working with them",
    for: "Working for them",
    mirror: "The mirror",
  } satisfies Record<PromptPlace, string>,
  toProspect: "To a prospect",
  toOneself: "About my own business",
  sameWords: "In the same words",
  more: "More",
  less: "Less",
  moreOf: (wording: string) => `Other wordings of: ${wording}`,
  retire: "Retire",
  retireWhich: (wording: string) => `Retire: ${wording}`,
  retired: (wording: string) =>
    `Retired “${shortened(wording)}”. Old check-ups keep it.`,
  retiredList: (n: number) => `Retired · ${String(n)}`,
  askAgain: "Ask again",
  askAgainWhich: (wording: string) => `Ask again: ${wording}`,
  remove: "Remove",
  removed: (wording: string) => `Removed “${shortened(wording)}”.`,
  declines: "From a prospect it suggests to decline",
  add: "Add",
  derived: "Follows from your answers about the values.",
  blank: "It needs words. Until you type some, the last ones stay.",
  full: "That is as many as fit: 500.",
  none: "None.",
  wordingOf: (what: string, n: number) => `${what} ${String(n)}`,
  new: {
    flag: "A flag of your own",
    prompt: "A prompt of your own",
    goodSign: "A good sign of your own",
    phrase: "A sentence of your own",
  },
};

function shortened(wording: string): string {
  return wording.length > 60 ? `${wording.slice(0, 57)}…` : wording;
}
