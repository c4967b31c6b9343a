import { expect, test } from "vitest";
import { words } from "#words/words.ts";

const { parts, keysId } = words.help;
const all = parts.flatMap(({ title, says, list = [], more = [] }) => [
  title,
  ...says,
  ...list.flat(),
  ...more,
]);

test("each part of the help has a place of its own that a link can lead to", () => {
  const ids = [...parts.map(({ id }) => id), keysId];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z-]+$/);
});

test("the help says what the questions and the bin are called where they stand", () => {
  const text = all.join("\n");
  expect(text).toContain(`“${words.app.undo}”`);
  expect(text).toContain(`“${words.hiding.hide}”`);
  expect(text).toContain(`“${words.client.begin}”`);
  expect(text).toContain("30 days");
  expect(words.bin.lead).toContain("30 days");
});

test("the help shouts nowhere and says nothing twice", () => {
  for (const text of all) expect(text).not.toMatch(/!|toxic/i);
  expect(new Set(all).size).toBe(all.length);
});
