import { describe, expect, test } from "vitest";
import { briefParts, talkParts, type BriefPart } from "#core/brief/parts.ts";
import { createMemoryStore, openCandor } from "../../support/candor.ts";
import { plantedJournal } from "../../support/planted.ts";

/** The planted journal, open. */
async function withPlanted({ hasEnded = false } = {}) {
  const { file, clients, records, client } = plantedJournal({ hasEnded });
  const memory = createMemoryStore();
  await memory.store.save({ journal: file, clients, records });
  const { call } = await openCandor({ memory });
  const contents = (
    request: Omit<
      Parameters<typeof call<"brief.contents">>[1] & object,
      "client"
    > = {},
  ) => call("brief.contents", { client, ...request });
  const countOf = async (part: BriefPart) =>
    (await contents()).parts.find((of) => of.part === part)?.count;
  return { call, contents, countOf, client };
}

describe("what a brief holds and leaves out", () => {
  test("is counted part by part, whatever is in", async () => {
    const { contents } = await withPlanted();
    const expected = {
      goal: 1,
      dates: 2,
      // Of the terms that have a note the owner is comfortable with two.
      terms: 2,
      delivered: 1,
      meetings: 3,
      conversations: 3,
      expected: 1,
      outcome: 2,
      "open-talks": 3,
      "my-terms": 1,
      "walk-away": 1,
      "term-answers": 4,
      "pre-mortem": 1,
      // Three flags four times each, one three times, one twice.
      flags: 17,
      values: 12,
      answers: 8,
      decisions: 4,
      reflections: 3,
      unsaid: 3,
      energy: 6,
      stance: 7,
      portrait: 1,
      power: 7,
      quotes: 7,
      disagreements: 2,
      explaining: 3,
      renewals: 1,
      predictions: 4,
    } satisfies Partial<Record<BriefPart, number>>;
    const requests: Parameters<typeof contents>[0][] = [
      {},
      { edition: "talk" },
      { parts: [] },
      { isAnonymous: true },
    ];
    for (const request of requests) {
      const { parts } = await contents(request);
      expect(parts.map(({ part }) => part)).toEqual(briefParts);
      const { findings, ...counts } = Object.fromEntries(
        parts.map(({ part, count }) => [part, count]),
      );
      expect(counts).toEqual(expected);
      expect(findings).toBeGreaterThan(10);
    }
  });

  test("says which parts are in", async () => {
    const { contents } = await withPlanted();
    const isIn = async (request: Parameters<typeof contents>[0]) =>
      (await contents(request)).parts.flatMap((of) => (of.isIn ? of.part : []));
    expect(await isIn({})).toEqual(briefParts);
    expect(await isIn({ edition: "talk" })).toEqual(talkParts);
    expect(await isIn({ edition: "talk", parts: ["flags", "goal"] })).toEqual([
      "goal",
      "flags",
    ]);
    expect(await isIn({ parts: [] })).toEqual([]);
  });

  test("names what is nowhere in it: outside the dates, of a later day, in the bin, not finished", async () => {
    const { contents } = await withPlanted();
    const whole = await contents();
    expect(whole).toMatchObject({
      outside: 0,
      later: 1,
      inBin: 1,
      unfinished: 1,
      findingsHeldBack: 0,
      topicsHeldBack: 0,
    });
    const { call, client } = await withPlanted();
    const { timeline } = await call("brief.read", { client });
    const may = { from: "2026-05-01", to: "2026-05-31" };
    const inMay = timeline.filter(({ day }) => day.startsWith("2026-05"));
    expect(inMay.length).toBeGreaterThan(3);
    expect(await contents(may)).toMatchObject({
      outside: timeline.length - inMay.length,
      later: 1,
    });
  });

  test("counts the findings and the topics that are held back", async () => {
    const { contents, call, client } = await withPlanted();
    const all = (await call("brief.read", { client })).findings.length;
    expect(await contents({ edition: "talk" })).toMatchObject({
      findingsHeldBack: 0,
      topicsHeldBack: 2,
    });
    expect(
      await contents({ edition: "talk", parts: ["findings", "meetings"] }),
    ).toMatchObject({ findingsHeldBack: all - 1, topicsHeldBack: 0 });
    expect(
      await contents({
        edition: "talk",
        parts: [...talkParts, "open-talks", "disagreements"],
      }),
    ).toMatchObject({ topicsHeldBack: 2 });
    const parts = briefParts.filter((part) => part !== "flags");
    const without = await call("brief.read", { client, parts });
    expect(await contents({ parts })).toMatchObject({
      findingsHeldBack: all - without.findings.length,
    });
  });

  test("is refused like the brief", async () => {
    const { contents, call } = await withPlanted();
    await expect(
      contents({ from: "2026-02-02", to: "2026-02-01" }),
    ).rejects.toMatchObject({ code: "range-backwards" });
    await expect(
      call("brief.contents", { client: "nobody" }),
    ).rejects.toMatchObject({ code: "client-not-found" });
  });
});
