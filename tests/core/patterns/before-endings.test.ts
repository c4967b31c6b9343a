import { describe, expect, test } from "vitest";
import type { Outcome } from "#core/client/schema.ts";
import { day } from "#core/day.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { beforeEndings } from "#core/patterns/rules/before-endings.ts";
import { words } from "#words/words.ts";
import { checkUp, client, history, today } from "../../support/story.ts";

const flag = "getting-nowhere";
type CheckUps = Parameters<typeof checkUp>[2];

/** A client that ended on 30 June 2026, with a check-up of that day unless others are given. */
function ended(
  id: string,
  how: Outcome["ended"],
  said: CheckUps | readonly ReturnType<typeof checkUp>[],
  on = "2026-06-30",
) {
  return {
    client: client(id, {
      stage: "ended",
      outcome: { ended: how, by: "me", day: day(on), why: "" },
    }),
    checkUps: Array.isArray(said)
      ? (said as readonly ReturnType<typeof checkUp>[])
      : [checkUp(id, on, said as CheckUps)],
  };
}

type Ended = ReturnType<typeof ended>;
const recordOf = (endings: readonly Ended[]) =>
  history(
    endings.flatMap(({ checkUps }) => checkUps),
    endings.map((of) => of.client),
  );
const evaluate = (...endings: readonly Ended[]) =>
  tellAll(beforeEndings, recordOf(endings), today);

const raised = { raised: [flag] };
const badly = (count: number, said: CheckUps = raised) =>
  Array.from({ length: count }, (_, at) =>
    ended(`bad-${String(at)}`, "badly", said),
  );
const well = (count: number, said: CheckUps = {}) =>
  Array.from({ length: count }, (_, at) =>
    ended(`well-${String(at)}`, "well", said),
  );

describe("what was raised before endings", () => {
  test("is found where a flag was raised before five bad endings and none of five good ones, and not before four and four", () => {
    expect(evaluate(...badly(5), ...well(5))).toMatchObject([
      {
        state: "found",
        key: "before-endings/getting-nowhere",
        subject: {
          badly: { seen: 5, of: 5 },
          well: { seen: 0, of: 5 },
          chance: expect.closeTo(1 / 252, 12) as number,
        },
        counts: { seen: 5, of: 5, unsaid: 0, since: "2026-06-30" },
        evidence: [0, 1, 2, 3, 4].map((at) => `bad-${String(at)}-2026-06-30`),
        counterExamples: [],
      },
    ]);
    // 1 of 70 is not rare enough where eight flags were asked.
    expect(evaluate(...badly(4), ...well(4))).toEqual([]);
  });

  test("is not found where it was raised before good endings instead, or before both", () => {
    expect(evaluate(...badly(6, {}), ...well(6, raised))).toEqual([]);
    expect(evaluate(...badly(6), ...well(6, raised))).toEqual([]);
  });

  test("names as counter-examples the bad endings without it and the good ones with it", () => {
    expect(
      evaluate(
        ...badly(9),
        ended("quiet", "badly", {}, "2026-03-31"),
        ...well(9),
        ended("loud", "well", raised, "2026-07-31"),
      ),
    ).toMatchObject([
      {
        counts: { seen: 9, of: 10, since: "2026-03-31" },
        counterExamples: ["quiet-2026-03-31", "loud-2026-07-31"],
      },
    ]);
  });

  test("looks at the year before the end, its first and its last day included, and at nothing else", () => {
    const on = (when: string, said: CheckUps = raised) =>
      badly(5).map(({ client: of }) =>
        ended(of.id, "badly", [
          checkUp(of.id, when, said),
          checkUp(of.id, "2026-01-10"),
        ]),
      );
    for (const [when, times] of [
      ["2025-06-29", 0],
      ["2025-06-30", 1],
      ["2026-06-30", 1],
      ["2026-07-01", 0],
    ] as const)
      expect(evaluate(...on(when), ...well(5)), when).toHaveLength(times);
  });

  test("counts a client once, however often the flag was raised and whatever was answered later", () => {
    const again = badly(5).map(({ client: of }) =>
      ended(of.id, "badly", [
        checkUp(of.id, "2026-01-10", raised),
        checkUp(of.id, "2026-01-10", { ...raised, id: `${of.id}-twice` }),
        checkUp(of.id, "2026-04-10"),
      ]),
    );
    expect(evaluate(...again, ...well(5))).toMatchObject([
      { counts: { seen: 5, of: 5 } },
    ]);
  });

  test("leaves out don’t know, endings that were neither, and clients without a check-up in that year, and says how many did not say", () => {
    const unsure = { unsure: [flag] };
    const [found] = evaluate(
      ...badly(5),
      ...well(5),
      ended("unsure", "badly", unsure),
      ended("silent", "well", []),
      ended("neither", "neither", raised),
    );
    expect(found).toMatchObject({
      counts: { seen: 5, of: 5, unsaid: 2 },
      subject: { well: { seen: 0, of: 5 } },
    });
    expect(found?.clients).not.toContain("neither");
  });

  test("leaves out one's own business, who has not ended, and who was taken up again", () => {
    const outcome = badly(5)[0]?.client.outcome ?? null;
    const again = {
      client: client("again", { stage: "active", outcome }),
      checkUps: [checkUp("again", "2026-06-01", raised)],
    };
    const own = {
      client: client("own-business", { stage: "ended", outcome }),
      checkUps: [checkUp("own-business", "2026-06-01", raised)],
    };
    expect(evaluate(...badly(4), again, own, ...well(5))).toEqual([]);
  });

  test("asks the less of each flag, the fewer flags were asked", () => {
    const only = (of: Ended): Ended => ({
      ...of,
      checkUps: of.checkUps.map((each) => ({
        ...each,
        flags: each.flags.filter((mark) => mark.flag === flag),
      })),
    });
    // 1 of 20: exactly rare enough for one flag.
    expect(evaluate(...[...badly(3), ...well(3)].map(only))).toMatchObject([
      { subject: { chance: expect.closeTo(0.05, 12) as number } },
    ]);
    expect(evaluate(...badly(3), ...well(3))).toEqual([]);
  });

  test("tells a flag that is asked no more, in the words in which it was last asked", () => {
    const long = "A very long wording of one's own. ".repeat(150);
    const own = (of: Ended): Ended => ({
      ...of,
      checkUps: of.checkUps.map((each) => ({
        ...each,
        flags: each.flags.map((mark) =>
          mark.flag === flag
            ? { ...mark, flag: "own-flag", wording: long }
            : mark,
        ),
      })),
    });
    const [found] = evaluate(...[...badly(5), ...well(5)].map(own));
    expect(found?.key).toBe("before-endings/own-flag");
    expect(found && words.patternSentence(found).length).toBeLessThan(500);
  });

  test("waits for three endings of either kind before which a flag was answered", () => {
    const scope = (...endings: readonly Ended[]) =>
      beforeEndings.scope(
        recordOf(endings).clients.flatMap(
          (of) => beforeEndings.look(of, today) ?? [],
        ),
      );
    expect(scope()).toEqual({
      looked: 0,
      waitsFor: { have: 0, need: 3, unit: "endings" },
    });
    expect(scope(...badly(5), ...well(2)).waitsFor).toMatchObject({ have: 2 });
    expect(scope(...badly(3), ...well(3))).toEqual({
      looked: 6,
      waitsFor: null,
    });
  });
});
