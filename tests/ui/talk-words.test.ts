import { describe, expect, test } from "vitest";
import { day } from "#core/day.ts";
import { words } from "#words/words.ts";

const today = day("2026-11-24");
const { counts, owed, planned, standing, settledOn, stoodAtEnd } =
  words.client.talks;
const counted = (agreed: number, held: number, since = "2026-09-24") => ({
  agreed,
  held,
  since: day(since),
  few: agreed < 3,
  explaining: { minutes: 0, meetings: 0 },
});

describe("meetings against the rhythm", () => {
  test("are counts, and small numbers are called small", () => {
    expect(counts(counted(4, 3), "monthly", today)).toBe(
      "3 of 4 agreed since September.",
    );
    expect(counts(counted(2, 1), "monthly", today)).toBe(
      "1 of 2 agreed since September, which is too few to tell anything by.",
    );
    expect(counts(counted(4, 3, "2025-11-24"), "quarterly", today)).toBe(
      "3 of 4 agreed since November 2025.",
    );
  });

  test("say so where more took place than were agreed, and while the first turn is not over", () => {
    expect(counts(counted(3, 5), "monthly", today)).toBe(
      "5 meetings since September, where 3 were agreed.",
    );
    expect(counts(counted(0, 0), "quarterly", today)).toBe(
      "No meeting yet since 24 Sept: the first quarter is not over.",
    );
    expect(counts(counted(0, 1), "fortnightly", today)).toBe(
      "1 meeting since 24 Sept: the first two weeks are not over.",
    );
    expect(counts(counted(0, 0, "2027-01-01"), "weekly", today)).toBe(
      "The rhythm counts from 1 Jan 2027 on.",
    );
  });
});

test("a talk says since when it is owed, or for when it is planned", () => {
  expect(owed(day("2026-11-24"), today)).toBe("Owed since today");
  expect(owed(day("2026-11-23"), today)).toBe("Owed for 1 day");
  expect(owed(day("2026-12-24"), today)).toBe("Owed from 24 Dec on");
  expect(planned(day("2026-11-25"), today)).toBe(
    "Planned for 25 Nov, tomorrow",
  );
  expect(planned(day("2026-11-20"), today)).toBe(
    "Planned for 20 Nov, 4 days ago",
  );
  expect(planned(day("2199-12-31"), today)).toBe("Planned for 31 Dec 2199");
});

test("a disagreement stands in days, then in whole months", () => {
  expect(standing(day("2026-11-01"), today)).toBe(
    "Standing for 23 days, since 1 Nov",
  );
  expect(standing(day("2025-10-24"), today)).toBe(
    "Standing for 13 months, since 24 Oct 2025",
  );
  expect(standing(day("2027-01-01"), today)).toBe("From 1 Jan 2027 on");
  expect(settledOn(day("2026-11-24"), day("2026-11-24"), today)).toBe(
    "Settled on 24 Nov",
  );
  expect(stoodAtEnd(day("2026-01-01"), day("2026-03-15"))).toBe(
    "Still standing when it ended, after 2 months",
  );
});
