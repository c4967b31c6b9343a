import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marksIn } from "#core/find/excerpts.ts";
import {
  createFinder,
  listTags,
  type FindRequest,
  type Found,
} from "#core/find/finder.ts";
import type { Slices } from "#core/slices.ts";
import { foldText, isSeam } from "#core/find/fold.ts";
import { needlesOf, placeOfNeedle } from "#core/find/needles.ts";
import { wordsOf } from "#core/find/words-of.ts";
import type { CheckUp } from "#core/checkup/schema.ts";
import { addDays, day } from "#core/day.ts";
import { createMemory, type JournalView } from "#core/journal/memory.ts";
import type { JournalFile } from "#core/journal/schema.ts";
import type { JournalRecord, Reflection } from "#core/record/schema.ts";
import { energies } from "#core/week/schema.ts";
import { checkUp, noon } from "../../support/story.ts";

const firstDay = day("2026-01-01");

function reflection(
  id: string,
  text: string,
  fields: Partial<Reflection> = {},
): Reflection {
  return {
    id,
    revision: 1,
    at: noon("2026-01-01"),
    changedAt: noon("2026-01-01"),
    edits: {},
    deletedAt: null,
    kind: "reflection",
    client: "alder",
    day: firstDay,
    text,
    energy: null,
    tags: [],
    checkUp: null,
    ...fields,
  };
}

function memory(records: readonly JournalRecord[]) {
  return createMemory({} as JournalFile, [], records);
}

function all<Result>(slices: Slices<Result>): Result {
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
  }
}

function find(
  view: JournalView,
  request: Partial<FindRequest>,
  finder = createFinder(),
): Found {
  return all(finder.find(view, { text: "", limit: 50, ...request }));
}

const ids = ({ answers }: Found) => answers.map(({ record }) => record);

/** Whether a text on its own is found by a query. */
const finds = (text: string, query: string) =>
  ids(find(memory([reflection("r", text)]), { text: query })).length === 1;

/** What is marked in the one answer. */
function marked(text: string, query: string): string[] {
  const [answer] = find(memory([reflection("r", text)]), {
    text: query,
  }).answers;
  return (answer?.excerpts ?? []).flatMap(({ text: shown, marks }) =>
    marks.map(([from, to]) => shown.slice(from, to)),
  );
}

/** Texts of any script, with everything that is hard to fold. */
const hard = fc.constantFrom(
  ..."ß İ ı ﬁ Å e\u0301 ﷺ 한 회의를 ไม่ हिन्दी 今日 が ｶﾞ Ω ς Σ Ⅷ ½ ´ 👩‍👩‍👧 🇩🇪 👍🏽 * \u00ad \ud83d \udc00 „ “ ’ — - , . 1 ij Ǆ".split(
    " ",
  ),
  " ",
  "\n",
  "\t ",
  "\u00a0",
);
const words = fc
  .array(
    fc.oneof(
      hard,
      fc.string({ unit: "grapheme", maxLength: 6 }),
      fc.constantFrom("Straße", "meeting", "The", "façade", "ΟΔΟΣ", "сёмга"),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

describe("folding", () => {
  test.each([
    ["case", "They MOVED it", "moved"],
    ["accents", "Café Über São", "cafe uber sao"],
    ["accents that are typed and not written", "Cafe", "café"],
    ["a sharp s", "Straße", "STRASSE"],
    ["a Turkish dotted capital", "İstanbul", "istanbul"],
    ["a Turkish dotless letter", "ısparta", "isparta"],
    ["a ligature", "ofﬁce", "office"],
    ["strokes", "Łódź, Søren, Æsir", "lodz soren aesir"],
    ["wide letters", "ＡＢＣ１２", "abc12"],
    ["the last sigma of a word", "Ο ΔΡΟΜΟΣ", "δρομοσ"],
    ["Cyrillic", "Сёмга", "семга"],
    ["Arabic vowel signs", "مَقْهًى", "مقهى"],
    ["Hebrew points", "שָׁלוֹם", "שלום"],
    ["a curly apostrophe", "They don’t", "don't"],
    ["a soft hyphen", "Rech\u00adnung", "rechnung"],
    ["stars", "It is **really** so", '"is really so"'],
    ["line breaks between words", "they\n\n moved", '"they moved"'],
  ])("does not tell %s apart", (_, text, query) => {
    expect(finds(text, query)).toBe(true);
  });

  test("keeps the vowels of Thai and Hindi, which make a word what it is", () => {
    expect(finds("ไม่", "ไม")).toBe(true);
    expect(finds("कि", "की")).toBe(false);
  });

  test("piece by piece gives the same as whole", () => {
    fc.assert(
      fc.property(words, fc.nat(), (text, n) => {
        const at = text.length === 0 ? 0 : n % text.length;
        if (!isSeam(text, at)) return;
        expect(foldText(text.slice(0, at)) + foldText(text.slice(at))).toBe(
          foldText(text),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  test("of what is folded changes nothing", () => {
    fc.assert(
      fc.property(words, (text) => {
        const folded = foldText(text);
        expect(folded).not.toContain("\n");
        // An accent on its own becomes a space and itself; the spaces beside it are one from then on.
        expect(foldText(folded).replaceAll(/ +/g, " ")).toBe(
          folded.replaceAll(/ +/g, " "),
        );
      }),
    );
  });
});

describe("a query", () => {
  test("wants every word, in any order, anywhere in a word", () => {
    expect(finds("They moved the meeting", "meet they")).toBe(true);
    expect(finds("They moved the meeting", "they call")).toBe(false);
    expect(finds("Die Schlussrechnung", "rechnung")).toBe(true);
  });

  test("keeps together what stands in quotes, in whole words", () => {
    expect(finds("They moved the meeting", '"moved the meeting"')).toBe(true);
    expect(finds("They moved the meeting", "“moved the”")).toBe(true);
    expect(finds("the meeting, moved", '"moved the meeting"')).toBe(false);
    expect(finds("We planned it", '"ann"')).toBe(false);
    expect(finds("We planned it with Ann.", '"ann"')).toBe(true);
  });

  test("finds a phrase while it is typed, before its quote is closed", () => {
    const phrase = '"moved the meeting"';
    for (let end = 2; end <= phrase.length; end += 1)
      expect(finds("They moved the meeting", phrase.slice(0, end))).toBe(true);
  });

  test("finds words in scripts that set no spaces, in quotes too", () => {
    expect(finds("今日は返事がなかった。", "返事")).toBe(true);
    expect(finds("今日は返事がなかった。", '"返事"')).toBe(true);
    expect(finds("เราไม่ได้คุยกัน", '"ไม่ได้"')).toBe(true);
    expect(finds("회의를 옮겼다", '"회의"')).toBe(true);
  });

  test("finds nothing across two parts of a record", () => {
    const record = reflection("r", "they moved", { tags: ["scope"] });
    const view = memory([record]);
    expect(ids(find(view, { text: '"moved scope"' }))).toEqual([]);
    expect(ids(find(view, { text: "moved #scope" }))).toEqual(["r"]);
  });

  test.each([
    ["nothing", ""],
    ["white space", " \n\t\u00a0 "],
    ["quotes and nothing else", '""" “” "'],
    ["stars", "***"],
    ["marks without letters", "\u0301\u200d"],
  ])("of %s asks for no word", (_, query) => {
    expect(needlesOf(query)).toEqual([]);
    expect(finds("anything", query)).toBe(true);
  });

  test.each([
    ["a pattern", ".*"],
    ["brackets", "[a-z]+("],
    ["a backslash", "\\"],
    ["half of an emoji", "\ud83d"],
    ["a very long word", "x".repeat(100_000)],
    ["very many words", Array.from({ length: 20_000 }, String).join(" ")],
  ])("of %s is words and nothing more", (_, query) => {
    expect(finds("They moved the meeting 👩", query)).toBe(false);
    expect(finds(`They ${query} moved`, query)).toBe(true);
  });
});

describe("marks", () => {
  test.each([
    ["Die Straße hier", "strasse", ["Straße"]],
    ["ofﬁce", "i", ["ﬁ"]],
    ["İstanbul", "i", ["İ"]],
    ["cafe\u0301 noir", "cafe", ["cafe\u0301"]],
    ["👩‍👩‍👧 here", "👩", ["👩‍👩‍👧"]],
    ["한국", "하", ["한"]],
    ["They moved, and moved on", "moved", ["moved", "moved"]],
    ["a  b", '"a b"', ["a  b"]],
    ["Rech\u00adnung", "rechnung", ["Rech\u00adnung"]],
    ["mooom", "mo oo", ["moo"]],
  ])("in “%s” for “%s” are whole letters", (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  test("fold to what was looked for, and none of them could be shorter", () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = foldText(text);
        const from = folded.length === 0 ? 0 : a % folded.length;
        const needle = folded.slice(from, from + 1 + (b % 4)).trim();
        if (needle === "" || needle.includes('"')) return;
        const query = { text: needle, isPhrase: false, isOpen: false };
        const marks = marksIn(text, [query]);
        expect(marks.length).toBeGreaterThan(0);
        let last = -1;
        for (const [start, end] of marks) {
          expect(start).toBeGreaterThan(last);
          last = end;
          expect(foldText(text.slice(start, end))).toContain(needle);
        }
        // What stands between them does not have it.
        const rest = foldText(text.slice(last));
        expect(placeOfNeedle(rest, query)).toBe(-1);
      }),
      { numRuns: 3_000 },
    );
  });

  test("are the same however evenly a text folds", () => {
    fc.assert(
      fc.property(fc.constantFrom("meet", "e", "é n", "它"), (text) => {
        const query = needlesOf(text);
        const sentence = "Meet me: Étienne, é n, 它 moved.";
        const uneven = `${sentence}ﬁ`;
        expect(marksIn(uneven, query)).toEqual(marksIn(sentence, query));
      }),
    );
  });
});

describe("an excerpt", () => {
  const long = `${"Before it all. ".repeat(200)}They moved the MEETING again.${" And after.".repeat(300)}`;

  test("shows what was found with the words around it", () => {
    const [answer] = find(memory([reflection("r", long)]), {
      text: "meeting",
    }).answers;
    const [excerpt] = answer?.excerpts ?? [];
    expect(excerpt?.text).toMatch(/^Before|^it all|^all/);
    expect(excerpt?.text).toContain("They moved the MEETING again.");
    expect(excerpt?.text.length).toBeLessThan(400);
    expect(excerpt?.cutBefore).toBe(true);
    expect(excerpt?.cutAfter).toBe(true);
  });

  test("shows two places for words that stand far apart", () => {
    const text = `The first word.${" Filling.".repeat(100)} The last word.`;
    const [answer] = find(memory([reflection("r", text)]), {
      text: "first last",
    }).answers;
    expect(answer?.excerpts).toHaveLength(2);
    expect(answer?.excerpts[0]?.text).toContain("first");
    expect(answer?.excerpts[1]?.text).toContain("last");
  });

  test("always has what was found in it, wherever that stands in a text of any script", () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 60 }),
        fc.nat(),
        (parts, n) => {
          const text = parts.join(" ");
          const pieces = foldText(text).split(/[ "]+/).filter(Boolean);
          const query = pieces[n % Math.max(1, pieces.length)];
          if (!query) return;
          const found = marked(text, query);
          expect(found.length).toBeGreaterThan(0);
          for (const mark of found) expect(foldText(mark)).toContain(query);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test("of a check-up shows the line that was found, with the wording of raised flags and never of others", () => {
    const raised = checkUp("alder", "2026-02-01", {
      raised: ["meetings-gone"],
    });
    const [flag] = raised.flags;
    const record: CheckUp = {
      ...raised,
      flags: raised.flags.map((mark) =>
        mark === flag
          ? { ...mark, answer: "raised", evidence: "Nobody answered." }
          : mark,
      ),
      letPass: "The late invoice.",
    };
    const view = memory([record]);
    const one = (text: string) =>
      find(view, { text }).answers[0]?.excerpts.map(({ text }) => text);
    expect(one("answered")).toEqual(["Nobody answered."]);
    expect(one("invoice")).toEqual(["The late invoice."]);
    const silent = record.flags.find(({ answer }) => answer === "not-raised");
    expect(one(`"${silent?.wording ?? ""}"`)).toBeUndefined();
  });

  test("of a tag shows how the record begins as well", () => {
    const record = reflection("r", "They moved it.", { tags: ["scope"] });
    const [answer] = find(memory([record]), { text: "scope" }).answers;
    expect(answer?.excerpts.map(({ text }) => text)).toEqual([
      "They moved it.",
      "#scope",
    ]);
  });

  test("without words is how the record begins", () => {
    const [answer] = find(memory([reflection("r", long)]), {}).answers;
    expect(answer?.excerpts[0]?.text).toMatch(/^Before it all\./);
    expect(answer?.excerpts[0]?.marks).toEqual([]);
  });
});

describe("answers", () => {
  const many = Array.from({ length: 300 }, (_, index) =>
    reflection(
      `r-${String(index).padStart(3, "0")}`,
      `entry ${String(index)}`,
      {
        day: addDays(firstDay, (index * 7) % 100),
        client: index % 3 === 0 ? "alder" : "birch",
        energy: energies[index % 4] ?? null,
        tags: index % 5 === 0 ? ["Scope", "invoice"] : [],
      },
    ),
  );

  test("come newest first, the newest fifty, and say that there are more", () => {
    const view = memory(many);
    const { answers, more } = find(view, { text: "entry" });
    expect(answers).toHaveLength(50);
    expect(more).toBe(true);
    expect(ids({ answers, more })).toEqual(
      view
        .shelf("told")
        .toReversed()
        .slice(0, 50)
        .map(({ id }) => id),
    );
    expect(find(view, { text: "entry 299" })).toMatchObject({ more: false });
  });

  test("are those that a walk through everything would give", () => {
    const view = memory(many);
    const finder = createFinder();
    const optional = <Value>(value: fc.Arbitrary<Value>) =>
      fc.option(value, { nil: undefined });
    const someDay = fc.nat({ max: 100 }).map((n) => addDays(firstDay, n));
    fc.assert(
      fc.property(
        fc.record({
          text: fc.constantFrom("", "entry", "1", "entry 2", "nowhere", '"3"'),
          client: optional(fc.constantFrom("alder", "birch", "nobody")),
          kind: optional(fc.constantFrom("reflection", "check-up" as const)),
          tag: optional(fc.constantFrom("scope", "INVOICE", "other")),
          energy: optional(fc.constantFrom(...energies)),
          from: optional(someDay),
          to: optional(someDay),
        }),
        (request) => {
          const { text, client, kind, tag, energy, from, to } = request;
          if (from && to && from > to) return;
          const isWord = (entry: string) =>
            text.startsWith('"')
              ? /\b3\b/.test(entry)
              : text.split(" ").every((word) => entry.includes(word));
          const expected = view
            .shelf("reflection")
            .toReversed()
            .filter(
              (record) =>
                isWord(record.text) &&
                (!client || record.client === client) &&
                (!kind || record.kind === kind) &&
                (!tag ||
                  record.tags.some(
                    (has) => has.toLowerCase() === tag.toLowerCase(),
                  )) &&
                (!energy || record.energy === energy) &&
                (!from || record.day >= from) &&
                (!to || record.day <= to),
            )
            .map(({ id }) => id);
          const found = find(view, request, finder);
          expect(ids(found)).toEqual(expected.slice(0, 50));
          expect(found.more).toBe(expected.length > 50);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("include every record for every one of its words", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (texts) => {
        const records = [
          ...texts.map((text, index) =>
            reflection(`r-${String(index)}`, text, { tags: ["tag"] }),
          ),
          checkUp("alder", "2026-02-01", { raised: ["frustration"] }),
        ];
        const view = memory(records);
        const finder = createFinder();
        for (const record of view.shelf("told"))
          for (const word of wordsOf(record).flatMap((part) =>
            part.split(/\s+/u),
          ))
            expect(ids(find(view, { text: word }, finder)), word).toContain(
              record.id,
            );
      }),
    );
  });

  test("follow what is changed, deleted, moved and written meanwhile", () => {
    const view = memory(many);
    const finder = createFinder();
    const answer = (text: string) => ids(find(view, { text }, finder));
    expect(answer('"entry 7"')).toEqual(["r-007"]);
    const seven = many[7] ?? reflection("", "");
    view.apply({ records: [{ ...seven, text: "Something else" }] });
    expect(answer('"entry 7"')).toEqual([]);
    expect(answer("something")).toEqual(["r-007"]);
    view.apply({ records: [{ ...seven, day: addDays(firstDay, 500) }] });
    expect(answer("entry")[0]).toBe("r-007");
    view.apply({ records: [{ ...seven, deletedAt: noon("2026-03-01") }] });
    expect(answer('"entry 7"')).toEqual([]);
    view.apply({ records: [reflection("r-new", "Entry 7")] });
    expect(answer('"entry 7"')).toEqual(["r-new"]);
    view.apply({ erased: ["r-new"] });
    expect(answer('"entry 7"')).toEqual([]);
    expect(answer("entry 299")).toEqual(["r-299"]);
  });

  test("include a check-up that is still being done, and say so", () => {
    const begun: JournalRecord = {
      ...checkUp("alder", "2026-02-01"),
      letPass: "That tone.",
      finishedAt: null,
    };
    const { answers } = find(memory([...many, begun]), { text: "tone" });
    expect(answers).toMatchObject([
      { record: begun.id, kind: "check-up", unfinished: true },
    ]);
  });

  test("are none for a range that ends before it begins: that is refused", () => {
    const range = { from: day("2026-02-02"), to: day("2026-02-01") };
    expect(() => find(memory(many), range)).toThrow("range-backwards");
  });

  test("come in slices, so that a megabyte holds nobody up", () => {
    const long = "Every word counts. ".repeat(60_000);
    const view = memory([reflection("r", long), ...many]);
    let slices = 0;
    const run = createFinder().find(view, { text: "nowhere", limit: 50 });
    while (!run.next().done) slices += 1;
    expect(slices).toBeGreaterThan(60);
  });

  test("are the same after everything was made ready, and after it was forgotten", () => {
    const view = memory(many);
    const finder = createFinder();
    all(finder.prepare(view));
    const found = find(view, { text: "entry 2" }, finder);
    finder.forget();
    expect(find(view, { text: "entry 2" }, finder)).toEqual(found);
    expect(found.answers.length).toBeGreaterThan(20);
  });
});

test("tags are listed by how often they are used", () => {
  const view = memory([
    reflection("a", "x", { tags: ["rare", "often"] }),
    reflection("b", "y", { tags: ["often"] }),
  ]);
  expect(listTags(view)).toEqual(["often", "rare"]);
});
