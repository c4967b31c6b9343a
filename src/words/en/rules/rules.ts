import type { Subject } from "#core/patterns/rule.ts";
import type { RuleId } from "#core/patterns/rule-ids.ts";
import type { RuleWords } from "./rule-words.ts";
import { allButOneValue } from "./all-but-one-value.ts";
import { beforeEndings } from "./before-endings.ts";
import { decisionsNotCarriedOut } from "./decisions-not-carried-out.ts";
import { driftToFor } from "./drift-to-for.ts";
import { energySlide } from "./energy-slide.ts";
import { explainingAgain } from "./explaining-again.ts";
import { flagAcrossClients } from "./flag-across-clients.ts";
import { longFight } from "./long-fight.ts";
import { outOfProportion } from "./out-of-proportion.ts";
import { phrasesHeard } from "./phrases-heard.ts";
import { powerLetPass } from "./power-let-pass.ts";
import { predictions } from "./predictions.ts";
import { redCluster } from "./red-cluster.ts";
import { roadToNowhere } from "./road-to-nowhere.ts";
import { saidAndWritten } from "./said-and-written.ts";
import { standingFlag } from "./standing-flag.ts";
import { startsWithoutTerms } from "./starts-without-terms.ts";
import { unspokenFrustration } from "./unspoken-frustration.ts";
import { vanishedMeetings } from "./vanished-meetings.ts";
import { wordsIRepeat } from "./words-I-repeat.ts";

type About = Exclude<Subject, { about: "rule" }>;

const byId: Readonly<Record<RuleId, RuleWords<About>>> = {
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

/** The words of a rule for whatever its findings are about. */
export function wordsOfRule(rule: RuleId): RuleWords<About> {
  return byId[rule];
}
