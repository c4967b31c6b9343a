import { describe, expect, test } from "vitest";
import { tellAll } from "#core/patterns/rule.ts";
import { standingFlag } from "#core/patterns/rules/standing-flag.ts";
import { words } from "#words/words.ts";
import { checkUp, history, today } from "../../support/story.ts";

const flag = "getting-nowhere";
const nowhere = { raised: [flag] };
const evaluate = (...checkUps: ReturnType<typeof checkUp>[]) =>
  tellAll(standingFlag, history(checkUps), today);

/** Check-ups with Dorn, one a quarter from 2023 on: `r` raises the flag, `n` does not, `?` is don't know. */
const answers = (letters: string) =>
  evaluate(
    ...letters
      .split("")
      .map((letter, index) =>
        checkUp(
          "dorn",
          `${String(2023 + Math.floor(index / 4))}-${String((index % 4) * 3 + 1).padStart(2, "0")}-10`,
          letter === "r" ? nowhere : letter === "?" ? { unsure: [flag] } : {},
        ),
      ),
  );

describe("a flag that stands", () => {
  test("is found when one flag is raised in three check-ups running, with what was decided each time", () => {
    const [found, ...others] = evaluate(
      checkUp("alder", "2025-10-10"),
      checkUp("alder", "2026-01-10", { ...nowhere, decided: "talk" }),
      checkUp("alder", "2026-04-10", { ...nowhere, decided: "watch" }),
      checkUp("alder", "2026-07-10", { ...nowhere, decided: "renegotiate" }),
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      state: "found",
      key: "standing-flag/alder/getting-nowhere",
      counts: { seen: 3, of: 3, unsaid: 0, since: "2026-01-10" },
      counterExamples: [],
    });
    expect(found && words.patternSentence(found)).toBe(
      "At Alder “We do things together and get nowhere” was raised in 3 of 3 check-ups since January 2026. Decided each time: talk, watch, renegotiate.",
    );
  });

  test("still stands when one check-up in between does not raise it, which is counted", () => {
    const [found] = evaluate(
      checkUp("alder", "2026-01-10", { ...nowhere, decided: "talk" }),
      checkUp("alder", "2026-04-10", { ...nowhere, decided: "watch" }),
      checkUp("alder", "2026-07-10", { decided: "carry-on" }),
      checkUp("alder", "2026-10-10", { ...nowhere, decided: "leave" }),
    );
    expect(found).toMatchObject({
      state: "found",
      evidence: ["alder-2026-01-10", "alder-2026-04-10", "alder-2026-10-10"],
      counterExamples: ["alder-2026-07-10"],
    });
    expect(found && words.patternSentence(found)).toBe(
      "At Alder “We do things together and get nowhere” was raised in 3 of 4 check-ups since January 2026. Decided each time: talk, watch, leave.",
    );
  });

  test("is not broken by don’t know, which counts neither way and is told", () => {
    const [found] = answers("rrrr?r");
    expect(found).toMatchObject({
      state: "found",
      counts: { seen: 5, of: 5, unsaid: 1 },
      counterExamples: [],
    });
    expect(found && words.patternSentence(found)).toContain(
      "was raised in 5 of 5 check-ups since January 2023 (1 more did not say).",
    );
    expect(answers("rrr??")).toMatchObject([
      { state: "found", counts: { seen: 3, of: 3, unsaid: 2 } },
    ]);
  });

  test("is not found once the latest answer does not raise it, however often it was raised before", () => {
    for (const letters of ["rrrn", "rrrrrn?", "rrrnnnnn"])
      expect(answers(letters), letters).toEqual([]);
  });

  test("begins anew after two answers in a row without it", () => {
    expect(answers("rrrnnr")).toEqual([]);
    expect(answers("rrrn?nrr")).toMatchObject([
      { state: "too-little", counts: { have: 2, need: 3 } },
    ]);
    expect(answers("rrrnnrrr")).toMatchObject([
      { state: "found", counts: { seen: 3, of: 3, since: "2024-04-10" } },
    ]);
  });

  test("begins with a sighting, so that what came before does not count", () => {
    expect(answers("nrrnr")).toMatchObject([
      { state: "found", counts: { seen: 3, of: 4, since: "2023-04-10" } },
    ]);
  });

  test("says “2 of 3 needed” after two running", () => {
    const [near] = evaluate(
      checkUp("birch", "2026-01-10", nowhere),
      checkUp("birch", "2026-04-10", nowhere),
    );
    expect(near).toMatchObject({
      state: "too-little",
      counts: { have: 2, need: 3 },
    });
  });

  test("leaves “all but one” to the rule of that name", () => {
    const short = ["2026-01-10", "2026-04-10", "2026-07-10"].map((on) =>
      checkUp("alder", on, { grid: "sssm" }),
    );
    expect(evaluate(...short)).toEqual([]);
  });

  test("keeps apart two clients with the same flag", () => {
    const results = evaluate(
      checkUp("alder", "2026-01-10", nowhere),
      checkUp("birch", "2026-04-10", nowhere),
      checkUp("alder", "2026-07-10", nowhere),
    );
    expect(results.map(({ state, clients }) => [state, clients])).toEqual([
      ["too-little", ["alder"]],
    ]);
  });
});
