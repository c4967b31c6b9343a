import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contract } from "#contract/contract.ts";
import {
  readBrief,
  type BriefDocument,
  type BriefRequest,
} from "#core/brief/document.ts";
import {
  briefParts,
  talkParts,
  type BriefPart,
  type Edition,
} from "#core/brief/parts.ts";
import { atOnce } from "#core/slices.ts";
import { words } from "#words/words.ts";
import { plantedJournal, type PlantedJournal } from "../../support/planted.ts";

const running = plantedJournal();
const ended = plantedJournal({ hasEnded: true });
const journals = [
  ["of work that runs", running],
  ["of work that has ended", ended],
] as const;

function briefOf(
  { view, client, today }: PlantedJournal,
  request: Omit<BriefRequest, "client"> = {},
): BriefDocument {
  const aliases = words.brief.aliases;
  return atOnce(readBrief(view, { client, ...request }, today, aliases));
}

/** The planted words that stand in a brief, and those that should. */
function told(
  journal: PlantedJournal,
  edition: Edition,
  parts: readonly BriefPart[],
) {
  const text = JSON.stringify(briefOf(journal, { edition, parts }));
  const those = (isIn: (of: PlantedJournal["phrases"][number]) => boolean) =>
    journal.phrases.filter(isIn).map((phrase) => phrase.text);
  return {
    isTold: those((phrase) => text.includes(phrase.text)),
    shouldBe: those(
      ({ toldWith }) =>
        toldWith?.every((part) => parts.includes(part)) === true,
    ),
  };
}

/** The planted days that stand in a brief though nothing that is in it may tell them. */
function daysGivenAway(
  journal: PlantedJournal,
  edition: Edition,
  parts: readonly BriefPart[],
): string[] {
  const text = JSON.stringify(briefOf(journal, { edition, parts }));
  return journal.days
    .filter(
      ({ day, toldWithAny }) =>
        text.includes(day) && !toldWithAny.some((part) => parts.includes(part)),
    )
    .map(({ day }) => day);
}

const someParts = fc.subarray([...briefParts]);

test("a word of its own is planted in everything that can be written, each once", () => {
  for (const [, { phrases, days, file, clients, records }] of journals) {
    expect(phrases.length).toBeGreaterThan(100);
    const journal = JSON.stringify({ file, clients, records });
    expect(phrases.filter(({ text }) => !journal.includes(text))).toEqual([]);
    expect(new Set(days.map(({ day }) => day)).size).toBeGreaterThan(40);
  }
});

test("of the work that runs many rules find something, and their findings have notes", () => {
  const rules = new Set(
    briefOf(running).findings.map(({ finding }) => finding.rule),
  );
  expect([...rules].toSorted()).toEqual([
    "all-but-one-value",
    "decisions-not-carried-out",
    "explaining-again",
    "flag-across-clients",
    "long-fight",
    "out-of-proportion",
    "phrases-heard",
    "power-let-pass",
    "predictions",
    "standing-flag",
    "vanished-meetings",
    "words-I-repeat",
  ]);
});

describe.each(journals)("a brief %s", (_name, journal) => {
  test("that is private tells every word that any brief tells", () => {
    const { isTold, shouldBe } = told(journal, "private", briefParts);
    expect(isTold).toEqual(shouldBe);
    expect(isTold).toEqual(
      journal.phrases
        .filter(({ toldWith }) => toldWith !== null)
        .map(({ text }) => text),
    );
    expect(JSON.stringify(briefOf(journal))).toEqual(
      JSON.stringify(briefOf(journal, { parts: briefParts })),
    );
  });

  test("for the talk tells goal, agreed terms, what was delivered, meetings and conversations, and no other word", () => {
    const { isTold, shouldBe } = told(journal, "talk", talkParts);
    expect(isTold).toEqual(shouldBe);
    expect(isTold.map((text) => text.slice(5, -2)).toSorted()).toEqual([
      "delivered",
      "goal",
      "meeting1",
      "meeting2",
      "meeting3",
      "payment",
      "said-about-fight",
      "said-by-hand",
      "said-from-check-up",
      "scope",
      "topic-by-hand",
    ]);
    expect(JSON.stringify(briefOf(journal, { edition: "talk" }))).toEqual(
      JSON.stringify(briefOf(journal, { edition: "talk", parts: talkParts })),
    );
  });

  test.each(briefParts.filter((part) => !new Set<string>(talkParts).has(part)))(
    "for the talk with “%s” ticked tells no word that needs more",
    (part) => {
      const parts = [...talkParts, part];
      const { isTold, shouldBe } = told(journal, "talk", parts);
      expect(isTold).toEqual(shouldBe);
      expect(daysGivenAway(journal, "talk", parts)).toEqual([]);
    },
  );

  test.each(briefParts)(
    "for the talk with nothing but “%s” tells no more",
    (part) => {
      const { isTold, shouldBe } = told(journal, "talk", [part]);
      expect(isTold).toEqual(shouldBe);
      expect(daysGivenAway(journal, "talk", [part])).toEqual([]);
    },
  );

  test.each(briefParts)(
    "that is private without “%s” tells all but that",
    (part) => {
      const parts = briefParts.filter((other) => other !== part);
      const { isTold, shouldBe } = told(journal, "private", parts);
      expect(isTold).toEqual(shouldBe);
      expect(daysGivenAway(journal, "private", parts)).toEqual([]);
    },
  );

  test("of any parts tells just the words whose parts are all in, and no day of a record of which nothing is", () => {
    fc.assert(
      fc.property(
        someParts,
        fc.constantFrom<Edition>("private", "talk"),
        (parts, edition) => {
          const { isTold, shouldBe } = told(journal, edition, parts);
          expect(isTold).toEqual(shouldBe);
          expect(daysGivenAway(journal, edition, parts)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("for the talk gives away no day of what it does not tell", () => {
    expect(daysGivenAway(journal, "talk", talkParts)).toEqual([]);
    const { from, to, since } = briefOf(journal, { edition: "talk" });
    expect([from, to, since]).toEqual([
      "2026-02-05",
      "2026-05-12",
      "2025-01-15",
    ]);
  });

  test("without any part says nothing but the client’s name and the day", () => {
    const brief = briefOf(journal, { edition: "talk", parts: [] });
    expect(brief).toMatchObject({ from: null, to: null, since: null });
    expect(told(journal, "talk", []).isTold).toEqual([]);
    expect(JSON.stringify(brief).match(/\d{4}-\d{2}-\d{2}/g)).toEqual([
      journal.today,
    ]);
  });

  test("of whichever parts is one that the window can be given", () => {
    fc.assert(
      fc.property(someParts, fc.boolean(), (parts, isAnonymous) => {
        const brief = briefOf(journal, { parts, isAnonymous });
        expect(contract["brief.read"].output.parse(brief)).toEqual(brief);
      }),
      { numRuns: 100 },
    );
  });

  test("says since when from the first entry only where it is private", () => {
    const { view } = journal;
    const client = view.client("alder");
    if (!client) throw new Error("there is no such client");
    const unsaid = {
      ...journal,
      view: { ...view, client: () => ({ ...client, since: null }) },
    };
    expect(briefOf(unsaid).since).toBe("2025-03-04");
    expect(briefOf(unsaid, { edition: "talk" }).since).toBeNull();
  });
});
