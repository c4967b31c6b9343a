import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minutesBetween, type Moment } from "#core/day.ts";
import type { Reflection } from "#core/record/schema.ts";
import {
  editedBy,
  nextVersion,
  orderOf,
  sayTheSame,
  settle,
} from "#core/record/versions.ts";
import { reflection } from "../support/journal-folder.ts";
import { noon } from "../support/story.ts";

const at = noon("2026-11-24");

describe("a version that comes next", () => {
  test("says what is wanted and is newer than both", () => {
    const present = { ...reflection("r-1"), revision: 7 };
    const wanted = { ...reflection("r-1", { text: "Then." }), revision: 3 };
    expect(nextVersion(present, wanted, at)).toEqual({
      ...wanted,
      revision: 8,
      changedAt: at,
    });
    expect(nextVersion(undefined, wanted, at).revision).toBe(4);
  });

  test("counts the edits of every device that either knows", () => {
    const present = { ...reflection("r-1"), edits: { laptop: 5, desk: 1 } };
    const wanted = { ...reflection("r-1"), edits: { laptop: 2, phone: 3 } };
    expect(nextVersion(present, wanted, at)).toMatchObject({
      edits: { laptop: 5, desk: 1, phone: 3 },
    });
  });
});

/** Versions of one reflection as three devices may have left it. */
const versions = fc
  .record({
    revision: fc.integer({ min: 1, max: 4 }),
    text: fc.constantFrom("One.", "Two.", "Three."),
    changedAt: fc.constantFrom(noon("2026-11-20"), noon("2026-11-21")),
    edits: fc.dictionary(
      fc.constantFrom("desk", "laptop", "phone"),
      fc.integer({ min: 1, max: 3 }),
    ),
  })
  .map((fields): Reflection => reflection("r-1", fields));

describe("two versions", () => {
  test("stand to each other the same way from both sides", () => {
    const turned = { before: "after", after: "before" } as const;
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        const there = orderOf(a, b);
        const back = orderOf(b, a);
        expect(back).toBe(
          there === "same" || there === "apart" ? there : turned[there],
        );
      }),
    );
  });

  test("are never out of order once one was changed from the other", () => {
    fc.assert(
      fc.property(versions, (a) => {
        const next = editedBy({ ...a, text: "Next." }, "desk");
        expect(orderOf(next, a)).toBe("after");
        expect(orderOf(editedBy(next, "phone"), a)).toBe("after");
        // What two devices made of it at once is neither's.
        expect(orderOf(next, editedBy(a, "laptop"))).toBe("apart");
        expect(orderOf(nextVersion(a, next, at), a)).toBe("after");
      }),
    );
  });

  test("have one winner, whoever asks", () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        const { winner } = settle(a, b);
        expect(sayTheSame(winner, settle(b, a).winner)).toBe(true);
      }),
    );
  });

  test("say the same whatever their bookkeeping and the order of their fields", () => {
    const one = reflection("r-1");
    const { text, ...rest } = one;
    expect(sayTheSame(one, { text, ...rest, revision: 9, changedAt: at })).toBe(
      true,
    );
    expect(sayTheSame(one, { ...one, text: "Else." })).toBe(false);
  });
});

describe("the minutes between two moments", () => {
  test("are counted across zones and summer time", () => {
    const between = (from: string, to: string) =>
      minutesBetween(from as Moment, to as Moment);
    expect(between("2026-11-24T15:00:00+01:00", "2026-11-24T14:10:00Z")).toBe(
      10,
    );
    expect(
      between("2026-10-25T02:50:00+02:00", "2026-10-25T02:05:00+01:00"),
    ).toBe(15);
    expect(between("2026-11-24T15:00:00Z", "2026-11-24T14:00:00Z")).toBe(-60);
  });
});
