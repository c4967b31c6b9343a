import { describe, expect, test } from "vitest";
import { completeMention, isSettled, mentionAt } from "#ui/parts/mention.ts";

const at = (text: string) => mentionAt(text, text.length);

describe("naming a client with @", () => {
  test("ends where the line goes on as a sentence, and not within a long name", () => {
    const at = (text: string) => mentionAt(text, text.length);
    expect(at("@Omega called about the invoice")).toBeNull();
    expect(at("@Omega called about")).toMatchObject({
      query: "Omega called about",
    });
    for (const name of [
      "The Society for the Care of Old Orchards",
      "Bureau of Land and Water Management North",
      "elif kaya ceramics",
      "山田 商店 の 人",
    ])
      expect(at(`@${name}`)).toMatchObject({ query: name });
  });

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
      `@${"Alder ".repeat(40)}`,
      "no at",
    ]) {
      expect(at(text), text).toBeNull();
    }
  });

  test("takes a name of any number of words, with commas, on one line", () => {
    const name = "Society for the Care of Old Orchards, Bees and ".repeat(4);
    expect(at(`Saw @${name}`)).toEqual({ from: 4, query: name });
  });

  test("is settled once it was chosen or refused, until somebody goes back into the name", () => {
    const settled = { from: 0, query: "Alder" };
    const typed = (query: string, from = 0) =>
      isSettled({ from, query }, settled);
    expect(typed("Alder moved it")).toBe(true);
    expect(typed("Ald")).toBe(false);
    expect(typed("Alder", 9)).toBe(false);
    expect(isSettled(settled, null)).toBe(false);
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
