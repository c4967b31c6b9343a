import { expect, test } from "vitest";
import { openCandor } from "../support/candor.ts";

const key = "standing-flag/alder/getting-nowhere";

async function withAlder() {
  const opened = await openCandor();
  await opened.call("client.create", { id: "alder", name: "Alder" });
  const answers = async () =>
    (await opened.call("record.list", { kind: "pattern-answer" })).records;
  return { ...opened, answers };
}

test("an answer to a pattern is kept with the counts that it was given at, and what is left out later stays", async () => {
  const { call, later, answers } = await withAlder();
  const { answer } = await call("pattern.answer", {
    key,
    client: "alder",
    answer: "not-a-pattern",
    seen: 3,
    of: 4,
  });
  expect(answer).toMatchObject({
    kind: "pattern-answer",
    key,
    client: "alder",
    day: "2026-11-22",
    answer: "not-a-pattern",
    note: "",
    seen: 3,
    of: 4,
  });
  later(10);
  await call("pattern.answer", { key, note: "It was the season." });
  expect(await answers()).toMatchObject([
    {
      id: answer.id,
      client: "alder",
      day: "2026-11-22",
      answer: "not-a-pattern",
      note: "It was the season.",
      seen: 3,
      revision: 2,
    },
  ]);
  await call("pattern.answer", { key, answer: "agree", seen: 5, of: 6 });
  expect(await answers()).toMatchObject([
    { id: answer.id, day: "2026-12-02", answer: "agree", seen: 5, of: 6 },
  ]);
});

test("an answer to a pattern of several clients is about my own business, and one about nobody known is refused", async () => {
  const { call } = await withAlder();
  const { answer } = await call("pattern.answer", { key, answer: "agree" });
  expect(answer.client).toBe("own-business");
  await expect(
    call("pattern.answer", { key, client: "nobody", answer: "agree" }),
  ).rejects.toMatchObject({ code: "client-not-found" });
});

test("an answer to a pattern can be taken back, and then stands neither beside it nor in the bin", async () => {
  const { call, answers } = await withAlder();
  const first = await call("pattern.answer", { key, answer: "agree" });
  const second = await call("pattern.answer", { key, answer: null });
  expect(await answers()).toEqual([]);
  await call("change.undo", { undo: second.undo ?? "" });
  expect(await answers()).toMatchObject([{ answer: "agree" }]);
  await call("pattern.answer", { key, answer: null });
  const again = await call("pattern.answer", { key, answer: "agree" });
  expect(again.answer.id).toBe(first.answer.id);
  await call("change.undo", { undo: again.undo ?? "" });
  await call("record.remove", { id: again.answer.id });
  expect(await answers()).toEqual([]);
  expect(await call("bin.list", {})).toEqual([]);
});

test("a note on a pattern that is removed can be put back from the bin", async () => {
  const { call, answers } = await withAlder();
  const { answer, undo } = await call("pattern.answer", {
    key,
    note: "Every June.",
  });
  expect(undo).toBe(null);
  await call("record.remove", { id: answer.id });
  expect(await answers()).toEqual([]);
  const [binned] = await call("bin.list", {});
  expect(binned).toMatchObject({ kind: "pattern-answer", note: "Every June." });
  await call("record.restore", { id: binned?.id ?? "" });
  expect(await answers()).toMatchObject([{ note: "Every June." }]);
});

test("an answer to a pattern is no sign of life: no timeline, calendar, week, brief or search knows of it", async () => {
  const { call } = await withAlder();
  const seen = async () => ({
    client: await call("client.read", { id: "alder" }),
    told: await call("record.list", {}),
    year: await call("calendar.read", { year: 2026 }),
    week: await call("week.read", {}),
    brief: await call("brief.read", { client: "alder" }),
    found: await call("record.find", { text: "June" }),
    all: await call("record.find", {}),
  });
  const before = await seen();
  await call("pattern.answer", {
    key,
    client: "alder",
    answer: "agree",
    note: "Every June.",
  });
  expect(await seen()).toEqual(before);
});

test("words that patterns leave out are kept as they were typed, each once", async () => {
  const { call } = await openCandor();
  const settings = await call("settings.set", {
    excludedWords: ["Alder Studio", " café ", "CAFE", "alder  studio", "今日"],
  });
  expect(settings.excludedWords).toEqual(["Alder Studio", "café", "今日"]);
  await call("settings.set", { theme: "dark" });
  expect((await call("journal.read", {})).settings).toEqual({
    theme: "dark",
    paper: null,
    reminders: null,
    excludedWords: ["Alder Studio", "café", "今日"],
  });
  await call("settings.set", { excludedWords: [] });
  expect((await call("journal.read", {})).settings.excludedWords).toEqual([]);
});
