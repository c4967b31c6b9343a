import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contract } from "#contract/contract.ts";
import { readBrief, type BriefRequest } from "#core/brief/document.ts";
import { withTexts } from "#core/brief/names.ts";
import { createMemory } from "#core/journal/memory.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { atOnce } from "#core/slices.ts";
import { words } from "#words/words.ts";
import { plantedJournal } from "../../support/planted.ts";
import { randomJournal } from "../../support/random-journal.ts";
import {
  client,
  meeting,
  phrase,
  reflection,
  today,
} from "../../support/story.ts";

const { aliases } = words.brief;
const { file } = randomJournal(1);

/** An anonymous brief of the first of these clients. */
function briefOf(
  names: readonly string[],
  records: readonly JournalRecord[],
  request: Partial<BriefRequest> = {},
) {
  const clients = names.map((name, index) =>
    client(`c-${String(index)}`, { name }),
  );
  const view = createMemory(file, clients, records);
  const asked = { client: "c-0", isAnonymous: true, ...request };
  return atOnce(readBrief(view, asked, today, aliases));
}

/** What becomes of a text in an anonymous brief of the first of these clients. */
function unnamed(
  names: readonly string[],
  text: string,
  hiddenWords: readonly string[] = [],
): string {
  const written = meeting("c-0", "2026-06-01", null, { note: text });
  const parts = ["meetings"] as const;
  const { timeline } = briefOf(names, [written], { hiddenWords, parts });
  const [first] = timeline;
  return first?.kind === "meeting" ? first.note : "";
}

describe("where nobody is named, a client has another name", () => {
  test.each([
    ["Alder Studio", "We met Alder Studio.", "We met Client A."],
    ["Alder Studio", "ALDER STUDIO and alder studio", "Client A and Client A"],
    ["Alder Studio", "see www.alder-studio.com", "see www.Client A.com"],
    ["Alder Studio", "mail jo@alderstudio.com", "mail jo@Client A.com"],
    ["Alder Studio", "alder_studio, Alder\nStudio", "Client A, Client A"],
    [
      "Alder Studio",
      "Alder. Studio and Alder  Studio",
      "Client A and Client A",
    ],
    ["Alder Studio", "Alder–Studio, Alder\u00a0Studio", "Client A, Client A"],
    ["Alder Studio", "**Alder** Studio", "**Client A"],
    [
      "Alder",
      "Alder’s and Alder's and ALDER’S",
      "Client A’s and Client A's and Client A’S",
    ],
    ["Alder", "@alder @Alder: #alder", "@Client A @Client A: #Client A"],
    ["Alder", "(alder)“Alder”[Alder](x)", "(Client A)“Client A”[Client A](x)"],
    ["Alder", "Al\u00adder and Al\u200bder", "Client A and Client A"],
    [
      "Alder",
      "Alder™, Alder®, Alder², Alder2026",
      "Client A™, Client A®, Client A², Client A2026",
    ],
    ["Alder", "Ａｌｄｅｒ", "Client A"],
    ["Alder", "Aldersgate, balder, Alderman", "Aldersgate, balder, Alderman"],
    [
      "José",
      "Jose\u0301 and José and JOSE\u0301 said",
      "Client A and Client A and Client A said",
    ],
    ["Jose\u0301", "Jos\u00e9 and jose", "Client A and Client A"],
    ["Jose", "Jose\u0301 came", "Client A came"],
    ["Weiß", "WEISS und Weiß und weiss", "Client A und Client A und Client A"],
    ["WEISS", "Herr Weiß", "Herr Client A"],
    [
      "O’Brien",
      "O'Brien, O’BRIEN, obrien.ie",
      "Client A, Client A, Client A.ie",
    ],
    [
      "Birch & Co",
      "Birch & Co, Birch&Co, birch-co.com",
      "Client A, Client A, Client A.com",
    ],
    ["AT&T", "AT&T and att.com", "Client A and Client A.com"],
    ["Yahoo!", "Yahoo! and yahoo", "Client A and Client A"],
    ["37signals", "37signals, not 137signals", "Client A, not 137signals"],
    ["İzmir Evi", "izmir evi, İZMİR EVİ", "Client A, Client A"],
    [
      "李明",
      "今天见了李明。李明先生很好",
      "今天见了Client A。Client A先生很好",
    ],
    [
      "山田商店",
      "山田商店さんと山田商店",
      "Client Aさんと Client A".replace(" C", "C"),
    ],
    [
      "مقهى الزيتون",
      "ذهبت إلى مقهى الزيتون ومقهى الزيتون",
      "ذهبت إلى Client A وClient A",
    ],
    ["علي", "قال عَلِيّ لعلي", "قال Client A لClient A"],
    ["שלום", "אמר שָׁלוֹם ובשלום", "אמר Client A ובClient A"],
    ["Ольха", "ольха, ОЛЬХА, ольхами", "Client A, Client A, ольхами"],
    ["Ёлка", "ёлка и елка", "Client A и Client A"],
    ["Άλδερος", "ΆΛΔΕΡΟΣ, αλδερος", "Client A, Client A"],
    [
      "한강",
      "한강과 한강".normalize("NFD"),
      "Client A과 Client A".normalize("NFD"),
    ],
    ["राम", "राम और रामी", "Client A और रामी"],
    ["C++ (Guild) [x]*", "with C++ (Guild) [x]* today", "with Client A today"],
    ["$^.*+?()[]{}|\\", "a $^.*+?()[]{}|\\ b", "a Client A b"],
    ["***", "so ***", "so Client A"],
    ["-", "no - yes", "no Client A yes"],
    ["...", "and then ...", "and then Client A"],
    ["🌲", "to 🌲 again", "to Client A again"],
    ["🌲 Alder", "Alder, 🌲 Alder, 🌲", "Client A, Client A, 🌲"],
    ["👩‍💻 Co-op", "👩‍💻 Co-op, coop", "Client A, Client A"],
  ])("%s in “%s”", (name, text, expected) => {
    expect(unnamed([name], text)).toBe(expected);
  });

  test("also where it is called by a part of its name, unless that is a word like any other", () => {
    const names = ["Alder Studio", "Dornfeld & Sons"];
    expect(unnamed(names, "With Dornfeld gone, Alder called.")).toBe(
      "With Client B gone, Client A called.",
    );
    expect(unnamed(names, "Alder came to my studio. Studio and Sons.")).toBe(
      "Client A came to my studio. Studio and Client B.",
    );
  });

  test("a name full of equal signs keeps nobody waiting", () => {
    const signs = "!".repeat(3_000);
    expect(unnamed([`${signs}Acme`], `${signs}!!Acme`)).toContain("Client A");
  });

  test("and names that stand in each other are told apart", () => {
    const names = ["Alder", "Alder Studio", "Studio", "Alder Studio North"];
    expect(
      unnamed(
        names,
        "Alder Studio North, alder-studio, Studio, Alder, Alder Studios",
      ),
    ).toBe("Client B, Client C, Client D, Client A, Client A Studios");
  });

  test("and what stands in its place is not taken for a name in turn", () => {
    expect(unnamed(["Alder", "A", "Client", "B"], "Alder, B, A, Client")).toBe(
      "Client A, Client B, Client C, Client D",
    );
    expect(unnamed(["Alder", "Hidden"], "Alder and Hidden", ["client"])).toBe(
      "Client A and Client B",
    );
  });

  test.each([
    [
      "Al",
      "Also, total, AL, al dente, Al",
      "Also, total, AL, al dente, Client A",
    ],
    ["It", "it is what it is. ITem, bit", "it is what it is. ITem, bit"],
    ["A", "a day, an apple, CIA, A1", "a day, an apple, CIA, A1"],
    ["É", "être, CAFÉ, É", "être, CAFÉ, Client A"],
    ["Я", "я, Яна, моя, Я", "я, Яна, моя, Client A"],
    ["ו", "שלום ועוד ו", "שלום ועוד Client A"],
    ["99", "in 1999 at 99 %, 99th", "in 1999 at Client A %, 99th"],
  ])("but a name as short as “%s” spoils no words", (name, text, expected) => {
    expect(unnamed([name], text)).toBe(expected);
  });

  test("the same one wherever it is written, in fields, texts and findings", () => {
    const { view, client: of } = plantedJournal();
    const brief = atOnce(
      readBrief(view, { client: of, isAnonymous: true }, today, aliases),
    );
    expect(brief.client.name).toBe("Client A");
    const all = JSON.stringify(brief);
    expect(all).not.toMatch(/alder studio|birch works/i);
    const named = brief.findings.map(({ finding }) => finding.subject);
    expect(named).toContainEqual(
      expect.objectContaining({ clients: ["Client A", "Client B"] }),
    );
    expect(unnamed(["Alder", "Birch"], "Birch, alder, BIRCH, Alder")).toBe(
      "Client B, Client A, Client B, Client A",
    );
  });

  test("and two that are written alike but for their signs have one", () => {
    expect(
      unnamed(["A-B Works", "AB Works"], "AB Works, A-B Works, a.b.works"),
    ).toBe("Client A, Client A, Client A");
  });

  test("and whoever was removed has none either", () => {
    const view = createMemory(
      file,
      [
        client("c-0", { name: "Alder" }),
        client("c-1", {
          name: "Birch",
          deletedAt: "2026-01-01T00:00:00Z" as never,
        }),
      ],
      [reflection("c-0", "2026-06-01", "As with Birch.")],
    );
    const { timeline } = atOnce(
      readBrief(view, { client: "c-0", isAnonymous: true }, today, aliases),
    );
    expect(timeline).toMatchObject([{ text: "As with Client B." }]);
  });

  test("and one’s own business keeps what it is called", () => {
    expect(unnamed(["Alder"], "My own business, and me")).toBe(
      "My own business, and me",
    );
  });
});

test("hidden words are left out in any case and joined in any way, also where a client’s name stands in them", () => {
  expect(
    unnamed(["Alder", "Birch"], "Graz, GRAZ, Project Alder, graz-plan, Alder", [
      "Graz",
      "project alder",
    ]),
  ).toBe("[…], […], […], […]-plan, Client A");
  const shown = briefOf(
    [`Alder`],
    [meeting("c-0", "2026-06-01", null, { note: "Graz" })],
    {
      isAnonymous: false,
      hiddenWords: ["Graz"],
    },
  );
  expect(shown.timeline).toMatchObject([{ note: "Graz" }]);
});

test("whoever was heard has another name, the same each time", () => {
  const { timeline } = briefOf(
    ["Alder"],
    [
      phrase("c-0", "2026-06-01", "So.", { saidBy: "Marta Novak" }),
      phrase("c-0", "2026-06-02", "And so.", { saidBy: "Tom, of Alder" }),
      phrase("c-0", "2026-06-03", "And then.", { saidBy: " marta novak " }),
      phrase("c-0", "2026-06-04", "Nobody.", { saidBy: " " }),
    ],
  );
  expect(timeline).toMatchObject([
    { saidBy: "Person A" },
    { saidBy: "Person B" },
    { saidBy: "Person A" },
    { saidBy: " " },
  ]);
});

test("answers, kinds, days and ids are no words: clients that are called like them change none", () => {
  const { view, client: of } = plantedJournal();
  const names = [
    "active",
    "ended",
    "comfortable",
    "raised",
    "not-raised",
    "talk",
    "watch",
    "check-up",
    "reflection",
    "red",
    "amber",
    "with",
    "mixed",
    "private",
    "flags",
    "goal",
    "found",
    "standing-flag",
    "missing",
    "shared",
    "2026",
    "monthly",
    "mine",
    "r-1",
    "late-payer",
    "mirror",
    "yes",
    "badly",
  ];
  const others = names.map((name, index) =>
    client(`other-${String(index)}`, { name }),
  );
  const clients = [...view.clients(), ...others];
  const crowded = createMemory(view.file, clients, [...view.records()]);
  const read = (isAnonymous: boolean) =>
    atOnce(readBrief(crowded, { client: of, isAnonymous }, today, aliases));
  const brief = read(true);
  expect(contract["brief.read"].output.parse(brief)).toEqual(brief);
  const bare = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (_key, field: unknown) =>
        typeof field === "string" && / |^qx|^\[/.test(field) ? "" : field,
      ),
    ) as unknown;
  const named = read(false);
  expect(bare({ ...brief, findings: [], client: brief.client.stage })).toEqual(
    bare({ ...named, findings: [], client: named.client.stage }),
  );
});

test("where the client is named, other clients have no names in what repeats, and nobody of theirs has", () => {
  const { view, client: of } = plantedJournal();
  for (const edition of ["private", "talk"] as const) {
    const { findings, client } = atOnce(
      readBrief(
        view,
        {
          client: of,
          edition,
          parts: atOnce(readBrief(view, { client: of }, today, aliases)).parts,
        },
        today,
        aliases,
      ),
    );
    expect(client.name).toBe("Alder Studio");
    const told = JSON.stringify(findings);
    expect(told).toContain("Alder Studio");
    expect(told).toContain("Client B");
    expect(told).not.toMatch(/birch/i);
  }
});

const alphabets = [
  ...Array.from("abcdeXYZ"),
  ...Array.from("éßŁ"),
  ...Array.from("жЯ"),
  ...Array.from("αΣς"),
  ...Array.from("中文"),
  ...Array.from("אב"),
  ...Array.from("عل"),
  ...Array.from("कि"),
  ...Array.from("09"),
  ...".-_'’&+*()[]\\^$|{}?/".split(""),
  "🌲",
  "👩‍💻",
  " ",
];
const name = fc
  .string({ unit: fc.constantFrom(...alphabets), minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== "" && text !== "*");
const prose = fc.string({
  unit: fc.constantFrom(...alphabets, "\n", "m"),
  maxLength: 40,
});

const letterOfWord = /[\p{L}\p{M}\p{N}]/u;

/** Whether a name stands in a text by itself, looked for without any pattern; a short one as it is typed. */
function standsIn(wanted: string, text: string): boolean {
  const letters = Array.from(wanted).filter((sign) => letterOfWord.test(sign));
  const plain = (some: string) =>
    letters.length < 3
      ? some
      : some.toLowerCase().replaceAll("ς", "σ").normalize("NFC");
  const signs = Array.from(plain(text));
  const sought = Array.from(plain(wanted));
  return signs.some(
    (_, at) =>
      sought.every((sign, offset) => signs[at + offset] === sign) &&
      !letterOfWord.test(signs[at - 1] ?? " ") &&
      !letterOfWord.test(signs[at + sought.length] ?? " "),
  );
}

test("for any names and texts no name is left as a word by itself", () => {
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 5 }),
      fc.array(prose, { minLength: 2, maxLength: 6 }),
      fc.nat(),
      (names, texts, pick) => {
        const taken = names[pick % names.length] ?? "";
        const text = unnamed(names, texts.join(` ${taken} `));
        // What stands in a name’s place is taken out, so that it is not taken for one.
        const left = text.replace(/Client [A-E]/g, " \u0001 ");
        expect(names.filter((each) => standsIn(each, left))).toEqual([]);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("for any names: a text in which no letter of any of them stands is left as it is", () => {
  const other = fc.string({
    unit: fc.constantFrom(
      ...Array.from("mnopqÖÑ語ש.,;:!?-—“”() \n\t#🎈"),
      "n\u0303",
      "\u200d",
    ),
    maxLength: 200,
  });
  const letters = fc
    .string({
      unit: fc.constantFrom(...Array.from("abcdXYZ中жα -.&")),
      minLength: 1,
      maxLength: 10,
    })
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text));
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1 }), other, (names, text) => {
      expect(unnamed(names, text)).toBe(text);
    }),
    { numRuns: 1_000 },
  );
});

test("for any journal: an anonymous brief differs from one with names in nothing but texts", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2_000 }), (seed) => {
      const { file, clients, records, today } = randomJournal(seed);
      const view = createMemory(file, clients, records);
      for (const { id, deletedAt } of clients) {
        if (deletedAt) continue;
        const brief = atOnce(
          readBrief(view, { client: id, isAnonymous: true }, today, aliases),
        );
        expect(contract["brief.read"].output.parse(brief)).toEqual(brief);
        expect(JSON.stringify(brief)).not.toMatch(
          /\b(alder|birch|cedar|zeta)\b/i,
        );
      }
    }),
    { numRuns: 40 },
  );
});

test("whoever is quoted is called the same where their name stands in a text", () => {
  const heard = phrase("c-0", "2026-06-01", "No.", { saidBy: "Gregor Maas" });
  const them = phrase("c-0", "2026-06-02", "Yes.", { saidBy: "They" });
  const said = (text: string) =>
    briefOf(
      ["Alder"],
      [heard, them, meeting("c-0", "2026-06-03", null, { note: text })],
    ).timeline.flatMap((record) =>
      record.kind === "meeting" ? record.note : [],
    );
  expect(said("Gregor laughed. They did, and they left.")).toEqual([
    "Person A laughed. They did, and they left.",
  ]);
});

test("every text of a brief is one that names are looked for in", () => {
  for (const hasEnded of [false, true]) {
    const { view, client: of, today: on } = plantedJournal({ hasEnded });
    const brief = atOnce(readBrief(view, { client: of }, on, aliases));
    const blank = withTexts(
      brief,
      () => "",
      () => "",
    );
    expect(JSON.stringify(blank)).not.toMatch(/qx\d+/);
  }
});
