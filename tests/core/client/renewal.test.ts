import { expect, test } from "vitest";
import { awaitedRenewal } from "#core/client/clients.ts";
import { listDue } from "#core/client/due.ts";
import { day } from "#core/day.ts";
import { client, summaryOf, today } from "../../support/story.ts";

const renewal = day("2026-12-03");
const summary = (stage: "active" | "paused" | "ended") =>
  summaryOf(client("alder", { stage, renewal, checkUpRhythm: null }));

test("a renewal is awaited while the relationship goes on or is paused, and due when it is near", () => {
  for (const stage of ["active", "paused"] as const) {
    const going = summary(stage);
    expect(awaitedRenewal(going.client)).toBe(renewal);
    expect(listDue([going], today)).toMatchObject([
      { is: "renewal", days: 11 },
    ]);
  }
});

test("a relationship that has ended awaits no renewal, and none is due", () => {
  const ended = summary("ended");
  expect(awaitedRenewal(ended.client)).toBeNull();
  expect(listDue([ended], today)).toEqual([]);
});
