import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { BriefDocument } from "#core/brief/document.ts";
import { briefParts, talkParts } from "#core/brief/parts.ts";
import type { Client } from "#core/client/schema.ts";
import { day } from "#core/day.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { BriefPages } from "#ui/brief/brief-pages.tsx";
import { MarkedText, Written } from "#ui/brief/written.tsx";
import { reflection } from "../support/journal-folder.ts";
import { checkUp, client } from "../support/story.ts";

/** What a record of Alder's carries, beside its own fields. */
function stamps(id: string) {
  const {
    text: _,
    energy: __,
    tags: ___,
    checkUp: ____,
    kind: _____,
    ...rest
  } = reflection(id, { client: "alder" });
  return rest;
}

/** What a brief says, as plain text. */
function brief(
  fields: Partial<Client>,
  timeline: readonly JournalRecord[] = [],
  more: Partial<BriefDocument> = {},
): string {
  const document: BriefDocument = {
    edition: "private",
    parts: briefParts,
    isWhole: true,
    asAt: null,
    isNamed: false,
    client: client("alder", fields),
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
    timeline,
    findings: [],
    predictions: [],
    ...more,
  };
  return renderToStaticMarkup(<BriefPages brief={document} />)
    .replaceAll(/<svg.*?<\/svg>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
}

const outcome = (why: string, ended: "well" | "badly" = "badly") => ({
  ended,
  by: "them" as const,
  day: day("2025-03-04"),
  why,
});

describe("A private brief holds everything that was written", () => {
  test("how it ended, and how it had ended before", () => {
    const pages = brief({
      stage: "ended",
      outcome: outcome("The budget.", "well"),
      pastOutcomes: [outcome("The invoice."), outcome("The other invoice.")],
    });
    expect(pages).toContain("Well, by them, on 4 March 2025 The budget.");
    expect(pages).toContain(
      "Ended before Badly, by them, on 4 March 2025 The invoice. Badly, by them, on 4 March 2025 The other invoice.",
    );
  });

  test("that it had ended before, also while it runs, and that it has ended, also where nobody wrote how", () => {
    const running = brief({ pastOutcomes: [outcome("The invoice.")] });
    expect(running).toContain("Ended before Badly");
    expect(brief({ stage: "ended" })).toContain("Ended Not written down");
    expect(brief({})).not.toContain("Ended");
  });

  test("every word of a client, a reflection and a check-up", () => {
    const said = checkUp("alder", "2026-11-01");
    const pages = brief(
      {
        name: "THE-NAME",
        goal: "THE-GOAL",
        myTerms: "MY-TERMS",
        walkAwayLine: "WALK-AWAY",
        since: day("2020-02-03"),
        renewal: day("2026-12-20"),
      },
      [
        reflection("r-1", {
          text: "THE-TEXT",
          energy: "red",
          tags: ["a-tag"],
          checkUp: "c-1",
        }),
        {
          ...said,
          letPass: "LET-PASS",
          stance: "mixed",
          decision: {
            decided: "renegotiate",
            day: day("2027-01-02"),
            because: "BECAUSE",
          },
          flags: said.flags.map((mark, index) =>
            index === 3
              ? {
                  ...mark,
                  evidence: "EVIDENCE",
                  quotes: [{ reflection: "r-1", text: "A-QUOTE" }],
                }
              : mark,
          ),
        },
      ],
    );
    for (const word of [
      "THE-NAME",
      "THE-GOAL",
      "MY-TERMS",
      "WALK-AWAY",
      "3 February 2020",
      "20 December 2026",
      "THE-TEXT",
      "Red",
      "#a-tag",
      "Written for the check-up",
      "LET-PASS",
      "Mixed",
      "Renegotiate, by 2 January 2027",
      "BECAUSE",
      "EVIDENCE",
      "A-QUOTE",
    ])
      expect(pages).toContain(word);
  });

  test("what a check-up was answered in words, in the words that were asked then", () => {
    const said = checkUp("alder", "2026-11-01", {
      raised: ["frustration-unspoken"],
    });
    const pages = brief({}, [
      {
        ...said,
        flags: said.flags.map((mark) =>
          mark.flag === "frustration-unspoken"
            ? { ...mark, side: "theirs" as const, since: day("2026-03-04") }
            : mark,
        ),
        prompts: [
          {
            prompt: "with-goal",
            place: "with",
            wording: "ASKED-THEN",
            answer: "ANSWERED",
          },
          {
            prompt: "for-boss",
            place: "for",
            wording: "NOT-ANSWERED",
            answer: " ",
          },
        ],
        goodSigns: [
          { sign: "s-1", wording: "SEEN-SIGN", seen: true },
          { sign: "s-2", wording: "UNSEEN-SIGN", seen: false },
        ],
      },
    ]);
    for (const word of [
      "Theirs, since 4 March 2026",
      "ASKED-THEN ANSWERED",
      "“SEEN-SIGN”",
    ])
      expect(pages).toContain(word);
    expect(pages).not.toContain("NOT-ANSWERED");
    expect(pages).not.toContain("UNSEEN-SIGN");
  });

  test("the addresses of links and pictures", () => {
    const pages = brief({}, [
      reflection("r-1", {
        text: "[the offer](https://alder.example/offer) ![the plan](file:///plan.png) <https://alder.example/>",
      }),
    ]);
    expect(pages).toContain("the offer (https://alder.example/offer)");
    expect(pages).toContain("the plan (file:///plan.png)");
    expect(pages).toContain(" https://alder.example/ ");
    expect(pages).not.toContain("(https://alder.example/)");
  });

  test("what was expected, delivered and agreed, and what is still to be said", () => {
    const pages = brief(
      {
        expected: "A site by May",
        delivered: "Half of it",
        preMortem: "Nobody decided",
        terms: {
          ...client("alder").terms,
          price: { answer: "uncomfortable", note: "Too low" },
          payment: { answer: null, note: "Never spoken of" },
        },
      },
      [],
      {
        conversations: [
          {
            ...stamps("t-1"),
            kind: "conversation",
            topic: "Late invoices",
            since: day("2026-11-03"),
            planned: null,
            held: null,
            flags: [],
            disagreement: null,
            checkUp: null,
            note: "",
          },
        ],
        lines: {
          energies: [
            {
              week: day("2026-11-16"),
              energy: "red",
              from: "r-1",
              kind: "reflection",
            },
          ],
          stances: [
            {
              day: day("2026-11-18"),
              stance: "for",
              from: "k-1",
              kind: "week-mark",
            },
          ],
        },
      },
    );
    for (const said of [
      "Expected A site by May",
      "Delivered Half of it",
      "A year from now it ended badly: why? Nobody decided",
      "Price Uncomfortable Too low",
      "Payment Never spoken of",
      "Still to be said Conversation owed since 3 November 2026 Late invoices",
      "Week of 16 Nov 2026 Red",
      "18 Nov 2026 For",
    ])
      expect(pages).toContain(said);
    expect(pages).not.toContain("Scope");
  });

  test("every kind of record, in the words it was taken down in", () => {
    const records: JournalRecord[] = [
      {
        ...stamps("m-1"),
        kind: "meeting",
        explaining: 25,
        note: "Why tests matter",
      },
      {
        ...stamps("d-1"),
        kind: "disagreement",
        topic: "Who decides",
        crucial: true,
        settled: null,
        note: "They say it is a process",
      },
      {
        ...stamps("h-1"),
        kind: "phrase",
        words: "You work for me",
        saidBy: "Junior",
        from: null,
      },
      {
        ...stamps("p-1"),
        kind: "power-moment",
        done: "belittled",
        text: "In front of all",
        letPass: "I laughed",
        unquestioned: "That he may",
        handedOver: "My face",
      },
      { ...stamps("o-1"), kind: "portrait", text: "A man in a hurry" },
      {
        ...stamps("w-1"),
        kind: "renewal",
        renewal: day("2026-12-20"),
        answer: "change-terms",
        because: "The price",
      },
      {
        ...stamps("k-1"),
        kind: "week-mark",
        energy: null,
        stance: null,
        unsaid: "That I want to stop",
        skipped: false,
        energyAt: null,
      },
    ];
    const pages = brief({}, records);
    for (const said of [
      "Meeting, 25 minutes of it explaining why the work is needed Why tests matter",
      "Crucial disagreement Who decides They say it is a process",
      "Heard from Junior “You work for me”",
      "Belittled me In front of all What I let pass I laughed",
      "The right I did not question That he may What I handed over My face",
      "Portrait A man in a hurry",
      "Renewal of 20 December 2026: change the terms Because The price",
      "What I am not saying That I want to stop",
    ])
      expect(pages).toContain(said);
  });

  test("what was expected, and what came of it, once", () => {
    const pages = brief({}, [], {
      predictions: [
        {
          checkUp: "c-1",
          day: day("2026-11-01"),
          prediction: { text: "EXPECTED", sure: 70, by: day("2027-02-01") },
          end: { came: "no", day: day("2027-02-03"), note: "AFTERWARDS" },
        },
        {
          checkUp: "c-2",
          day: day("2026-11-02"),
          prediction: { text: "STILL-OPEN", sure: 50, by: day("2027-03-01") },
          end: null,
        },
      ],
    });
    expect(pages).toContain(
      "EXPECTED 70 % sure, by 1 February 2027 It did not, said on 3 February 2027 AFTERWARDS",
    );
    expect(pages).toContain(
      "STILL-OPEN 50 % sure, by 1 March 2027 Not told yet",
    );
    expect(pages).toContain(
      "2 predictions; of the 1 whose outcome you told, 0 came so.",
    );
  });

  test("what the last check-up changed", () => {
    const pages = brief({}, [], {
      changed: {
        previous: { id: "c-1", day: day("2026-08-01"), decision: null },
        values: [{ name: "Candour", before: "shared", now: "missing" }],
        flags: [
          { flag: "f-1", wording: "COME", before: "not-raised", now: "raised" },
          { flag: "f-2", wording: "GONE", before: "raised", now: "not-raised" },
          { flag: "f-3", wording: "UNSAID", before: "unknown", now: null },
        ],
        stance: { before: "with", now: "for" },
        stillRaised: 2,
      },
    });
    for (const said of [
      "What the last check-up changed Compared with 1 Aug 2026",
      "Newly raised: COME",
      "No longer raised: GONE",
      "2 flags are still raised",
      "Candour : missing, was shared",
      "Stance: For, was with",
    ])
      expect(pages).toContain(said);
    expect(pages).not.toContain("UNSAID");
  });
});

describe("A brief for the talk", () => {
  const talk = { edition: "talk", parts: talkParts } as const;

  test("says what is shared, leaves out what is blank, and speaks to nobody else", () => {
    const pages = brief(
      { name: "THE-NAME", delivered: "DELIVERED", since: day("2020-02-03") },
      [],
      talk,
    );
    for (const said of ["For our talk", "THE-NAME", "DELIVERED", "2020"])
      expect(pages).toContain(said);
    for (const unsaid of ["rivate", "Not written", "Notes", "flag", "Goal"])
      expect(pages).not.toContain(unsaid);
  });

  test("says when it ended, and not how", () => {
    const pages = brief({ stage: "ended" }, [], {
      ...talk,
      endedOn: day("2025-03-04"),
    });
    expect(pages).toContain("Ended 4 March 2025");
  });
});

test("text that Markdown changes nothing of is set as Markdown would set it", () => {
  const piece = fc.constantFrom(
    ..."\n\n\n  aé漢,.-–:;!?()“”'\"/%$1x".split(""),
    "\n\n",
    "  \n",
    " \t",
    "http://alder.example/",
    "1) ",
    "- ",
    "# ",
    "=",
    "\u00a0",
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
      (text) => {
        const set = renderToStaticMarkup(<Written text={text} />);
        const marked = renderToStaticMarkup(<MarkedText text={text} />);
        // Between the pieces Markdown leaves line breaks that nobody sees.
        const plain = (html: string) => html.replaceAll("\n", "");
        expect(plain(set)).toBe(plain(marked));
      },
    ),
    { numRuns: 5_000 },
  );
});
