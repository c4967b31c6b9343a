import type { Rule } from "./rule.ts";
import { ruleIds, type RuleId } from "./rule-ids.ts";
import { allButOneValue } from "./rules/all-but-one-value.ts";
import { flagAcrossClients } from "./rules/flag-across-clients.ts";
import { powerLetPass } from "./rules/power-let-pass.ts";
import { roadToNowhere } from "./rules/road-to-nowhere.ts";
import { outOfProportion } from "./rules/out-of-proportion.ts";
import { startsWithoutTerms } from "./rules/starts-without-terms.ts";
import { phrasesHeard } from "./rules/phrases-heard.ts";
import { predictions } from "./rules/predictions.ts";
import { standingFlag } from "./rules/standing-flag.ts";
import { wordsIRepeat } from "./rules/words-I-repeat.ts";
import { decisionsNotCarriedOut } from "./rules/decisions-not-carried-out.ts";
import { explainingAgain } from "./rules/explaining-again.ts";
import { longFight } from "./rules/long-fight.ts";
import { unspokenFrustration } from "./rules/unspoken-frustration.ts";
import { vanishedMeetings } from "./rules/vanished-meetings.ts";

const byId: Readonly<Partial<Record<RuleId, Rule>>> = {
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

/** Every rule, in the order in which findings are shown: what deserves a talk first. */
export const rules: readonly Rule[] = ruleIds.flatMap((id) => byId[id] ?? []);
