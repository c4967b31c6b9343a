import { describe, expect, test } from "vitest";
import { places } from "#ui/parts/places.ts";
import { shortcutGroups, shortcuts, type Key } from "#ui/parts/shortcuts.ts";
import { words } from "#words/words.ts";

const pressed = ({ key, held }: Key) => `${held ?? ""} ${key}`.toUpperCase();
const steps = ["values", "flags", "stance", "decision"] as const;

/** What can be pressed at one place: at one step of a check-up where it has steps. */
function keysAt(
  group: (typeof shortcutGroups)[number],
  step?: (typeof steps)[number],
): string[] {
  return shortcuts
    .filter(
      ({ group: of, at }) =>
        of === group && (!at || (step !== undefined && at.includes(step))),
    )
    .flatMap(({ keys }) => keys.map(pressed));
}

describe("The list of keys", () => {
  test("says of no two things that one key does them at one place", () => {
    for (const group of shortcutGroups) {
      for (const step of steps) {
        const keys = keysAt(group, step);
        expect(keys.length, group).toBeGreaterThan(0);
        expect(
          keys.filter((key, index) => keys.indexOf(key) !== index),
          `${group}, ${step}`,
        ).toEqual([]);
      }
    }
  });

  test("gives no key another meaning where it means something everywhere, but for Esc, which closes", () => {
    const everywhere = keysAt("everywhere").filter((key) => key !== " ESC");
    const elsewhere = shortcuts
      .filter(({ group }) => group !== "everywhere")
      .flatMap(({ keys }) => keys.map(pressed));
    expect(elsewhere.filter((key) => everywhere.includes(key))).toEqual([]);
  });

  test("has words for each, once, and a key for each of the words", () => {
    const said = shortcuts.map(({ does }) => does);
    expect(said.filter((text) => text.trim() === "")).toEqual([]);
    for (const group of shortcutGroups) {
      const lines = shortcuts
        .filter((shortcut) => shortcut.group === group)
        .map(({ does }) => does);
      expect(new Set(lines).size, group).toBe(lines.length);
      expect(words.shortcuts.groups[group]).not.toBe("");
    }
    const { goTo, ...does } = words.shortcuts.does;
    for (const text of Object.values(does)) expect(said).toContain(text);
    for (const place of places) expect(said).toContain(goTo(words.nav[place]));
  });

  test("names as many keys as things, where a line names several things", () => {
    const lines = shortcuts.filter(({ does }) => /^\w+: .+, /.test(does));
    expect(lines.length).toBeGreaterThan(5);
    for (const { does, keys } of lines) {
      const [, things = ""] = does.split(": ");
      expect(things.split(";")[0]?.split(", "), does).toHaveLength(keys.length);
    }
  });
});
