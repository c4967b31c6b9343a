import type { SubjectOf } from "#core/patterns/rule.ts";
import { count, month, numbers } from "../format.ts";
import {
  atClients,
  decisionsInTimes,
  withThem,
  type RuleWords,
} from "./rule-words.ts";

export const decisionsNotCarriedOut: RuleWords<SubjectOf<"not-carried-out">> = {
  name: "Decisions not carried out",
  explained:
    "Watches decisions to talk, renegotiate, leave or decline whose day has passed. Any talk held with that client since the check-up carries out the first two, an end that you wrote down the others, also when it came late; a check-up before that day puts its own decision in the place.",
  goesAway:
    "A decision leaves the count when you write down the talk or the end; it then counts against it.",
  heading: () => "Decisions not carried out",
  sentence({ clients, decisions }, { seen, of, since }) {
    return `Of ${count(of, "decision")} since ${month(since)} whose day has passed, ${numbers.format(seen)} ${seen === 1 ? "has" : "have"} no talk and no end in the record, ${atClients(clients)}. Decided: ${decisionsInTimes(decisions)}.`;
  },
  lookedAt: (client) =>
    `decisions to talk, renegotiate, leave or decline${withThem(client)} whose day has passed`,
  nothing: (looked, client) =>
    `a talk or an end is in the record for each of ${count(looked, "decision")}${withThem(client)} whose day has passed`,
};
