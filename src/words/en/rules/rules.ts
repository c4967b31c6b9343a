import type { Subject } from "#core/patterns/rule.ts";
import type { RuleId } from "#core/patterns/rule-ids.ts";
import { allButOneValue } from "./all-but-one-value.ts";
import { flagAcrossClients } from "./flag-across-clients.ts";
import { powerLetPass } from "./power-let-pass.ts";
import { roadToNowhere } from "./road-to-nowhere.ts";
import { outOfProportion } from "./out-of-proportion.ts";
import { startsWithoutTerms } from "./starts-without-terms.ts";
import { phrasesHeard } from "./phrases-heard.ts";
import { predictions } from "./predictions.ts";
import type { RuleWords } from "./rule-words.ts";
import { standingFlag } from "./standing-flag.ts";
import { wordsIRepeat } from "./words-I-repeat.ts";
import { decisionsNotCarriedOut } from "./decisions-not-carried-out.ts";
import { explainingAgain } from "./explaining-again.ts";
import { longFight } from "./long-fight.ts";
import { unspokenFrustration } from "./unspoken-frustration.ts";
import { vanishedMeetings } from "./vanished-meetings.ts";

type About = Exclude<Subject, { about: "rule" }>;

/** The words of each rule. */
const byId: Readonly<Partial<Record<RuleId, RuleWords<About>>>> = {
  "all-but-one-value": allButOneValue,
  "standing-flag": standingFlag,
  "flag-across-clients": flagAcrossClients,
  "words-I-repeat": wordsIRepeat,
  "decisions-not-carried-out": decisionsNotCarriedOut,
  "explaining-again": explainingAgain,
  "long-fight": longFight,
  "unspoken-frustration": unspokenFrustration,
  "vanished-meetings": vanishedMeetings,
  "power-let-pass": powerLetPass,
  "road-to-nowhere": roadToNowhere,
  "out-of-proportion": outOfProportion,
  "starts-without-terms": startsWithoutTerms,
  "phrases-heard": phrasesHeard,
  predictions: predictions,
};

/** The words of a rule for whatever its findings are about. */
export function wordsOfRule(rule: RuleId): RuleWords<About> {
  return byId[rule] as RuleWords<About>;
}
