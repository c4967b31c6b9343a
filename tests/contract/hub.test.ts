import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contract } from "#contract/contract.ts";
import { errorCodes } from "#core/errors.ts";
import { errorSentence } from "#words/words.ts";
import { openCandor } from "../support/candor.ts";

const names = Object.keys(contract);

describe("the door", () => {
  test("knows only its own names", async () => {
    const { candor } = await openCandor();
    for (const name of [
      "client.burn",
      "constructor",
      "__proto__",
      "toString",
      "",
    ]) {
      expect(await candor.call(name, {})).toMatchObject({
        ok: false,
        error: { code: "unknown-capability" },
      });
    }
  });

  test("takes no input that does not fit, and says where it does not", async () => {
    const { candor } = await openCandor();
    expect(
      await candor.call("reflection.write", { text: "x", day: "2026-02-30" }),
    ).toMatchObject({
      ok: false,
      error: { code: "invalid-input", details: { where: "day" } },
    });
    expect(
      await candor.call("client.create", { name: "x", admin: true }),
    ).toMatchObject({ ok: false });
  });

  test("does not work through the patterns again when nothing changed that they look at", async () => {
    const { call } = await openCandor({ start: "sample" });
    const before = await call("pattern.list", {});
    await call("client.change", { id: "alder-studio", goal: "A calm year." });
    expect(await call("pattern.list", {})).toBe(before);
    await call("client.create", { name: "Somebody new" });
    const after = await call("pattern.list", {});
    expect(after).not.toBe(before);
    expect(after).toEqual(before);
  });

  test("answers anything with a reply, and writes nothing for nonsense", async () => {
    const defects: unknown[] = [];
    const { candor, memory } = await openCandor({
      onDefect: (error) => defects.push(error),
    });
    // What takes no input, or none that is needed, is fair: it is left out here.
    const strict = names.filter(
      (name) =>
        !contract[name as keyof typeof contract].input.safeParse({}).success,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...strict),
        fc.anything({ withBigInt: true, withDate: true }),
        async (name, input) => {
          const reply = await candor.call(name, input);
          expect(reply.ok).toBe(false);
        },
      ),
      { numRuns: 3_000 },
    );
    expect(memory.saves).toEqual([]);
    expect(defects).toEqual([]);
  });

  test("tells of a defect nothing but that it happened", async () => {
    const defects: unknown[] = [];
    const { candor } = await openCandor({
      start: "sample",
      onDefect: (error) => defects.push(error),
      printer: { print: () => Promise.reject(new Error("secret words")) },
    });
    const reply = await candor.call("brief.save", { client: "alder-studio" });
    expect(reply).toEqual({
      ok: false,
      error: { code: "internal", details: {} },
    });
    expect(defects).toHaveLength(1);
  });

  test("has a sentence for every error, without shouting and without holes", () => {
    const details = {
      path: "P",
      host: "H",
      why: "W",
      where: "W",
      client: "C",
      ids: "1, 2",
      records: 2,
      name: "N",
      from: "A",
      to: "B",
    };
    for (const code of errorCodes) {
      const sentence = errorSentence({ code, details });
      expect(sentence, code).not.toMatch(/undefined|\[object|!|NaN/);
      expect(sentence.length, code).toBeGreaterThan(0);
    }
  });
});
