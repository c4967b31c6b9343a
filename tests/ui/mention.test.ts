import { describe, expect, test } from "vitest";
import { completeMention, mentionAt } from "#ui/parts/mention.ts";

const at = (text: string) => mentionAt(text, text.length);

describe("naming a client with @", () => {
  test("begins at an @ and takes the letters after it, spaces included", () => {
    expect(at("@Al")).toEqual({ from: 0, query: "Al" });
    expect(at("Lunch with @Birch & C")).toEqual({
      from: 11,
      query: "Birch & C",
    });
    expect(at("first line\n@مقهى")).toEqual({ from: 11, query: "مقهى" });
    expect(at("(@山田")).toEqual({ from: 1, query: "山田" });
  });

  test("is not meant by an address, a new line, or a sentence that has gone on", () => {
    for (const text of [
      "me@example.org",
      "@Alder\n",
      "@Alder moved it. And",
      "@Alder moved the meeting again",
      "no at",
    ]) {
      expect(at(text), text).toBeNull();
    }
  });

  test("looks only at what stands before the cursor", () => {
    expect(mentionAt("@Alder moved", 3)).toEqual({ from: 0, query: "Al" });
  });

  test("writes the name out in full and puts the cursor behind it", () => {
    const text = "Saw @al today";
    const mention = mentionAt(text, 7);
    expect(mention && completeMention(text, mention, "Alder Studio")).toEqual({
      text: "Saw @Alder Studio today",
      caret: 17,
    });
    expect(completeMention("@al", { from: 0, query: "al" }, "Alder")).toEqual({
      text: "@Alder ",
      caret: 7,
    });
  });
});
