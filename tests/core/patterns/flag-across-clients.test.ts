import { describe, expect, test } from "vitest";
import { tellAll } from "#core/patterns/rule.ts";
import { flagAcrossClients } from "#core/patterns/rules/flag-across-clients.ts";
import { words } from "#words/words.ts";
import { checkUp, history, today } from "../../support/story.ts";

const unspoken = { raised: ["frustration-unspoken"] };
const evaluate = (...checkUps: ReturnType<typeof checkUp>[]) =>
  tellAll(flagAcrossClients, history(checkUps), today);

describe("the same flag at several clients", () => {
  test("is found at two clients in three check-ups over two quarters, counted quarter by quarter", () => {
    const [found] = evaluate(
      checkUp("alder", "2026-01-10", unspoken),
      checkUp("birch", "2026-02-10", unspoken),
      checkUp("cedar", "2026-02-20"),
      checkUp("alder", "2026-04-10", unspoken),
    );
    expect(found).toMatchObject({
      state: "found",
      key: "flag-across-clients/frustration-unspoken",
      clients: ["alder", "birch"],
      counts: { seen: 3, of: 4, quarters: 2 },
      counterExamples: ["cedar-2026-02-20"],
      subject: {
        byQuarter: [
          { quarter: "2026-Q1", seen: 2, of: 3 },
          { quarter: "2026-Q2", seen: 1, of: 1 },
        ],
      },
    });
    expect(found && words.patternSentence(found)).toBe(
      "“There is a lot of frustration, mine or theirs, and no conversation about it yet” was raised in 3 of 4 check-ups since January 2026, at 2 clients: Alder and Birch.",
    );
  });

  test("is not found at one client, however often", () => {
    const only = ["2026-01-10", "2026-04-10", "2026-07-10"].map((on) =>
      checkUp("alder", on, unspoken),
    );
    expect(evaluate(...only)).toEqual([]);
  });

  test("says “2 of 3 needed” when two clients have it once each", () => {
    const [near] = evaluate(
      checkUp("alder", "2026-01-10", unspoken),
      checkUp("birch", "2026-04-10", unspoken),
    );
    expect(near).toMatchObject({
      state: "too-little",
      counts: { have: 2, need: 3 },
    });
  });

  test("does not count the check-up on one's own business", () => {
    expect(
      evaluate(
        checkUp("alder", "2026-01-10", unspoken),
        checkUp("own-business", "2026-04-10", unspoken),
        checkUp("alder", "2026-07-10", unspoken),
      ),
    ).toEqual([]);
  });

  test("takes don’t know neither for nor against", () => {
    const [found] = evaluate(
      checkUp("alder", "2026-01-10", unspoken),
      checkUp("birch", "2026-04-10", unspoken),
      checkUp("birch", "2026-05-10", { unsure: ["frustration-unspoken"] }),
      checkUp("alder", "2026-07-10", unspoken),
    );
    expect(found).toMatchObject({
      counts: { seen: 3, of: 3, unsaid: 1 },
      counterExamples: [],
    });
  });

  test("counts from the first check-up that could have shown it, so that its sentence is true to the letter", () => {
    const [found] = evaluate(
      checkUp("cedar", "2025-02-10"),
      checkUp("cedar", "2025-05-10"),
      checkUp("alder", "2026-01-10", unspoken),
      checkUp("birch", "2026-04-10", unspoken),
      checkUp("alder", "2026-07-10", unspoken),
    );
    expect(found).toMatchObject({
      counts: { seen: 3, of: 5, since: "2025-02-10" },
    });
    expect(found && words.patternSentence(found)).toContain(
      "3 of 5 check-ups since February 2025",
    );
  });

  test("leaves “all but one” to the rule of that name", () => {
    const short = ["alder", "birch", "alder"].map((client, index) =>
      checkUp(client, `2026-0${String(index * 3 + 1)}-10`, { grid: "sssm" }),
    );
    expect(evaluate(...short)).toEqual([]);
  });
});
