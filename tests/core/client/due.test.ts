import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listDue } from "#core/client/due.ts";
import { dueKey, type Due } from "#core/client/due-kinds.ts";
import { clientKinds, stages, type Client } from "#core/client/schema.ts";
import { termNames } from "#core/client/terms.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import {
  addDays,
  addMonths,
  day,
  daysBetween,
  earliestDay,
  latestDay,
  type Day,
} from "#core/day.ts";
import { decisionKinds, type Decision } from "#core/checkup/schema.ts";
import {
  renewalAnswers,
  type Renewal,
  type RenewalAnswer,
} from "#core/renewal/schema.ts";
import { rhythms } from "#core/rhythm.ts";
import type { Conversation } from "#core/talk/schema.ts";
import { client, noon, summaryOf, today } from "../../support/story.ts";

/** So many days from today; before it when negative. */
const inDays = (count: number) => addDays(today, count);

/** Alder, of whom nothing is due unless the story says so. */
function alder(
  fields: Partial<Client> = {},
  facts: Partial<ClientSummary> = {},
): ClientSummary {
  return summaryOf(client("alder", { checkUpRhythm: null, ...fields }), facts);
}

const kinds = (summary: ClientSummary, on: Day = today) =>
  listDue([summary], on).map(({ is }) => is);

const stamps = (id: string) => ({
  id,
  revision: 1,
  at: noon("2026-01-01"),
  changedAt: noon("2026-01-01"),
  edits: {},
  deletedAt: null,
  client: "alder",
});

function talk(fields: Partial<Conversation> = {}): Conversation {
  const since = fields.since ?? inDays(-19);
  return {
    ...stamps("talk"),
    kind: "conversation",
    day: since,
    topic: "Late invoices",
    since,
    planned: null,
    held: null,
    flags: [],
    disagreement: null,
    checkUp: null,
    note: "",
    ...fields,
  };
}

function answered(answer: RenewalAnswer, renewal: Day): Renewal {
  return {
    ...stamps("answer"),
    kind: "renewal",
    day: inDays(-1),
    renewal,
    answer,
    because: "",
  };
}

const decision = (decided: Decision["decided"], on: Day): Decision => ({
  decided,
  day: on,
  because: "",
});

describe("a check-up", () => {
  const quarterly = (facts: Partial<ClientSummary>, fields = {}) =>
    alder({ checkUpRhythm: "quarterly", ...fields }, facts);

  test("is due on the day its rhythm names, and not the day before", () => {
    const asked = quarterly({ lastCheckUp: day("2026-08-22") });
    expect(kinds(asked, day("2026-11-21"))).toEqual([]);
    expect(listDue([asked], day("2026-11-22"))).toMatchObject([
      { is: "check-up", why: "rhythm", first: false, days: 0 },
    ]);
    expect(listDue([asked], day("2026-12-02"))).toMatchObject([{ days: 10 }]);
  });

  test("is due no more once it is done", () => {
    expect(kinds(quarterly({ lastCheckUp: today }))).toEqual([]);
  });

  test("that was begun is to be gone on with, and is not due beside that", () => {
    const begun = quarterly({
      lastCheckUp: day("2025-01-01"),
      unfinished: "c-1",
    });
    expect(listDue([begun], today)).toMatchObject([
      { is: "unfinished", checkUp: "c-1" },
    ]);
  });

  test("is due with a running client a rhythm after they began, as the first", () => {
    const began = quarterly({}, { since: day("2026-08-22") });
    expect(kinds(began, day("2026-11-21"))).not.toContain("check-up");
    expect(listDue([began], day("2026-11-22"))).toContainEqual(
      expect.objectContaining({ is: "check-up", first: true }),
    );
  });

  test("counts from the first thing written where nobody knows since when, else from the day they were written down", () => {
    const written = { ...client("alder"), at: noon("2026-11-01") };
    const unknown = summaryOf({ ...written, checkUpRhythm: "monthly" });
    expect(kinds(unknown, day("2026-11-30"))).toEqual([]);
    expect(kinds(unknown, day("2026-12-01"))).toEqual(["check-up"]);
    expect(
      kinds({ ...unknown, firstRecord: day("2026-10-01") }, day("2026-11-01")),
    ).toEqual(["check-up"]);
  });

  test("is due with a prospect at once, before one says yes, even where none is wanted later", () => {
    for (const checkUpRhythm of [null, "yearly"] as const) {
      const prospect = alder({ stage: "prospect", checkUpRhythm });
      expect(listDue([prospect], today)).toMatchObject([
        { is: "check-up", why: "before-yes", first: true },
      ]);
      expect(kinds({ ...prospect, lastCheckUp: today })).toEqual([]);
    }
  });

  test("is due with a prospect who was written down while the clock was ahead", () => {
    const early = summaryOf({
      ...client("alder", { stage: "prospect" }),
      at: noon("2030-01-01"),
    });
    expect(listDue([early], today)).toMatchObject([
      { is: "check-up", days: 0 },
    ]);
  });

  test("is due never where its rhythm is never", () => {
    expect(kinds(alder({ since: day("1999-01-01") }))).toEqual([]);
  });

  test("is due with one's own business as with anybody", () => {
    const own = quarterly({}, { kind: "own-business" });
    expect(kinds(own)).toEqual(["check-up"]);
  });

  test("waits while a relationship is paused, and is over when it has ended", () => {
    for (const stage of ["paused", "ended"] as const)
      expect(
        kinds(quarterly({ lastCheckUp: day("2020-01-01") }, { stage })),
      ).toEqual([]);
  });

  test("of a day to come, or of the last day there is, is due again only after it", () => {
    for (const on of [inDays(400), latestDay])
      expect(kinds(quarterly({ lastCheckUp: on }))).toEqual([]);
    expect(
      kinds(quarterly({ lastCheckUp: day("2199-11-01") }), latestDay),
    ).toEqual([]);
  });

  test("comes at 90, 60 and 30 days before a renewal, unless there was one by then", () => {
    const asked = (days: number, checkedAt: number | null) =>
      listDue(
        [
          quarterly(
            {
              lastCheckUp: checkedAt === null ? null : inDays(days - checkedAt),
            },
            { since: inDays(-30), renewal: inDays(days) },
          ),
        ],
        today,
      ).filter(({ is }) => is === "check-up");
    expect(asked(91, null)).toEqual([]);
    expect(asked(90, null)).toMatchObject([{ why: "renewal", days: 0 }]);
    expect(asked(80, null)).toMatchObject([{ why: "renewal", days: 10 }]);
    expect(asked(80, 85)).toEqual([]);
    expect(asked(61, 85)).toEqual([]);
    expect(asked(60, 85)).toMatchObject([{ why: "renewal" }]);
    // One of the two weeks before counts.
    expect(asked(60, 74)).toEqual([]);
    expect(asked(60, 75)).toMatchObject([{ why: "renewal" }]);
    expect(asked(30, 60)).toMatchObject([{ why: "renewal" }]);
    expect(asked(0, 30)).toEqual([]);
    expect(asked(0, 45)).toMatchObject([{ why: "renewal" }]);
    expect(asked(-1, 45)).toEqual([]);
  });

  test("does not come before a renewal that is decided, where none is wanted, or twice", () => {
    const renewal = inDays(25);
    const near = (fields: Partial<Client>, facts = {}) =>
      kinds(
        alder(
          { since: inDays(-80), renewal, checkUpRhythm: "monthly", ...fields },
          facts,
        ),
      ).filter((is) => is === "check-up");
    expect(near({})).toEqual(["check-up"]);
    expect(near({ checkUpRhythm: null })).toEqual([]);
    expect(
      near(
        { checkUpRhythm: "yearly" },
        { renewal: answered("renew", renewal) },
      ),
    ).toEqual([]);
    expect(near({ checkUpRhythm: "yearly" })).toEqual(["check-up"]);
  });
});

describe("a talk", () => {
  const owing = (fields: Partial<Conversation> = {}, more = {}) =>
    alder(more, { conversations: [talk(fields)] });

  test("that is owed is due until it is held", () => {
    expect(listDue([owing()], today)).toMatchObject([
      { is: "conversation", days: 19, talk: { id: "talk" } },
    ]);
    expect(kinds(alder({}, { conversations: [] }))).toEqual([]);
  });

  test("that is planned is due on its day, and not the day before", () => {
    const planned = owing({ planned: inDays(3) });
    expect(kinds(planned, inDays(2))).toEqual([]);
    expect(kinds(planned, inDays(3))).toEqual(["conversation"]);
    expect(kinds(planned, inDays(30))).toEqual(["conversation"]);
  });

  test("that will be owed is not owed yet", () => {
    expect(kinds(owing({ since: inDays(1) }))).toEqual([]);
    expect(kinds(owing({ since: latestDay }))).toEqual([]);
  });

  test("is owed while a relationship is paused, and not when it has ended", () => {
    expect(kinds(owing({}, { stage: "paused" }))).toEqual(["conversation"]);
    expect(kinds(owing({}, { stage: "ended" }))).toEqual([]);
  });

  test("about another thing is due beside it", () => {
    const two = alder(
      {},
      { conversations: [talk({ id: "a" }), talk({ id: "b" })] },
    );
    expect(new Set(listDue([two], today).map(dueKey)).size).toBe(2);
  });
});

describe("a decision", () => {
  const decided = (
    what: Decision["decided"],
    on: Day,
    facts: Partial<ClientSummary> = {},
    fields: Partial<Client> = {},
  ) =>
    alder(fields, {
      lastCheckUp: inDays(-40),
      lastDecision: decision(what, on),
      decidedIn: "c",
      ...facts,
    });

  test.each(decisionKinds)(
    "to %s is due on its day, and not the day before",
    (what) => {
      expect(kinds(decided(what, today), inDays(-1))).toEqual([]);
      expect(listDue([decided(what, today)], today)).toMatchObject([
        { is: "decision", decision: { decided: what } },
      ]);
    },
  );

  test.each(["talk", "renegotiate"] as const)(
    "to %s is due no more once a talk was held",
    (what) => {
      expect(kinds(decided(what, today, { talkedSince: true }))).toEqual([]);
    },
  );

  test("to talk is due once, as the talk that it planned", () => {
    const planned = decided("talk", today, {
      conversations: [
        talk({ since: inDays(-40), planned: today, checkUp: "c" }),
      ],
    });
    expect(kinds(planned)).toEqual(["conversation"]);
  });

  test("to talk is quiet while its talk is planned for a later day", () => {
    const later = decided("talk", inDays(-2), {
      conversations: [
        talk({ since: inDays(-40), planned: inDays(5), checkUp: "c" }),
      ],
    });
    expect(kinds(later)).toEqual([]);
    expect(kinds(later, inDays(5))).toEqual(["conversation"]);
  });

  test("to talk about what has been raised since a later day than the check-up's is that talk, too", () => {
    const flag = {
      flag: "frustration-unspoken",
      wording: "",
      since: inDays(-20),
      evidence: "",
      values: [],
    };
    const late = decided("talk", today, {
      raised: [flag],
      conversations: [talk({ since: inDays(-20), flags: [flag.flag] })],
    });
    expect(kinds(late)).toEqual(["conversation"]);
  });

  test("to talk is due beside a talk about something else, whenever that came up", () => {
    for (const days of [-3, -90]) {
      const other = decided("talk", today, {
        conversations: [talk({ since: inDays(days) })],
      });
      expect(kinds(other)).toEqual(["conversation", "decision"]);
    }
  });

  test.each(["leave", "decline"] as const)(
    "to %s is due until the relationship has ended, whatever was said",
    (what) => {
      const going = decided(what, inDays(-200), { talkedSince: true });
      expect(kinds(going)).toEqual(["decision"]);
      expect(
        kinds({ ...going, client: { ...going.client, stage: "ended" } }),
      ).toEqual([]);
    },
  );

  test.each(["watch", "carry-on"] as const)(
    "to %s is due until one looks again, and is the check-up that is due then",
    (what) => {
      const rhythm = { checkUpRhythm: "weekly" } as const;
      expect(kinds(decided(what, inDays(-30), {}, rhythm))).toEqual([
        "decision",
      ]);
      expect(
        kinds(decided(what, inDays(-30), { unfinished: "c" }, rhythm)),
      ).toEqual(["unfinished"]);
      expect(
        kinds(decided(what, inDays(30), { lastCheckUp: today }, rhythm)),
      ).toEqual([]);
    },
  );

  test("to watch for long does not put off a check-up that the rhythm asks for", () => {
    expect(
      kinds(decided("watch", inDays(90), {}, { checkUpRhythm: "monthly" })),
    ).toEqual(["check-up"]);
  });
});

describe("a prediction", () => {
  const prediction = {
    text: "They will ask for a discount",
    sure: 70,
    by: today,
    checkUp: "c-1",
  };

  test("is asked about when its day comes, and not the day before", () => {
    const foretold = alder({}, { predictions: [prediction] });
    expect(kinds(foretold, inDays(-1))).toEqual([]);
    expect(listDue([foretold], today)).toMatchObject([
      { is: "prediction", prediction },
    ]);
    expect(kinds(alder())).toEqual([]);
  });

  test("is asked about at the end, before its day, and nothing else is", () => {
    const ended = alder(
      { stage: "ended", renewal: today, meetingRhythm: "weekly" },
      {
        predictions: [{ ...prediction, by: inDays(300) }],
        conversations: [talk()],
        lastDecision: decision("leave", today),
        unfinished: "c-2",
        lastPortrait: day("2020-01-01"),
      },
    );
    expect(kinds(ended)).toEqual(["prediction"]);
  });

  test("of each check-up is asked about by itself", () => {
    const two = alder(
      {},
      { predictions: [prediction, { ...prediction, checkUp: "c-2" }] },
    );
    expect(new Set(listDue([two], today).map(dueKey)).size).toBe(2);
  });
});

describe("a renewal", () => {
  const renewing = (
    days: number,
    answer?: RenewalAnswer,
    fields: Partial<Client> = {},
  ) => {
    const renewal = inDays(days);
    return alder(
      { renewal, ...fields },
      { renewal: answer ? answered(answer, renewal) : null },
    );
  };
  const asks = (...given: Parameters<typeof renewing>) =>
    listDue([renewing(...given)], today).map((due) =>
      due.is === "renewal" ? due.asks : due.is,
    );

  test.each([
    [91, []],
    [90, ["nothing"]],
    [61, ["nothing"]],
    [60, ["answer"]],
    [31, ["answer"]],
    [30, ["decision"]],
    [1, ["decision"]],
    [0, ["decision"]],
    [-1, ["decision"]],
    [-30, ["decision"]],
    [-31, []],
  ])("in %i days asks for %j", (days, expected) => {
    expect(asks(days)).toEqual(expected);
  });

  test("that is undecided at 45 days is quiet, and asks again at 30", () => {
    expect(asks(45, "undecided")).toEqual([]);
    expect(asks(31, "undecided")).toEqual([]);
    expect(asks(30, "undecided")).toEqual(["decision"]);
    expect(asks(-3, "undecided")).toEqual(["decision"]);
  });

  test.each(["renew", "change-terms"] as const)(
    "that is decided (%s) is quiet until its day has passed, and asks for the next day then",
    (answer) => {
      for (const days of [50, 30, 1, 0]) expect(asks(days, answer)).toEqual([]);
      expect(asks(-1, answer)).toEqual(["next-day"]);
      expect(asks(-30, answer)).toEqual(["next-day"]);
      expect(asks(-31, answer)).toEqual([]);
    },
  );

  test("at which one leaves is quiet until its day, and then asks for the end until there is one", () => {
    expect(asks(75, "leave")).toEqual([]);
    expect(asks(0, "leave")).toEqual([]);
    expect(asks(-1, "leave")).toEqual(["end"]);
    expect(asks(-300, "leave")).toEqual(["end"]);
    expect(asks(-1, "leave", { stage: "ended" })).toEqual([]);
  });

  test("is nothing that there is with one's own business", () => {
    for (const days of [75, 45, 10, -1])
      expect(asks(days, undefined, { kind: "own-business" })).toEqual([]);
    expect(asks(-1, "leave", { kind: "own-business" })).toEqual([]);
  });

  test("is due while a relationship is paused, and with a prospect", () => {
    expect(asks(20, undefined, { stage: "paused" })).toEqual(["decision"]);
    expect(kinds(renewing(20, undefined, { stage: "prospect" }))).toContain(
      "renewal",
    );
  });

  test("that nobody knows the day of is not due", () => {
    expect(kinds(alder({ renewal: null }))).toEqual([]);
  });
});

describe("terms", () => {
  const starting = (count: number, fields: Partial<Client> = {}) =>
    kinds(alder({ since: inDays(count), ...fields }));

  test("are asked about from the start on for 60 days, and before a start that is near", () => {
    expect(starting(-61)).toEqual([]);
    for (const count of [-60, 0, 1, 60])
      expect(starting(count)).toEqual(["terms"]);
    expect(starting(61)).toEqual([]);
    expect(kinds(alder({ since: latestDay }))).toEqual([]);
    expect(kinds(alder({ since: earliestDay }))).toEqual([]);
  });

  test("are not asked about once one of them is answered", () => {
    const { terms } = client("alder");
    expect(
      starting(0, {
        terms: { ...terms, price: { answer: "not-agreed", note: "" } },
      }),
    ).toEqual([]);
  });

  test("are not asked about with a prospect, in a pause, with oneself, or where nobody knows since when", () => {
    expect(starting(0, { stage: "prospect" })).not.toContain("terms");
    expect(starting(0, { stage: "paused" })).toEqual([]);
    expect(starting(0, { kind: "own-business" })).toEqual([]);
    expect(kinds(alder({ since: null }))).toEqual([]);
  });
});

describe("silence", () => {
  const silent = (count: number, fields: Partial<Client> = {}) =>
    alder(
      { meetingRhythm: "weekly", ...fields },
      { lastRecord: inDays(-count) },
    );

  test("is due when it lasts longer than the rhythm, and over with the next word", () => {
    expect(kinds(silent(7))).toEqual([]);
    expect(listDue([silent(8)], today)).toMatchObject([
      { is: "silence", days: 8 },
    ]);
    expect(kinds(silent(0))).toEqual([]);
  });

  test("is nothing to speak of without a rhythm, in a pause, with a prospect or with oneself", () => {
    expect(kinds(silent(900, { meetingRhythm: null }))).toEqual([]);
    expect(kinds(silent(900, { stage: "paused" }))).toEqual([]);
    expect(kinds(silent(900, { stage: "prospect" }))).not.toContain("silence");
    expect(kinds(silent(900, { kind: "own-business" }))).toEqual([]);
  });

  test("counts from the start where nothing was ever written, and not before it", () => {
    const never = (since: Day) =>
      kinds(alder({ meetingRhythm: "monthly", since }));
    expect(never(day("2026-09-01"))).toEqual(["silence"]);
    expect(never(inDays(90))).toEqual([]);
  });

  test("does not begin with something that is dated in the future", () => {
    expect(kinds(silent(-5))).toEqual([]);
    const last = alder({ meetingRhythm: "yearly" }, { lastRecord: latestDay });
    expect(kinds(last, latestDay)).toEqual([]);
  });
});

describe("a portrait", () => {
  const portrayed = (on: Day, fields: Partial<Client> = {}) =>
    alder(fields, { lastPortrait: on });

  test("is asked for again after half a year, and not the day before", () => {
    const old = portrayed(day("2026-05-22"));
    expect(kinds(old, day("2026-11-21"))).toEqual([]);
    expect(kinds(old, day("2026-11-22"))).toEqual(["portrait"]);
  });

  test("that was never drawn is not asked for", () => {
    expect(kinds(alder())).toEqual([]);
  });

  test("waits in a pause, and the last day there is has none after it", () => {
    expect(kinds(portrayed(day("2020-01-01"), { stage: "paused" }))).toEqual(
      [],
    );
    expect(kinds(portrayed(latestDay), latestDay)).toEqual([]);
  });
});

test("a client who is deleted is owed nothing", () => {
  const gone = alder(
    { deletedAt: noon("2026-11-01"), renewal: today },
    { conversations: [talk()] },
  );
  expect(listDue([gone], today)).toEqual([]);
});

test("what has waited longest stands first among its kind", () => {
  const owed = (id: string, count: number) =>
    summaryOf(client(id, { checkUpRhythm: null }), {
      conversations: [talk({ id, client: id, since: inDays(-count) })],
    });
  const near = (id: string, days: number) =>
    summaryOf(client(id, { checkUpRhythm: null, renewal: inDays(days) }));
  const list = listDue(
    [owed("alder", 3), near("birch", 50), owed("cedar", 30), near("dorn", 5)],
    today,
  );
  expect(list.map(({ client: id }) => id)).toEqual([
    "dorn",
    "birch",
    "cedar",
    "alder",
  ]);
});

test("after a year away everything is due once, and nothing is asked about twice", () => {
  const left = summaryOf(
    client("alder", {
      checkUpRhythm: "monthly",
      meetingRhythm: "weekly",
      renewal: day("2026-12-20"),
      since: day("2026-10-01"),
    }),
    {
      lastRecord: today,
      lastCheckUp: today,
      lastPortrait: today,
      lastDecision: decision("watch", day("2026-12-01")),
      conversations: [talk()],
      predictions: [
        { text: "x", sure: 50, by: day("2027-01-01"), checkUp: "c" },
      ],
    },
  );
  const back = addMonths(today, 12);
  expect(listDue([left], back).map(({ is }) => is)).toEqual([
    "conversation",
    "decision",
    "prediction",
    "silence",
    "portrait",
  ]);
});

test("a day that comes twice, or a clock that was set back, shows what is due on that day", () => {
  const asked = alder(
    { checkUpRhythm: "monthly", renewal: inDays(30) },
    { lastCheckUp: addMonths(today, -1), conversations: [talk()] },
  );
  expect(listDue([asked], today)).toEqual(listDue([asked], today));
  expect(kinds(asked)).toEqual(["renewal", "conversation", "check-up"]);
  // Of the talk, and of the check-up a month ago, nothing is known yet.
  expect(kinds(asked, inDays(-20))).toEqual(["renewal"]);
});

describe("whatever a journal holds", () => {
  const span = daysBetween(earliestDay, latestDay);
  const anyDay = fc.oneof(
    fc.integer({ min: 0, max: span }).map((at) => addDays(earliestDay, at)),
    fc.constantFrom(earliestDay, latestDay, today),
    fc.integer({ min: -100, max: 100 }).map(inDays),
  );
  const maybe = <Value>(of: fc.Arbitrary<Value>) =>
    fc.option(of, { nil: null });
  const terms = fc.constantFrom(client("x").terms, {
    ...client("x").terms,
    scope: { answer: "comfortable" as const, note: "" },
  });
  const anySummary = (id: string): fc.Arbitrary<ClientSummary> =>
    fc
      .record({
        kind: fc.constantFrom(...clientKinds),
        stage: fc.constantFrom(...stages),
        since: maybe(anyDay),
        renewal: maybe(anyDay),
        at: anyDay.map(noon),
        meetingRhythm: maybe(fc.constantFrom(...rhythms)),
        checkUpRhythm: maybe(fc.constantFrom(...rhythms)),
        terms,
      })
      .chain((fields) =>
        fc
          .record({
            firstRecord: maybe(anyDay),
            lastRecord: maybe(anyDay),
            lastCheckUp: maybe(anyDay),
            lastPortrait: maybe(anyDay),
            talkedSince: fc.boolean(),
            unfinished: maybe(fc.constant("c-open")),
            lastDecision: maybe(
              fc.record({
                decided: fc.constantFrom(...decisionKinds),
                day: anyDay,
                because: fc.string(),
              }),
            ),
            renewal: maybe(
              fc
                .constantFrom(...renewalAnswers)
                .map((answer) => answered(answer, fields.renewal ?? today)),
            ),
            conversations: fc.array(
              fc.record({ since: anyDay, planned: maybe(anyDay) }),
              { maxLength: 3 },
            ),
            predictions: fc.array(
              fc.record({
                text: fc.string(),
                sure: fc.integer({ min: 0, max: 100 }),
                by: anyDay,
              }),
              { maxLength: 3 },
            ),
          })
          .map(({ conversations, predictions, ...facts }) =>
            summaryOf(client(id, fields), {
              ...facts,
              conversations: conversations.map((of, index) =>
                talk({ ...of, id: `${id}-${String(index)}` }),
              ),
              predictions: predictions.map((of, index) => ({
                ...of,
                checkUp: `${id}-${String(index)}`,
              })),
            }),
          ),
      );
  const anyJournal = fc
    .integer({ min: 0, max: 6 })
    .chain((many) =>
      fc.tuple(
        ...Array.from({ length: many }, (_, index) =>
          anySummary(`client-${String(index)}`),
        ),
      ),
    );

  /** The kinds in the order in which they stand, each once. */
  const runs = (list: readonly Due[]) =>
    list.map(({ is }) => is).filter((is, at, all) => is !== all[at - 1]);

  test("what is due never throws, never stands there twice, comes kind by kind, and is the same each time", () => {
    fc.assert(
      fc.property(anyJournal, anyDay, (clients, on) => {
        const list = listDue(clients, on);
        expect(new Set(list.map(dueKey)).size).toBe(list.length);
        expect(new Set(runs(list)).size).toBe(runs(list).length);
        expect(listDue(clients, on)).toEqual(list);
      }),
      { numRuns: 500 },
    );
  });

  test("nobody who has ended or is deleted is owed anything but what was foretold", () => {
    fc.assert(
      fc.property(anySummary("alder"), anyDay, (summary, on) => {
        const ended = {
          ...summary,
          client: { ...summary.client, stage: "ended" as const },
        };
        expect(
          listDue([ended], on).filter(({ is }) => is !== "prediction"),
        ).toEqual([]);
      }),
    );
  });

  test("a relationship of its own is due what it would be due alone", () => {
    fc.assert(
      fc.property(anyJournal, anyDay, (clients, on) => {
        const alone = clients.flatMap((each) => listDue([each], on));
        const keys = (list: readonly Due[]) => list.map(dueKey).toSorted();
        expect(keys(listDue(clients, on))).toEqual(keys(alone));
      }),
    );
  });

  test("every term that there is can quiet the question about terms", () => {
    for (const name of termNames) {
      const { terms: blank } = client("alder");
      const one = { answer: "comfortable" as const, note: "" };
      expect(
        kinds(alder({ since: today, terms: { ...blank, [name]: one } })),
      ).toEqual([]);
    }
  });
});
