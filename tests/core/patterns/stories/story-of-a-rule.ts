import type { History } from "#core/patterns/history.ts";
import { tellAll, type PatternResult, type Rule } from "#core/patterns/rule.ts";
import { silenceOf } from "#core/patterns/silence.ts";
import { words } from "#words/words.ts";
import { today } from "../../../support/story.ts";

/** A record, and the sentence that a rule says of it. */
export interface Story {
  readonly history: History;
  readonly says: string;
}

/** What each rule has to show: a record in which it finds something, one with enough and nothing, one with too little. */
export interface Stories {
  readonly found: Story;
  readonly notFound: Story;
  readonly tooLittle: Story;
}

/** What the best result of each story has to be. */
const states: Record<keyof Stories, PatternResult["state"]> = {
  found: "found",
  notFound: "nothing",
  tooLittle: "too-little",
};

/** What is wrong with the stories of a rule, a line each. */
export function problemsWith(rule: Rule, stories?: Partial<Stories>): string[] {
  return Object.entries(states).flatMap(([name, state]) => {
    const story = stories?.[name as keyof Stories];
    if (!story) return [`${rule.id} has no story “${name}”`];
    const said = tellAll(rule, story.history, today);
    const best =
      said.find((result) => result.state === "found") ??
      said[0] ??
      silenceOf(
        rule,
        story.history.clients.flatMap((of) => rule.look(of, today) ?? []),
      );
    if (best.state !== state) return [`${rule.id}, “${name}”: ${best.state}`];
    // A rule that waits for the very first thing has not come close to anything.
    if (best.state === "too-little" && best.counts.have === 0)
      return [`${rule.id}, “${name}”: nothing came close`];
    const sentence = words.patternSentence(best);
    return sentence === story.says
      ? []
      : [`${rule.id}, “${name}”: ${sentence}`];
  });
}
