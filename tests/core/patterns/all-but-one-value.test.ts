import { describe, expect, test } from "vitest";
import type { PatternResult } from "#core/patterns/rule.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { allButOneValue } from "#core/patterns/rules/all-but-one-value.ts";
import { words } from "#words/words.ts";
import { checkUp, client, history, today } from "../../support/story.ts";

const evaluate = (...checkUps: ReturnType<typeof checkUp>[]) =>
  tellAll(allButOneValue, history(checkUps), today);
const about = (results: readonly PatternResult[], subject: string) =>
  results.filter((result) => result.subject.about === subject);

describe("all but one value matches", () => {
  test("is found with a client who is one value short in three check-ups over two quarters", () => {
    const [found] = about(
      evaluate(
        checkUp("alder", "2026-01-10", { grid: "ssms" }),
        checkUp("alder", "2026-04-10", { grid: "ssms" }),
        checkUp("alder", "2026-07-10", { grid: "ssss" }),
        checkUp("alder", "2026-10-10", { grid: "nsss" }),
      ),
      "client-one-short",
    );
    expect(found).toMatchObject({
      state: "found",
      key: "all-but-one-value/client/alder",
      clients: ["alder"],
      counts: {
        seen: 3,
        of: 4,
        quarters: 3,
        since: "2026-01-10",
        until: "2026-10-10",
      },
      evidence: ["alder-2026-01-10", "alder-2026-04-10", "alder-2026-10-10"],
      counterExamples: ["alder-2026-07-10"],
    });
    expect(found && words.patternSentence(found)).toBe(
      "At Alder all but one value matched in 3 of 4 check-ups since January 2026. The odd one out: “kind” (2 times) and “honest” (1 time).",
    );
  });

  test("is not found with a client who shares every value, or misses two", () => {
    expect(
      evaluate(
        checkUp("cedar", "2026-01-10", { grid: "ssss" }),
        checkUp("cedar", "2026-04-10", { grid: "smms" }),
        checkUp("cedar", "2026-07-10", { grid: "ssss" }),
      ),
    ).toEqual([]);
  });

  test("says “2 of 3 needed” after two sightings", () => {
    const [near] = evaluate(
      checkUp("birch", "2026-01-10", { grid: "sssm" }),
      checkUp("birch", "2026-04-10", { grid: "sssm" }),
    );
    expect(near).toMatchObject({
      state: "too-little",
      counts: { have: 2, need: 3, unit: "check-ups" },
    });
    expect(near && words.patternSentence(near)).toContain(
      "2 of 3 check-ups needed",
    );
  });

  test("says that one quarter is too little, however many check-ups it has", () => {
    const [near] = evaluate(
      checkUp("birch", "2026-01-10", { grid: "sssm" }),
      checkUp("birch", "2026-02-10", { grid: "sssm" }),
      checkUp("birch", "2026-03-10", { grid: "sssm" }),
    );
    expect(near).toMatchObject({
      state: "too-little",
      counts: { have: 1, need: 2, unit: "quarters" },
    });
  });

  test("takes a grid with an unknown value neither for nor against", () => {
    const [found] = evaluate(
      checkUp("alder", "2026-01-10", { grid: "sssm" }),
      checkUp("alder", "2026-04-10", { grid: "sssm" }),
      checkUp("alder", "2026-07-10", { grid: "ssum" }),
      checkUp("alder", "2026-10-10", { grid: "sssm" }),
    );
    expect(found).toMatchObject({
      state: "found",
      counts: { seen: 3, of: 3, unsaid: 1 },
      counterExamples: [],
    });
  });

  test("is found just the same once the flag of that name is asked no more", () => {
    const [found] = evaluate(
      checkUp("alder", "2026-01-10", { grid: "sssm" }),
      checkUp("alder", "2026-04-10", { grid: "sssm" }),
      checkUp("alder", "2026-07-10", { grid: "sssm", fields: { flags: [] } }),
    );
    expect(found).toMatchObject({
      state: "found",
      counts: { seen: 3, of: 3 },
      counterExamples: [],
    });
  });

  test("is found for one value that is the odd one out across clients, nominal or missing, with one's own business left out", () => {
    const results = evaluate(
      checkUp("alder", "2026-01-10", { grid: "msss" }),
      checkUp("birch", "2026-04-10", { grid: "nsss" }),
      checkUp("dorn", "2026-07-10", { grid: "msss" }),
      checkUp("own-business", "2026-08-10", { grid: "msss" }),
      checkUp("dorn", "2026-10-10", { grid: "smss" }),
    );
    const [found] = about(results, "value-odd");
    expect(found).toMatchObject({
      state: "found",
      key: "all-but-one-value/value/v-honest",
      clients: ["alder", "birch", "dorn"],
      subject: { value: "honest", clients: ["Alder", "Birch", "Dorn"] },
      counts: { seen: 3, of: 4 },
    });
    expect(found && words.patternSentence(found)).toBe(
      "“honest” was the odd one out in 3 of 4 check-ups since January 2026, at 3 clients: Alder, Birch and Dorn.",
    );
  });

  describe("compared with what became of clients", () => {
    const ended = (id: string, how: "well" | "badly") =>
      client(id, {
        stage: "ended",
        outcome: { ended: how, by: "them", day: today, why: "" },
      });
    const short = ["a", "b", "c"].map((id) =>
      checkUp(id, "2026-03-10", { grid: "sssm" }),
    );
    const matching = ["x", "y", "z"].map((id) =>
      checkUp(id, "2026-03-20", { grid: "ssss" }),
    );
    const clients = [
      ended("a", "badly"),
      ended("b", "badly"),
      ended("c", "well"),
      ended("x", "well"),
      ended("y", "well"),
      ended("z", "badly"),
    ];
    const whatBecame = (
      checkUps: readonly ReturnType<typeof checkUp>[],
      of = clients,
    ) =>
      about(
        tellAll(allButOneValue, history(checkUps, of), today),
        "what-became",
      )[0];

    test("says how three such clients and three others ended, in numbers", () => {
      const found = whatBecame([...short, ...matching]);
      expect(found && words.patternSentence(found)).toBe(
        "Of 3 ended clients where all but one value ever matched, 2 ended badly and 1 ended well; of 3 where that was never so, 1 ended badly and 2 ended well. Such counts leave the share that ends badly anywhere from 9 % to 99 % with it, and from 1 % to 91 % without.",
      );
      expect(found).toMatchObject({
        state: "found",
        counts: { seen: 2, of: 3, unsaid: 0 },
      });
    });

    test("takes those that ended well as counter-examples, and those that ended badly without it", () => {
      const found = whatBecame([
        ...short,
        ...matching,
        checkUp("c", "2026-04-10", { grid: "ssss" }),
      ]);
      expect(found).toMatchObject({
        evidence: [
          "a-2026-03-10",
          "b-2026-03-10",
          "x-2026-03-20",
          "y-2026-03-20",
        ],
        counterExamples: ["c-2026-03-10", "z-2026-03-20"],
      });
    });

    test("is told also when every one of them ended well", () => {
      const well = clients.map(({ id }) => ended(id, "well"));
      const found = whatBecame([...short, ...matching], well);
      expect(found).toMatchObject({
        state: "found",
        counts: { seen: 0, of: 3 },
        counterExamples: ["a-2026-03-10", "b-2026-03-10", "c-2026-03-10"],
      });
      expect(found && words.patternSentence(found)).toBe(
        "Of 3 ended clients where all but one value ever matched, 3 ended well; of 3 where that was never so, 3 ended well. Such counts leave the share that ends badly anywhere from 0 % to 71 % with it, and from 0 % to 71 % without.",
      );
    });

    test("says of how many ended clients it knows too little", () => {
      const found = whatBecame(
        [
          ...short,
          ...matching,
          checkUp("u", "2026-04-10", { grid: "sssu" }),
          checkUp("v", "2026-04-10", { grid: "sssm" }),
        ],
        [
          ...clients,
          ended("u", "badly"),
          client("v", { stage: "ended", outcome: null }),
        ],
      );
      expect(found && words.patternSentence(found)).toContain(
        " 2 more ended clients cannot be counted: no outcome, or no check-up with every value known.",
      );
    });

    test("waits for three on each side", () => {
      expect(whatBecame([...short, ...matching.slice(1)])).toMatchObject({
        state: "too-little",
        counts: { have: 2, need: 3, unit: "endings" },
      });
    });
  });
});
