import { describe, expect, test } from "vitest";
import type { CheckUp } from "#core/checkup/schema.ts";
import { evaluateRules } from "#core/patterns/engine.ts";
import type { PatternResult } from "#core/patterns/rule.ts";
import { ownBusinessId } from "#core/client/own-business.ts";
import { words } from "#words/words.ts";
import { checkUp, client, history, today } from "../../support/story.ts";

const quarters = ["2026-01-10", "2026-04-10", "2026-07-10", "2026-10-10"];
const unspoken = { raised: ["frustration-unspoken"] };

/** Three rules that look at check-ups speak for all. */
const spokesmen = ["all-but-one-value", "standing-flag", "flag-across-clients"];

const sentences = (results: readonly PatternResult[]) =>
  results
    .filter(({ rule }) => spokesmen.includes(rule))
    .map(words.patternSentence);

const told = (...checkUps: CheckUp[]) =>
  sentences(evaluateRules(history(checkUps), today).results);

/** What is told of one client. */
function toldOf(id: string, ...checkUps: CheckUp[]) {
  const all = history(checkUps, [client(id)]);
  return sentences(evaluateRules(all, today).with(id));
}

describe("A rule that finds nothing", () => {
  test("says in an empty journal what it waits for", () => {
    expect(told()).toEqual([
      "All but one value matches: too little to say. 0 of 3 needed: check-ups in which three values or more are all known.",
      "A flag that stands: too little to say. 0 of 3 needed: check-ups with one client.",
      "The same flag at several clients: too little to say. 0 of 3 needed: check-ups.",
    ]);
  });

  test("counts only the check-ups that it can read anything from", () => {
    const [allButOne] = told(
      checkUp("alder", "2026-01-10", { grid: "sssu" }),
      checkUp("alder", "2026-04-10", { grid: "ss" }),
      checkUp("alder", "2026-07-10", { grid: "ssss" }),
      checkUp("alder", "2026-10-10", { grid: "ssss" }),
    ).filter((sentence) => sentence.startsWith("All but one"));
    expect(allButOne).toContain("2 of 3 needed");
  });

  test("waits for a second quarter, and for a second client", () => {
    const three = ["2026-01-10", "2026-02-10", "2026-03-10"].map((on) =>
      checkUp("alder", on),
    );
    expect(told(...three)).toEqual([
      "All but one value matches: too little to say. 1 of 2 needed: quarters of check-ups in which three values or more are all known.",
      "A flag that stands: too little to say. 1 of 2 needed: quarters of check-ups with one client.",
      "The same flag at several clients: too little to say. 1 of 2 needed: clients with check-ups.",
    ]);
  });

  test("does not call three check-ups with three clients enough for a flag to stand", () => {
    expect(
      told(
        checkUp("alder", "2026-01-10"),
        checkUp("birch", "2026-04-10"),
        checkUp("cedar", "2026-07-10"),
      ),
    ).toContain(
      "A flag that stands: too little to say. 1 of 3 needed: check-ups with one client.",
    );
  });

  test("says plainly that nothing repeats where there is enough to look at", () => {
    expect(
      told(
        ...quarters.map((on) => checkUp("alder", on)),
        ...quarters.slice(1).map((on) => checkUp("birch", on)),
      ),
    ).toEqual([
      "All but one value matches: nothing repeats in 7 check-ups in which every value is known.",
      "A flag that stands: no flag stands in 7 check-ups.",
      "The same flag at several clients: nothing repeats in 7 check-ups.",
    ]);
  });

  test("says the same of one client", () => {
    expect(
      toldOf(
        "alder",
        checkUp("alder", "2026-01-10"),
        checkUp("birch", "2026-01-10"),
        checkUp("alder", "2026-04-10"),
      ),
    ).toEqual([
      "All but one value matches: too little to say. 2 of 3 needed: check-ups with Alder in which three values or more are all known.",
      "A flag that stands: too little to say. 2 of 3 needed: check-ups with Alder.",
      "The same flag at several clients: no flag of 2 check-ups with Alder repeats at another client.",
    ]);
    expect(
      toldOf("alder", ...quarters.map((on) => checkUp("birch", on))),
    ).toEqual([
      "All but one value matches: too little to say. 0 of 3 needed: check-ups with Alder in which three values or more are all known.",
      "A flag that stands: too little to say. 0 of 3 needed: check-ups with Alder.",
      "The same flag at several clients: too little to say. 0 of 1 needed: check-ups with Alder.",
    ]);
  });

  test("does not hide behind what is found at other clients", () => {
    const elsewhere = quarters.flatMap((on) => [
      checkUp("birch", on, unspoken),
      checkUp("cedar", on, unspoken),
    ]);
    expect(
      toldOf(
        "alder",
        ...elsewhere,
        ...quarters.map((on) => checkUp("alder", on)),
      ),
    ).toEqual([
      "All but one value matches: nothing repeats in 4 check-ups with Alder in which every value is known.",
      "A flag that stands: no flag stands in 4 check-ups with Alder.",
      "The same flag at several clients: no flag of 4 check-ups with Alder repeats at another client.",
    ]);
  });

  test("leaves one's own business to the rules that watch it", () => {
    expect(
      toldOf(ownBusinessId, checkUp(ownBusinessId, "2026-01-10")).map(
        (sentence) => sentence.split(":")[0],
      ),
    ).toEqual(["All but one value matches", "A flag that stands"]);
  });
});
