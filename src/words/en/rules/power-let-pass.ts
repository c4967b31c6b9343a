import type { SubjectOf } from "#core/patterns/rule.ts";
import type { PowerDeed } from "#core/power/schema.ts";
import { count, month } from "../format.ts";
import { atClients, withThem, type RuleWords } from "./rule-words.ts";

const when: Record<PowerDeed, string> = {
  threatened: "somebody threatened to leave without a reason",
  dropped: "something was dropped “just because”",
  criticised: "you were criticised",
  forced: "something was forced on you",
  belittled: "you were belittled",
};

export const powerLetPass: RuleWords<SubjectOf<"power">> = {
  name: "The same thing let pass again",
  explained:
    "Watches power moments of one kind in which you wrote what you let pass or which right you did not question, at whichever client. Where you wrote neither, it counts neither way.",
  goesAway:
    "It stays in your record for as long as three such moments in two quarters are in it.",
  heading: ({ done }) => `Let pass or unquestioned when ${when[done]}`,
  sentence({ done, clients }, { seen, unsaid, since }) {
    const others =
      unsaid > 0
        ? ` Of ${count(unsaid, "more such moment")} you wrote neither.`
        : "";
    return `${count(seen, "time")} since ${month(since)}, when ${when[done]}, you wrote what you let pass or which right you did not question, ${atClients(clients)}.${others}`;
  },
  lookedAt: (client) =>
    `power moments${withThem(client)} of which you said what was done`,
  nothing: (looked, client) =>
    `nothing let pass repeats in ${count(looked, "power moment")}${withThem(client)}`,
};
