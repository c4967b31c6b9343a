import { describe, expect, test } from "vitest";
import { addDays, day } from "#core/day.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { energySlide } from "#core/patterns/rules/energy-slide.ts";
import type { Energy } from "#core/week/schema.ts";
import { history, today, weekMark } from "../../support/story.ts";

const energies: Record<string, Energy> = { g: "green", a: "amber", r: "red" };

/** An energy each week, by its letter; a dot is a week without. */
const weeks = (letters: string, client = "alder") =>
  letters.split("").flatMap((letter, at) => {
    const energy = energies[letter];
    return energy
      ? weekMark(
          client,
          addDays(day("2026-11-16"), (at - letters.length) * 7),
          {
            energy,
          },
        )
      : [];
  });

const found = (...marks: ReturnType<typeof weeks>[]) =>
  tellAll(energySlide, history(marks.flat()), today).filter(
    ({ state }) => state === "found",
  );

describe("energy that slides", () => {
  test("is found also where it fell in one step, and most pairs of weeks are alike", () => {
    const [slide] = found(weeks("ggggggggggggggggggrrrrrrrr"));
    expect(slide).toMatchObject({
      key: "energy-slide/alder",
      subject: { slope: 0 },
      counts: { seen: 8, of: 13 },
    });
  });

  test("is measured in weeks, also over weeks without a mark", () => {
    const [slide] = found(weeks("gggaa.g.aar.r.rar"));
    expect(slide?.subject).toMatchObject({ about: "energy-falls" });
    const slope =
      slide?.subject.about === "energy-falls" ? slide.subject.slope : 0;
    expect(slope).toBeLessThan(-0.9);
    expect(slope).toBeGreaterThan(-2.2);
  });

  test("is not found where energy rises, stays, or is told by fewer than eight weeks", () => {
    expect(found(weeks("rrrrrrrraaaaggggggg"))).toEqual([]);
    expect(found(weeks("gggggggggggggggggg"))).toEqual([]);
    expect(found(weeks("gggaarr"))).toEqual([]);
  });

  test("asks for more the more clients it is looked for at", () => {
    const falls = "gggagaagaraa";
    expect(found(weeks(falls))).toHaveLength(1);
    const others = ["birch", "cedar", "dorn", "elm", "fir", "gum"].map((of) =>
      weeks("gargargargar", of),
    );
    expect(found(weeks(falls), ...others)).toEqual([]);
  });

  test("keeps its key as weeks are added, and looks no further back than 26 marks", () => {
    const long = `${"r".repeat(60)}${"g".repeat(14)}${"a".repeat(6)}${"r".repeat(6)}`;
    const [slide] = found(weeks(long));
    expect(slide?.key).toBe("energy-slide/alder");
    expect(slide?.counts).toMatchObject({ of: 13, seen: 12 });
  });
});
