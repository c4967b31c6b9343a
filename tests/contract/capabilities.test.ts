import { afterEach, describe, expect, test, vi } from "vitest";
import { CandorError } from "#core/errors.ts";
import { createMemoryStore, openCandor } from "../support/candor.ts";

const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe("writing", () => {
  test("a reflection without a client is about my own business, and its text is exactly what was typed", async () => {
    const { call } = await openCandor();
    const text =
      "  They moved it *again*.\r\n\tשלום 你好 👩‍👩‍👧 \u0000 e\u0301 \n\n";
    const written = await call("reflection.write", { id: "r-1", text });
    expect(written).toMatchObject({
      client: "own-business",
      day: "2026-11-22",
      revision: 1,
    });
    expect(await call("record.read", { id: "r-1" })).toMatchObject({ text });
  });

  test("a megabyte in one reflection is fine", async () => {
    const { call } = await openCandor();
    const text = "a word or two ".repeat(75_000);
    await call("reflection.write", { id: "r-1", text });
    expect((await call("record.list", {})).records[0]).toMatchObject({ text });
  });

  test("what is left out of a later write stays as it is", async () => {
    const { call } = await openCandor();
    await call("reflection.write", {
      id: "r-1",
      text: "One.",
      energy: "red",
      tags: ["scope", "scope"],
      day: "2026-11-02",
    });
    await call("reflection.write", { id: "r-1", text: "One. Two." });
    expect(await call("record.read", { id: "r-1" })).toMatchObject({
      text: "One. Two.",
      energy: "red",
      tags: ["scope"],
      day: "2026-11-02",
      revision: 2,
    });
  });

  test("keys that arrive while the disk is busy are saved together, and each is acknowledged when it is on disk", async () => {
    const { call, memory } = await openCandor();
    await call("reflection.write", { id: "r-1", text: "H" });
    const before = memory.saves.length;
    const release = memory.hold();
    const texts = ["He", "Hel", "Hell", "Hello"];
    const acknowledged: string[] = [];
    const writes = texts.map((text) =>
      call("reflection.write", { id: "r-1", text }).then(() =>
        acknowledged.push(text),
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(acknowledged).toEqual([]);
    release();
    await Promise.all(writes);
    expect(memory.saves.length - before).toBeLessThanOrEqual(2);
    expect(memory.records.get("r-1")).toMatchObject({ text: "Hello" });
  });

  test("closing waits for the words that are on their way", async () => {
    const { candor, call, memory } = await openCandor();
    const release = memory.hold();
    const write = call("reflection.write", { id: "r-1", text: "last words" });
    const closing = candor.close();
    release();
    await Promise.all([write, closing]);
    expect(memory.records.get("r-1")).toMatchObject({ text: "last words" });
  });

  test("a full disk changes nothing and says so, and the next write goes through", async () => {
    const { call, memory } = await openCandor();
    await call("reflection.write", { id: "r-1", text: "kept" });
    memory.failWith(new CandorError("disk-full", { path: "x" }));
    await expect(
      call("reflection.write", { id: "r-1", text: "not kept" }),
    ).rejects.toEqual(code("disk-full"));
    expect(await call("record.read", { id: "r-1" })).toMatchObject({
      text: "kept",
      revision: 1,
    });
    memory.failWith(null);
    await call("reflection.write", { id: "r-1", text: "kept again" });
    expect(await call("record.read", { id: "r-1" })).toMatchObject({
      text: "kept again",
      revision: 2,
    });
  });

  test("a new journal is not written to before the first change", async () => {
    const { call, memory } = await openCandor();
    await call("client.list", {});
    expect(memory.saves).toEqual([]);
    await call("reflection.write", { text: "first" });
    expect(memory.saves[0]?.journal).toBeDefined();
    expect(memory.saves[0]?.clients?.map(({ id }) => id)).toEqual([
      "own-business",
    ]);
  });

  test("a reflection can be moved to another client and another day", async () => {
    const { call } = await openCandor();
    const { id: client } = await call("client.create", { name: "Alder" });
    await call("reflection.write", { id: "r-1", text: "x" });
    await call("reflection.write", { id: "r-1", client, day: "2025-03-01" });
    expect((await call("record.list", { client })).records).toMatchObject([
      { id: "r-1", day: "2025-03-01" },
    ]);
    expect((await call("record.list", { client: "own-business" })).total).toBe(
      0,
    );
  });

  test("a reflection about nobody known is refused", async () => {
    const { call } = await openCandor();
    await expect(
      call("reflection.write", { text: "x", client: "nobody" }),
    ).rejects.toEqual(code("client-not-found"));
  });

  test("an empty reflection is shown nowhere", async () => {
    const { call } = await openCandor();
    await call("reflection.write", { id: "r-1", text: " \n " });
    expect((await call("record.list", {})).total).toBe(0);
    expect((await call("journal.read", {})).reflections).toBe(0);
  });
});

describe("midnight", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test("is announced once, also when the clock goes back or a night was slept through, and not after closing", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { candor, call, later } = await openCandor();
    const heard: string[] = [];
    candor.on((event) => heard.push(event));
    vi.advanceTimersByTime(3_600_000);
    expect(heard).toEqual([]);
    for (const days of [1, -1, 3]) {
      later(days);
      vi.advanceTimersByTime(60_000);
      expect(heard.splice(0)).toEqual(["changed"]);
    }
    expect((await call("journal.read", {})).today).toBe("2026-11-25");
    await candor.close();
    heard.length = 0;
    later(1);
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("belongs to the reflection that is begun after it, and moves none that was begun before", async () => {
    const { call, later } = await openCandor();
    await call("reflection.write", { id: "r-1", text: "Late" });
    later(1);
    await call("reflection.write", { id: "r-1", text: "Late words." });
    await call("reflection.write", { id: "r-2", text: "Later words." });
    const { records } = await call("record.list", {});
    expect(records.map(({ id, day }) => [id, day])).toEqual([
      ["r-2", "2026-11-23"],
      ["r-1", "2026-11-22"],
    ]);
  });
});

describe("the bin", () => {
  test("keeps what was deleted for thirty days, and gives it back", async () => {
    const { call, later } = await openCandor();
    await call("reflection.write", { id: "r-1", text: "unfair" });
    await call("record.remove", { id: "r-1" });
    expect((await call("record.list", {})).total).toBe(0);
    later(30);
    await call("journal.reopen", {});
    expect(await call("bin.list", {})).toMatchObject([{ id: "r-1" }]);
    await call("record.restore", { id: "r-1" });
    expect((await call("record.list", {})).records).toMatchObject([
      { id: "r-1", text: "unfair" },
    ]);
  });

  test("lets go of what has lain in it for more than thirty days, and of nothing else", async () => {
    const { call, later } = await openCandor();
    for (const id of ["r-1", "r-2"])
      await call("reflection.write", { id, text: "unfair" });
    await call("record.remove", { id: "r-1" });
    later(31);
    await call("journal.reopen", {});
    expect(await call("bin.list", {})).toEqual([]);
    await expect(call("record.restore", { id: "r-1" })).rejects.toEqual(
      code("record-not-found"),
    );
    expect((await call("record.list", {})).records).toMatchObject([
      { id: "r-2" },
    ]);
  });
});

describe("clients", () => {
  test("may have any name, and two may have the same", async () => {
    const { call } = await openCandor();
    const names = [
      "<img src=x onerror=alert(1)>",
      "../../etc",
      "Alder",
      "Alder",
      "__proto__",
      "مقهى الزيتون",
      "長".repeat(80),
    ];
    for (const name of names) await call("client.create", { name });
    const listed = (await call("client.list", {})).map(
      ({ client }) => client.name,
    );
    expect(listed.toSorted()).toEqual([...names, "My own business"].toSorted());
  });

  test("without a name are refused in plain words", async () => {
    const { call } = await openCandor();
    await expect(call("client.create", { name: "   " })).rejects.toEqual(
      code("invalid-input"),
    );
  });

  test("show their last word, their last check-up, the flags raised now and since when", async () => {
    const { call } = await openCandor({ start: "sample" });
    const alder = await call("client.read", { id: "alder-studio" });
    expect(alder).toMatchObject({
      lastCheckUp: "2026-10-16",
      checkUps: 6,
      unfinished: null,
    });
    expect(alder.raised.map(({ flag, since }) => [flag, since])).toEqual([
      ["values-all-but-one", "2025-09-16"],
      ["getting-nowhere", "2025-12-10"],
      ["frustration-unspoken", "2025-08-21"],
    ]);
  });

  test("end with an outcome, and open again without one", async () => {
    const { call } = await openCandor();
    const { id } = await call("client.create", { name: "Alder" });
    const outcome = {
      ended: "badly",
      by: "them",
      day: "2026-11-01",
      why: "Money.",
    } as const;
    expect(await call("client.change", { id, outcome })).toMatchObject({
      stage: "ended",
      outcome,
    });
    expect(await call("client.change", { id, stage: "active" })).toMatchObject({
      stage: "active",
      outcome: null,
      pastOutcomes: [outcome],
    });
    // Opening again is taken back.
    expect(
      await call("client.change", { id, stage: "ended", outcome }),
    ).toMatchObject({ outcome, pastOutcomes: [] });
  });

  test("that start with an outcome have ended, whatever else is said, and so do those that come back with one", async () => {
    const { call } = await openCandor();
    const outcome = {
      ended: "well",
      by: "both",
      day: "2026-11-01",
      why: "Done.",
    } as const;
    const ended = { stage: "ended", outcome };
    expect(
      await call("client.create", { id: "a", name: "Alder", outcome }),
    ).toMatchObject(ended);
    expect(
      await call("client.create", { name: "Birch", stage: "active", outcome }),
    ).toMatchObject(ended);
    await call("client.remove", { id: "a" });
    // One that comes back as a running one has no outcome.
    expect(
      await call("client.create", { id: "a", name: "Alder", stage: "active" }),
    ).toMatchObject({ stage: "active", outcome: null });
    await call("client.remove", { id: "a" });
    expect(
      await call("client.create", { id: "a", name: "Alder", outcome }),
    ).toMatchObject(ended);
  });

  test("can not be a second business of one's own, from the start or later", async () => {
    const { call } = await openCandor();
    const kind = "own-business" as const;
    await expect(
      call("client.create", { name: "Another me", kind }),
    ).rejects.toEqual(code("client-built-in"));
    await call("client.create", { id: "a", name: "Alder" });
    await expect(call("client.change", { id: "a", kind })).rejects.toEqual(
      code("client-built-in"),
    );
    await call("client.remove", { id: "a" });
    await expect(
      call("client.create", { id: "a", name: "Alder", kind }),
    ).rejects.toEqual(code("client-built-in"));
    expect(await call("client.list", {})).toHaveLength(1);
  });

  test("whose ending is taken back keep nothing of it", async () => {
    const { call } = await openCandor();
    const { id } = await call("client.create", { name: "Alder" });
    const outcome = {
      ended: "well",
      by: "me",
      day: "2026-11-01",
      why: "",
    } as const;
    await call("client.change", { id, outcome });
    const back = await call("client.change", {
      id,
      stage: "active",
      outcome: null,
    });
    expect(back.outcome).toBeNull();
    expect(back.pastOutcomes ?? []).toEqual([]);
  });

  test("can be removed while nothing was written about them, and not after", async () => {
    const { call } = await openCandor();
    const { id } = await call("client.create", { name: "Tpyo" });
    await call("reflection.write", { id: "r-1", client: id, text: "x" });
    await expect(call("client.remove", { id })).rejects.toEqual(
      code("client-has-records"),
    );
    await call("reflection.write", { id: "r-1", client: "own-business" });
    await call("client.remove", { id });
    expect(
      (await call("client.list", {})).map(({ client }) => client.name),
    ).toEqual(["My own business"]);
  });

  test("stay while something about them lies in the bin", async () => {
    const { call } = await openCandor();
    const { id } = await call("client.create", { name: "Alder" });
    await call("reflection.write", { id: "r-1", client: id, text: "x" });
    await call("record.remove", { id: "r-1" });
    await expect(call("client.remove", { id })).rejects.toEqual(
      code("client-has-records"),
    );
    await call("record.restore", { id: "r-1" });
    expect((await call("record.list", { client: id })).total).toBe(1);
  });

  test("come back under their own id, with what is given and what they had", async () => {
    const { call } = await openCandor();
    const made = await call("client.create", {
      name: "Alder",
      goal: "A good year.",
    });
    await call("client.remove", { id: made.id });
    expect(
      await call("client.create", { id: made.id, name: "Alder Studio" }),
    ).toMatchObject({
      id: made.id,
      at: made.at,
      deletedAt: null,
      name: "Alder Studio",
      goal: "A good year.",
    });
    expect(await call("client.list", {})).toHaveLength(2);
  });

  test("my own business can be renamed, but neither ended nor removed", async () => {
    const { call } = await openCandor();
    await call("client.change", { id: "own-business", name: "Studio of one" });
    await expect(
      call("client.change", { id: "own-business", stage: "ended" }),
    ).rejects.toEqual(code("client-built-in"));
    await expect(call("client.remove", { id: "own-business" })).rejects.toEqual(
      code("client-built-in"),
    );
  });
});

describe("a check-up", () => {
  async function begin() {
    const opened = await openCandor();
    const { call } = opened;
    const values = await call("values.set", {
      values: ["honest", "punctual", "kind"].map((name) => ({ name })),
    });
    const { id: client } = await call("client.create", { name: "Alder" });
    const checkUp = await call("checkup.begin", { client });
    return { ...opened, values, client, id: checkUp.id, checkUp };
  }
  const decision = { decided: "talk", day: "2026-12-01", because: "" } as const;

  test("asks every flag in its wording, and keeps that wording for good", async () => {
    const { checkUp } = await begin();
    expect(checkUp.flags).toHaveLength(9);
    expect(checkUp.flags.map(({ wording }) => wording)).toContain(
      "We do things together and get nowhere",
    );
    expect(checkUp.values.map(({ name }) => name)).toEqual([
      "honest",
      "punctual",
      "kind",
    ]);
  });

  test("asks a prospect in other words", async () => {
    const { call } = await openCandor();
    const { id: client } = await call("client.create", {
      name: "Elif",
      stage: "prospect",
    });
    const { flags, asked } = await call("checkup.begin", { client });
    expect(asked).toBe("prospect");
    expect(flags.map(({ wording }) => wording)).toContain(
      "We talk and talk, and get nowhere",
    );
  });

  test("that was left goes on where it was", async () => {
    const { call, client, id } = await begin();
    await call("checkup.answer", { id, letPass: "The invoice." });
    expect(await call("checkup.begin", { client })).toMatchObject({
      id,
      letPass: "The invoice.",
    });
    expect(await call("client.read", { id: client })).toMatchObject({
      unfinished: id,
      checkUps: 0,
    });
    expect((await call("record.list", { client })).total).toBe(0);
  });

  test("derives the flags of the first question as the grid is answered", async () => {
    const { call, values, id } = await begin();
    const answers = values.map(
      (value, index) =>
        ({
          value: value.id,
          answer: index === 1 ? "missing" : "shared",
        }) as const,
    );
    const { flags } = await call("checkup.answer", { id, values: answers });
    expect(
      flags
        .filter(({ derived }) => derived)
        .map(({ answer, values: named }) => [answer, named]),
    ).toEqual([
      ["not-raised", []],
      ["not-raised", []],
      ["raised", ["punctual"]],
    ]);
  });

  test("follows the owner's values while it is unfinished, and keeps the answers given", async () => {
    const { call, values, id } = await begin();
    const [honest, punctual] = values;
    await call("checkup.answer", {
      id,
      values: [{ value: honest?.id ?? "", answer: "nominal" }],
    });
    await call("values.set", {
      values: [
        ...(honest ? [honest] : []),
        { id: punctual?.id, name: "on time" },
        { name: "funny" },
      ],
    });
    expect(await call("record.read", { id })).toMatchObject({
      values: [
        { name: "honest", answer: "nominal" },
        { name: "on time", answer: null },
        { name: "funny", answer: null },
      ],
    });
  });

  test("keeps the answers while one value is retyped through the name of another", async () => {
    const { call, values, id } = await begin();
    const answers = values.map(
      ({ id: value }) => ({ value, answer: "nominal" }) as const,
    );
    await call("checkup.answer", { id, values: answers });
    const [honest, punctual, kind] = values.map((value) => ({
      id: value.id,
      name: value.name,
    }));
    if (!honest || !punctual || !kind) throw new Error("three values");
    await call("values.set", {
      values: [honest, { ...punctual, name: "Honest" }, kind],
    });
    await call("values.set", {
      values: [honest, { ...punctual, name: "Honesty" }, kind],
    });
    expect(await call("record.read", { id })).toMatchObject({
      values: [
        { name: "honest", answer: "nominal" },
        { name: "Honesty", answer: "nominal" },
        { name: "kind", answer: "nominal" },
      ],
    });
    // A new value of a name that is there is no second one.
    expect(
      await call("values.set", { values: [honest, { name: "Honest" }] }),
    ).toEqual([honest]);
  });

  test("gives the answer back when a value is removed and put back", async () => {
    const { call, values, id } = await begin();
    const [honest, punctual, kind] = values;
    if (!honest || !punctual || !kind) throw new Error("three values");
    await call("checkup.answer", {
      id,
      values: [{ value: punctual.id, answer: "missing" }],
    });
    await call("values.set", { values: [honest, kind] });
    await call("values.set", { values: [kind, honest] });
    expect(await call("record.read", { id })).toMatchObject({
      values: [{ name: "kind" }, { name: "honest" }],
    });
    await call("values.set", { values: [honest, punctual, kind] });
    const back = await call("record.read", { id });
    expect(back).toMatchObject({
      values: [
        { name: "honest", answer: null },
        { name: "punctual", answer: "missing" },
        { name: "kind", answer: null },
      ],
    });
    expect(back).not.toHaveProperty("valuesAside");
  });

  test("needs a decision to be finished; what was not answered is don’t know", async () => {
    const { call, id } = await begin();
    await expect(call("checkup.finish", { id })).rejects.toEqual(
      code("checkup-without-decision"),
    );
    await call("checkup.answer", { id, decision });
    const { checkUp, difference } = await call("checkup.finish", { id });
    expect(difference).toBeNull();
    expect(checkUp.flags.map(({ answer }) => answer)).not.toContain(null);
    await expect(call("checkup.answer", { id, letPass: "x" })).rejects.toEqual(
      code("checkup-finished"),
    );
  });

  test("shows afterwards what has changed since the last one", async () => {
    const { call, client, id, later } = await begin();
    await call("checkup.answer", {
      id,
      stance: "with",
      decision,
      flags: [{ flag: "getting-nowhere", answer: "raised" }],
    });
    await call("checkup.finish", { id });
    later(90);
    const second = await call("checkup.begin", { client });
    await call("checkup.answer", { id: second.id, stance: "for", decision });
    await call("checkup.answer", {
      id: second.id,
      flags: [
        { flag: "getting-nowhere", answer: "not-raised" },
        { flag: "meetings-vanished", answer: "raised" },
      ],
    });
    const { difference } = await call("checkup.finish", { id: second.id });
    expect(difference).toMatchObject({
      previous: { id, decision },
      stance: { before: "with", now: "for" },
      flags: [
        { flag: "getting-nowhere", before: "raised", now: "not-raised" },
        { flag: "meetings-vanished", before: "unknown", now: "raised" },
      ],
    });
  });

  test("stands beside the client's reflections since the one before, and those written for it", async () => {
    const { call, client, id, later } = await begin();
    await call("reflection.write", {
      id: "r-old",
      client,
      text: "before",
      day: "2026-11-01",
    });
    await call("checkup.answer", { id, decision });
    await call("checkup.finish", { id });
    later(60);
    await call("reflection.write", { id: "r-new", client, text: "since" });
    const { id: second } = await call("checkup.begin", { client });
    await call("reflection.write", {
      id: "r-for",
      client,
      text: "for it",
      day: "2026-10-01",
      checkUp: second,
    });
    const beside = await call("checkup.reflections", { id: second });
    expect(beside.map((reflection) => reflection.id)).toEqual([
      "r-new",
      "r-for",
    ]);
  });
});

describe("the brief", () => {
  test("is kept where the owner says, under a name that does not name the client", async () => {
    const { call, written } = await openCandor({ start: "sample" });
    expect(await call("brief.save", { client: "alder-studio" })).toEqual({
      file: "/downloads/brief-2026-11-22.pdf",
    });
    expect(written.map(({ path }) => path)).toEqual([
      "/downloads/brief-2026-11-22.pdf",
    ]);
  });

  test("is kept as a text where the owner wants one, and names the client only where it is to", async () => {
    const { call, written } = await openCandor({ start: "sample" });
    const alder = { client: "alder-studio", as: "markdown" } as const;
    expect(await call("brief.save", alder)).toEqual({
      file: "/downloads/brief-2026-11-22.md",
    });
    expect(await call("brief.save", { ...alder, isNamed: true })).toEqual({
      file: "/downloads/Alder Studio 2026-11-22.md",
    });
    const nameless = { ...alder, isNamed: true, isAnonymous: true };
    expect(await call("brief.save", nameless)).toEqual({
      file: "/downloads/Client A 2026-11-22.md",
    });
    const texts = written.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(texts[0]).toContain("Alder Studio");
    expect(texts[2]).not.toMatch(/alder[-_. ]?studio/i);
  });

  test("that is being made says how far it is, and can be given up: then nothing is written", async () => {
    let begun = () => {};
    const printing = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const { call, written } = await openCandor({
      start: "sample",
      printer: {
        print: async (_brief, _paper, watch) => {
          watch.onStage("printing");
          begun();
          await new Promise<void>((resolve) => {
            watch.onGivenUp(resolve);
          });
          throw new Error("nobody waits for it any more");
        },
      },
    });
    expect(await call("brief.progress", {})).toBeNull();
    const saved = call("brief.save", { client: "alder-studio" });
    await printing;
    expect(await call("brief.progress", {})).toBe("printing");
    await call("brief.stop", {});
    expect(await saved).toEqual({ file: null });
    expect(await call("brief.progress", {})).toBeNull();
    expect(written).toEqual([]);
  });

  test("for the talk holds meetings and conversations of the sample journal and nothing else of its timeline", async () => {
    const { call } = await openCandor({ start: "sample" });
    for (const { client } of await call("client.list", {})) {
      const brief = await call("brief.read", {
        client: client.id,
        edition: "talk",
      });
      const kinds = brief.timeline.map(({ kind }) => kind);
      expect(
        kinds.filter((kind) => kind !== "meeting" && kind !== "conversation"),
      ).toEqual([]);
      expect(brief).toMatchObject({
        raised: [],
        lastCheckUp: null,
        changed: null,
        grid: { checkUps: [], rows: [] },
        lines: { energies: [], stances: [] },
        conversations: [],
        findings: [],
        predictions: [],
      });
    }
  });

  test("holds every record of the range once and no other", async () => {
    const { call } = await openCandor({ start: "sample" });
    const whole = await call("brief.read", { client: "alder-studio" });
    const ids = whole.timeline.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(
      (await call("record.list", { client: "alder-studio", limit: 1000 }))
        .total,
    );
    const part = await call("brief.read", {
      client: "alder-studio",
      from: "2026-01-01",
      to: "2026-06-30",
    });
    expect(part.timeline.map(({ id }) => id)).toEqual(
      whole.timeline
        .filter(({ day }) => day >= "2026-01-01" && day <= "2026-06-30")
        .map(({ id }) => id),
    );
  });

  describe("as of a day", () => {
    const alder = { client: "a" } as const;
    const decision = {
      decided: "talk",
      day: "2027-01-01",
      because: "",
    } as const;

    /** Entries of four days, the second of them a check-up; written in November. */
    async function written() {
      const opened = await openCandor();
      const { call } = opened;
      await call("client.create", { id: "a", name: "Alder" });
      const write = (day: string) =>
        call("reflection.write", { ...alder, id: `on-${day}`, day, text: day });
      await write("2026-03-01");
      const { id } = await call("checkup.begin", {
        ...alder,
        day: "2026-05-01",
      });
      await call("checkup.answer", {
        id,
        decision,
        flags: [{ flag: "getting-nowhere", answer: "raised" }],
      });
      await call("checkup.finish", { id });
      await write("2026-11-20");
      await write("2026-12-05");
      const days = async (range: { from?: string; to?: string } = {}) =>
        (await call("brief.read", { ...alder, ...range })).timeline.map(
          ({ day }) => day,
        );
      return { ...opened, days };
    }

    test("leaves out what is dated later, also where the range reaches beyond today", async () => {
      const { days, later } = await written();
      const sofar = ["2026-03-01", "2026-05-01", "2026-11-20"];
      expect(await days()).toEqual(sofar);
      expect(await days({ to: "2027-12-31" })).toEqual(sofar);
      later(30);
      expect(await days()).toEqual([...sofar, "2026-12-05"]);
    });

    test("holds what was written down later about a day before it", async () => {
      const { memory, call } = await written();
      // The same journal, looked at as it stood in June.
      const { call: inJune } = await openCandor({
        memory,
        today: "2026-06-01",
      });
      const { timeline, raised } = await inJune("brief.read", alder);
      expect(timeline.map(({ day }) => day)).toEqual([
        "2026-03-01",
        "2026-05-01",
      ]);
      expect(raised).toHaveLength(1);
      const spring = await call("brief.read", { ...alder, to: "2026-04-30" });
      expect(spring).toMatchObject({ raised: [], lastCheckUp: null });
    });

    test("reaches back before the range for what stands now, and for since when", async () => {
      const { call } = await written();
      const autumn = { ...alder, from: "2026-09-01", to: "2026-11-30" };
      expect(await call("brief.read", autumn)).toMatchObject({
        since: "2026-03-01",
        raised: [{ flag: "getting-nowhere", since: "2026-05-01" }],
        lastCheckUp: { day: "2026-05-01" },
      });
    });

    test("counts since when from what is in a brief, not from a check-up that was only begun", async () => {
      const { call } = await openCandor();
      await call("client.create", { id: "a", name: "Alder" });
      await call("checkup.begin", { ...alder, day: "2026-01-01" });
      expect((await call("brief.read", alder)).since).toBeNull();
      await call("reflection.write", {
        ...alder,
        text: "x",
        day: "2026-02-02",
      });
      await call("reflection.write", {
        ...alder,
        text: "x",
        day: "2026-12-24",
      });
      expect((await call("brief.read", alder)).since).toBe("2026-02-02");
      const before = { ...alder, to: "2026-02-01" };
      expect((await call("brief.read", before)).since).toBeNull();
    });
  });

  test("of a range that ends before it begins is refused", async () => {
    const { call } = await openCandor({ start: "sample" });
    const request = {
      client: "alder-studio",
      from: "2026-02-01",
      to: "2026-01-01",
    };
    await expect(call("brief.read", request)).rejects.toEqual(
      code("range-backwards"),
    );
  });

  test("that its owner thinks better of writes nothing", async () => {
    const { call, written } = await openCandor({
      start: "sample",
      desk: {
        chooseFile: async () => null,
        writeFile: async () => {},
        reveal: async () => {},
        comeForward: async () => {},
        paper: "A4",
      },
    });
    expect(await call("brief.save", { client: "alder-studio" })).toEqual({
      file: null,
    });
    expect(written).toEqual([]);
  });
});

describe("the sample journal", () => {
  test("is a journal of its own: one's own is untouched and comes back in one step", async () => {
    const { call, memory } = await openCandor();
    await call("reflection.write", { text: "mine" });
    const before = memory.saves.length;
    await call("sample.open", {});
    expect(await call("journal.read", {})).toMatchObject({ sample: true });
    await call("reflection.write", { text: "in the sample" });
    await call("sample.leave", {});
    expect(await call("journal.read", {})).toMatchObject({
      sample: false,
      reflections: 1,
    });
    expect(memory.saves.length).toBe(before);
  });
});

describe("a journal that cannot be opened", () => {
  test("says why at every call, and opens when the owner has put it right", async () => {
    const memory = createMemoryStore();
    memory.failWith(new CandorError("newer-version", { path: "journal.json" }));
    const { call } = await openCandor({ memory });
    await expect(call("journal.read", {})).rejects.toEqual(
      code("newer-version"),
    );
    await expect(call("reflection.write", { text: "x" })).rejects.toEqual(
      code("newer-version"),
    );
    memory.failWith(null);
    await call("journal.reopen", {});
    expect(await call("journal.read", {})).toMatchObject({ reflections: 0 });
  });
});
