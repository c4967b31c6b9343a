import { describe, expect, test } from "vitest";
import { day } from "#core/day.ts";
import { completed } from "#core/journal/questionnaire.ts";
import { migrated } from "#core/journal/migrations.ts";
import { questionnaireSchema } from "#core/journal/schema.ts";
import { openCandor } from "../../support/candor.ts";
import { questionnaire } from "../../support/story.ts";

describe("the owner's questionnaire", () => {
  const open = async () => {
    const opened = await openCandor();
    await opened.call("client.create", { id: "alder", name: "Alder" });
    const { flags, prompts } = (await opened.call("journal.read", {}))
      .questionnaire;
    return { ...opened, flags, prompts };
  };

  test("asks a flag of one's own from the next check-up on, in its place", async () => {
    const { call, flags } = await open();
    const own = { question: 2 as const, wording: "They pay late, again" };
    await call("questionnaire.set", {
      flags: [...flags.slice(0, 3), own, ...flags.slice(3)].map((flag) => ({
        ...("id" in flag && { id: flag.id }),
        question: flag.question,
        wording: flag.wording,
      })),
    });
    const checkUp = await call("checkup.begin", { client: "alder" });
    expect(checkUp.flags[3]).toMatchObject({ ...own, derived: null });
    expect(checkUp.flags[2]).toMatchObject({ derived: "values-all-but-one" });
  });

  test("old check-ups keep the words that they were made with", async () => {
    const { call, flags } = await open();
    const { id } = await call("checkup.begin", { client: "alder" });
    await call("checkup.answer", {
      id,
      flags: [{ flag: "getting-nowhere", answer: "raised" }],
      decision: {
        decided: "carry-on",
        day: day("2026-12-01"),
        because: "",
      },
    });
    await call("checkup.finish", { id });
    await call("questionnaire.set", {
      flags: flags
        .filter((flag) => flag.id !== "getting-nowhere")
        .map((flag) => ({
          id: flag.id,
          question: flag.question,
          wording: `${flag.wording}, in other words`,
        })),
    });
    const kept = await call("record.read", { id });
    expect(
      kept.kind === "check-up" &&
        kept.flags.find(({ flag }) => flag === "getting-nowhere"),
    ).toMatchObject({
      wording: "We do things together and get nowhere",
      answer: "raised",
    });
    const now = (await call("journal.read", {})).questionnaire.flags;
    expect(now.find((flag) => flag.id === "getting-nowhere")).toMatchObject({
      retired: true,
    });
    const next = await call("checkup.begin", { client: "alder" });
    expect(next.flags.map(({ flag }) => flag)).not.toContain("getting-nowhere");
  });

  test("an unfinished check-up follows in its words, and loses no answer", async () => {
    const { call, flags, prompts } = await open();
    const { id } = await call("checkup.begin", { client: "alder" });
    await call("checkup.answer", {
      id,
      flags: [{ flag: "getting-nowhere", evidence: "Three rounds" }],
      prompts: [{ prompt: "with-goal", answer: "A site by May" }],
    });
    await call("questionnaire.set", {
      flags: flags.map((flag) => ({
        id: flag.id,
        question: flag.question,
        wording: `Now: ${flag.wording}`,
        retired:
          flag.id.startsWith("getting") || flag.id.startsWith("meetings"),
      })),
      prompts: prompts
        .filter((prompt) => prompt.id !== "with-goal")
        .map((prompt) => ({ ...prompt })),
    });
    const read = async () => {
      const record = await call("record.read", { id });
      if (record.kind !== "check-up") throw new Error("no check-up");
      return record;
    };
    const after = await read();
    expect(after.flags.map(({ flag }) => flag)).not.toContain(
      "meetings-vanished",
    );
    expect(after.flags.at(-1)).toMatchObject({
      flag: "getting-nowhere",
      evidence: "Three rounds",
    });
    expect(after.flags[0]?.wording).toMatch(/^Now: /);
    expect(after.prompts.at(-1)).toMatchObject({ answer: "A site by May" });
  });

  test("what no check-up ever asked simply goes", async () => {
    const { call, prompts } = await open();
    const set = (more: { id: string; place: 1; wording: string }[]) =>
      call("questionnaire.set", { prompts: [...prompts, ...more] });
    await set([{ id: "mine", place: 1, wording: "What did I learn?" }]);
    const after = await set([]);
    expect(after.prompts.map(({ id }) => id)).not.toContain("mine");
  });

  test("holds 200 flags of 5,000 characters, and refuses a blank one", async () => {
    const { call } = await open();
    const flags = Array.from({ length: 200 }, (_, index) => ({
      id: `own-${String(index)}`,
      question: 3 as const,
      wording: "Łę".repeat(2_500),
    }));
    await call("questionnaire.set", { flags });
    const checkUp = await call("checkup.begin", { client: "alder" });
    expect(checkUp.flags).toHaveLength(200);
    await expect(
      call("questionnaire.set", { flags: [{ question: 1, wording: " " }] }),
    ).rejects.toMatchObject({ code: "invalid-input" });
  });
});

describe("a questionnaire that an older Candor, or a hand, has written", () => {
  test("of version 2 gets what has come since, and keeps the owner's words", () => {
    const old = {
      questions: [
        { number: 1, wording: "Do we match?", prospectWording: null },
        ...questionnaire.questions
          .slice(1)
          .map(({ number, wording, prospectWording }) => ({
            number,
            wording,
            prospectWording,
          })),
      ],
      flags: questionnaire.flags
        .slice(1)
        .map(({ id, question, wording, prospectWording, derived }) => ({
          id,
          question,
          wording,
          prospectWording,
          derived,
        })),
    };
    const journal = migrated(
      "journal",
      { questionnaire: old, settings: {} },
      2,
    ) as { questionnaire: unknown };
    const now = completed(
      questionnaireSchema.parse(journal.questionnaire),
      questionnaire,
    );
    expect(now.questions[0]).toMatchObject({
      wording: "Do we match?",
      ownWording: null,
    });
    expect(now.questions[1]).toEqual(questionnaire.questions[1]);
    expect(now.flags.map(({ id }) => id).toSorted()).toEqual(
      questionnaire.flags.map(({ id }) => id).toSorted(),
    );
    expect(now.prompts).toEqual(questionnaire.prompts);
    expect(completed(now, questionnaire)).toEqual(now);
  });

  test("with a flag that stands twice and a question that is gone, asks both, each under an id of its own", () => {
    const [first, ...others] = questionnaire.flags;
    if (!first) throw new Error("no flag");
    const now = completed(
      {
        ...questionnaire,
        questions: [],
        flags: [first, first, { ...first, wording: "Again" }, ...others],
      },
      questionnaire,
    );
    expect(now.questions).toEqual(questionnaire.questions);
    expect(now.flags).toEqual([
      first,
      { ...first, id: `${first.id}-2`, wording: "Again" },
      ...others,
    ]);
  });

  test("what its owner has removed stays away at the next start, and what is new in Candor comes", () => {
    const once = completed(questionnaire, questionnaire);
    const removed = {
      ...once,
      phrases: [],
      goodSigns: once.goodSigns.slice(1),
    };
    const again = completed(removed, {
      ...questionnaire,
      phrases: [
        ...questionnaire.phrases,
        { id: "new-one", wording: "just quickly", declines: false },
      ],
    });
    expect(again.phrases.map(({ id }) => id)).toEqual(["new-one"]);
    expect(again.goodSigns).toEqual(once.goodSigns.slice(1));
  });

  test("with more flags than the screen adds can still be read when it is saved", async () => {
    const { call } = await openCandor();
    await call("client.create", { id: "alder", name: "Alder" });
    await call("checkup.begin", { client: "alder" });
    const { flags } = await call("questionnaire.set", {
      flags: Array.from({ length: 500 }, (_, index) => ({
        question: 1 as const,
        wording: `Flag ${String(index)}`,
      })),
    });
    expect(flags).toHaveLength(509);
    const read = await call("journal.read", {});
    expect(questionnaireSchema.safeParse(read.questionnaire).success).toBe(
      true,
    );
  });
});
