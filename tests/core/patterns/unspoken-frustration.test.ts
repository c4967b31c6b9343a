import { describe, expect, test } from "vitest";
import type { CheckUp, FlagMark } from "#core/checkup/schema.ts";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { Client } from "#core/client/schema.ts";
import { addDays, day } from "#core/day.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { unspokenFrustration } from "#core/patterns/rules/unspoken-frustration.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { words } from "#words/words.ts";
import {
  checkUp,
  client,
  conversation,
  history,
  today,
} from "../../support/story.ts";

const flag = "frustration-unspoken";
const unspoken = { raised: [flag] };
const talk = (on: string, of = "alder", about = flag) =>
  conversation(of, on, { held: day(on), flags: [about] });
const evaluate = (records: readonly JournalRecord[], ...clients: Client[]) =>
  tellAll(unspokenFrustration, history(records, clients), today);

/** A check-up whose mark of frustration says more. */
function marked(on: string, fields: Partial<FlagMark>): CheckUp {
  const plain = checkUp("alder", on, unspoken);
  return {
    ...plain,
    flags: plain.flags.map((mark) =>
      mark.flag === flag ? { ...mark, ...fields } : mark,
    ),
  };
}

describe("unspoken frustration", () => {
  test("is found from the thirtieth day on, and the days are counted before", () => {
    for (const [days, state] of [
      [0, "too-little"],
      [29, "too-little"],
      [30, "found"],
    ] as const)
      expect(
        evaluate([checkUp("alder", addDays(today, -days), unspoken)]),
        String(days),
      ).toMatchObject([
        { state, key: "unspoken-frustration/alder", subject: { days } },
      ]);
  });

  test("counts from the first of the check-ups in a row that raise it", () => {
    const [found] = evaluate([
      checkUp("alder", "2023-01-10", unspoken),
      checkUp("alder", "2025-01-10"),
      checkUp("alder", "2026-01-10", unspoken),
      checkUp("alder", "2026-07-10", unspoken),
    ]);
    expect(found).toMatchObject({
      state: "found",
      subject: { since: "2026-01-10", days: 316 },
      evidence: ["alder-2026-01-10", "alder-2026-07-10"],
      counterExamples: [],
      counts: {
        seen: 2,
        of: 2,
        quarters: 2,
        since: "2026-01-10",
        until: "2026-07-10",
      },
    });
  });

  test("counts from the day that the owner names, and says whose it is", () => {
    const [found] = evaluate([
      marked("2026-11-20", { since: day("2026-01-01"), side: "both" }),
    ]);
    expect(found && words.patternSentence(found)).toBe(
      "At Alder frustration, yours and theirs, has stood for 325 days, since 1 January 2026. It was raised in 1 check-up on 20 November 2026; no conversation about it has been held since.",
    );
    expect(
      evaluate([marked("2026-11-20", { since: day("2027-01-01") })]),
    ).toMatchObject([{ counts: { have: 0, need: 30, unit: "days" } }]);
  });

  test("is over once a talk about it was held, on the very day or later", () => {
    const raised = checkUp("alder", "2026-07-10", unspoken);
    expect(evaluate([raised, talk("2026-07-10")])).toEqual([]);
    expect(evaluate([raised, talk("2026-11-22")])).toEqual([]);
    for (const other of [
      talk("2026-07-09"),
      talk("2026-08-01", "birch"),
      talk("2026-08-01", "alder", "getting-nowhere"),
      conversation("alder", "2026-08-01", { flags: [flag] }),
    ])
      expect(evaluate([raised, other])).toMatchObject([{ state: "found" }]);
  });

  test("counts a talk between two check-ups against it, and the check-up before that talk no more for it", () => {
    const [found] = evaluate([
      checkUp("alder", "2026-01-10", unspoken),
      talk("2026-02-01"),
      checkUp("alder", "2026-04-10", unspoken),
      checkUp("alder", "2026-07-10", unspoken),
    ]);
    expect(found).toMatchObject({
      evidence: ["alder-2026-04-10", "alder-2026-07-10"],
      counterExamples: ["alder-conversation-2026-02-01"],
      counts: { seen: 2, of: 3, since: "2026-04-10" },
    });
    expect(found && words.patternSentence(found)).toContain(
      "It was raised in 2 check-ups, first on 10 April 2026; no conversation about it has been held since. Before that, 1 conversation about it was held.",
    );
  });

  test("takes a talk on the day of an earlier check-up for a talk after it", () => {
    expect(
      evaluate([
        checkUp("alder", "2026-01-10", unspoken),
        talk("2026-01-10"),
        checkUp("alder", "2026-04-10", unspoken),
        talk("2026-01-09"),
      ]),
    ).toMatchObject([
      {
        subject: { since: "2026-01-10" },
        evidence: ["alder-2026-04-10"],
        counterExamples: ["alder-conversation-2026-01-10"],
      },
    ]);
  });

  test("is not told when the last check-up says “don’t know”, does not raise it or asks for it no more", () => {
    const raised = checkUp("alder", "2026-01-10", unspoken);
    const retired = checkUp("alder", "2026-04-10", unspoken);
    for (const last of [
      checkUp("alder", "2026-04-10", { unsure: [flag] }),
      checkUp("alder", "2026-04-10"),
      { ...retired, flags: retired.flags.filter((mark) => mark.flag !== flag) },
    ])
      expect(evaluate([raised, last])).toEqual([]);
  });

  test("takes the later of two check-ups on one day for the last one", () => {
    const morning = checkUp("alder", "2026-07-10", { ...unspoken, id: "a" });
    const evening = checkUp("alder", "2026-07-10", { id: "b" });
    expect(evaluate([morning, evening])).toEqual([]);
    expect(evaluate([{ ...morning, id: "c" }, evening])).toMatchObject([
      { evidence: ["c"] },
    ]);
  });

  test("watches one’s own business, and no client that has ended", () => {
    expect(
      evaluate([checkUp(ownBusinessId, "2026-01-10", unspoken)]),
    ).toMatchObject([{ key: "unspoken-frustration/own-business" }]);
    const over = client("alder", { stage: "ended" });
    expect(evaluate([checkUp("alder", "2026-01-10", unspoken)], over)).toEqual(
      [],
    );
  });

  test("keeps its key when the client is renamed and the counts grow", () => {
    const first = checkUp("alder", "2026-01-10", unspoken);
    const keys = [
      evaluate([first]),
      evaluate(
        [first, checkUp("alder", "2026-07-10", unspoken)],
        client("alder", { name: "x".repeat(200) }),
      ),
    ].map((told) => told.map(({ key }) => key));
    expect(keys[0]).toEqual(keys[1]);
  });

  test("needs one check-up that says whether there is any", () => {
    const none = history([checkUp("alder", "2026-01-10", { unsure: [flag] })]);
    const seen = none.clients.flatMap(
      (of) => unspokenFrustration.look(of, today) ?? [],
    );
    const needed = { have: 0, need: 1, unit: "check-ups" };
    expect(unspokenFrustration.scope(seen).waitsFor).toEqual(needed);
    expect(unspokenFrustration.scope([]).waitsFor).toEqual(needed);
  });
});
