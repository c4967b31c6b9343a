import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { soundsLike } from "#core/checkup/sounds-like.ts";
import { linesOfSentences } from "#core/checkup/sentences.ts";
import { flagSchema } from "#core/journal/schema.ts";
import type { Reflection } from "#core/record/schema.ts";
import { questionnaire, reflection } from "../../support/story.ts";

const at = (text: string, on = "2026-11-03") => reflection("alder", on, text);

/** What is heard for a flag that listens for these words. */
function heard(
  listenFor: readonly string[],
  reflections: readonly Reflection[],
  {
    excluded = [],
    quotes = [],
  }: {
    readonly excluded?: readonly string[];
    readonly quotes?: readonly { reflection: string; text: string }[];
  } = {},
) {
  return soundsLike({
    flags: [{ flag: "meetings-vanished", listenFor, quotes }],
    reflections,
    excluded,
  });
}

/** The words that are marked. */
const marked = (...args: Parameters<typeof heard>) =>
  heard(...args).map(({ sentence, match }) =>
    sentence.slice(match.from, match.to),
  );

describe("what sounds like a flag", () => {
  test("is a sentence in which its words stand, with the words marked", () => {
    const text = "A grey day. Miriam Moved the **meeting** again, by mail. So?";
    expect(heard(["moved the meeting"], [at(text)])).toEqual([
      {
        flag: "meetings-vanished",
        reflection: "alder-reflection-2026-11-03",
        day: "2026-11-03",
        text: "Miriam Moved the **meeting** again, by mail.",
        sentence: "Miriam Moved the **meeting** again, by mail.",
        match: { from: 7, to: 26 },
      },
    ]);
  });

  test.each([
    ["moved the meeting", "They moved the meetings.", []],
    ["moved the meeting", "They removed the meeting.", []],
    ["moved the meeting", "They moved. The meeting stands.", []],
    ["moved the meeting", "They moved\nthe meeting.", []],
    ["I didn't say", "And i didn’t say it.", ["i didn’t say"]],
    ["said nothing", "I said: nothing!", ["said: nothing"]],
    ["nichts gesagt", "Ich habe NICHTS GESAGT.", ["NICHTS GESAGT"]],
    ["über nichts geredet", "Uber nichts geredet", ["Uber nichts geredet"]],
    ["取消 会议", "他们又取消会议了。", ["取消会议"]],
    ["取消会议", "他们又取消会议了。", ["取消会议"]],
    ["เลื่อนประชุม", "เขาเลื่อนประชุมอีกแล้ว", ["เลื่อนประชุม"]],
    ["לא אמרתי", "שוב לא אמרתי כלום", ["לא אמרתי"]],
    ["لم أقل", "مرة أخرى لم أقلْ شيئا", ["لم أقلْ"]],
    ["ничего не сказал", "Я ничего не сказал.", ["ничего не сказал"]],
    ["no meeting", "😀 no meeting 😀", ["no meeting"]],
    ["", "They moved the meeting.", []],
    ["?!", "They moved?! the meeting.", []],
  ])("for %j in %j is %j", (phrase, text, words) => {
    expect(marked([phrase], [at(text)])).toEqual(words);
  });

  test("is told once for a reflection, and at most three times, the newest first", () => {
    const days = ["05", "04", "03", "02"].map((on) => `2026-11-${on}`);
    const all = days.map((on) => at("No meeting. Again no meeting.", on));
    expect(heard(["no meeting"], all).map(({ day }) => day)).toEqual(
      days.slice(0, 3),
    );
  });

  test("is not told again where that sentence is quoted already", () => {
    const one = at("No meeting, again. And then?");
    const quote = { reflection: one.id, text: "No meeting, again." };
    expect(heard(["no meeting"], [one], { quotes: [quote] })).toEqual([]);
    const other = { ...quote, reflection: "another" };
    expect(heard(["no meeting"], [one], { quotes: [other] })).toHaveLength(1);
  });

  test("is silent about words that the owner wants left out", () => {
    const all = [at("No meeting. They moved the meeting.")];
    expect(heard(["no meeting"], all, { excluded: ["MEETING"] })).toEqual([]);
    expect(heard(["No Meeting"], all, { excluded: ["meeting"] })).toEqual([]);
    expect(
      marked(["no meeting", "moved the meeting"], all, {
        excluded: ["no meeting"],
      }),
    ).toEqual(["moved the meeting"]);
    expect(heard(["no meeting"], all, { excluded: ["meet"] })).toHaveLength(1);
  });

  test("is shown in 200 letters at the most, with its words in them, and taken whole", () => {
    const word = fc.constantFrom("and", "so", "𝔄𝔅", "x".repeat(90), "long-ish");
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 60 }),
        fc.array(word, { maxLength: 60 }),
        (before, after) => {
          const text = [...before, "no meeting", ...after].join(" ");
          const [sound] = heard(["no meeting"], [at(text)]);
          expect(sound?.text).toBe(text);
          const { sentence, match } = sound as NonNullable<typeof sound>;
          expect(sentence.length).toBeLessThanOrEqual(200);
          expect(sentence.slice(match.from, match.to)).toBe("no meeting");
          expect(text).toContain(sentence.replace(/^…|…$/g, ""));
          expect(sentence).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });

  test("is one of the sentences that can be taken as evidence, whatever is written", () => {
    const piece = fc.constantFrom(
      ..."no,meeting,No meeting.,- ,> ,# ,\n,😀,今天,. ,[no](http://x.y) ,**".split(
        ",",
      ),
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        for (const { text: sentence } of heard(["no meeting"], [at(text)]))
          expect(linesOfSentences(text).flat()).toContain(sentence);
      }),
      { numRuns: 300 },
    );
  });

  test("is listened for in words that Candor ships with, for each flag that is answered by hand", () => {
    for (const flag of questionnaire.flags) {
      expect(flagSchema.parse(flag)).toEqual(flag);
      expect((flag.listenFor ?? []).length > 0, flag.id).toBe(!flag.derived);
    }
    const { listenFor = [] } =
      questionnaire.flags.find(({ id }) => id === "frustration-unspoken") ?? {};
    expect(marked(listenFor, [at("I bit my tongue.")])).toEqual([
      "bit my tongue",
    ]);
  });
});
