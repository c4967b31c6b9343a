import { describe, expect, test } from "vitest";
import { day } from "#core/day.ts";
import { openCandor } from "../../support/candor.ts";

/** One client, and a check-up on them that ends in a stance. */
async function withAlder() {
  const opened = await openCandor({ today: "2026-11-02" });
  const { call } = opened;
  await call("client.create", { id: "alder", name: "Alder" });
  const checkUp = async (stance: "with" | "mixed" | "for") => {
    const { id } = await call("checkup.begin", { client: "alder" });
    await call("checkup.answer", {
      id,
      stance,
      decision: { decided: "carry-on", day: day("2027-01-01"), because: "" },
    });
    await call("checkup.finish", { id });
    return id;
  };
  return { ...opened, checkUp };
}

describe("the lines of one client", () => {
  test("tell the stance of check-ups and of weekly marks, in the order of their days", async () => {
    const { call, later, checkUp } = await withAlder();
    const first = await checkUp("with");
    later(7);
    const mark = await call("week.mark", { client: "alder", stance: "mixed" });
    later(7);
    const last = await checkUp("for");
    expect((await call("pattern.lines", { client: "alder" })).stances).toEqual([
      { day: "2026-11-02", stance: "with", from: first, kind: "check-up" },
      { day: "2026-11-09", stance: "mixed", from: mark.id, kind: "week-mark" },
      { day: "2026-11-16", stance: "for", from: last, kind: "check-up" },
    ]);
  });

  test("tell one energy for each week, and what says so", async () => {
    const { call } = await withAlder();
    await call("reflection.write", {
      id: "r-monday",
      client: "alder",
      text: "Fine.",
      energy: "green",
    });
    await call("reflection.write", {
      id: "r-thursday",
      client: "alder",
      day: day("2026-10-29"),
      text: "Not fine.",
      energy: "red",
    });
    expect((await call("pattern.lines", { client: "alder" })).energies).toEqual(
      [
        {
          week: "2026-10-26",
          energy: "red",
          from: "r-thursday",
          kind: "reflection",
        },
        {
          week: "2026-11-02",
          energy: "green",
          from: "r-monday",
          kind: "reflection",
        },
      ],
    );
  });

  test("know nothing of what comes after the day, of other clients and of check-ups that are not finished", async () => {
    const { call, later, checkUp } = await withAlder();
    await call("reflection.write", { text: "Mine.", energy: "red" });
    const begun = await call("checkup.begin", { client: "alder" });
    await call("checkup.answer", { id: begun.id, stance: "for" });
    expect(await call("pattern.lines", { client: "alder" })).toEqual({
      energies: [],
      stances: [],
    });
    await call("record.remove", { id: begun.id });
    await call("week.mark", { client: "alder", energy: "amber" });
    later(14);
    await call("week.mark", {
      client: "alder",
      energy: "red",
      stance: "mixed",
    });
    await checkUp("for");
    const lines = await call("pattern.lines", {
      client: "alder",
      today: day("2026-11-10"),
    });
    expect(lines.energies.map(({ week }) => week)).toEqual(["2026-11-02"]);
    expect(lines.stances).toEqual([]);
    await expect(
      call("pattern.lines", { client: "nobody" }),
    ).rejects.toMatchObject({ code: "client-not-found" });
  });
});
