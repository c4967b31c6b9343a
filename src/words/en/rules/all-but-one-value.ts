import type { SubjectOf } from "#core/patterns/rule.ts";
import { exactInterval } from "#core/statistics/binomial.ts";
import { count, list, numbers } from "../format.ts";
import {
  atClients,
  oftenInWords,
  quoted,
  rangeInWords,
  withThem,
  type RuleWords,
} from "./rule-words.ts";

interface Endings {
  readonly well: number;
  readonly badly: number;
  readonly neither: number;
}

export const allButOneValue: RuleWords<
  SubjectOf<"client-one-short" | "value-odd" | "what-became">
> = {
  name: "All but one value matches",
  explained:
    "Watches check-ups in which every one of your values is known, and exactly one is nominal or missing. The author of the method found that this always ends badly; what counts here is your own record.",
  goesAway:
    "It stays in your record; what changes are its counts, with each check-up that does not show it.",
  heading(subject) {
    switch (subject.about) {
      case "client-one-short":
        return `All but one value matches at ${subject.client}`;
      case "value-odd":
        return `${quoted(subject.value)} is the odd one out at several clients`;
      case "what-became":
        return "What became of clients where all but one value matched";
    }
  },
  sentence(subject, counts) {
    const often = oftenInWords(counts);
    switch (subject.about) {
      case "client-one-short": {
        const odd = subject.values.map(
          ({ name, seen }) => `${quoted(name)} (${count(seen, "time")})`,
        );
        return `At ${subject.client} all but one value matched in ${often}. The odd one out: ${list.format(odd)}.`;
      }
      case "value-odd":
        return `${quoted(subject.value)} was the odd one out in ${often}, ${atClients(subject.clients)}.`;
      case "what-became": {
        const { withPattern, without, unsaid } = subject;
        const leftOut =
          unsaid > 0
            ? ` ${count(unsaid, "more ended client")} cannot be counted: no outcome, or no check-up with every value known.`
            : "";
        return `Of ${numbers.format(total(withPattern))} ended clients where all but one value ever matched, ${endingsInWords(withPattern)}; of ${numbers.format(total(without))} where that was never so, ${endingsInWords(without)}. Such counts leave the share that ends badly anywhere from ${range(withPattern)} with it, and from ${range(without)} without.${leftOut}`;
      }
    }
  },
  lookedAt: (client) =>
    `check-ups${withThem(client)} in which three values or more are all known`,
  nothing: (looked, client) =>
    `nothing repeats in ${count(looked, "check-up")}${withThem(client)} in which every value is known`,
};

function total({ well, badly, neither }: Endings): number {
  return well + badly + neither;
}

function endingsInWords({ well, badly, neither }: Endings): string {
  const parts = [
    badly > 0 ? `${numbers.format(badly)} ended badly` : "",
    well > 0 ? `${numbers.format(well)} ended well` : "",
    neither > 0
      ? `${numbers.format(neither)} ended neither well nor badly`
      : "",
  ];
  return list.format(parts.filter((part) => part !== ""));
}

function range(endings: Endings): string {
  return rangeInWords(exactInterval(endings.badly, total(endings)));
}
