import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { expandSample, sampleSchema } from "#core/journal/sample.ts";
import { addDays, day } from "#core/day.ts";
import { evaluateRules } from "#core/patterns/engine.ts";
import { rules } from "#core/patterns/registry.ts";
import type { PatternResult } from "#core/patterns/rule.ts";
import type { RuleId } from "#core/patterns/rule-ids.ts";
import type { History } from "#core/patterns/history.ts";
import { standingFlag } from "#core/patterns/rules/standing-flag.ts";
import { words } from "#words/words.ts";
import sampleFile from "#resources/sample-journal.json" with { type: "json" };
import { history, questionnaire } from "../../support/story.ts";
import { stories as allButOneValueStories } from "./stories/all-but-one-value.ts";
import { stories as beforeEndingsStories } from "./stories/before-endings.ts";
import { stories as decisionsNotCarriedOutStories } from "./stories/decisions-not-carried-out.ts";
import { stories as driftToForStories } from "./stories/drift-to-for.ts";
import { stories as energySlideStories } from "./stories/energy-slide.ts";
import { stories as explainingAgainStories } from "./stories/explaining-again.ts";
import { stories as flagAcrossClientsStories } from "./stories/flag-across-clients.ts";
import { stories as longFightStories } from "./stories/long-fight.ts";
import { stories as outOfProportionStories } from "./stories/out-of-proportion.ts";
import { stories as phrasesHeardStories } from "./stories/phrases-heard.ts";
import { stories as powerLetPassStories } from "./stories/power-let-pass.ts";
import { stories as predictionsStories } from "./stories/predictions.ts";
import { stories as redClusterStories } from "./stories/red-cluster.ts";
import { stories as roadToNowhereStories } from "./stories/road-to-nowhere.ts";
import { stories as saidAndWrittenStories } from "./stories/said-and-written.ts";
import { stories as standingFlagStories } from "./stories/standing-flag.ts";
import { stories as startsWithoutTermsStories } from "./stories/starts-without-terms.ts";
import { stories as unspokenFrustrationStories } from "./stories/unspoken-frustration.ts";
import { stories as vanishedMeetingsStories } from "./stories/vanished-meetings.ts";
import { stories as wordsIRepeatStories } from "./stories/words-I-repeat.ts";
import { problemsWith, type Stories } from "./stories/story-of-a-rule.ts";

/** One line a rule; a rule without one does not compile. */
const stories: Readonly<Record<RuleId, Stories>> = {
  "unspoken-frustration": unspokenFrustrationStories,
  "all-but-one-value": allButOneValueStories,
  "standing-flag": standingFlagStories,
  "decisions-not-carried-out": decisionsNotCarriedOutStories,
  "long-fight": longFightStories,
  "vanished-meetings": vanishedMeetingsStories,
  "explaining-again": explainingAgainStories,
  "power-let-pass": powerLetPassStories,
  "drift-to-for": driftToForStories,
  "energy-slide": energySlideStories,
  "red-cluster": redClusterStories,
  "said-and-written": saidAndWrittenStories,
  "road-to-nowhere": roadToNowhereStories,
  "out-of-proportion": outOfProportionStories,
  "flag-across-clients": flagAcrossClientsStories,
  "starts-without-terms": startsWithoutTermsStories,
  "phrases-heard": phrasesHeardStories,
  "before-endings": beforeEndingsStories,
  predictions: predictionsStories,
  "words-I-repeat": wordsIRepeatStories,
};

const sample = sampleSchema.parse(sampleFile);

function sampleHistory(today: ReturnType<typeof day>): History {
  const { clients = [], records = [] } = expandSample(
    sample,
    questionnaire,
    today,
  );
  return history(records, clients);
}

const told = (
  results: readonly PatternResult[],
  state: PatternResult["state"],
) =>
  results
    .filter((result) => result.state === state)
    .map((result) => {
      switch (result.state) {
        case "found":
          return `${result.key} ${result.counts.seen} of ${result.counts.of}`;
        case "too-little":
          return `${result.key} ${result.counts.have} of ${result.counts.need}`;
        case "nothing":
          return `${result.key} ${result.counts.looked}`;
      }
    });

describe("the rules", () => {
  test("each have a file of their own", () => {
    const files = readdirSync("src/core/patterns/rules").map((file) =>
      file.replace(".ts", ""),
    );
    expect(files.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  test.each(rules)("each tell a find, a miss and too little: $id", (rule) => {
    expect(problemsWith(rule, stories[rule.id])).toEqual([]);
  });

  test("are not complete without a story of each kind that comes true", () => {
    const own = standingFlagStories;
    expect(problemsWith(standingFlag, undefined)).toHaveLength(3);
    expect(
      problemsWith(standingFlag, {
        found: own.found,
        notFound: own.notFound,
      }),
    ).toEqual(["standing-flag has no story “tooLittle”"]);
    const empty = { history: history([]), says: "" };
    expect(
      problemsWith(standingFlag, {
        found: own.tooLittle,
        notFound: empty,
        tooLittle: empty,
      }),
    ).toHaveLength(3);
    expect(
      problemsWith(standingFlag, {
        ...own,
        found: { ...own.found, says: "It always ends badly." },
      }),
    ).toHaveLength(1);
  });

  test("say for an empty journal what they need, once each", () => {
    const results = evaluateRules(history([]), day("2026-11-22")).results;
    expect(told(results, "found")).toEqual([]);
    expect(results.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
    for (const { counts } of results)
      expect(counts).toMatchObject({ have: 0, need: expect.any(Number) });
  });

  test("find in the sample journal exactly these patterns and these near-misses", () => {
    const results = evaluateRules(
      sampleHistory(sample.anchor),
      sample.anchor,
    ).results;
    expect(told(results, "found")).toEqual([
      "unspoken-frustration/alder-studio 2 of 2",
      "unspoken-frustration/own-business 1 of 1",
      "all-but-one-value/client/alder-studio 5 of 6",
      "all-but-one-value/client/dornfeld 3 of 4",
      "all-but-one-value/value/value-plain-speaking 9 of 17",
      "standing-flag/alder-studio/getting-nowhere 4 of 4",
      "standing-flag/alder-studio/frustration-unspoken 3 of 3",
      "decisions-not-carried-out 4 of 9",
      "long-fight/d-alder-decides 1 of 1",
      "long-fight/d-alder-step 1 of 1",
      "explaining-again/alder-studio 11 of 11",
      "explaining-again/dornfeld 6 of 6",
      "explaining-again/birch-and-co 9 of 10",
      "drift-to-for/alder-studio 11 of 11",
      "flag-across-clients/getting-nowhere 6 of 19",
      "flag-across-clients/frustration-unspoken 6 of 15",
      "starts-without-terms 3 of 4",
      "predictions 3 of 5",
    ]);
    expect(told(results, "too-little")).toEqual([
      "all-but-one-value/client/birch-and-co 2 of 3",
      "all-but-one-value/what-became 1 of 3",
      "standing-flag/dornfeld/getting-nowhere 2 of 3",
      "standing-flag/dornfeld/frustration-unspoken 2 of 3",
      "standing-flag/birch-and-co/meetings-vanished 2 of 3",
      "vanished-meetings/alder-studio 2 of 3",
      "power-let-pass/belittled 2 of 3",
      "road-to-nowhere 2 of 3",
      "out-of-proportion 2 of 3",
      "flag-across-clients/values-unknown 2 of 3",
      "flag-across-clients/values-nominal 2 of 3",
      "phrases-heard/lovely 2 of 3",
      "before-endings/nothing-yet 1 of 3",
    ]);
  });

  test("find the same in the sample journal on whatever day it is opened", () => {
    const expected = evaluateRules(
      sampleHistory(sample.anchor),
      sample.anchor,
    ).results.map(({ key, state }) => [key, state]);
    for (let shift = -400; shift <= 1_200; shift += 37) {
      const today = addDays(sample.anchor, shift);
      expect(
        evaluateRules(sampleHistory(today), today).results.map(
          ({ key, state }) => [key, state],
        ),
        today,
      ).toEqual(expected);
    }
  });

  test("never speak of causes or verdicts", () => {
    const results = evaluateRules(
      sampleHistory(sample.anchor),
      sample.anchor,
    ).results;
    for (const result of results) {
      expect(words.patternSentence(result)).not.toMatch(
        /caus|because|toxic|bad client|always|never |!/i,
      );
    }
  });
});
