import { describe, expect, test } from "vitest";
import { flagAgain, flagsAgain } from "#core/patterns/flag-again.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { flagAcrossClients } from "#core/patterns/rules/flag-across-clients.ts";
import { silenceOf } from "#core/patterns/silence.ts";
import { words } from "#words/words.ts";
import { checkUp, client, history, today } from "../../support/story.ts";

describe.each(flagsAgain)("the flag “%s” raised again", (flag) => {
  const rule = flagAgain(flag);
  const raised = { raised: [flag] };
  const evaluate = (...checkUps: ReturnType<typeof checkUp>[]) =>
    tellAll(rule, history(checkUps), today);

  test("is found at whichever clients in three check-ups over two quarters, with what was decided each time", () => {
    const [found] = evaluate(
      checkUp("alder", "2026-01-10", { ...raised, decided: "talk" }),
      checkUp("birch", "2026-02-10", { ...raised, decided: "carry-on" }),
      checkUp("cedar", "2026-02-20", { decided: "watch" }),
      checkUp("alder", "2026-04-10", { ...raised, decided: "leave" }),
    );
    expect(found).toMatchObject({
      state: "found",
      key: flag,
      clients: ["alder", "birch"],
      subject: {
        clients: ["Alder", "Birch"],
        decisions: [
          { decided: "talk" },
          { decided: "carry-on" },
          { decided: "leave" },
        ],
      },
      counts: { seen: 3, of: 4, unsaid: 0, quarters: 2, since: "2026-01-10" },
      evidence: ["alder-2026-01-10", "birch-2026-02-10", "alder-2026-04-10"],
      counterExamples: ["cedar-2026-02-20"],
    });
    expect(found && words.patternSentence(found)).toMatch(
      / was raised in 3 of 4 check-ups since January 2026, at 2 clients: Alder and Birch\. Decided each time: talk, carry on, leave\.$/,
    );
  });

  test("is found at one client alone", () => {
    const [found] = evaluate(
      ...["2026-01-10", "2026-02-10", "2026-04-10"].map((on) =>
        checkUp("alder", on, raised),
      ),
    );
    expect(found).toMatchObject({ state: "found", clients: ["alder"] });
    expect(found && words.patternSentence(found)).toContain("at Alder");
  });

  test("is told from the first time on, as 1 of 3", () => {
    expect(evaluate(checkUp("alder", "2026-01-10", raised))).toMatchObject([
      { state: "too-little", key: flag, counts: { have: 1, need: 3 } },
    ]);
    expect(evaluate(checkUp("alder", "2026-01-10"))).toEqual([]);
    expect(evaluate()).toEqual([]);
  });

  test("needs two quarters, and two check-ups of one day are two", () => {
    const last = (on: string) =>
      evaluate(
        checkUp("alder", "2026-01-01", raised),
        checkUp("alder", "2026-01-01", { ...raised, id: "again" }),
        checkUp("birch", on, raised),
      );
    expect(last("2026-03-31")).toMatchObject([
      { state: "too-little", counts: { have: 1, need: 2, unit: "quarters" } },
    ]);
    expect(last("2026-04-01")).toMatchObject([
      {
        state: "found",
        evidence: ["again", "alder-2026-01-01", "birch-2026-04-01"],
      },
    ]);
  });

  test("does not count the check-up on one's own business, neither for nor against", () => {
    const clients = [
      checkUp("alder", "2026-01-10", raised),
      checkUp("alder", "2026-04-10", raised),
    ];
    expect(
      evaluate(
        ...clients,
        checkUp("own-business", "2026-05-10", raised),
        checkUp("own-business", "2026-06-10"),
      ),
    ).toEqual(evaluate(...clients));
  });

  test("takes don’t know and a check-up that no longer asks neither for nor against", () => {
    const retired = checkUp("birch", "2026-06-10");
    const [found] = evaluate(
      checkUp("alder", "2026-01-10", raised),
      checkUp("birch", "2026-02-10", { unsure: [flag] }),
      checkUp("birch", "2026-04-10", raised),
      checkUp("alder", "2026-05-10", raised),
      {
        ...retired,
        flags: retired.flags.filter((mark) => mark.flag !== flag),
      },
    );
    expect(found).toMatchObject({
      state: "found",
      counts: { seen: 3, of: 3, unsaid: 2, until: "2026-05-10" },
      counterExamples: [],
    });
    expect(found && words.patternSentence(found)).toContain(
      "(2 more did not say)",
    );
  });

  test("counts ended clients, after years too, and from the first check-up that could have shown it", () => {
    const [found] = tellAll(
      rule,
      history(
        [
          checkUp("cedar", "2003-02-10"),
          checkUp("alder", "2012-01-10", raised),
          checkUp("alder", "2019-04-10", raised),
          checkUp("alder", "2026-04-10", raised),
        ],
        [client("alder", { stage: "ended" })],
      ),
      today,
    );
    expect(found).toMatchObject({
      state: "found",
      counts: { seen: 3, of: 4, quarters: 3, since: "2003-02-10" },
    });
  });

  test("says in how many of these something was decided", () => {
    const [found] = evaluate(
      checkUp("alder", "2026-01-10", {
        ...raised,
        fields: { decision: null },
      }),
      checkUp("alder", "2026-02-10", { ...raised, decided: "leave" }),
      checkUp("alder", "2026-04-10", { ...raised, decided: "leave" }),
    );
    expect(found && words.patternSentence(found)).toMatch(
      / Decided in 2 of these: leave, leave\.$/,
    );
  });

  test("is told in the words in which it was last raised, cut where they are long, under the same key", () => {
    const reworded = (on: string, wording: string) => {
      const of = checkUp("alder", on, raised);
      return {
        ...of,
        flags: of.flags.map((mark) =>
          mark.flag === flag ? { ...mark, wording } : mark,
        ),
      };
    };
    const [found] = evaluate(
      checkUp("alder", "2026-01-10", raised),
      checkUp("alder", "2026-04-10", raised),
      reworded("2026-07-10", `Much money, ${"and much more ".repeat(300)}`),
    );
    expect(found).toMatchObject({ key: flag, state: "found" });
    const sentence = found ? words.patternSentence(found) : "";
    expect(sentence).toMatch(/^“Much money, and much more .*…” was raised/);
    expect(sentence.length).toBeLessThan(300);
  });

  test("says how often chance would show as much, were each answer as those to the other flags, own business left out", () => {
    const [found] = evaluate(
      checkUp("alder", "2026-01-10", { raised: [flag, "getting-nowhere"] }),
      checkUp("alder", "2026-04-10", { raised: [flag] }),
      checkUp("alder", "2026-07-10", { raised: [flag] }),
      checkUp("own-business", "2026-07-10", { raised: ["getting-nowhere"] }),
    );
    const usual = 1 / 15;
    expect(found).toMatchObject({
      state: "found",
      chance: { usual, places: 8 },
    });
    expect(found?.state === "found" ? found.chance?.share : null).toBeCloseTo(
      usual ** 3,
      12,
    );
  });

  test("is left to this rule by the one about flags at several clients", () => {
    const checkUps = ["alder", "birch", "cedar"].map((id, index) =>
      checkUp(id, `2026-0${String(index * 3 + 1)}-10`, raised),
    );
    expect(tellAll(flagAcrossClients, history(checkUps), today)).toEqual([]);
  });

  test("goes with a check-up that is moved to another client, and with a new name", () => {
    const [found] = tellAll(
      rule,
      history(
        [
          checkUp("alder", "2026-01-10", raised),
          { ...checkUp("alder", "2026-04-10", raised), client: "birch" },
          checkUp("alder", "2026-07-10", raised),
        ],
        [client("alder", { name: "<script>" }), client("birch")],
      ),
      today,
    );
    expect(found).toMatchObject({
      key: flag,
      clients: ["alder", "birch"],
      subject: { clients: ["<script>", "Birch"] },
      evidence: ["alder-2026-01-10", "alder-2026-04-10", "alder-2026-07-10"],
    });
  });

  test("says with one client that it is not raised there, and does not watch my own business", () => {
    const of = history([
      checkUp("alder", "2026-01-10"),
      checkUp("birch", "2026-04-10"),
      checkUp("birch", "2026-07-10"),
      checkUp("own-business", "2026-07-10"),
    ]);
    const seen = of.clients.flatMap((each) => rule.look(each, today) ?? []);
    expect(seen.map(({ client: { id } }) => id)).toEqual(["alder", "birch"]);
    expect(
      words.patternSentence(
        silenceOf(rule, seen, { id: "alder", name: "Alder" }),
      ),
    ).toContain(": the flag is not raised in 1 check-up with Alder.");
  });
});
