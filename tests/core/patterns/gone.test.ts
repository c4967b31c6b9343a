import { describe, expect, test } from "vitest";
import type { Client } from "#core/client/schema.ts";
import { day } from "#core/day.ts";
import { createMemory } from "#core/journal/memory.ts";
import { readChangedBy, readGone } from "#core/patterns/patterns.ts";
import { isSamePattern } from "#core/patterns/same-pattern.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { atOnce } from "#core/slices.ts";
import { randomJournal } from "../../support/random-journal.ts";
import {
  checkUp,
  client,
  conversation,
  disagreement,
  noon,
  phrase,
  today,
} from "../../support/story.ts";

const { file } = randomJournal(1);
const unspoken = {
  raised: ["frustration-unspoken"],
  decided: "watch" as const,
};
const nowhere = { raised: ["getting-nowhere"], decided: "watch" as const };

const gone = (records: readonly JournalRecord[], clients?: readonly Client[]) =>
  atOnce(
    readGone(createMemory(file, clients ?? [client("alder")], records), {
      today,
    }),
  ).map(({ finding, why }) => [finding.key, why]);

describe("what is no longer a pattern", () => {
  test("says that the talk about it was held", () => {
    expect(
      gone([
        checkUp("alder", "2026-06-01", unspoken),
        conversation("alder", "2026-06-01", {
          flags: ["frustration-unspoken"],
          held: day("2026-11-10"),
        }),
      ]),
    ).toContainEqual([
      "unspoken-frustration/alder",
      { is: "talk", client: "Alder", day: "2026-11-10" },
    ]);
  });

  test("does not thank a talk about something else", () => {
    expect(
      gone([
        checkUp("alder", "2026-06-01", unspoken),
        conversation("alder", "2026-11-01", { held: day("2026-11-02") }),
        checkUp("alder", "2026-11-10", { decided: "watch" }),
      ]),
    ).toContainEqual([
      "unspoken-frustration/alder",
      { is: "entries", entries: 2, last: "2026-11-10" },
    ]);
  });

  test("says that a fight was settled, whatever else was talked about", () => {
    expect(
      gone([
        disagreement("alder", "2026-01-10", {
          id: "d-1",
          settled: day("2026-11-10"),
        }),
        conversation("alder", "2026-11-01", { held: day("2026-11-02") }),
      ]),
    ).toContainEqual(["long-fight/d-1", { is: "settled", day: "2026-11-10" }]);
  });

  test("says that entries were put in the bin since", () => {
    const stands = ["2026-01-10", "2026-04-10", "2026-07-10"].map((on) =>
      checkUp("alder", on, nowhere),
    );
    expect(
      gone([
        ...stands.slice(0, 2),
        { ...(stands[2] as JournalRecord), deletedAt: noon("2026-11-20") },
      ]),
    ).toContainEqual([
      "standing-flag/alder/getting-nowhere",
      { is: "deleted", entries: 1 },
    ]);
  });

  test("says that the work ended", () => {
    expect(
      gone(
        [checkUp("alder", "2026-06-01", unspoken)],
        [
          client("alder", {
            stage: "ended",
            outcome: {
              ended: "well",
              by: "me",
              day: day("2026-11-15"),
              why: "",
            },
          }),
        ],
      ),
    ).toContainEqual([
      "unspoken-frustration/alder",
      { is: "ended", client: "Alder", day: "2026-11-15" },
    ]);
  });

  test("says that it was changed by hand, where a client was paused today", () => {
    const memory = createMemory(
      file,
      [client("alder")],
      [disagreement("alder", "2026-01-10", { id: "d-1" })],
    );
    expect(atOnce(readGone(memory, { today }))).toEqual([]);
    memory.apply({ clients: [client("alder", { stage: "paused" })] });
    expect(
      atOnce(readGone(memory, { today })).map(({ finding, on, why }) => [
        finding.key,
        on,
        why,
      ]),
    ).toEqual([["long-fight/d-1", today, { is: "changed" }]]);
  });

  test("is not told of what still is one, or of what the owner called none", () => {
    const heard = ["2026-01-10", "2026-04-10", "2026-07-10"].map((on) =>
      phrase("alder", on, "You work for me"),
    );
    expect(gone(heard)).toEqual([]);
    const key = "unspoken-frustration/alder";
    expect(
      gone([
        checkUp("alder", "2026-06-01", unspoken),
        checkUp("alder", "2026-11-10", { decided: "watch" }),
        {
          ...phrase("alder", "2026-08-01", ""),
          id: "a-1",
          kind: "pattern-answer",
          key,
          answer: "not-a-pattern",
          note: "",
          seen: 1,
          of: 1,
        },
      ]),
    ).toEqual([]);
  });
});

describe("what a check-up changed", () => {
  test("is counted on, and not new, where a finding across clients goes on with one more", () => {
    const memory = createMemory(
      file,
      ["alder", "birch", "cedar"].map((id) => client(id)),
      [
        checkUp("birch", "2026-01-10", nowhere),
        checkUp("cedar", "2026-04-10", nowhere),
        checkUp("birch", "2026-07-10", nowhere),
        checkUp("alder", "2026-10-10", { ...nowhere, id: "last" }),
      ],
    );
    const {
      come,
      gone: noMore,
      changed,
    } = atOnce(readChangedBy(memory, { id: "last" }));
    expect(come).toEqual([]);
    expect(noMore).toEqual([]);
    expect(
      changed.map(({ before, now }) => [
        now.key,
        before.counts.seen,
        now.counts.seen,
      ]),
    ).toEqual([["flag-across-clients/getting-nowhere", 3, 4]]);
  });

  test("is refused for what is no finished check-up", () => {
    const memory = createMemory(
      file,
      [client("alder")],
      [phrase("alder", "2026-01-10", "More", { id: "p-1" })],
    );
    for (const id of ["p-1", "nothing"])
      expect(() => atOnce(readChangedBy(memory, { id }))).toThrow(
        expect.objectContaining({ code: "record-not-found" }),
      );
  });
});

describe("words that repeat", () => {
  test("are one pattern when they grow or shrink, and two when they share fewer than four words", () => {
    const key = (words: string) => `words-I-repeat/${words}`;
    expect(
      isSamePattern(
        key("again i promised delivery before asking about budget"),
        key("again i promised delivery before"),
      ),
    ).toBe(true);
    expect(
      isSamePattern(
        key("again i promised delivery"),
        key("i promised delivery late"),
      ),
    ).toBe(false);
    expect(isSamePattern(key("a b c d"), "phrases-heard/a b c d")).toBe(false);
  });
});
