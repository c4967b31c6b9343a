import { expect, test } from "vitest";
import { day, type Day } from "#core/day.ts";
import { rhythms } from "#core/rhythm.ts";
import { meetingsAgainstRhythm } from "#core/talk/meetings.ts";

const today = day("2026-11-24");
const on = (...days: string[]) =>
  days.map((of) => ({ day: day(of), explaining: null as number | null }));
const count = (
  meetings: ReturnType<typeof on>,
  rhythm: (typeof rhythms)[number] | null,
  since: Day | null = null,
) => meetingsAgainstRhythm(meetings, rhythm, since, today);

test("without an agreed rhythm there is nothing to count against", () => {
  expect(count(on("2026-10-01", "2026-11-01"), null)).toBeNull();
});

test("with no meeting and no day of a start there is nothing to count from", () => {
  expect(count([], "monthly")).toBeNull();
});

test("three meetings in four months are 3 of 4 agreed since the start", () => {
  const meetings = on("2026-08-03", "2026-09-07", "2026-11-02");
  expect(count(meetings, "monthly", day("2026-07-20"))).toMatchObject({
    agreed: 4,
    held: 3,
    since: "2026-07-24",
    few: false,
  });
});

test("one meeting is where counting begins, and is not counted itself", () => {
  expect(count(on("2026-10-10"), "monthly")).toMatchObject({
    agreed: 1,
    held: 0,
    since: "2026-10-24",
    few: true,
  });
});

test("in the first turn of a rhythm nothing was due yet, and what took place is told", () => {
  expect(count(on("2026-11-20"), "monthly", day("2026-11-10"))).toMatchObject({
    agreed: 0,
    held: 1,
    since: "2026-11-10",
    few: true,
  });
  expect(count(on("2026-11-20"), "monthly")).toMatchObject({
    agreed: 0,
    held: 1,
  });
});

test("meetings of days to come have not been held, and a start to come counts nothing", () => {
  const meetings = on("2026-11-10", "2026-12-01", "2199-12-31");
  expect(count(meetings, "monthly", day("2026-10-24"))).toMatchObject({
    agreed: 1,
    held: 1,
  });
  expect(count(meetings, "weekly", day("2027-01-01"))).toMatchObject({
    agreed: 0,
    held: 0,
    since: "2027-01-01",
  });
});

test("a meeting of long ago is outside of what is looked back on", () => {
  const counted = count(on("1900-01-01"), "weekly", day("1900-01-01"));
  expect(counted).toMatchObject({ agreed: 26, held: 0 });
});

test("more meetings than were agreed are told as they are", () => {
  const meetings = on("2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05");
  expect(count(meetings, "quarterly", day("2026-08-01"))).toMatchObject({
    agreed: 1,
    held: 4,
  });
});

test("a meeting every Monday is kept in full, whichever end of the week it is counted from", () => {
  const mondays = on("2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16");
  for (const [of, held] of [
    ["2026-11-22", 3],
    ["2026-11-16", 3],
  ] as const)
    expect(
      meetingsAgainstRhythm(mondays, "weekly", day("2026-10-26"), day(of)),
    ).toMatchObject({ agreed: 3, held });
});

test("the minutes spent explaining are added up over the meetings where somebody counted them", () => {
  const meetings = on("2026-09-10", "2026-10-10", "2026-11-10");
  const [a, b, c] = [20, null, 0];
  const counted = count(
    meetings.map((meeting, index) => ({
      ...meeting,
      explaining: [a, b, c][index] ?? null,
    })),
    "monthly",
    day("2026-08-24"),
  );
  expect(counted?.explaining).toEqual({ minutes: 20, meetings: 2 });
});

test("every rhythm has whole turns to look back on", () => {
  for (const rhythm of rhythms)
    expect(count([], rhythm, day("2000-01-01"))?.agreed).toBeGreaterThan(3);
});

test("the first and the last days there are can be counted on", () => {
  for (const [since, until] of [
    ["1900-01-01", "1900-01-01"],
    ["1900-01-01", "1900-03-15"],
    ["2199-11-01", "2199-12-31"],
  ] as const)
    for (const rhythm of rhythms)
      expect(
        meetingsAgainstRhythm(on(since), rhythm, day(since), day(until)),
      ).toMatchObject({ held: expect.any(Number) as number });
});
