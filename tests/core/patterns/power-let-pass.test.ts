import { describe, expect, test } from "vitest";
import type { PowerMoment } from "#core/power/schema.ts";
import { powerDeeds } from "#core/power/schema.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { powerLetPass } from "#core/patterns/rules/power-let-pass.ts";
import { silenceOf } from "#core/patterns/silence.ts";
import { words } from "#words/words.ts";
import { client, history, powerMoment, today } from "../../support/story.ts";

const letPass = { letPass: "I laughed along" };
const evaluate = (...moments: readonly PowerMoment[]) =>
  tellAll(powerLetPass, history(moments), today);

describe("the same thing let pass again", () => {
  test("is found for one kind of moment at whichever clients, my own business too", () => {
    const [found, ...others] = evaluate(
      powerMoment("alder", "2026-01-10", letPass),
      powerMoment("own-business", "2026-02-10", { unquestioned: "To say no" }),
      powerMoment("birch", "2026-04-10", letPass),
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      state: "found",
      key: "power-let-pass/criticised",
      clients: ["alder", "own-business", "birch"],
      subject: {
        done: "criticised",
        clients: ["Alder", "Own-business", "Birch"],
      },
      counts: {
        seen: 3,
        of: 3,
        unsaid: 0,
        quarters: 2,
        since: "2026-01-10",
        until: "2026-04-10",
      },
      counterExamples: [],
      chance: null,
    });
  });

  test("takes a moment of which nothing of the kind was written neither for nor against, and counts it only since the first", () => {
    const [found] = evaluate(
      powerMoment("alder", "2025-12-10"),
      powerMoment("alder", "2026-01-10", letPass),
      powerMoment("alder", "2026-02-10", { letPass: " \n", handedOver: "All" }),
      powerMoment("birch", "2026-03-10", letPass),
      powerMoment("alder", "2026-05-10", letPass),
    );
    expect(found).toMatchObject({
      counts: { seen: 3, of: 3, unsaid: 1, since: "2026-01-10" },
      counterExamples: [],
    });
    expect(found && words.patternSentence(found)).toContain(
      "Of 1 more such moment you wrote neither.",
    );
  });

  test("keeps the kinds apart, and a moment without one belongs to none", () => {
    expect(
      evaluate(
        powerMoment("alder", "2026-01-10", { ...letPass, done: "forced" }),
        powerMoment("alder", "2026-02-10", { ...letPass, done: "belittled" }),
        powerMoment("alder", "2026-04-10", { ...letPass, done: null }),
        powerMoment("alder", "2026-05-10", { ...letPass, done: null }),
      ),
    ).toEqual([]);
  });

  test("is not told after one moment, and says “2 of 3 needed” after two", () => {
    const first = powerMoment("alder", "2026-01-10", letPass);
    expect(evaluate(first)).toEqual([]);
    expect(
      evaluate(first, powerMoment("alder", "2026-04-10", letPass)),
    ).toMatchObject([
      {
        state: "too-little",
        key: "power-let-pass/criticised",
        counts: { have: 2, need: 3, unit: "moments" },
      },
    ]);
  });

  test("needs two quarters: from the last day of one to the first of the next is enough, with years between them too", () => {
    const on = (...days: readonly string[]) =>
      evaluate(...days.map((each) => powerMoment("alder", each, letPass)));
    expect(on("2026-01-01", "2026-02-10", "2026-03-31")).toMatchObject([
      { state: "too-little", counts: { have: 1, need: 2, unit: "quarters" } },
    ]);
    for (const last of ["2026-04-01", "2026-11-22"])
      expect(on("2026-02-10", "2026-03-31", last)).toMatchObject([
        { state: "found", counts: { quarters: 2 } },
      ]);
    expect(on("2003-02-10", "2014-03-31", "2026-04-01")).toMatchObject([
      { state: "found", counts: { quarters: 3, since: "2003-02-10" } },
    ]);
  });

  test("counts two moments of one day as two", () => {
    const [found] = evaluate(
      powerMoment("alder", "2026-01-10", { ...letPass, id: "b" }),
      powerMoment("alder", "2026-01-10", { ...letPass, id: "a" }),
      powerMoment("alder", "2026-04-10", { ...letPass, id: "c" }),
    );
    expect(found).toMatchObject({
      state: "found",
      counts: { seen: 3 },
      evidence: ["a", "b", "c"],
    });
  });

  test("goes with a moment that is moved to another client, and with a new name, under the same key", () => {
    const moments = ["2026-01-10", "2026-02-10", "2026-04-10"].map((on) =>
      powerMoment("alder", on, letPass),
    );
    const moved = moments.map((each, index) =>
      index === 1 ? { ...each, client: "birch" } : each,
    );
    const clients = [
      client("alder", { name: "Alder & Daughters", stage: "ended" }),
      client("birch"),
    ];
    const [before] = evaluate(...moments);
    const [after] = tellAll(powerLetPass, history(moved, clients), today);
    expect(after).toMatchObject({
      key: before?.key,
      evidence: before?.evidence,
      clients: ["alder", "birch"],
      subject: { clients: ["Alder & Daughters", "Birch"] },
    });
  });

  test("has words for each kind of moment, and none of what was written in them", () => {
    for (const done of powerDeeds) {
      const [found] = evaluate(
        ...["2026-01-10", "2026-02-10", "2026-04-10"].map((on) =>
          powerMoment("alder", on, { letPass: "<b>x</b>".repeat(9_000), done }),
        ),
      );
      const sentence = found ? words.patternSentence(found) : "";
      expect(sentence).toMatch(/^3 times since January 2026, when /);
      expect(sentence.length).toBeLessThan(250);
      expect(sentence).not.toContain("<b>");
    }
  });

  test("says with one client that nothing repeats there, or that there is no moment", () => {
    const of = history([
      powerMoment("alder", "2026-01-10", letPass),
      powerMoment("alder", "2026-04-10", { done: "forced" }),
      powerMoment("birch", "2026-07-10", { ...letPass, done: "dropped" }),
      powerMoment("cedar", "2026-07-10", { ...letPass, done: null }),
    ]);
    const seen = of.clients.flatMap(
      (each) => powerLetPass.look(each, today) ?? [],
    );
    const silence = (id: string, name: string) =>
      words.patternSentence(silenceOf(powerLetPass, seen, { id, name }));
    expect(silence("birch", "Birch")).toBe(
      "The same thing let pass again: nothing let pass repeats in 1 power moment with Birch.",
    );
    expect(silence("cedar", "Cedar")).toBe(
      "The same thing let pass again: too little to say. 0 of 1 needed: power moments with Cedar of which you said what was done.",
    );
    expect(evaluate()).toEqual([]);
  });
});
