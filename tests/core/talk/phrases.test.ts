import { expect, test } from "vitest";
import { heardToDecline, mayNameAmount, says } from "#core/talk/phrases.ts";

const phrase = "you work for me";

test.each([
  "you work for me",
  "You work for me!",
  "YOU  WORK,\nFOR… ME.",
  "Remember: “you work for me”, not the other way round.",
  "yóu wörk for mé",
  "ｙｏｕ ｗｏｒｋ ｆｏｒ ｍｅ",
])("a phrase is heard in %j", (sentence) => {
  expect(says(sentence, phrase)).toBe(true);
});

test.each([
  "",
  "you work with me",
  "you work for metals and mining",
  "soyou work for me",
  "you work hard for me",
  "for me you work",
])("a phrase is not heard in %j", (sentence) => {
  expect(says(sentence, phrase)).toBe(false);
});

test("a phrase is heard where it stands as words, also when it stood inside one before", () => {
  expect(says("you work for metals, you work for me", phrase)).toBe(true);
});

test("apostrophes, umlauts and a sharp s are heard alike however they are written", () => {
  expect(says("So you don’t decide here.", "you don't decide")).toBe(true);
  expect(says("So you dont decide here.", "you don’t decide")).toBe(true);
  expect(says("DAS WEISS ICH DOCH", "das weiß ich")).toBe(true);
  expect(says("Sie arbeiten für mich.", "fur mich")).toBe(true);
});

test("where words stand without spaces, a phrase is heard within them", () => {
  expect(says("つまり、私のために働くのです。", "私のために働く")).toBe(true);
  expect(says("تعمل عندي أنت", "عندي أنت")).toBe(true);
  expect(says("انتعمل عندي", "تعمل عندي")).toBe(false);
});

test("a phrase without a word is never heard", () => {
  expect(says("…", "…")).toBe(false);
  expect(says("anything", "  ")).toBe(false);
});

test("only a phrase that is marked so suggests to decline", () => {
  const catchPhrases = [
    { id: "what-else", wording: "what else can you do", declines: false },
    { id: "work-for-me", wording: phrase, declines: true },
  ];
  expect(
    heardToDecline([{ words: "What else can you do?" }], catchPhrases),
  ).toBeNull();
  expect(
    heardToDecline(
      [{ words: "Nice day." }, { words: "You work for me, after all." }],
      catchPhrases,
    ),
  ).toMatchObject({ id: "work-for-me" });
  expect(heardToDecline([], catchPhrases)).toBeNull();
});

test("a number in any digits, or a currency, may be an amount", () => {
  for (const text of ["900 a day", "for ٩٠٠", "a few €", "half of ½"])
    expect(mayNameAmount(text)).toBe(true);
  expect(mayNameAmount("what else can you do for us for this money")).toBe(
    false,
  );
});
