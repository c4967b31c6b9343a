import { expect, test } from "vitest";
import { createMemory } from "#core/journal/memory.ts";
import { answersByKey } from "#core/patterns/answers.ts";
import type { PatternAnswer } from "#core/patterns/answer-schema.ts";
import { day, type Moment } from "#core/day.ts";
import { client, noon } from "../../support/story.ts";
import { file } from "../../support/journal-model.ts";

function answer(
  id: string,
  changedAt: string,
  fields: Partial<PatternAnswer> = {},
): PatternAnswer {
  return {
    id,
    revision: 1,
    at: noon("2026-05-04"),
    changedAt: changedAt as Moment,
    edits: {},
    deletedAt: null,
    kind: "pattern-answer",
    client: "anna",
    day: day("2026-05-04"),
    key: "a",
    answer: "agree",
    note: "",
    seen: 3,
    of: 4,
    ...fields,
  };
}

test("where two devices have an answer each to one pattern, the last word counts, whatever the zone of its clock", () => {
  const earlier = answer("x", "2026-11-22T12:00:00.000+05:00");
  const later = answer("b", "2026-11-22T09:00:00.000+01:00", {
    answer: "not-a-pattern",
    day: day("2026-05-03"),
  });
  for (const records of [
    [earlier, later],
    [later, earlier],
  ]) {
    const view = createMemory(file, [client("anna")], records);
    expect([...answersByKey(view)]).toEqual([["a", later]]);
  }
});

test("an answer that is empty or deleted is none, and what was worked out is kept until one changes", () => {
  const view = createMemory(
    file,
    [client("anna")],
    [
      answer("x", noon("2026-05-04"), { answer: null, note: " " }),
      answer("y", noon("2026-05-04"), { deletedAt: noon("2026-05-05") }),
      answer("z", noon("2026-05-04"), { key: "b", answer: null, note: "Why." }),
    ],
  );
  const before = answersByKey(view);
  expect([...before.keys()]).toEqual(["b"]);
  expect(answersByKey(view)).toBe(before);
  view.apply({ records: [answer("w", noon("2026-05-06"))] });
  expect([...answersByKey(view).keys()].toSorted()).toEqual(["a", "b"]);
});
