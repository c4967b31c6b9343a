import { describe, expect, test } from "vitest";
import type { Client } from "#core/client/schema.ts";
import { addDays, day } from "#core/day.ts";
import { tellAll } from "#core/patterns/rule.ts";
import { startsWithoutTerms } from "#core/patterns/rules/starts-without-terms.ts";
import { silenceOf } from "#core/patterns/silence.ts";
import { words } from "#words/words.ts";
import { client, history, today } from "../../support/story.ts";
import { startOf } from "./stories/starts-without-terms.ts";

const price = { price: "uncomfortable" } as const;
const evaluate = (...clients: readonly Client[]) =>
  tellAll(startsWithoutTerms, history([], clients), today);

describe("starts without comfortable terms", () => {
  test("are found when three starts in two quarters had a term that was uncomfortable or not agreed, quarter by quarter", () => {
    const [found] = evaluate(
      startOf("alder", "2026-01-10", price),
      startOf("birch", "2026-02-10"),
      startOf("cedar", "2026-04-10", { ...price, scope: "not-agreed" }),
      startOf("dorn", "2026-07-10", { scope: "not-agreed", ...price }),
    );
    expect(found).toMatchObject({
      state: "found",
      key: "starts-without-terms",
      clients: ["alder", "cedar", "dorn"],
      evidence: ["alder", "cedar", "dorn"],
      counterExamples: ["birch"],
      counts: { seen: 3, of: 4, unsaid: 0, quarters: 3, since: "2026-01-10" },
      subject: {
        byQuarter: [
          { quarter: "2026-Q1", seen: 1, of: 2 },
          { quarter: "2026-Q2", seen: 1, of: 1 },
          { quarter: "2026-Q3", seen: 1, of: 1 },
        ],
        terms: [
          { term: "price", times: 3 },
          { term: "scope", times: 2 },
        ],
      },
      chance: null,
    });
  });

  test("count one bad term although others are unanswered; unanswered alone says neither", () => {
    const [found] = evaluate(
      startOf("alder", "2025-12-31", { scope: null }),
      startOf("birch", "2026-01-10", { ...price, scope: null, payment: null }),
      startOf("cedar", "2026-02-10", { scope: null }),
      startOf("dorn", "2026-04-10", price),
      startOf("elm", "2026-07-10", price),
      client("fir", { since: day("2026-08-10") }),
    );
    expect(found).toMatchObject({
      counts: { seen: 3, of: 3, unsaid: 2 },
      counterExamples: [],
    });
  });

  test("are told from the first on", () => {
    expect(evaluate(startOf("alder", "2026-01-10", price))).toMatchObject([
      {
        state: "too-little",
        key: "starts-without-terms",
        counts: { have: 1, need: 3, unit: "starts" },
      },
    ]);
    expect(evaluate(startOf("alder", "2026-01-10"))).toEqual([]);
    expect(evaluate()).toEqual([]);
  });

  test("need two quarters", () => {
    const last = (on: string) =>
      evaluate(
        startOf("alder", "2026-01-01", price),
        startOf("birch", "2026-01-01", price),
        startOf("cedar", on, price),
      );
    expect(last("2026-03-31")).toMatchObject([
      { state: "too-little", counts: { have: 1, need: 2, unit: "quarters" } },
    ]);
    expect(last("2026-04-01")).toMatchObject([
      { state: "found", evidence: ["alder", "birch", "cedar"] },
    ]);
  });

  test("are those of clients, colleagues, managers, partners and suppliers, ended and paused ones too, not of prospects or my own business", () => {
    const kinds = ["colleague", "manager", "partner", "supplier"] as const;
    const [found] = evaluate(
      ...kinds.map((kind) => startOf(kind, "2026-01-10", price, { kind })),
      startOf("ended", "2026-04-10", price, { stage: "ended" }),
      startOf("paused", "2026-04-11", price, { stage: "paused" }),
      startOf("prospect", "2026-04-12", price, { stage: "prospect" }),
      startOf("own-business", "2026-04-13", price, { kind: "own-business" }),
    );
    expect(found).toMatchObject({
      evidence: [...kinds, "ended", "paused"],
      counts: { seen: 6, of: 6, unsaid: 0 },
    });
  });

  test("are on the day on which a prospect became a client, else since when there is work; without either, or later than today, there is none", () => {
    const [near] = evaluate(
      startOf("alder", "2024-01-10", price, { started: day("2026-01-10") }),
      startOf("birch", "2026-02-10", price, { started: null }),
      startOf("cedar", "2026-04-10", price, { since: null }),
      startOf("dorn", "2026-04-10", price, { started: addDays(today, 1) }),
      startOf("elm", addDays(today, 1), price),
    );
    expect(near).toMatchObject({
      state: "too-little",
      evidence: ["alder", "birch"],
      subject: { byQuarter: [{ quarter: "2026-Q1", seen: 2, of: 2 }] },
    });
    expect(
      evaluate(startOf("alder", today, price), startOf("b", today, price)),
    ).toMatchObject([{ evidence: ["alder", "b"] }]);
  });

  test("are looked at in the last twelve that can tell, with years between them too", () => {
    const starts = Array.from({ length: 14 }, (_, index) =>
      startOf(
        `c${String(index).padStart(2, "0")}`,
        `${String(2005 + index)}-01-10`,
        index % 2 === 0 ? price : {},
      ),
    );
    const [found] = evaluate(
      ...starts,
      startOf("unknown", "2020-01-10", { scope: null }),
    );
    expect(found).toMatchObject({
      key: "starts-without-terms",
      counts: {
        seen: 6,
        of: 12,
        unsaid: 1,
        since: "2007-01-10",
        until: "2017-01-10",
      },
    });
  });

  test("go with the client under a new name, and the sentence names terms only", () => {
    const three = (name: string) => [
      startOf("alder", "2026-01-10", price, { name }),
      startOf("birch", "2026-02-10", price),
      startOf("cedar", "2026-04-10", price),
    ];
    expect(evaluate(...three("<b>".repeat(2_000)))).toEqual(
      evaluate(...three("Alder")),
    );
  });

  test("say with one client that every term was comfortable there, and wait for a start where there is none that can tell", () => {
    const of = history(
      [],
      [
        startOf("alder", "2026-01-10"),
        startOf("birch", "2026-02-10"),
        startOf("cedar", "2026-04-10"),
        startOf("dorn", "2026-04-10", { scope: null }),
      ],
    );
    const seen = of.clients.flatMap(
      (each) => startsWithoutTerms.look(each, today) ?? [],
    );
    const silence = (id: string, name: string) =>
      words.patternSentence(silenceOf(startsWithoutTerms, seen, { id, name }));
    expect(silence("alder", "Alder")).toBe(
      "Starts without comfortable terms: every term was comfortable in 1 start with Alder.",
    );
    expect(silence("dorn", "Dorn")).toBe(
      "Starts without comfortable terms: too little to say. 0 of 1 needed: starts with Dorn with all five terms answered, or one that is not comfortable.",
    );
  });
});
