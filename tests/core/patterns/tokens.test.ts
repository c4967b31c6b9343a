import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText } from "#core/find/fold.ts";
import { foldedWord, sentencesOf, tokensOf } from "#core/patterns/tokens.ts";

const said = (text: string) =>
  sentencesOf(text).map((sentence) => sentence.join(" "));

describe("The words of a text", () => {
  test.each([
    ["He moved it. She didn’t!", ["he moved it", "she didn't"]],
    ["one line\nanother line", ["one line", "another line"]],
    ["version 3.5 of Über-Plan", ["version 3 5 of uber plan"]],
    ["the clients’ 'own' words", ["the clients own words"]],
    ["**all** _but_ `one` un*believ*able", ["all but one unbelievable"]],
    ["# Title\n- [ ] a task\n1. first", ["title", "a task", "1", "first"]],
    ["see [the plan](https://x.example/a-b) today", ["see the plan today"]],
    ["see https://x.example/a.b?c=d today", ["see today"]],
    ["mine\n> theirs, quoted\nmine again", ["mine", "mine again"]],
    ["今天开会。又改时间了", ["今天 开会", "又 改 时间 了"]],
    ["会議を変更しました", ["会議 を 変更 しま した"]],
    ["ประชุมถูกเลื่อน อีกแล้ว", ["ประชุม ถูก เลื่อน อีก แล้ว"]],
    ["ใช้ Excel ทำ", ["ใช้ excel ทํา"]],
    ["قالَ لي: لا؟ نعم", ["قال لي لا", "نعم"]],
    ["לֹא אמרתי דבר", ["לא אמרתי דבר"]],
    ["काम फिर से टल गया। ठीक है", ["काम फिर से टल गया", "ठीक है"]],
    ["cafe\u0301 CAFÉ café", ["cafe cafe cafe"]],
    ["so 😀 tired 👩🏽‍💻 again", ["so tired again"]],
    ["𝔄lso 𠀀字", ["also 𠀀 字"]],
    ["", []],
    ["...?! \n\n 😀", []],
    ["broken \ud83d half", ["broken half"]],
  ])("of %j are %j", (text, sentences) => {
    expect(said(text)).toEqual(sentences);
  });

  test("leave out what nobody would read as a word, and end a phrase there", () => {
    expect(said(`before ${"x".repeat(101)} after`)).toEqual([
      "before",
      "after",
    ]);
  });

  test("have one number where they fold alike, and another where they do not", () => {
    const word = fc
      .array(
        fc.constantFrom(
          ..."aZ9éÉß’'*ǅςΣžøŁﬁ０ｆ".split(""),
          "e\u0301",
          "🄰",
          "𝔄",
          "한",
          "ش",
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((letters) => letters.join(""));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const tokens = tokensOf(words.join(" "));
        const byHash = new Map<number, string>();
        const byWord = new Map<string, number>();
        for (const [at, hash] of tokens.hashes.entries()) {
          if (hash === 0) continue;
          const folded = foldedWord(tokens, at);
          expect(byHash.get(hash) ?? folded).toBe(folded);
          expect(byWord.get(folded) ?? hash).toBe(hash);
          byHash.set(hash, folded);
          byWord.set(folded, hash);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("are the same however the text is set in capitals and stars", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("moved", "the", "meeting", "été", "don't")),
        (words) => {
          const plain = said(words.join(" "));
          expect(said(words.join(" ").toUpperCase())).toEqual(plain);
          expect(said(words.map((word) => `**${word}**`).join(" "))).toEqual(
            plain,
          );
          expect(plain).toEqual(
            words.length > 0 ? [foldText(words.join(" "))] : [],
          );
        },
      ),
    );
  });
});
