import type {
  Counts,
  Endings,
  PatternResult,
  RuleId,
  Subject,
  TooLittle,
} from "#core/patterns/rule.ts";
import { count, list, month, numbers } from "./format.ts";
import { decided } from "./names.ts";

export const rules: Record<RuleId, { name: string; explained: string }> = {
  "all-but-one-value": {
    name: "All but one value matches",
    explained:
      "Watches check-ups in which every one of your values is known, and exactly one is nominal or missing. The author of the method found that this always ends badly; what counts here is your own record.",
  },
  "standing-flag": {
    name: "A flag that stands",
    explained:
      "Watches one flag raised in check-up after check-up with one client, and what you decided each time. It stands while the latest answer raises it. One answer without it is counted, two in a row end it; “don’t know” does neither.",
  },
  "flag-across-clients": {
    name: "The same flag at several clients",
    explained:
      "Watches one flag raised at two or more clients. Then it may be about how you work, and not about them.",
  },
};

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

/** What a pattern is about, without its counts: a heading. */
export function subjectInWords(subject: Subject): string {
  switch (subject.about) {
    case "client-one-short":
      return `All but one value matches at ${subject.client}`;
    case "value-odd":
      return `“${subject.value}” is the odd one out at several clients`;
    case "what-became":
      return "What became of clients where all but one value matched";
    case "flag-stands":
      return `“${subject.wording}” stands at ${subject.client}`;
    case "flag-across":
      return `“${subject.wording}” at several clients`;
    case "rule":
      return rules[subject.rule].name;
  }
}

const withThem = (client: string | null) =>
  client === null ? "" : ` with ${client}`;

/** What a rule looks at: check-ups, with one client or with everybody. */
const lookedAt: Record<RuleId, (client: string | null) => string> = {
  "all-but-one-value": (client) =>
    `check-ups${withThem(client)} in which three values or more are all known`,
  "standing-flag": (client) => `check-ups${withThem(client ?? "one client")}`,
  "flag-across-clients": (client) => `check-ups${withThem(client)}`,
};

const nothingRepeats: Record<
  RuleId,
  (n: number, client: string | null) => string
> = {
  "all-but-one-value": (n, client) =>
    `nothing repeats in ${count(n, "check-up")}${withThem(client)} in which every value is known`,
  "standing-flag": (n, client) =>
    `no flag stands in ${count(n, "check-up")}${withThem(client)}`,
  "flag-across-clients": (n, client) =>
    client === null
      ? `nothing repeats in ${count(n, "check-up")}`
      : `no flag of ${count(n, "check-up")}${withThem(client)} repeats at another client`,
};

/** What there is, and what a finding needs: `2 of 3`. */
function tooLittleInWords({ subject, rule, counts }: TooLittle): string {
  const { have, need, unit } = counts;
  const heading = `${subjectInWords(subject)}: too little to say.`;
  const needed = `${numbers.format(have)} of ${numbers.format(need)}`;
  if (subject.about === "rule") {
    const looked = lookedAt[rule](subject.client);
    const what = {
      sightings: looked,
      quarters: `quarters of ${looked}`,
      clients: "clients with a check-up",
      endings: "endings on each side",
    }[unit];
    return `${heading} ${needed} needed: ${what}.`;
  }
  const what = {
    sightings: `Seen in ${needed} check-ups`,
    quarters: `Seen in ${needed} quarters`,
    clients: `Seen at ${needed} clients`,
    endings: `${needed} endings on each side`,
  }[unit];
  return `${heading} ${what} needed.`;
}

/** `3 of 4 check-ups since March 2025 (1 more did not say)`. */
function oftenInWords({ seen, of, unsaid, since }: Counts): string {
  const more =
    unsaid > 0 ? ` (${numbers.format(unsaid)} more did not say)` : "";
  return `${numbers.format(seen)} of ${count(of, "check-up")} since ${month(since)}${more}`;
}

/** A result as one sentence with its counts and dates. Says what was seen, never why. */
export function patternSentence(result: PatternResult): string {
  const { subject } = result;
  if (result.state === "too-little") return tooLittleInWords(result);
  if (result.state === "nothing") {
    const client = subject.about === "rule" ? subject.client : null;
    return `${subjectInWords(subject)}: ${nothingRepeats[result.rule](result.counts.checkUps, client)}.`;
  }
  const { seen } = result.counts;
  const often = oftenInWords(result.counts);
  switch (subject.about) {
    case "client-one-short": {
      const odd = subject.values.map(
        ({ name, seen: times }) => `“${name}” (${count(times, "time")})`,
      );
      return `At ${subject.client} all but one value matched in ${often}. The odd one out: ${list.format(odd)}.`;
    }
    case "value-odd":
      return `“${subject.value}” was the odd one out in ${often}, at ${count(subject.clients.length, "client")}: ${list.format(subject.clients)}.`;
    case "what-became": {
      const { withPattern, without, unsaid } = subject;
      const total = ({ well, badly, neither }: Endings) =>
        numbers.format(well + badly + neither);
      const leftOut =
        unsaid > 0
          ? ` ${count(unsaid, "more ended client")} cannot be counted: no outcome, or no check-up with every value known.`
          : "";
      return `Of ${total(withPattern)} ended clients where all but one value ever matched, ${endingsInWords(withPattern)}; of ${total(without)} where that was never so, ${endingsInWords(without)}.${leftOut}`;
    }
    case "flag-stands": {
      const decisions = subject.decisions.map((decision) =>
        decided[decision.decided].toLowerCase(),
      );
      const when =
        decisions.length === seen
          ? "each time"
          : `in ${numbers.format(decisions.length)} of these`;
      const what =
        decisions.length > 0
          ? ` Decided ${when}: ${decisions.join(", ")}.`
          : "";
      return `At ${subject.client} “${subject.wording}” was raised in ${often}.${what}`;
    }
    case "flag-across":
      return `“${subject.wording}” was raised in ${often}, at ${count(subject.clients.length, "client")}: ${list.format(subject.clients)}.`;
    case "rule":
      return subjectInWords(subject);
  }
}

/** The page of what repeats, and each finding on it. */
export const patterns = {
  title: "Patterns",
  found: "What repeats",
  nothingFound: "Nothing repeats yet.",
  nothingRepeats: (checkUps: number) =>
    `Nothing repeats in ${count(checkUps, "check-up")}.`,
  notYet: "Not yet a pattern",
  empty:
    "What repeats in your check-ups stands here as a sentence, with its counts, its evidence and what speaks against it. Nothing is called a pattern before three check-ups over two quarters.",
  toClients: "Choose a client to check up on",
  evidence: (n: number) => `Evidence: ${count(n, "check-up")}`,
  counterExamples: (n: number) =>
    n === 0 ? "No counter-example" : `Counter-examples: ${numbers.format(n)}`,
  evidenceHeading: "Evidence",
  counterHeading: "Counter-examples",
  why: "Why am I shown this?",
  small: "Only a few times: a small number.",
  byQuarter: "Quarter by quarter",
  quarterColumn: "Quarter",
  seenColumn: "Raised",
  ofColumn: "Check-ups",
  oddOneOut: (name: string, answer: string) =>
    `“${name}”: ${answer.toLowerCase()}`,
  allShared: "Every value shared.",
  notShared: (names: readonly string[]) =>
    `Not shared: ${list.format(names.map((name) => `“${name}”`))}.`,
  gone: "This check-up is in the bin.",
  more: (n: number) => `Show ${numbers.format(n)} more`,
};
