import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownBusinessId } from "#core/client/own-business.ts";
import { addDays, day, quarterOf } from "#core/day.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { wordsIRepeat } from "#core/patterns/rules/words-I-repeat.ts";
import { silenceOf } from "#core/patterns/silence.ts";
import { sentencesOf } from "#core/patterns/tokens.ts";
import type { Reflection } from "#core/record/schema.ts";
import { words } from "#words/words.ts";
import { client, history, reflection, today } from "../../support/story.ts";
import { problemsWith } from "./stories/story-of-a-rule.ts";
import { stories } from "./stories/words-I-repeat.ts";

const evaluate = (
  reflections: readonly Reflection[],
  excluded: readonly string[] = [],
) => tellAll(wordsIRepeat, history(reflections, [], excluded), today);

const said = (...args: Parameters<typeof evaluate>) =>
  evaluate(...args).map(words.patternSentence);

/** Three reflections over two quarters at two clients, each with a text. */
const three = (a: string, b = a, c = a) => [
  reflection("alder", "2026-01-10", a),
  reflection("birch", "2026-04-10", b),
  reflection("alder", "2026-07-10", c),
];

const keys = (...args: Parameters<typeof evaluate>) =>
  evaluate(...args).map(({ key }) => key.replace("words-I-repeat/", ""));

describe("words I repeat", () => {
  test("are told as the stories of the rule say", () => {
    expect(
      problemsWith(wordsIRepeat, {
        ...stories,
        // The rule says of itself what it waits for, and of no phrase that it comes close.
        tooLittle: stories.found,
      }),
    ).toEqual(["words-I-repeat, “tooLittle”: found"]);
    const seen = stories.tooLittle.history.clients.flatMap(
      (of) => wordsIRepeat.look(of, today) ?? [],
    );
    expect(evaluate(three("x").slice(0, 2))).toEqual([]);
    expect(words.patternSentence(silenceOf(wordsIRepeat, seen))).toBe(
      stories.tooLittle.says,
    );
  });

  test("are as long as every reflection that says them goes along", () => {
    expect(
      keys(
        three(
          "Today Miriam moved the meeting again, to Friday.",
          "Then Miriam moved the meeting again.",
          "Again Miriam moved the meeting again. To Friday!",
        ),
      ),
    ).toEqual(["miriam moved the meeting again"]);
  });

  test("are written as they were last, with the counts of all reflections since the first", () => {
    const [found] = evaluate([
      reflection("cedar", "2025-12-01", "A day before it began."),
      ...three("I said nothing about it", "I SAID **nothing** about it"),
      reflection("cedar", "2026-08-01", "A day after."),
    ]);
    expect(found).toMatchObject({
      state: "found",
      key: "words-I-repeat/i said nothing about it",
      clients: ["alder", "birch"],
      subject: {
        words: "I said nothing about it",
        clients: ["Alder", "Birch"],
      },
      counts: {
        seen: 3,
        of: 4,
        unsaid: 0,
        quarters: 3,
        since: "2026-01-10",
        until: "2026-07-10",
      },
      evidence: [
        "alder-reflection-2026-01-10",
        "birch-reflection-2026-04-10",
        "alder-reflection-2026-07-10",
      ],
      counterExamples: [],
      chance: null,
    });
  });

  test("are none at one client, in one quarter, or twice in one reflection", () => {
    const text = "I said nothing about it";
    const at = (...where: (readonly [string, string])[]) =>
      keys(where.map(([of, on]) => reflection(of, on, text)));
    expect(
      at(
        ["alder", "2026-01-10"],
        ["alder", "2026-04-10"],
        ["alder", "2026-07-10"],
      ),
    ).toEqual([]);
    expect(
      at(
        ["alder", "2026-01-01"],
        ["birch", "2026-02-10"],
        ["alder", "2026-03-31"],
      ),
    ).toEqual([]);
    expect(
      at(
        ["alder", "2026-01-01"],
        ["birch", "2026-03-31"],
        ["alder", "2026-04-01"],
      ),
    ).toHaveLength(1);
    expect(
      keys([
        reflection("alder", "2026-01-10", `${text}. ${text}.`),
        reflection("birch", "2026-04-10", text),
      ]),
    ).toEqual([]);
  });

  test("count one's own business among the clients, and clients that have ended", () => {
    const text = "I said nothing about it";
    const found = tellAll(
      wordsIRepeat,
      history(
        [
          reflection(ownBusinessId, "2026-01-10", text),
          reflection("alder", "2026-04-10", text),
          reflection(ownBusinessId, "2026-07-10", text),
        ],
        [
          client("alder", {
            stage: "ended",
            outcome: {
              day: day("2026-05-01"),
              ended: "badly",
              by: "them",
              why: "",
            },
          }),
        ],
      ),
      today,
    );
    expect(found).toMatchObject([{ clients: [ownBusinessId, "alder"] }]);
  });

  test("are looked for in the last two years, up to today", () => {
    const text = "I said nothing about it";
    const from = (first: string) =>
      keys([
        reflection("alder", first, text),
        reflection("birch", "2026-04-10", text),
        reflection("alder", "2026-07-10", text),
      ]);
    expect(from("2024-11-22")).toEqual([]);
    expect(from("2024-11-23")).toHaveLength(1);
    expect(words.patternSentence(silenceOf(wordsIRepeat, []))).toContain(
      "of the last two years",
    );
    // Two years before the first day that a journal can hold, there are no days.
    expect(
      tellAll(wordsIRepeat, history(three(text)), day("1901-01-01")),
    ).toHaveLength(1);
  });

  test("end with their sentence and with their line", () => {
    expect(keys(three("I said nothing. About it"))).toEqual([]);
    expect(keys(three("I said nothing\nabout the invoice"))).toEqual([]);
    expect(keys(three("I said nothing; about: the invoice"))).toHaveLength(1);
  });

  test("are not what stands in a fifth of all reflections", () => {
    const rest = (text: string, count: number) =>
      Array.from({ length: count }, (_, at) =>
        reflection("cedar", addDays(day("2026-08-01"), at), text, {
          id: `rest-${String(at)}`,
        }),
      );
    const text = "for the first time today";
    expect(keys([...three(text), ...rest("Other words", 12)])).toEqual([text]);
    // Of 20, a fifth is 4: "first" and "today" are common there, and "time" alone does not tell.
    expect(
      keys([
        ...three(text),
        ...rest("the first for today", 1),
        ...rest("quiet", 16).map((each) => ({ ...each, id: `q-${each.id}` })),
      ]),
    ).toEqual([]);
    expect(keys([...three(text), ...rest("quiet", 17)])).toEqual([text]);
  });

  test("are of long words while there are few reflections", () => {
    expect(keys(three("at the end of it"))).toEqual([]);
    expect(keys(three("at the bitter end of it"))).toEqual([]);
    expect(keys(three("at the bitter finish of it"))).toHaveLength(1);
    expect(keys(three("never never did it"))).toEqual([]);
  });

  test("are found in any script", () => {
    expect(keys(three("今天又改开会时间了"))).toEqual([
      "今天 又 改 开会 时间 了",
    ]);
    expect(keys(three("ประชุมถูกเลื่อนอีกแล้ว"))).toHaveLength(1);
    expect(keys(three("لم أقل للمدير شيئا عن الاجتماع"))).toHaveLength(1);
    expect(keys(three("שוב דחו את הפגישה החשובה"))).toHaveLength(1);
    expect(said(three("Совещание снова перенесли на пятницу"))).toEqual([
      "You wrote “Совещание снова перенесли на пятницу” in 3 of 3 reflections since January 2026, at 2 clients: Alder and Birch.",
    ]);
  });

  test("are one's own: quoted lines are other people's", () => {
    expect(keys(three("> we expected much more from you"))).toEqual([]);
  });

  test("leave out those with a word or phrase that the owner has listed", () => {
    const text = "Miriam moved the meeting again";
    expect(keys(three(text), ["MIRIAM"])).toEqual([]);
    expect(keys(three(text), ["the meeting"])).toEqual([]);
    expect(keys(three(text), ["meet", "meeting the"])).toHaveLength(1);
  });

  test("are told once, where phrases share four words", () => {
    const found = keys([
      ...three("Miriam moved the meeting again to Friday"),
      reflection("birch", "2026-08-10", "They moved the meeting again, later"),
    ]);
    expect(found).toEqual(["moved the meeting again"]);
  });

  test("are twelve at most", () => {
    const texts = Array.from(
      { length: 15 },
      (_, at) => `number${String(at)} moved the meeting${String(at)}.`,
    ).join("\n");
    expect(evaluate(three(texts))).toHaveLength(12);
  });

  test("are cut where nobody reads on, in a key and in a sentence", () => {
    const long = Array.from({ length: 60 }, (_, at) => `word𝔄${String(at)}`);
    const [found] = evaluate(three(long.join(" ")));
    expect(found?.key.length).toBeLessThanOrEqual(215);
    expect(found && words.patternSentence(found)).toMatch(/“.{1,120}…” in 3/u);
    expect(found?.subject).toMatchObject({
      words: long.slice(0, 40).join(" "),
    });
  });

  test("are the same pattern as counts grow", () => {
    const text = "I said nothing about it";
    const more = reflection("cedar", "2026-09-10", text);
    expect(keys([...three(text), more])).toEqual(keys(three(text)));
  });

  test("are not looked for where nothing is written, and found in a very long text", () => {
    expect(evaluate([])).toEqual([]);
    expect(keys(three("", "😀", "..."))).toEqual([]);
    const long = "la ".repeat(100_000);
    const noise = Array.from({ length: 100_000 }, (_, at) => `w${String(at)}`);
    const text = `${noise.join(" ")}. I said nothing about it. ${"开会".repeat(50_000)} ${long}`;
    expect(keys(three(text))).toContain("i said nothing about it");
  });

  test("wait for three reflections, two quarters and two clients", () => {
    const waits = (...where: (readonly [string, string])[]) => {
      const { clients } = history(
        where.map(([of, on]) => reflection(of, on, "A day.")),
      );
      const seen = clients.flatMap((of) => wordsIRepeat.look(of, today) ?? []);
      return wordsIRepeat.scope(seen).waitsFor;
    };
    expect(waits()).toEqual({ have: 0, need: 3, unit: "reflections" });
    expect(
      waits(
        ["alder", "2026-01-10"],
        ["birch", "2026-02-10"],
        ["alder", "2026-03-10"],
      ),
    ).toEqual({ have: 1, need: 2, unit: "quarters" });
    expect(
      waits(
        ["alder", "2026-01-10"],
        ["alder", "2026-04-10"],
        ["alder", "2026-07-10"],
      ),
    ).toEqual({ have: 1, need: 2, unit: "clients" });
    expect(
      waits(
        ["alder", "2026-01-10"],
        ["birch", "2026-04-10"],
        ["alder", "2026-07-10"],
      ),
    ).toBeNull();
  });

  test("are those that counting every phrase of every reflection finds", () => {
    const word = fc.constantFrom(
      ..."the a meeting moved again nothing said 😀 فراغ שוב 又 开会 แล้ว ประชุม été".split(
        " ",
      ),
      "\n",
      ".",
    );
    const written = fc.record({
      client: fc.constantFrom("alder", "birch", "cedar"),
      back: fc.integer({ min: 0, max: 800 }),
      words: fc.array(word, { maxLength: 24 }),
    });
    /** Some texts take a piece over from the one before, as people who repeat themselves do. */
    const journal = fc.array(fc.tuple(written, fc.boolean()), {
      minLength: 3,
      maxLength: 26,
    });
    let found = 0;
    fc.assert(
      fc.property(
        journal,
        fc.constantFrom([], ["moved"], ["said the"]),
        (entries, excluded) => {
          let piece: string[] = [];
          const reflections = entries.map(([each, repeats], at) => {
            const all = repeats ? [...each.words, ...piece] : each.words;
            piece = all.slice(-7);
            return reflection(
              each.client,
              addDays(today, -each.back),
              all.join(" "),
              { id: `r-${String(at).padStart(2, "0")}` },
            );
          });
          const told = evaluate(reflections, excluded);
          found += told.length;
          expect(told.map(({ key, evidence }) => ({ key, evidence }))).toEqual(
            countedByHand(reflections, excluded),
          );
        },
      ),
      { numRuns: 1_000 },
    );
    expect(found).toBeGreaterThan(200);
  });
});

/** What the rule should tell, from its definition alone: every phrase of every reflection is looked at. */
function countedByHand(
  all: readonly Reflection[],
  excluded: readonly string[],
) {
  const texts = all
    .filter((each) => each.day > "2024-11-22" && each.day <= today)
    .toSorted((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1))
    .map((each) => ({ ...each, sentences: sentencesOf(each.text) }));
  const phrases = new Map<string, Set<(typeof texts)[number]>>();
  for (const text of texts)
    for (const sentence of text.sentences)
      for (let from = 0; from < sentence.length; from += 1)
        for (let to = from + 4; to <= sentence.length; to += 1) {
          const phrase = sentence.slice(from, to).join(" ");
          phrases.set(phrase, (phrases.get(phrase) ?? new Set()).add(text));
        }
  const enough = [...phrases].filter(
    ([, at]) =>
      at.size >= 3 &&
      new Set([...at].map((text) => text.client)).size >= 2 &&
      new Set([...at].map((text) => quarterOf(text.day))).size >= 2,
  );
  const holds = (longer: string, phrase: string) =>
    ` ${longer} `.includes(` ${phrase} `);
  const longest = enough.filter(([phrase, at]) =>
    enough.every(
      ([other, others]) =>
        other === phrase || others.size !== at.size || !holds(other, phrase),
    ),
  );
  const tells = (word: string) =>
    texts.length < 20
      ? /[\u0e00-\u0eff\u4e00-\u9fff]/.test(word) || word.length >= 5
      : texts.filter(({ sentences }) => sentences.flat().includes(word))
          .length *
          5 <
        texts.length;
  const sorted = longest
    .filter(
      ([phrase]) => [...new Set(phrase.split(" "))].filter(tells).length >= 2,
    )
    .filter(([phrase]) => !excluded.some((each) => holds(phrase, each)))
    .toSorted(
      ([a, at], [b, bt]) =>
        bt.size - at.size ||
        b.split(" ").length - a.split(" ").length ||
        (a < b ? -1 : 1),
    );
  const told: typeof sorted = [];
  for (const each of sorted) {
    const runs = each[0]
      .split(" ")
      .map((_, at, of) => of.slice(at, at + 4))
      .filter((run) => run.length === 4)
      .map((run) => run.join(" "));
    if (!told.some(([other]) => runs.some((run) => holds(other, run))))
      told.push(each);
  }
  return told.slice(0, 12).map(([phrase, at]) => ({
    key: `words-I-repeat/${phrase}`,
    evidence: [...at].map(({ id }) => id),
  }));
}
