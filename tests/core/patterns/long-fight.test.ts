import { describe, expect, test } from "vitest";
import { ownBusinessId } from "#core/client/own-business.ts";
import { stages, type Client } from "#core/client/schema.ts";
import { day } from "#core/day.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { longFight } from "#core/patterns/rules/long-fight.ts";
import { silenceOf } from "#core/patterns/silence.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { words } from "#words/words.ts";
import {
  client,
  conversation,
  disagreement,
  history,
  today,
} from "../../support/story.ts";

const evaluate = (records: readonly JournalRecord[], ...clients: Client[]) =>
  tellAll(longFight, history(records, clients), today);
const since = (on: string, fields: Parameters<typeof disagreement>[2] = {}) =>
  disagreement("alder", on, { id: "d", ...fields });
const talk = (of: string, on: string, fields = {}) =>
  conversation(of, on, { held: day(on), disagreement: "d", ...fields });
const sentence = (topic: string) =>
  evaluate([since("2026-01-10", { topic })])
    .map(words.patternSentence)
    .join("");

describe("a long fight", () => {
  test("is found from six whole months on, and the months are counted before", () => {
    for (const [on, state, months] of [
      ["2026-05-22", "found", 6],
      ["2026-05-23", "too-little", 5],
      ["2026-11-22", "too-little", 0],
      ["1950-01-01", "found", 922],
    ] as const)
      expect(evaluate([since(on)]), on).toMatchObject([
        { state, key: "long-fight/d", subject: { months } },
      ]);
  });

  test("is told of what is crucial and not settled, while work goes on", () => {
    expect(evaluate([since("2026-01-10", { crucial: false })])).toEqual([]);
    expect(
      evaluate([since("2026-01-10", { settled: day("2026-11-22") })]),
    ).toEqual([]);
    for (const stage of stages)
      expect(
        evaluate([since("2026-01-10")], client("alder", { stage })),
        stage,
      ).toHaveLength(stage === "active" ? 1 : 0);
  });

  test("counts the talks held about it against it", () => {
    const [found] = evaluate([
      since("2026-01-10"),
      talk("alder", "2026-03-01"),
      talk("alder", "2026-04-01"),
      talk("alder", "2026-05-01", { held: null }),
      talk("alder", "2026-06-01", { disagreement: "another" }),
    ]);
    expect(found).toMatchObject({
      evidence: ["d"],
      counterExamples: [
        "alder-conversation-2026-03-01",
        "alder-conversation-2026-04-01",
      ],
      counts: { seen: 1, of: 3, unsaid: 0, quarters: 1, since: "2026-01-10" },
    });
    expect(found && words.patternSentence(found)).toContain(
      "2 conversations about it were held.",
    );
  });

  test("keeps its key and its talks when it is moved to another client", () => {
    const moved = since("2026-01-10", { client: "birch" });
    expect(
      evaluate(
        [moved, talk("alder", "2026-03-01")],
        client("alder", { stage: "ended" }),
      ),
    ).toMatchObject([
      {
        key: "long-fight/d",
        clients: ["birch"],
        subject: { client: "Birch", talks: 1 },
      },
    ]);
  });

  test("is told of each by itself, with one’s own business too", () => {
    expect(
      evaluate([
        since("2026-01-10", { id: "a" }),
        since("2026-01-10", { id: "b" }),
        disagreement(ownBusinessId, "2026-01-10", { id: "c" }),
      ]).map(({ key }) => key),
    ).toEqual(["long-fight/a", "long-fight/b", "long-fight/c"]);
  });

  test("cuts a long topic between words, stays on one line and does without a topic", () => {
    const long = sentence("who  decides\n".repeat(400));
    expect(long).toContain("“who decides who");
    expect(long).toMatch(/ (who|decides)…” has not been settled/);
    expect(long.length).toBeLessThan(260);
    expect(sentence("👩‍👩‍👧‍👦".repeat(5_000))).toContain("👩‍👩‍👧‍👦…” has");
    expect(sentence("<b>“$&”</b>")).toContain("“<b>“$&”</b>”");
    expect(sentence(" \n")).toContain(
      "At Alder a crucial disagreement without a topic has not been settled for 10 months",
    );
  });

  test("says of a record without any what it waits for, and that all are settled where they are", () => {
    const silence = (...records: JournalRecord[]) =>
      words.patternSentence(
        silenceOf(
          longFight,
          history(records).clients.flatMap(
            (of) => longFight.look(of, today) ?? [],
          ),
        ),
      );
    expect(silence()).toBe(
      "A long fight: too little to say. 0 of 6 needed: months of a crucial disagreement that is not settled while work goes on.",
    );
    expect(
      silence(
        since("2026-01-10", { id: "a", settled: day("2026-02-10") }),
        since("2026-01-10", { id: "b", settled: day("2026-02-10") }),
      ),
    ).toBe("A long fight: all 2 crucial disagreements are settled.");
  });
});
