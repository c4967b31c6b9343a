import { describe, expect, test } from "vitest";
import { day } from "#core/day.ts";
import { openCandor } from "../support/candor.ts";

/** Candor with one client, Alder. */
async function withAlder(fields: Record<string, unknown> = {}) {
  const opened = await openCandor();
  await opened.call("client.create", {
    id: "alder",
    name: "Alder",
    checkUpRhythm: null,
    ...fields,
  });
  return opened;
}

type Opened = Awaited<ReturnType<typeof openCandor>>;

/** A finished check-up that raises these flags. */
async function checkUp(
  { call }: Opened,
  {
    raised = [],
    decided = "carry-on",
    day: by = "2026-12-20",
    because = "",
    client = "alder",
    more = {},
  }: {
    raised?: readonly string[];
    decided?: "talk" | "carry-on" | "renegotiate" | "leave";
    day?: string;
    because?: string;
    client?: string;
    more?: object;
  } = {},
) {
  const { id } = await call("checkup.begin", { client });
  await call("checkup.answer", {
    id,
    flags: raised.map((flag) => ({ flag, answer: "raised" as const })),
    decision: { decided, day: day(by), because },
    ...more,
  });
  return call("checkup.finish", { id });
}

describe("a talk that is owed", () => {
  test("comes from unspoken frustration, since the day that the owner names", async () => {
    const opened = await withAlder();
    const { conversation } = await checkUp(opened, {
      raised: ["frustration-unspoken"],
      more: {
        flags: [
          {
            flag: "frustration-unspoken",
            answer: "raised",
            side: "mine",
            since: "2026-11-03",
          },
        ],
      },
    });
    expect(conversation).toMatchObject({
      client: "alder",
      since: "2026-11-03",
      planned: null,
      held: null,
      flags: ["frustration-unspoken"],
    });
    const { raised, conversations } = await opened.call("client.read", {
      id: "alder",
    });
    expect(raised).toMatchObject([{ since: "2026-11-03" }]);
    expect(conversations).toHaveLength(1);
  });

  test("is planned for the day of a decision to talk, about everything that is raised", async () => {
    const opened = await withAlder();
    const { conversation } = await checkUp(opened, {
      raised: ["getting-nowhere", "meetings-vanished"],
      decided: "talk",
      day: "2026-12-01",
      because: "Say that nothing moves",
    });
    expect(conversation).toMatchObject({
      topic: "Say that nothing moves",
      planned: "2026-12-01",
      flags: ["getting-nowhere", "meetings-vanished"],
    });
  });

  test("is not owed twice: the next check-up finds the one that is open", async () => {
    const opened = await withAlder();
    const first = await checkUp(opened, { raised: ["frustration-unspoken"] });
    opened.later(30);
    const again = await checkUp(opened, { raised: ["frustration-unspoken"] });
    expect(again.conversation).toBeNull();
    opened.later(30);
    const decided = await checkUp(opened, {
      raised: ["frustration-unspoken", "getting-nowhere"],
      decided: "talk",
      day: "2027-02-01",
    });
    expect(decided.conversation).toMatchObject({
      id: first.conversation?.id,
      since: "2026-11-22",
      planned: "2027-02-01",
      flags: ["frustration-unspoken", "getting-nowhere"],
    });
  });

  test("that is open keeps its earlier day and its reasons when it is decided on again, and reaches back as far as the frustration", async () => {
    const opened = await withAlder();
    await checkUp(opened, {
      raised: ["frustration-unspoken"],
      decided: "talk",
      day: "2026-12-10",
      because: "The first reason",
    });
    const { conversation } = await checkUp(opened, {
      raised: ["frustration-unspoken"],
      decided: "talk",
      day: "2027-02-01",
      because: "The second reason",
      more: {
        flags: [
          {
            flag: "frustration-unspoken",
            answer: "raised",
            since: "2026-01-01",
          },
        ],
      },
    });
    expect(conversation).toMatchObject({
      since: "2026-01-01",
      planned: "2026-12-10",
      topic: "The first reason; The second reason",
    });
  });

  test("closes the frustration that it is about once it is held, and not before", async () => {
    const opened = await withAlder();
    const { call, later } = opened;
    const { conversation } = await checkUp(opened, {
      raised: ["frustration-unspoken", "getting-nowhere"],
    });
    const raised = async () =>
      (await call("client.read", { id: "alder" })).raised.map(
        ({ flag }) => flag,
      );
    expect(await raised()).toEqual(["getting-nowhere", "frustration-unspoken"]);
    later(3);
    const { undo } = await call("conversation.hold", {
      id: conversation?.id ?? "",
    });
    expect(await raised()).toEqual(["getting-nowhere"]);
    await call("change.undo", { undo });
    expect(await raised()).toContain("frustration-unspoken");
  });

  test("that was held by mistake is owed again, and what was typed about it since stays with it", async () => {
    const { call } = await withAlder();
    const { id } = await call("conversation.write", {
      client: "alder",
      topic: "Invoices",
    });
    const { undo } = await call("conversation.hold", { id });
    await call("conversation.write", { id, note: "They said yes." });
    await call("change.undo", { undo });
    expect(await call("record.read", { id })).toMatchObject({
      held: null,
      day: "2026-11-22",
      note: "They said yes.",
    });
    await expect(call("change.undo", { undo })).rejects.toMatchObject({
      code: "nothing-to-undo",
    });
  });

  test("does not come from a check-up that raises nothing and decides to carry on", async () => {
    const opened = await withAlder();
    expect((await checkUp(opened)).conversation).toBeNull();
  });

  test("stays open until it is held, stands then on that day, and settles what it is about", async () => {
    const { call, later } = await withAlder();
    const { id: disagreement } = await call("disagreement.write", {
      client: "alder",
      topic: "Who decides about the copy",
      crucial: true,
    });
    const { id } = await call("conversation.write", {
      client: "alder",
      topic: "The copy",
      disagreement,
    });
    expect((await call("record.list", { client: "alder" })).total).toBe(1);
    later(9);
    const { undo, conversation } = await call("conversation.hold", {
      id,
      note: "They decide, we advise.",
      settles: true,
    });
    expect(conversation).toMatchObject({
      held: "2026-12-01",
      day: "2026-12-01",
      note: "They decide, we advise.",
    });
    expect(await call("record.read", { id: disagreement })).toMatchObject({
      settled: "2026-12-01",
    });
    expect((await call("record.list", { client: "alder" })).total).toBe(2);
    await call("change.undo", { undo });
    expect(await call("record.read", { id: disagreement })).toMatchObject({
      settled: null,
    });
    expect(await call("record.read", { id })).toMatchObject({
      held: null,
      day: "2026-11-22",
      note: "",
    });
  });
});

describe("what is taken down beside reflections", () => {
  test.each([
    ["meeting.write", { explaining: 25, note: "Why tests are needed" }],
    ["disagreement.write", { topic: "Weekly calls", crucial: false }],
    ["phrase.write", { words: "you work for me", saidBy: "The founder" }],
    [
      "power-moment.write",
      { done: "belittled", text: "In front of all", handedOver: "The room" },
    ],
    ["portrait.write", { text: "A careful man in a hurry" }],
    ["conversation.write", { topic: "Late invoices" }],
  ] as const)(
    "%s: is written, changed field by field, deleted and put back",
    async (name, fields) => {
      const { call } = await withAlder();
      const written = await call(name, { client: "alder", ...fields });
      expect(written).toMatchObject({
        client: "alder",
        day: "2026-11-22",
        ...fields,
      });
      const { id } = written as { id: string };
      const changed = await call(name, { id, day: "2026-10-01" });
      expect(changed).toMatchObject({ ...fields, revision: 2 });
      await call("record.remove", { id });
      expect(await call("bin.list", {})).toMatchObject([{ id }]);
      await call("record.restore", { id });
      expect(await call("record.read", { id })).toMatchObject(fields);
    },
  );

  test("a new one has to say whose it is, and an id of another kind is refused", async () => {
    const { call } = await withAlder();
    await expect(call("meeting.write", { note: "x" })).rejects.toMatchObject({
      code: "client-not-found",
    });
    const { id } = await call("phrase.write", { client: "alder", words: "x" });
    await expect(call("meeting.write", { id })).rejects.toMatchObject({
      code: "record-not-found",
    });
  });

  test("what is written into something that lay in the bin is out of it again", async () => {
    const { call } = await withAlder();
    const { id } = await call("phrase.write", { client: "alder", words: "x" });
    await call("record.remove", { id });
    await call("phrase.write", { id, words: "you work for me" });
    expect(await call("bin.list", {})).toEqual([]);
    expect(await call("record.read", { id })).toMatchObject({
      deletedAt: null,
      words: "you work for me",
    });
  });

  test("a client of whom something is known cannot simply be removed", async () => {
    const { call } = await withAlder();
    await call("conversation.write", { client: "alder", topic: "Invoices" });
    await expect(call("client.remove", { id: "alder" })).rejects.toMatchObject({
      code: "client-has-records",
    });
  });

  test("what says nothing is kept and shown nowhere", async () => {
    const { call } = await withAlder();
    await call("portrait.write", { client: "alder", text: " " });
    await call("phrase.write", { client: "alder", words: "" });
    expect((await call("record.list", { client: "alder" })).total).toBe(0);
  });
});

describe("a prediction", () => {
  const prediction = {
    text: "They will ask for a discount",
    sure: 70,
    by: "2026-12-15",
  };

  test("is kept as written, is open until it is answered, and can be answered otherwise", async () => {
    const opened = await withAlder();
    const { call, later } = opened;
    const { checkUp: done } = await checkUp(opened, { more: { prediction } });
    const open = async () =>
      (await call("client.read", { id: "alder" })).predictions;
    expect(await open()).toEqual([{ ...prediction, checkUp: done.id }]);
    later(30);
    const ended = await call("prediction.end", {
      id: done.id,
      came: "no",
      note: "They paid at once",
    });
    expect(ended).toMatchObject({
      prediction,
      predictionEnd: {
        came: "no",
        day: "2026-12-22",
        note: "They paid at once",
      },
    });
    expect(await open()).toEqual([]);
    await call("prediction.end", { id: done.id, came: null });
    expect(await open()).toHaveLength(1);
  });

  test("that was never made cannot be answered", async () => {
    const opened = await withAlder();
    const { checkUp: done } = await checkUp(opened);
    await expect(
      opened.call("prediction.end", { id: done.id, came: "yes" }),
    ).rejects.toMatchObject({ code: "no-prediction" });
  });
});

describe("a renewal", () => {
  const answer = async (
    days: number,
    given: "undecided" | "leave" | "renew",
  ) => {
    const { call, later } = await withAlder({ renewal: "2027-03-02" });
    later(100 - days);
    return call("renewal.answer", { client: "alder", answer: given });
  };

  test("100 days ahead only leaving can be decided; it always can", async () => {
    await expect(answer(100, "renew")).rejects.toMatchObject({
      code: "renewal-answer",
    });
    for (const days of [100, 60, 30, 1, -5])
      expect((await answer(days, "leave")).answer).toBe("leave");
  });

  test("undecided is an answer from 60 to 31 days before, and none from 30 on", async () => {
    expect((await answer(60, "undecided")).answer).toBe("undecided");
    expect((await answer(31, "undecided")).answer).toBe("undecided");
    for (const days of [61, 30, 0])
      await expect(answer(days, "undecided")).rejects.toMatchObject({
        code: "renewal-answer",
      });
  });

  test("can be answered otherwise under the same id, and its reason changed on any later day", async () => {
    const { call, later } = await withAlder({ renewal: "2026-12-23" });
    const say = (answer: "undecided" | "renew", because?: string) =>
      call("renewal.answer", {
        id: "mine",
        client: "alder",
        answer,
        ...(because !== undefined && { because }),
      });
    await say("undecided");
    await say("renew", "The work is good");
    const { total } = await call("record.list", {
      client: "alder",
      kind: "renewal",
    });
    expect(total).toBe(1);
    await say("undecided", "Not sure");
    later(5);
    // It was an answer when it was given.
    expect(await say("undecided", "Not sure yet")).toMatchObject({
      day: "2026-11-22",
      because: "Not sure yet",
    });
    expect(await say("renew")).toMatchObject({
      day: "2026-11-27",
      because: "Not sure yet",
    });
    await expect(say("undecided")).rejects.toMatchObject({
      code: "renewal-answer",
    });
  });

  test("is not answered under the id of something else", async () => {
    const { call } = await withAlder({ renewal: "2026-12-20" });
    const { id } = await call("phrase.write", { client: "alder", words: "x" });
    await expect(
      call("renewal.answer", { id, client: "alder", answer: "leave" }),
    ).rejects.toMatchObject({ code: "record-not-found" });
  });

  test("is answered for the day that it is of: with another day it is open again", async () => {
    const { call } = await withAlder({ renewal: "2026-12-20" });
    const { id } = await call("renewal.answer", {
      client: "alder",
      answer: "change-terms",
      because: "The price",
    });
    const read = async () =>
      (await call("client.read", { id: "alder" })).renewal;
    expect(await read()).toMatchObject({ answer: "change-terms" });
    await call("client.change", { id: "alder", renewal: day("2027-12-20") });
    expect(await read()).toBeNull();
    await call("client.change", { id: "alder", renewal: day("2026-12-20") });
    await call("record.remove", { id });
    expect(await read()).toBeNull();
  });

  test("without a day for it, and after the end, there is nothing to answer", async () => {
    const { call } = await withAlder();
    const leave = () =>
      call("renewal.answer", { client: "alder", answer: "leave" });
    await expect(leave()).rejects.toMatchObject({ code: "no-renewal" });
    await call("client.change", {
      id: "alder",
      renewal: day("2026-12-20"),
      stage: "ended",
    });
    await expect(leave()).rejects.toMatchObject({ code: "no-renewal" });
  });
});

describe("terms and the start", () => {
  test("are set one by one, and the others stay", async () => {
    const { call } = await withAlder();
    await call("client.change", {
      id: "alder",
      terms: { price: { answer: "uncomfortable", note: "Too low" } },
    });
    const client = await call("client.change", {
      id: "alder",
      terms: { scope: { answer: "comfortable", note: "" } },
    });
    expect(client.terms).toMatchObject({
      price: { answer: "uncomfortable", note: "Too low" },
      scope: { answer: "comfortable", note: "" },
      payment: { answer: null, note: "" },
    });
  });

  test("a prospect who becomes a client works with me since that day, unless another is known", async () => {
    const { call } = await withAlder({ stage: "prospect" });
    expect(
      await call("client.change", { id: "alder", stage: "active" }),
    ).toMatchObject({ since: "2026-11-22" });
    await call("client.create", {
      id: "birch",
      name: "Birch",
      stage: "prospect",
      since: day("2026-01-01"),
    });
    expect(
      await call("client.change", { id: "birch", stage: "active" }),
    ).toMatchObject({ since: "2026-01-01" });
  });
});

describe("my own business", () => {
  test("is asked about in words for oneself, and not whom one works for", async () => {
    const { call } = await openCandor();
    const { asked, flags, prompts, goodSigns } = await call("checkup.begin", {
      client: "own-business",
    });
    expect(asked).toBe("own");
    expect(flags[2]?.wording).toBe("I live them all but one");
    expect(prompts.map(({ place }) => place)).toEqual(["mirror"]);
    expect(goodSigns).toEqual([]);
  });
});
