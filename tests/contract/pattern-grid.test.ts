import { describe, expect, test } from "vitest";
import { openCandor } from "../support/candor.ts";

describe("The grid of flags", () => {
  test("of the sample journal tells each cell’s check-ups, and of one client no more than of everybody", async () => {
    const { call } = await openCandor({ start: "sample" });
    const { quarters, rows } = await call("pattern.grid", {});
    expect(quarters.length).toBeGreaterThan(3);
    expect(rows.length).toBeGreaterThan(2);
    for (const { flag, cells } of rows)
      for (const { quarter, seen, of, unsaid } of cells) {
        const { checkUps } = await call("pattern.cell", { flag, quarter });
        expect(checkUps).toHaveLength(of + unsaid);
        const raised = checkUps.filter(({ flags }) =>
          flags.some((mark) => mark.flag === flag && mark.answer === "raised"),
        );
        expect(raised).toHaveLength(seen);
        expect(checkUps.slice(0, seen)).toEqual(raised);
      }
    const alder = await call("pattern.grid", { client: "alder-studio" });
    expect(alder.rows.length).toBeLessThanOrEqual(rows.length);
    expect(
      alder.rows.every(({ byClient }) =>
        byClient.every(({ client }) => client === "alder-studio"),
      ),
    ).toBe(true);
    const { energies, stances } = await call("pattern.lines", {
      client: "alder-studio",
    });
    expect(energies.length).toBeGreaterThan(3);
    expect(stances.length).toBeGreaterThan(3);
  });

  test("is not worked through again when only words changed", async () => {
    const { call } = await openCandor({ start: "sample" });
    const before = await call("pattern.grid", {});
    await call("reflection.write", { text: "Words." });
    expect(await call("pattern.grid", {})).toBe(before);
  });

  test("takes no quarter that is none, and asks whose lines are meant", async () => {
    const { candor } = await openCandor();
    for (const [name, input] of [
      ["pattern.cell", { flag: "getting-nowhere", quarter: "2026-Q5" }],
      ["pattern.cell", { flag: "getting-nowhere" }],
      ["pattern.lines", {}],
    ] as const)
      expect(await candor.call(name, input)).toMatchObject({
        ok: false,
        error: { code: "invalid-input" },
      });
  });
});
