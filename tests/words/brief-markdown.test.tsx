import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { BriefDocument } from "#core/brief/document.ts";
import { briefParts, talkParts } from "#core/brief/parts.ts";
import type { Finding } from "#core/patterns/rule.ts";
import { day } from "#core/day.ts";
import { BriefPages } from "#ui/brief/brief-pages.tsx";
import { markdownOf } from "#words/brief-markdown.ts";
import { words } from "#words/words.ts";
import { openCandor } from "../support/candor.ts";
import {
  headingsIn,
  lineLikeMarkdown,
  parse,
  textLikeMarkdown,
  wordsOf,
} from "../support/markdown.ts";
import {
  checkUp,
  client,
  conversation,
  disagreement,
  meeting,
  phrase,
  powerMoment,
  reflection,
  weekMark,
} from "../support/story.ts";

/** A brief of Alder that has nothing but its name and these. */
function brief(fields: Partial<BriefDocument> = {}): BriefDocument {
  return {
    edition: "private",
    parts: briefParts,
    isWhole: true,
    asAt: null,
    isNamed: false,
    client: client("alder"),
    madeOn: day("2026-11-22"),
    from: null,
    to: null,
    since: null,
    endedOn: null,
    raised: [],
    lastCheckUp: null,
    changed: null,
    grid: { checkUps: [], rows: [] },
    lines: { energies: [], stances: [] },
    conversations: [],
    timeline: [],
    findings: [],
    predictions: [],
    ...fields,
  };
}

const flag = (wording: string, answer: "raised" | "unknown" = "raised") => ({
  flag: "f-1",
  question: 1 as const,
  wording,
  derived: null,
  answer,
  evidence: "",
  quotes: [],
  values: [],
});

/** A brief in which every text is this one, and every line that one. */
function briefOf(text: string, line: string): BriefDocument {
  const noted = { answer: "comfortable" as const, note: text };
  const outcome = {
    ended: "badly" as const,
    by: "them" as const,
    day: day("2026-11-01"),
    why: text,
  };
  const decision = {
    decided: "watch" as const,
    day: day("2026-12-01"),
    because: text,
  };
  const prediction = { text, sure: 70, by: day("2026-12-01") };
  const finding: Finding = {
    rule: "words-I-repeat",
    key: "words-I-repeat",
    state: "found",
    subject: { about: "words", words: line, clients: [line, "Birch"] },
    clients: ["alder"],
    evidence: [],
    counterExamples: [],
    chance: null,
    counts: {
      seen: 4,
      of: 9,
      unsaid: 0,
      quarters: 2,
      since: day("2026-01-01"),
      until: day("2026-11-01"),
    },
  };
  return brief({
    client: client("alder", {
      name: line,
      stage: "ended",
      goal: text,
      expected: text,
      delivered: text,
      terms: {
        scope: noted,
        price: noted,
        decisions: noted,
        communication: noted,
        payment: noted,
      },
      preMortem: text,
      myTerms: text,
      walkAwayLine: text,
      outcome,
      pastOutcomes: [outcome],
    }),
    lastCheckUp: { id: "c-1", day: day("2026-10-01"), decision },
    raised: [
      {
        flag: "f-1",
        wording: line,
        since: day("2026-10-01"),
        evidence: text,
        values: [line, line],
      },
    ],
    changed: {
      previous: { id: "c-0", day: day("2026-07-01"), decision: null },
      values: [{ name: line, before: "shared", now: "missing" }],
      flags: [
        { flag: "f-1", wording: line, before: "not-raised", now: "raised" },
      ],
      stance: null,
      stillRaised: 0,
    },
    grid: {
      checkUps: [{ id: "c-1", day: day("2026-10-01") }],
      rows: [{ flag: "f-1", wording: line, answers: ["raised"] }],
    },
    conversations: [
      conversation("alder", "2026-10-02", { topic: text, note: text }),
    ],
    timeline: [
      reflection("alder", "2026-10-01", text, { tags: [line, line] }),
      checkUp("alder", "2026-10-01", {
        fields: {
          values: [{ value: "v-1", name: line, answer: "shared" }],
          flags: [
            {
              ...flag(line),
              evidence: text,
              quotes: [
                { reflection: "r-1", text },
                { reflection: "r-1", text },
              ],
            },
            flag(line, "unknown"),
          ],
          prompts: [
            { prompt: "p-1", place: "with", wording: line, answer: text },
          ],
          goodSigns: [{ sign: "g-1", wording: line, seen: true }],
          letPass: text,
          decision,
        },
      }),
      meeting("alder", "2026-10-03", null, { note: text }),
      conversation("alder", "2026-10-03", {
        topic: text,
        note: text,
        held: day("2026-10-04"),
      }),
      disagreement("alder", "2026-11-01", { topic: text, note: text }),
      phrase("alder", "2026-11-01", text, { saidBy: line }),
      powerMoment("alder", "2026-11-02", {
        text,
        letPass: text,
        unquestioned: text,
        handedOver: text,
      }),
      weekMark("alder", "2026-11-03", { unsaid: text }),
    ],
    findings: [{ finding, seen: [], notSeen: [], elsewhere: 0, note: text }],
    predictions: [
      {
        checkUp: "c-1",
        day: day("2026-10-01"),
        prediction,
        end: { came: "no", day: day("2026-11-01"), note: text },
      },
    ],
  });
}

describe("A brief in Markdown", () => {
  test("says of a client of whom nothing is known what is missing, to the owner and to nobody else", () => {
    expect(markdownOf(brief())).toBe(
      `# Alder

Brief · private · Made on 22 November 2026

Private: this shows everything you wrote. Keep it for your own eyes.

No entry stands in this brief.

**Goal:** Not written down

**Since:** Not written down

**Renewal:** Not written down

**Last decision:** Not written down

## Flags raised now

No check-up so far.
`,
    );
    expect(markdownOf(brief({ edition: "talk", parts: talkParts }))).toBe(
      "# Alder\n\nFor our talk · Made on 22 November 2026\n",
    );
  });

  test("has flags down and check-ups across, energy and stance as tables", () => {
    const text = markdownOf(
      brief({
        edition: "talk",
        parts: ["flags", "energy", "stance"],
        grid: {
          checkUps: ["2026-03-03", "2026-06-03", "2026-09-03"].map((on) => ({
            id: `c-${on}`,
            day: day(on),
          })),
          rows: [
            {
              flag: "f-1",
              wording: "They say A | B",
              answers: ["raised", "not-raised", null],
            },
          ],
        },
        lines: {
          energies: [
            {
              week: day("2026-03-02"),
              energy: "red",
              from: "w-1",
              kind: "week-mark",
            },
          ],
          stances: [
            {
              day: day("2026-03-03"),
              stance: "for",
              from: "c-1",
              kind: "check-up",
            },
          ],
        },
      }),
    );
    expect(text).toContain(`## Flags by date

| Flag | 3 Mar 2026 | 3 Jun 2026 | 3 Sept 2026 |
| --- | --- | --- | --- |
| They say A \\| B | raised | · | – |

· = not raised; ? = don’t know; – = not asked

## Energy and stance

| On | Energy, week by week |
| --- | --- |
| Week of 2 Mar 2026 | Red |

| On | Stance |
| --- | --- |
| 3 Mar 2026 | For |
`);
  });

  test("has what was written under its months and days, as it was typed", () => {
    const text = markdownOf(
      brief({
        timeline: [
          reflection("alder", "2026-10-30", "# Monday\n\n- *late* again", {
            energy: "amber",
            tags: ["invoices", "a_b"],
          }),
          meeting("alder", "2026-10-30", 20, { note: "Two of them." }),
          phrase("alder", "2026-11-02", "You work for me.", {
            saidBy: "Gregor *",
          }),
          reflection("alder", "2026-11-03", "", { energy: "red" }),
        ],
      }),
    );
    expect(text.slice(text.indexOf("## Timeline"))).toBe(`## Timeline

### October 2026

#### 30 Oct

Amber · #invoices #a_b

\\# Monday

- *late* again

#### 30 Oct

**Meeting, 20 minutes of it explaining why the work is needed**

Two of them.

### November 2026

#### 2 Nov

**Heard from Gregor \\***

“You work for me.”

#### 3 Nov

Red

No words, only a mark.
`);
  });

  test("says what the printed one says, of every client of the sample", async () => {
    const { call } = await openCandor({ start: "sample" });
    for (const { client } of await call("client.list", {}))
      for (const edition of ["private", "talk"] as const) {
        const document = await call("brief.read", {
          client: client.id,
          edition,
        });
        const text = wordsIn(wordsOf(parse(markdownOf(document))));
        const pages = renderToStaticMarkup(<BriefPages brief={document} />)
          .replaceAll(/<(header|table|figure|svg).*?<\/\1>/g, "")
          .replaceAll(/&#x27;|&quot;|&amp;/g, " ")
          .split(/<[^>]+>/)
          .map(wordsIn)
          .filter((said) => said !== "" && said !== wordsIn(words.brief.space));
        expect(pages.length).toBeGreaterThan(3);
        let at = 0;
        for (const said of pages) {
          const found = text.indexOf(said, at);
          expect(found, said).toBeGreaterThanOrEqual(at);
          at = found;
        }
      }
  });

  test("has the headings of the brief and no others, whatever was written", () => {
    const headings = headingsIn(markdownOf(briefOf("text", "line")));
    expect(headings.map(([depth]) => depth).join("")).toBe(
      "1222222222344443444422",
    );
    fc.assert(
      fc.property(textLikeMarkdown, lineLikeMarkdown, (text, line) => {
        fc.pre(line.trim() !== "" && text.trim() !== "");
        const [name, ...others] = headingsIn(markdownOf(briefOf(text, line)));
        expect(plain(name?.[1] ?? "")).toBe(plain(line));
        expect(others).toEqual(headings.slice(1));
      }),
      { numRuns: 60 },
    );
  });

  test("has every word of what was written, LF, no spaces at ends of lines, and one end", () => {
    const count = (text: string, sought: string) =>
      text.split(sought).length - 1;
    const texts = count(markdownOf(briefOf("sought", "line")), "sought");
    expect(texts).toBe(38);
    fc.assert(
      fc.property(textLikeMarkdown, lineLikeMarkdown, (text, line) => {
        fc.pre(text.trim() !== "" && line.trim() !== "");
        const document = markdownOf(briefOf(text, line));
        const marks = /[\\>\s`~]/g;
        const sought = text.replaceAll(marks, "");
        // Nothing stands in every text, as often as one likes.
        expect(
          sought === "" ||
            count(document.replaceAll(marks, ""), sought) >= texts,
        ).toBe(true);
        expect(document).not.toMatch(/\r|[ \t]\n/);
        expect(document).toMatch(/[^\n]\n$/);
      }),
      { numRuns: 60 },
    );
  });
});

/** The letters and figures of a text. */
function wordsIn(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** A text without its spaces; a parser has a sign of its own for NUL. */
function plain(text: string): string {
  return text.replaceAll(/[\s\0\uFFFD]+/gu, "");
}
