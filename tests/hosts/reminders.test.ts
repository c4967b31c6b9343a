import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Moment } from "#core/day.ts";
import { dayOf } from "#core/day.ts";
import { words } from "#words/words.ts";
import { openCandor } from "../support/candor.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Candor on a Friday afternoon, with a client and a clock to turn. */
async function onFriday() {
  let now = "2026-11-20T15:00:00+01:00" as Moment;
  const opened = await openCandor({
    clock: { now: () => now, today: () => dayOf(now) },
  });
  const heard: string[] = [];
  opened.candor.on((event) => {
    heard.push(event);
  });
  await opened.call("client.create", { id: "alder", name: "Alder" });
  return {
    ...opened,
    reminders: () => heard.filter((event) => event === "reminder").length,
    heard,
    /** Turns the clock and lets the host look at it. */
    at: (time: string) => {
      now = time as Moment;
      vi.advanceTimersByTime(60_000);
    },
  };
}
const setting = { reminders: { weekday: 5, time: "16:00" } };

describe("the host", () => {
  test("tells the window once when it is time, and not before it was asked to", async () => {
    const { call, at, reminders } = await onFriday();
    at("2026-11-20T16:30:00+01:00");
    expect(reminders()).toBe(0);
    at("2026-11-20T15:00:00+01:00");
    await call("settings.set", setting);
    expect(reminders()).toBe(0);
    at("2026-11-20T16:00:00+01:00");
    at("2026-11-20T15:00:00+01:00");
    at("2026-11-20T16:00:00+01:00");
    expect(reminders()).toBe(1);
    at("2026-11-27T16:00:00+01:00");
    expect(reminders()).toBe(2);
  });

  test("is silent in a week that was gone through, and after it was switched off", async () => {
    const { call, at, reminders } = await onFriday();
    await call("settings.set", setting);
    await call("week.mark", { client: "alder", energy: "red" });
    await call("week.mark", { client: "own-business", skipped: true });
    at("2026-11-20T16:00:00+01:00");
    expect(reminders()).toBe(0);
    await call("settings.set", { reminders: null });
    at("2026-11-27T16:00:00+01:00");
    expect(reminders()).toBe(0);
  });

  test("says nothing of a time that was past when it was chosen", async () => {
    const { call, at, reminders } = await onFriday();
    await call("settings.set", { reminders: { weekday: 2, time: "09:00" } });
    at("2026-11-20T15:01:00+01:00");
    expect(reminders()).toBe(0);
    at("2026-11-24T09:00:00+01:00");
    expect(reminders()).toBe(1);
  });

  test("looks at no clock any more once Candor is closed", async () => {
    const { candor, call, at, reminders } = await onFriday();
    await call("settings.set", setting);
    await candor.close();
    at("2026-11-20T16:00:00+01:00");
    expect(reminders()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("tells no name: the event is a word, and what is shown is always the same", async () => {
    const { call, at, heard } = await onFriday();
    await call("settings.set", setting);
    at("2026-11-20T16:00:00+01:00");
    expect(JSON.stringify(heard)).not.toContain("Alder");
    // Nothing can be put into a text that takes nothing.
    expect(typeof words.week.reminder.title).toBe("string");
    expect(typeof words.week.reminder.body).toBe("string");
  });
});
