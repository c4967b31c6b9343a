import { expect, test } from "vitest";
import type { Input } from "#contract/contract.ts";
import { openCandor } from "../support/candor.ts";

async function withWords() {
  const candor = await openCandor();
  const { call } = candor;
  await call("client.create", { id: "alder", name: "Alder" });
  await call("reflection.write", {
    id: "r-1",
    client: "alder",
    text: "They moved the meeting. (again) \\ 👩",
    tags: ["scope"],
    energy: "red",
  });
  const find = async (input: Input<"record.find">) =>
    (await call("record.find", input)).answers.map(({ record }) => record);
  return { ...candor, find };
}

test("words are found the moment they are saved, and no longer once they are deleted or changed", async () => {
  const { call, find } = await withWords();
  expect(await find({ text: "MEETING" })).toEqual(["r-1"]);
  await call("reflection.write", { id: "r-1", text: "They called." });
  expect(await find({ text: "meeting" })).toEqual([]);
  expect(await find({ text: "called" })).toEqual(["r-1"]);
  await call("record.remove", { id: "r-1" });
  expect(await find({ text: "called" })).toEqual([]);
});

test("filters narrow what is found, and work without words", async () => {
  const { find } = await withWords();
  expect(await find({ client: "alder", energy: "red" })).toEqual(["r-1"]);
  expect(await find({ tag: "SCOPE", kind: "reflection" })).toEqual(["r-1"]);
  expect(await find({ text: "moved", kind: "check-up" })).toEqual([]);
  expect(await find({ from: "2026-11-23" })).toEqual([]);
});

test("every tag that is in use is listed", async () => {
  const { call } = await withWords();
  expect(await call("tag.list", {})).toEqual(["scope"]);
});

test.each([
  ["nothing", "", 1],
  ["quotes and nothing else", '""" “”', 1],
  ["signs of a pattern", "(again) \\", 1],
  ["half of an emoji", "\ud83d", 0],
  ["100,000 letters", "moved ".repeat(16_666), 1],
])("a search for %s is answered", async (_, text, count) => {
  const { find } = await withWords();
  expect(await find({ text })).toHaveLength(count);
});

test("a search that is too long, a range that ends before it begins and filters that do not exist are refused", async () => {
  const { call } = await withWords();
  const refused = (input: Input<"record.find">, code: string) =>
    expect(call("record.find", input)).rejects.toMatchObject({ code });
  await refused({ text: "x".repeat(100_001) }, "invalid-input");
  await refused({ limit: 51 }, "invalid-input");
  await refused({ energy: "blue" as "red" }, "invalid-input");
  await refused({ from: "2026-02-02", to: "2026-02-01" }, "range-backwards");
});
