import { describe, expect, test } from "vitest";
import { day } from "#core/day.ts";
import { openCandor } from "../support/candor.ts";

describe("The calendar", () => {
  test("of the sample journal tells its whole year, and each of its days can be listed", async () => {
    const { call } = await openCandor({ start: "sample" });
    const { days, years } = await call("calendar.read", { year: 2026 });
    expect(years).toEqual([2025, 2026]);
    expect(days.length).toBeGreaterThan(50);
    for (const each of days) {
      const { records, total } = await call("record.list", {
        from: each.day,
        to: each.day,
      });
      expect(total).toBe(each.reflections + each.checkUps + each.others);
      for (const record of records) expect(record.day).toBe(each.day);
    }
    const alder = await call("calendar.read", {
      year: 2026,
      client: "alder-studio",
    });
    expect(alder.days.length).toBeLessThan(days.length);
  });

  test("has no year outside of those that a journal can hold", async () => {
    const { call } = await openCandor();
    for (const year of [1899, 2200, 2026.5])
      await expect(call("calendar.read", { year })).rejects.toMatchObject({
        code: "invalid-input",
      });
    for (const year of [1900, 2199])
      expect(await call("calendar.read", { year })).toMatchObject({ days: [] });
  });

  test("knows what was written on this day, whatever day it is by now", async () => {
    const { call, later } = await openCandor({ today: "2026-11-22" });
    await call("reflection.write", {
      text: "We agreed on less.",
      day: day("2025-11-23"),
    });
    expect(await call("calendar.on-this-day", {})).toMatchObject({
      same: "week",
      memories: [{ excerpt: "We agreed on less." }],
    });
    later(1);
    expect(await call("calendar.on-this-day", {})).toMatchObject({
      same: "day",
      memories: [{ day: "2025-11-23" }],
    });
    expect(
      await call("calendar.on-this-day", { today: day("2026-01-01") }),
    ).toEqual({ same: "week", memories: [] });
  });

  test("refuses a range of days that ends before it begins", async () => {
    const { call } = await openCandor();
    await expect(
      call("record.list", { from: day("2026-02-02"), to: day("2026-02-01") }),
    ).rejects.toMatchObject({ code: "range-backwards" });
  });
});
