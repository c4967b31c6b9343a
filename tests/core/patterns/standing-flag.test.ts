import { describe, expect, test } from "vitest";
import { standingFlag } from "#core/patterns/rules/standing-flag.ts";
import { words } from "#words/words.ts";
import { checkUp, history, today } from "../../support/story.ts";

const nowhere = { raised: ["getting-nowhere"] };
const evaluate = (...checkUps: ReturnType<typeof checkUp>[]) =>
  standingFlag.evaluate(history(checkUps), today);

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
      counts: { seen: 3, of: 3, since: "2026-01-10" },
      counterExamples: ["alder-2025-10-10"],
    });
    expect(found && words.patternSentence(found)).toBe(
      "At Alder “We do things together and get nowhere” was raised in 3 check-ups running since January 2026. Decided each time: talk, watch, renegotiate.",
    );
  });

  test("is not found when a check-up without it, or with don’t know, stands in between", () => {
    for (const between of [{}, { unsure: ["getting-nowhere"] }]) {
      const results = evaluate(
        checkUp("dorn", "2025-10-10", nowhere),
        checkUp("dorn", "2026-01-10", nowhere),
        checkUp("dorn", "2026-04-10", between),
        checkUp("dorn", "2026-07-10", nowhere),
      );
      expect(results).toEqual([]);
    }
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
