import { describe, expect, test } from "vitest";
import { addDays } from "#core/day.ts";
import { chanceOf, flagCounts, usualRate } from "#core/patterns/chance.ts";
import { rules } from "#core/patterns/registry.ts";
import { tellAll } from "#core/patterns/rule.ts";
import type { RuleId } from "#core/patterns/rule-ids.ts";
import { lastWeek, nullJournal } from "../../support/null-journal.ts";
import { checkUp } from "../../support/story.ts";

/** The rules that say “again” about answers that are each yes or no. */
const again: readonly RuleId[] = [
  "standing-flag",
  "flag-across-clients",
  "road-to-nowhere",
  "out-of-proportion",
];

/** A rule about one flag looks in one place; the others say in how many they looked. */
function isOfOneFlag(id: RuleId): boolean {
  return id === "road-to-nowhere" || id === "out-of-proportion";
}

describe("how often chance alone would do it", () => {
  test("is said truly: in a thousand journals of independent coin flips, what has 1 chance in 20 shows in at most 1 of 20 places", () => {
    const today = addDays(lastWeek, 4);
    const counts = new Map(
      again.map((id) => [id, { said: 0, rare: 0, places: 0 }]),
    );
    for (let seed = 0; seed < 1_000; seed += 1) {
      const history = nullJournal(seed);
      for (const rule of rules) {
        const count = counts.get(rule.id);
        if (!count) continue;
        const told = tellAll(rule, history, today).flatMap((result) =>
          result.state === "found" && result.chance ? result.chance : [],
        );
        count.said += told.length;
        count.rare += told.filter(({ share }) => share <= 0.05).length;
        count.places += isOfOneFlag(rule.id) ? 1 : (told[0]?.places ?? 0);
      }
    }
    for (const [id, { said, rare, places }] of counts) {
      console.info(
        `${id}: ${String(said)} findings by chance alone, ${String(rare)} of them said to have at most 1 chance in 20, in ${String(places)} places`,
      );
      expect(said, id).toBeGreaterThan(100);
      expect(rare / places, id).toBeLessThanOrEqual(0.06);
    }
  });

  test("is measured against the other flags, not against the flag itself", () => {
    const checkUps = ["2026-01-10", "2026-04-10", "2026-07-10"].map((on) =>
      checkUp("alder", on, { raised: ["getting-nowhere"] }),
    );
    const usual = usualRate([flagCounts(checkUps)]);
    // No other flag was ever raised: a coin that always falls the same way is none.
    expect(usual("getting-nowhere")).toBe(null);
    expect(usual("meetings-vanished")).toBeCloseTo(3 / 15);
  });

  test("is not said where nothing else was ever answered", () => {
    expect(chanceOf({ seen: 3, of: 4 }, usualRate([])("any"), 1)).toBe(null);
  });
});
