import { describe, expect, test } from "vitest";
import { ownBusinessId } from "#core/client/own-business.ts";
import { stages, type Client } from "#core/client/schema.ts";
import { addDays, day } from "#core/day.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { vanishedMeetings } from "#core/patterns/rules/vanished-meetings.ts";
import { silenceOf } from "#core/patterns/silence.ts";
import { rhythms } from "#core/rhythm.ts";
import { words } from "#words/words.ts";
import {
  checkUp,
  client,
  history,
  meeting,
  today,
} from "../../support/story.ts";

const agreed = (fields: Partial<Client> = {}) =>
  client("alder", {
    meetingRhythm: "weekly",
    since: day("2020-01-01"),
    ...fields,
  });
const evaluate = (days: readonly string[], fields: Partial<Client> = {}) =>
  tellAll(
    vanishedMeetings,
    history(
      days.map((on) => meeting("alder", on)),
      [agreed(fields)],
    ),
    today,
  );

/** Weekly meetings by turn, the latest last: `m` took place, `-` did not. */
const turns = (letters: string) => {
  const held = letters
    .split("")
    .flatMap((letter, at) =>
      letter === "m" ? [addDays(today, -7 * (letters.length - 1 - at))] : [],
    );
  const since = addDays(today, -7 * letters.length);
  // It was agreed on in the meeting with which it began.
  return evaluate([since, ...held], { since });
};

describe("vanished meetings", () => {
  test("are found from three turns, when they are more than half and the latest is one of them", () => {
    expect(turns("mm---")).toMatchObject([
      {
        state: "found",
        key: "vanished-meetings/alder",
        clients: ["alder"],
        counts: { seen: 3, of: 5, unsaid: 0, since: addDays(today, -34) },
        counterExamples: [
          `alder-meeting-${addDays(today, -28)}`,
          `alder-meeting-${addDays(today, -21)}`,
        ],
      },
    ]);
    expect(turns("---m-")).toMatchObject([{ state: "found" }]);
  });

  test("are not told when the latest turn had a meeting, or when half of them had one", () => {
    expect(turns("----m")).toEqual([]);
    expect(turns("mmm---")).toEqual([]);
    expect(turns("mmm----")).toMatchObject([{ counts: { seen: 4, of: 7 } }]);
  });

  test("say how many turns there are before that", () => {
    for (const [letters, have] of [
      ["-", 1],
      ["mmmmm-", 1],
      ["mm--", 2],
      ["--", 2],
    ] as const)
      expect(turns(letters), letters).toMatchObject([
        { counts: { have, need: 3, unit: "turns" } },
      ]);
  });

  test("name each turn without a meeting with its first and its last day, oldest first, and the last meeting", () => {
    const [found] = evaluate(["2026-07-22", "2026-08-22"], {
      meetingRhythm: "monthly",
      since: day("2026-07-22"),
    });
    expect(found?.subject).toMatchObject({
      missed: [
        { from: "2026-08-23", to: "2026-09-22" },
        { from: "2026-09-23", to: "2026-10-22" },
        { from: "2026-10-23", to: "2026-11-22" },
      ],
      last: "2026-08-22",
    });
    expect(found?.counts).toMatchObject({
      seen: 3,
      of: 4,
      quarters: 2,
      since: "2026-07-23",
      until: "2026-11-22",
    });
  });

  test("do not make good for one turn with two meetings in another", () => {
    expect(
      evaluate(["2026-10-25", "2026-10-26", "2026-10-27", "2026-10-28"], {
        since: day("2026-10-25"),
      }),
    ).toMatchObject([{ state: "found", counts: { seen: 3, of: 4 } }]);
  });

  test("count from the start, else from the first meeting, which is not counted itself", () => {
    const of = (fields: Partial<Client>) =>
      evaluate(["2026-10-25"], { since: null, ...fields })[0]?.counts;
    expect(of({})).toMatchObject({ seen: 4, of: 4 });
    expect(of({ started: day("2026-11-01") })).toMatchObject({ of: 3 });
    expect(
      of({ since: day("2026-10-11"), started: day("2026-11-01") }),
    ).toMatchObject({ seen: 5, of: 6 });
    expect(of({ since: day("2026-12-01") })).toBeUndefined();
  });

  test("take a check-up in that time that says the same as evidence", () => {
    const raised = { raised: ["meetings-vanished"] };
    const records = [
      meeting("alder", "2026-10-25"),
      checkUp("alder", "2026-10-25", raised),
      checkUp("alder", "2026-10-26", raised),
      checkUp("alder", "2026-11-02"),
      checkUp("alder", "2026-11-22", raised),
    ];
    const alder = agreed({ since: day("2026-10-25") });
    expect(
      tellAll(vanishedMeetings, history(records, [alder]), today),
    ).toMatchObject([{ evidence: ["alder-2026-10-26", "alder-2026-11-22"] }]);
  });

  test("watch running work with an agreed rhythm, where a meeting was ever written down", () => {
    expect(evaluate(["2020-01-01"])).toMatchObject([{ counts: { of: 26 } }]);
    expect(evaluate([])).toEqual([]);
    expect(evaluate(["2020-01-01"], { meetingRhythm: null })).toEqual([]);
    for (const stage of stages)
      expect(evaluate(["2020-01-01"], { stage }), stage).toHaveLength(
        stage === "active" ? 1 : 0,
      );
    const own = { ...agreed(), id: ownBusinessId };
    const records = [meeting(ownBusinessId, "2020-01-01")];
    expect(tellAll(vanishedMeetings, history(records, [own]), today)).toEqual(
      [],
    );
  });

  test("keep their key when the client is renamed and more turns pass", () => {
    expect(evaluate(["2020-01-01"], { name: "Alder & Sons" })[0]?.key).toBe(
      turns("--")[0]?.key,
    );
  });

  test("are told in the words of each rhythm", () => {
    const told = rhythms.map((meetingRhythm) =>
      evaluate(["2020-01-01"], { meetingRhythm })
        .map(words.patternSentence)
        .join(""),
    );
    expect(told.map((each) => each.split(". ")[0])).toEqual([
      "You agreed to meet Alder every week",
      "You agreed to meet Alder every two weeks",
      "You agreed to meet Alder every month",
      "You agreed to meet Alder every three months",
      "You agreed to meet Alder twice a year",
      "You agreed to meet Alder once a year",
    ]);
    expect(told[1]).toContain("13 of 13 fortnights since");
  });

  test("wait for three turns with one client, not with all together", () => {
    const seen = (...of: readonly Client[]) =>
      history(
        of.map(({ id }) => meeting(id, "2026-11-08")),
        of,
      ).clients.flatMap((each) => vanishedMeetings.look(each, today) ?? []);
    const both = seen(agreed({ since: day("2026-11-08") }), {
      ...agreed({ since: day("2026-11-08") }),
      id: "birch",
    });
    expect(vanishedMeetings.scope(both)).toEqual({
      looked: 4,
      waitsFor: { have: 2, need: 3, unit: "turns" },
    });
    const one = seen(agreed());
    expect(vanishedMeetings.scope(one, "alder").waitsFor).toBeNull();
    expect(words.patternSentence(silenceOf(vanishedMeetings, []))).toBe(
      "Meetings that vanish: too little to say. 0 of 3 needed: turns of an agreed rhythm with one client, where meetings are written down.",
    );
  });
});
