import type { Rule } from "./rule.ts";
import { ruleIds, type RuleId } from "./rule-ids.ts";
import { allButOneValue } from "./rules/all-but-one-value.ts";
import { beforeEndings } from "./rules/before-endings.ts";
import { decisionsNotCarriedOut } from "./rules/decisions-not-carried-out.ts";
import { driftToFor } from "./rules/drift-to-for.ts";
import { energySlide } from "./rules/energy-slide.ts";
import { explainingAgain } from "./rules/explaining-again.ts";
import { flagAcrossClients } from "./rules/flag-across-clients.ts";
import { longFight } from "./rules/long-fight.ts";
import { outOfProportion } from "./rules/out-of-proportion.ts";
import { phrasesHeard } from "./rules/phrases-heard.ts";
import { powerLetPass } from "./rules/power-let-pass.ts";
import { predictions } from "./rules/predictions.ts";
import { redCluster } from "./rules/red-cluster.ts";
import { roadToNowhere } from "./rules/road-to-nowhere.ts";
import { saidAndWritten } from "./rules/said-and-written.ts";
import { standingFlag } from "./rules/standing-flag.ts";
import { startsWithoutTerms } from "./rules/starts-without-terms.ts";
import { unspokenFrustration } from "./rules/unspoken-frustration.ts";
import { vanishedMeetings } from "./rules/vanished-meetings.ts";
import { wordsIRepeat } from "./rules/words-I-repeat.ts";

const byId: Readonly<Record<RuleId, Rule>> = {
  "unspoken-frustration": unspokenFrustration,
  "all-but-one-value": allButOneValue,
  "standing-flag": standingFlag,
  "decisions-not-carried-out": decisionsNotCarriedOut,
  "long-fight": longFight,
  "vanished-meetings": vanishedMeetings,
  "explaining-again": explainingAgain,
  "power-let-pass": powerLetPass,
  "drift-to-for": driftToFor,
  "energy-slide": energySlide,
  "red-cluster": redCluster,
  "said-and-written": saidAndWritten,
  "road-to-nowhere": roadToNowhere,
  "out-of-proportion": outOfProportion,
  "flag-across-clients": flagAcrossClients,
  "starts-without-terms": startsWithoutTerms,
  "phrases-heard": phrasesHeard,
  "before-endings": beforeEndings,
  predictions,
  "words-I-repeat": wordsIRepeat,
};

/** Every rule, in the order in which findings are shown: what deserves a talk first. */
export const rules: readonly Rule[] = ruleIds.map((id) => byId[id]);
