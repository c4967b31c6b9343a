import { describe, expect, test } from "vitest";
import type { CheckUp, DecisionKind } from "#core/checkup/schema.ts";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { Client, Outcome } from "#core/client/schema.ts";
import { addDays, day } from "#core/day.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { decisionsNotCarriedOut } from "#core/patterns/rules/decisions-not-carried-out.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { words } from "#words/words.ts";
import {
  checkUp,
  client,
  conversation,
  history,
  today,
} from "../../support/story.ts";

const evaluate = (records: readonly JournalRecord[], ...clients: Client[]) =>
  tellAll(decisionsNotCarriedOut, history(records, clients), today);
const talked = (of: string, on: string) =>
  conversation(of, on, { held: day(on) });
const outcome = (on: string): Outcome => ({
  ended: "neither",
  by: "me",
  day: day(on),
  why: "",
});
const ended = (on: string) =>
  client("alder", { stage: "ended", outcome: outcome(on) });

/** A check-up that decides something for a day. */
const decides = (
  decided: DecisionKind,
  on: string,
  by = on,
  of = "alder",
): CheckUp =>
  checkUp(of, on, {
    fields: { decision: { decided, day: day(by), because: "" } },
  });

/** What is told of: evidence and counter-examples. */
const told = (records: readonly JournalRecord[], ...clients: Client[]) =>
  evaluate(records, ...clients).map(({ evidence, counterExamples }) => [
    evidence,
    counterExamples,
  ]);

describe("decisions not carried out", () => {
  test("are told of all clients together, from the first one on", () => {
    const all = [
      decides("talk", "2026-01-10"),
      decides("leave", "2026-03-31", "2026-04-30", "birch"),
      decides("renegotiate", "2026-04-01", "2026-04-30", "cedar"),
    ];
    expect(evaluate(all.slice(0, 1))).toMatchObject([
      { counts: { have: 1, need: 3, unit: "decisions" } },
    ]);
    expect(evaluate(all)).toMatchObject([
      {
        state: "found",
        key: "decisions-not-carried-out",
        clients: ["alder", "birch", "cedar"],
        subject: { clients: ["Alder", "Birch", "Cedar"] },
        counts: { seen: 3, of: 3, unsaid: 0, quarters: 2 },
      },
    ]);
  });

  test("need two quarters, by the days of the check-ups", () => {
    expect(
      evaluate([
        decides("leave", "2026-01-01"),
        decides("leave", "2026-02-10", "2026-02-10", "birch"),
        decides("leave", "2026-03-31", "2026-06-30", "cedar"),
      ]),
    ).toMatchObject([{ counts: { have: 1, need: 2, unit: "quarters" } }]);
  });

  test("are due on the day after the decision’s day, and only to talk, renegotiate, leave or decline", () => {
    expect(told([decides("talk", "2026-07-10", today)])).toEqual([]);
    expect(told([decides("talk", "2026-07-10", addDays(today, -1))])).toEqual([
      [["alder-2026-07-10"], []],
    ]);
    for (const decided of ["watch", "carry-on"] as const)
      expect(told([decides(decided, "2026-07-10")])).toEqual([]);
    for (const decided of ["renegotiate", "leave", "decline"] as const)
      expect(told([decides(decided, "2026-07-10")])).toHaveLength(1);
  });

  test("do not count what a later check-up on or before that day looked at anew", () => {
    const first = decides("talk", "2026-07-10", "2026-08-10");
    expect(told([first, decides("watch", "2026-08-10")])).toEqual([]);
    expect(told([first, decides("watch", "2026-08-11")])).toHaveLength(1);
    expect(
      told([first, decides("watch", "2026-08-01", "2026-08-01", "birch")]),
    ).toHaveLength(1);
    const sameDay = { ...decides("watch", "2026-07-10"), id: "b" };
    expect(told([{ ...first, id: "a" }, sameDay])).toEqual([]);
    expect(told([{ ...first, id: "c" }, sameDay])).toEqual([[["c"], []]]);
  });

  test("to talk are carried out by any talk with that client since the check-up, late or not", () => {
    const open = decides("leave", "2026-01-10");
    const first = decides("talk", "2026-04-10");
    for (const on of ["2026-04-10", "2026-11-22"])
      expect(told([open, first, talked("alder", on)]), on).toEqual([
        [["alder-2026-01-10"], ["alder-2026-04-10"]],
      ]);
    for (const other of [
      talked("alder", "2026-04-09"),
      talked("birch", "2026-05-01"),
      conversation("alder", "2026-05-01", { planned: day("2026-06-01") }),
    ])
      expect(told([first, other])).toEqual([[["alder-2026-04-10"], []]]);
  });

  test("to leave or to decline are carried out by an end since the check-up, also one that was taken back later", () => {
    const leave = decides("leave", "2026-04-10", "2026-05-01");
    const again = decides("talk", "2026-07-10");
    const both = [leave, again];
    for (const alder of [
      client("alder", { pastOutcomes: [outcome("2026-04-10")] }),
      client("alder", { pastOutcomes: [outcome("2026-08-10")] }),
    ])
      expect(told(both, alder)).toEqual([
        [["alder-2026-07-10"], ["alder-2026-04-10"]],
      ]);
    expect(
      told(
        both,
        client("alder", {
          pastOutcomes: [outcome("2026-04-09"), outcome("2026-11-23")],
        }),
      ),
    ).toEqual([[["alder-2026-04-10", "alder-2026-07-10"], []]]);
    expect(told([leave, talked("alder", "2026-05-01")])).toHaveLength(1);
  });

  test("to talk on the day of the end or later count neither way, and before it they do", () => {
    const talk = decides("talk", "2026-04-10", "2026-05-01");
    expect(told([talk], ended("2026-05-01"))).toEqual([]);
    expect(told([talk], ended("2026-04-15"))).toEqual([]);
    expect(told([talk], ended("2026-05-02"))).toEqual([
      [["alder-2026-04-10"], []],
    ]);
    expect(told([talk], client("alder", { stage: "ended" }))).toEqual([]);
    const open = decides("leave", "2026-01-10", "2026-01-10", "birch");
    expect(
      told([talk, open, talked("alder", "2026-04-20")], ended("2026-04-25")),
    ).toEqual([[["birch-2026-01-10"], ["alder-2026-04-10"]]]);
  });

  test("leave out one’s own business, and check-ups without a decision", () => {
    expect(
      told([
        decides("talk", "2026-04-10", "2026-04-10", ownBusinessId),
        checkUp("alder", "2026-04-10", { fields: { decision: null } }),
      ]),
    ).toEqual([]);
    expect(evaluate([])).toEqual([]);
  });

  test("keep their key and name the client as it is called now, also where a check-up was moved", () => {
    const all = ["2024-01-10", "2025-01-10", "2026-01-10"].map((on) =>
      decides("leave", on),
    );
    const moved = all.map((each) => ({ ...each, client: "birch" }));
    const [found] = evaluate(moved, client("birch", { name: "Birch & Sons" }));
    expect(found?.key).toBe(evaluate(all.slice(1))[0]?.key);
    expect(found && words.patternSentence(found)).toBe(
      "Of 3 decisions since January 2024 whose day has passed, 3 have no talk and no end in the record, at Birch & Sons. Decided: leave (3 times).",
    );
  });
});
