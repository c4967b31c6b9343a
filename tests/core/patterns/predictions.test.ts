import { describe, expect, test } from "vitest";
import type { CheckUp } from "#core/checkup/schema.ts";
import { addDays } from "#core/day.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { predictions } from "#core/patterns/rules/predictions.ts";
import { silenceOf } from "#core/patterns/silence.ts";
import { words } from "#words/words.ts";
import { checkUp, client, history, today } from "../../support/story.ts";
import { foretold } from "./stories/predictions.ts";

const evaluate = (...checkUps: readonly CheckUp[]) =>
  tellAll(predictions, history(checkUps), today);

describe("predictions and what came", () => {
  test("are found from three that came true or did not, over all clients, my own business too, in one quarter too", () => {
    const [found] = evaluate(
      foretold("alder", "2026-01-10", 90, "yes"),
      foretold("birch", "2026-01-20", 60, "no"),
      foretold("own-business", "2026-02-10", 100, "yes"),
    );
    expect(found).toMatchObject({
      state: "found",
      key: "predictions",
      clients: ["alder", "birch", "own-business"],
      counts: {
        seen: 2,
        of: 3,
        unsaid: 0,
        quarters: 1,
        since: "2026-01-10",
        until: "2026-02-10",
      },
      evidence: ["alder-2026-01-10", "own-business-2026-02-10"],
      counterExamples: ["birch-2026-01-20"],
      chance: null,
    });
    const subject = found?.subject;
    expect(subject).toMatchObject({
      groups: [
        { from: 50, to: 69, seen: 0, of: 1 },
        { from: 90, to: 100, seen: 2, of: 2 },
      ],
    });
    expect(subject?.about === "predictions" && subject.sure).toBeCloseTo(
      2.5 / 3,
      12,
    );
    expect(subject?.about === "predictions" && subject.brier).toBeCloseTo(
      (0.01 + 0.36 + 0) / 3,
      12,
    );
  });

  test("are told apart by how sure, with both ends of each group in it", () => {
    const [found] = evaluate(
      ...[0, 49, 50, 69, 70, 89, 90, 100].map((sure, index) =>
        foretold("alder", `2026-01-1${String(index)}`, sure, "yes"),
      ),
    );
    expect(found).toMatchObject({
      subject: {
        groups: [
          { from: 0, to: 49, seen: 2, of: 2 },
          { from: 50, to: 69, seen: 2, of: 2 },
          { from: 70, to: 89, seen: 2, of: 2 },
          { from: 90, to: 100, seen: 2, of: 2 },
        ],
      },
    });
  });

  test("are found when none came true, too", () => {
    const [found] = evaluate(
      foretold("alder", "2026-01-10", 100, "no"),
      foretold("alder", "2026-04-10", 100, "no"),
      foretold("alder", "2026-07-10", 100, "no"),
    );
    expect(found).toMatchObject({
      state: "found",
      counts: { seen: 0, of: 3, quarters: 3, until: "2026-07-10" },
      evidence: [],
      subject: { sure: 1, brier: 1 },
    });
    expect(found && words.patternSentence(found)).toBe(
      "0 of 3 predictions since January 2026 came true. You were 100 % sure on average.",
    );
  });

  test("say neither where it is hard to say, or where their day has passed without an answer, and are not looked at before", () => {
    const open = (by: CheckUp["day"]) =>
      foretold("birch", "2026-06-01", 50, null, {
        prediction: { text: "", sure: 50, by },
      });
    const unsaid = (...others: readonly CheckUp[]) => {
      const [found] = evaluate(
        foretold("alder", "2026-01-10", 90, "yes"),
        foretold("alder", "2026-04-10", 90, "yes"),
        foretold("alder", "2026-07-10", 90, "no"),
        ...others,
      );
      expect(found).toMatchObject({ state: "found", counts: { of: 3 } });
      return found?.state === "found" ? found.counts.unsaid : null;
    };
    expect(unsaid()).toBe(0);
    expect(unsaid(foretold("birch", "2026-06-01", 50, "unclear"))).toBe(1);
    expect(unsaid(foretold("birch", "2025-06-01", 50, "unclear"))).toBe(0);
    expect(unsaid(open(addDays(today, -1)))).toBe(1);
    expect(unsaid(open(today))).toBe(0);
    expect(unsaid(open(addDays(today, 1)))).toBe(0);
  });

  test("count when they are answered before their day", () => {
    const early = foretold("alder", "2026-11-20", 80, "yes", {
      prediction: { text: "", sure: 80, by: addDays(today, 90) },
    });
    expect(evaluate(early)).toMatchObject([
      { state: "too-little", evidence: ["alder-2026-11-20"] },
    ]);
  });

  test("are told from the first on, and not where nothing was foretold", () => {
    expect(evaluate(foretold("alder", "2026-01-10", 90, "no"))).toMatchObject([
      {
        state: "too-little",
        key: "predictions",
        clients: ["alder"],
        counterExamples: ["alder-2026-01-10"],
        counts: { have: 1, need: 3, unit: "predictions" },
      },
    ]);
    expect(evaluate(checkUp("alder", "2026-01-10"))).toEqual([]);
    expect(evaluate()).toEqual([]);
  });

  test("count at ended clients, after years, two on one day, and wherever they are moved, under one key", () => {
    const [found] = tellAll(
      predictions,
      history(
        [
          foretold("alder", "2003-01-10", 90, "yes"),
          foretold("alder", "2026-01-10", 90, "no", { id: "b" }),
          foretold("alder", "2026-01-10", 90, "yes", { id: "a" }),
          { ...foretold("alder", "2026-04-10", 90, "yes"), client: "birch" },
        ],
        [
          client("alder", { name: "<b>".repeat(999), stage: "ended" }),
          client("birch"),
        ],
      ),
      today,
    );
    expect(found).toMatchObject({
      key: "predictions",
      clients: ["alder", "birch"],
      evidence: ["alder-2003-01-10", "a", "alder-2026-04-10"],
      counterExamples: ["b"],
    });
    expect(found && words.patternSentence(found)).not.toContain("<b>");
  });

  test("say with one client that there is none yet, or none with a yes or a no", () => {
    const silence = (...checkUps: readonly CheckUp[]) => {
      const of = history(checkUps, [client("alder")]);
      const seen = of.clients.flatMap(
        (each) => predictions.look(each, today) ?? [],
      );
      return words.patternSentence(
        silenceOf(predictions, seen, { id: "alder", name: "Alder" }),
      );
    };
    expect(silence(foretold("birch", "2026-01-10", 90, "yes"))).toBe(
      "Predictions and what came: too little to say. 0 of 1 needed: predictions with Alder whose time has come.",
    );
    expect(silence(foretold("alder", "2026-01-10", 90, "unclear"))).toBe(
      "Predictions and what came: of 1 prediction with Alder whose time has come, none has a yes or a no.",
    );
  });
});
