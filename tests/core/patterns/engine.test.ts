import { expect, test } from "vitest";
import {
  createEngine,
  evaluateRules,
  type Evaluation,
} from "#core/patterns/engine.ts";
import { checkUp, history, today } from "../../support/story.ts";

test("two questions that are worked out in turns each get their own answer", () => {
  const months = (count: number) =>
    history(
      Array.from({ length: count }, (_, month) =>
        checkUp("alder", `2026-0${String(month + 1)}-10`, {
          raised: ["getting-nowhere"],
        }),
      ),
    );
  const [few, many] = [months(3), months(5)];
  const engine = createEngine();
  const works = [few, many].map((of) => engine.evaluate(of, today));
  const answers = new Map<number, Evaluation>();
  while (answers.size < works.length)
    for (const [at, work] of works.entries()) {
      if (answers.has(at)) continue;
      const step = work.next();
      if (step.done) answers.set(at, step.value);
    }
  expect(answers.get(0)?.results).toEqual(evaluateRules(few, today).results);
  expect(answers.get(1)?.results).toEqual(evaluateRules(many, today).results);
});
