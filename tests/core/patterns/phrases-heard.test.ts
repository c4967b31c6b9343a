import { describe, expect, test } from "vitest";
import { tellAll } from "#core/patterns/rule.ts";
import { phrasesHeard } from "#core/patterns/rules/phrases-heard.ts";
import { silenceOf } from "#core/patterns/silence.ts";
import type { Phrase } from "#core/talk/schema.ts";
import { words } from "#words/words.ts";
import { client, history, phrase, today } from "../../support/story.ts";

const evaluate = (...phrases: readonly Phrase[]) =>
  tellAll(phrasesHeard, history(phrases), today);
const days = ["2026-01-10", "2026-02-10", "2026-04-10", "2026-07-10"];
const heard = (...of: readonly string[]) =>
  evaluate(
    ...of.map((each, index) => phrase("alder", days[index] ?? "", each)),
  );

describe("the same sentence heard again", () => {
  test("is found at whichever clients, my own business too, as it was last taken down", () => {
    const [found] = evaluate(
      phrase("alder", "2026-01-10", "You work for me", { saidBy: "Anna" }),
      phrase("birch", "2026-02-10", "you work for me", { saidBy: " Anna " }),
      phrase("own-business", "2026-04-10", "You work for ME!", {
        saidBy: "Ben",
      }),
    );
    expect(found).toMatchObject({
      state: "found",
      key: "phrases-heard/you work for me",
      clients: ["alder", "birch", "own-business"],
      subject: {
        words: "You work for ME!",
        saidBy: ["Anna", "Ben"],
        clients: ["Alder", "Birch", "Own-business"],
      },
      counts: { seen: 3, of: 3, unsaid: 0, quarters: 2, since: "2026-01-10" },
      counterExamples: [],
      chance: null,
    });
  });

  test("is the same with other capitals, accents, punctuation and white space", () => {
    expect(
      heard(
        "“Was könnt ihr noch – für das Geld?”",
        "  was KONNT ihr noch\nfür das Geld",
        "Was könnt ihr noch für das Geld...",
      ),
    ).toMatchObject([
      { state: "found", key: "phrases-heard/was konnt ihr noch fur das geld" },
    ]);
    expect(heard("You work for me", "You work with me")).toEqual([]);
  });

  test("is not told after once, and says “2 of 3 needed” after twice", () => {
    expect(heard("You work for me")).toEqual([]);
    const [near] = heard("You work for me", "You work for me");
    expect(near).toMatchObject({
      state: "too-little",
      counts: { have: 2, need: 3, unit: "phrases" },
    });
    expect(near && words.patternSentence(near)).toBe(
      "“You work for me” heard again: too little to say. Heard 2 of 3 times needed.",
    );
  });

  test("needs two quarters", () => {
    const [near] = evaluate(
      phrase("alder", "2026-01-01", "You work for me", { id: "a" }),
      phrase("alder", "2026-01-01", "You work for me", { id: "b" }),
      phrase("birch", "2026-03-31", "You work for me"),
    );
    expect(near).toMatchObject({
      state: "too-little",
      evidence: ["a", "b", "birch-phrase-2026-03-31"],
      counts: { have: 1, need: 2, unit: "quarters" },
    });
    expect(near && words.patternSentence(near)).toContain(
      "Heard in 1 of 2 quarters needed",
    );
    expect(
      evaluate(
        phrase("alder", "2001-03-31", "You work for me"),
        phrase("alder", "2014-04-01", "You work for me"),
        phrase("alder", "2026-11-22", "You work for me"),
      ),
    ).toMatchObject([{ state: "found", counts: { quarters: 3 } }]);
  });

  test("is told with what was heard most often first, the key the same as the counts grow", () => {
    const four = heard(..."aaaa".split("").map(() => "Now, please"));
    expect(four.map(({ key }) => key)).toEqual(
      heard("Now please", "now please").map(({ key }) => key),
    );
    expect(
      evaluate(
        phrase("alder", "2026-01-01", "Be quick", { id: "1" }),
        phrase("alder", "2026-01-02", "Be quick", { id: "2" }),
        phrase("alder", "2026-01-03", "Work", { id: "3" }),
        phrase("alder", "2026-01-04", "Work", { id: "4" }),
        phrase("alder", "2026-01-05", "Work", { id: "5" }),
        phrase("alder", "2026-01-06", "Again", { id: "6" }),
        phrase("alder", "2026-01-07", "Again", { id: "7" }),
      ).map(({ key }) => key),
    ).toEqual([
      "phrases-heard/work",
      "phrases-heard/again",
      "phrases-heard/be quick",
    ]);
  });

  test("leaves out sentences that hold a word which the owner leaves out", () => {
    const phrases = days.map((on) => phrase("alder", on, "Ask Anna’s team"));
    const without = (...excluded: readonly string[]) =>
      tellAll(phrasesHeard, history(phrases, [], excluded), today);
    expect(without()).toHaveLength(1);
    expect(without("An", "ask team")).toHaveLength(1);
    expect(without("ANNA")).toEqual([]);
    expect(without("ask anna")).toEqual([]);
  });

  test("is no sentence where there is nothing but marks or nothing at all", () => {
    expect(heard("…", "…", "…")).toEqual([]);
    expect(heard("", "  ", "\n")).toEqual([]);
    expect(evaluate()).toEqual([]);
  });

  test("is found in any script", () => {
    for (const each of [
      "你为我工作。",
      "คุณทำงานให้ฉัน",
      "أنتَ تعملُ لي",
      "나를 위해 일해",
      "🙂",
    ])
      expect(heard(each, each, each), each).toMatchObject([
        { state: "found", subject: { words: each } },
      ]);
  });

  test("is cut in the sentence where it is long, its key at 200 letters, and goes by its beginning", () => {
    const long = `<b>${"no end ".repeat(900)}`;
    const [found, ...others] = heard(long, `${long} one`, `${long} two`);
    expect(others).toEqual([]);
    expect(found?.key).toHaveLength("phrases-heard/".length + 200);
    const sentence = found ? words.patternSentence(found) : "";
    expect(sentence).toMatch(/^“<b>no end .*…” was heard 3 times since/);
    expect(sentence.length).toBeLessThan(220);
    // Where the cut would fall between the two halves of a character.
    const [halved] = heard(...days.map(() => `a${"🙂".repeat(150)}`));
    expect(halved?.key).toBe(`phrases-heard/a${"🙂".repeat(99)}`);
  });

  test("names at most five of those who said it", () => {
    const [found] = evaluate(
      ...["A", "B", "C", "D", "E", "F", "G", "A", ""].map((saidBy, index) =>
        phrase("alder", `2026-0${String(index + 1)}-10`, "More", { saidBy }),
      ),
    );
    expect(found).toMatchObject({
      subject: { saidBy: ["A", "B", "C", "D", "E", "F", "G"] },
    });
    expect(found && words.patternSentence(found)).toBe(
      "“More” was heard 9 times since January 2026, at Alder. Said by “A”, “B”, “C”, “D”, “E” and 2 more.",
    );
  });

  test("goes with a sentence that is moved to another client, and with a new name, at ended clients too", () => {
    const [found] = tellAll(
      phrasesHeard,
      history(
        [
          phrase("alder", "2026-01-10", "More"),
          { ...phrase("alder", "2026-02-10", "More"), client: "birch" },
          phrase("alder", "2026-04-10", "More"),
        ],
        [client("alder", { name: "Al", stage: "ended" }), client("birch")],
      ),
      today,
    );
    expect(found).toMatchObject({
      state: "found",
      key: "phrases-heard/more",
      clients: ["alder", "birch"],
      subject: { clients: ["Al", "Birch"] },
    });
  });

  test("says with one client that nothing repeats, or how much is missing", () => {
    const silence = (...phrases: readonly Phrase[]) => {
      const of = history(phrases, [client("alder")]);
      const seen = of.clients.flatMap(
        (each) => phrasesHeard.look(each, today) ?? [],
      );
      return words.patternSentence(
        silenceOf(phrasesHeard, seen, { id: "alder", name: "Alder" }),
      );
    };
    const one = phrase("alder", "2026-01-10", "One");
    expect(silence()).toContain(" 0 of 1 needed: sentences with Alder");
    expect(silence(one)).toContain(" 1 of 3 needed: sentences with Alder");
    expect(
      silence(
        one,
        phrase("birch", "2026-02-10", "Two"),
        phrase("birch", "2026-04-10", "Three"),
      ),
    ).toBe(
      "The same sentence heard again: nothing repeats in 1 sentence with Alder that you took down.",
    );
  });
});
