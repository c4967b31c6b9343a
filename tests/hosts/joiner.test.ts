import { expect, test } from "vitest";
import { createJoiner, type Part } from "#electron/chromium/joiner.ts";

const whole = (id: string, fresh: string): Part => ({
  id,
  after: null,
  head: 0,
  fresh,
  tail: 0,
});

test("of a text that grew in the middle only what is new is needed to have all of it", () => {
  const join = createJoiner();
  expect(join("words", whole("1", "They moved it."))).toBe("They moved it.");
  const part = { id: "2", after: "1", head: 11, fresh: "gain: ", tail: 3 };
  expect(join("words", part)).toBe("They moved gain: it.");
  const cut = { id: "3", after: "2", head: 4, fresh: "", tail: 4 };
  expect(join("words", cut)).toBe("They it.");
});

test("texts of two lines do not mix", () => {
  const join = createJoiner();
  join("words", whole("1", "one"));
  join("others", whole("2", "two"));
  const part = { id: "3", after: "1", head: 3, fresh: "!", tail: 0 };
  expect(join("words", part)).toBe("one!");
});

test("a part whose text before it never came is refused, and nothing is made up", () => {
  const join = createJoiner();
  const part = { id: "3", after: "2", head: 3, fresh: "!", tail: 0 };
  expect(() => join("words", part)).toThrow(/not after/);
  join("words", whole("1", "one"));
  expect(() => join("words", part)).toThrow(/not after/);
  expect(join("words", whole("4", "anew"))).toBe("anew");
});

test("a page that is loaded anew begins with a whole text", () => {
  const join = createJoiner();
  join("words", whole("1", "one"));
  expect(join("words", whole("a", "two"))).toBe("two");
});
