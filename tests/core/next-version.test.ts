import { describe, expect, test } from "vitest";
import { minutesBetween, type Moment } from "#core/day.ts";
import { nextVersion, saysTheSame } from "#core/record/next-version.ts";
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

describe("two versions", () => {
  test("say the same whatever their bookkeeping and the order of their fields", () => {
    const one = reflection("r-1");
    const { text, ...rest } = one;
    expect(
      saysTheSame(one, { text, ...rest, revision: 9, changedAt: at }),
    ).toBe(true);
    expect(saysTheSame(one, { ...one, text: "Else." })).toBe(false);
    expect(saysTheSame(undefined, one)).toBe(false);
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
