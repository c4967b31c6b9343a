import { describe, expect, test } from "vitest";
import { day } from "#core/day.ts";
import { openCandor } from "../../support/candor.ts";

// 22 November 2026 is a Sunday: its week began on Monday the 16th.
async function withClients(...names: readonly string[]) {
  const opened = await openCandor();
  for (const name of names)
    await opened.call("client.create", {
      id: name.toLowerCase(),
      name,
      checkUpRhythm: null,
    });
  return opened;
}

describe("the week", () => {
  test("asks about each client that runs, silent or not, and about my own business last", async () => {
    const { call, later } = await withClients("Alder", "Birch", "Cedar");
    await call("reflection.write", { client: "birch", text: "Long ago" });
    later(20);
    await call("reflection.write", { client: "cedar", text: "Today" });
    await call("client.change", { id: "alder", stage: "paused" });
    const { queue } = await call("week.read", {});
    expect(
      queue.map(({ name, activity, silentDays }) => [
        name,
        activity,
        silentDays,
      ]),
    ).toEqual([
      ["Cedar", 1, 0],
      ["Birch", 0, 20],
      ["My own business", 0, null],
    ]);
  });

  test("counts silence up to today, and to its end once it has gone by; an answer in the queue does not end it", async () => {
    const { call, later } = await withClients("Alder");
    await call("reflection.write", { client: "alder", text: "Long ago" });
    later(9);
    await call("week.mark", { client: "alder", unsaid: "That I miss them" });
    const silent = async (of?: string) =>
      (await call("week.read", of ? { day: day(of) } : {})).queue.find(
        ({ client }) => client === "alder",
      )?.silentDays;
    // A Tuesday.
    expect(await silent()).toBe(9);
    expect(await silent("2026-11-25")).toBe(7);
  });

  test("asks about a paused client only when something was written about it", async () => {
    const { call } = await withClients("Alder");
    await call("client.change", { id: "alder", stage: "paused" });
    await call("reflection.write", { client: "alder", text: "They wrote" });
    const { queue } = await call("week.read", {});
    expect(queue.map(({ name }) => name)).toContain("Alder");
  });

  test("keeps one mark for each client, however often it is set, and knows the one before", async () => {
    const { call, later } = await withClients("Alder");
    await call("week.mark", { client: "alder", energy: "red" });
    await call("week.mark", { client: "alder", stance: "for" });
    await call("week.mark", {
      client: "alder",
      unsaid: "That it is too cheap",
    });
    expect((await call("record.list", { kind: "week-mark" })).total).toBe(1);
    later(7);
    const [alder] = (await call("week.read", {})).queue;
    expect(alder).toMatchObject({
      mark: null,
      energy: null,
      lastWeek: { energy: "red", stance: "for" },
    });
  });

  test("a week gone by can still be marked", async () => {
    const { call } = await withClients("Alder");
    const mark = await call("week.mark", {
      client: "alder",
      day: day("2026-11-10"),
      energy: "green",
    });
    expect(mark.day).toBe("2026-11-15");
    const { queue } = await call("week.read", { day: day("2026-11-09") });
    expect(queue[0]).toMatchObject({ energy: "green" });
  });

  test("marks without words are told on no timeline; what is not said is", async () => {
    const { call } = await withClients("Alder");
    await call("week.mark", { client: "alder", energy: "red" });
    expect((await call("record.list", { client: "alder" })).total).toBe(0);
    await call("week.mark", { client: "alder", unsaid: "I want to stop" });
    expect((await call("record.list", { client: "alder" })).total).toBe(1);
  });
});

describe("the energy of a week", () => {
  const energyOf = async (
    { call }: Awaited<ReturnType<typeof openCandor>>,
    client: string,
  ) =>
    (await call("week.read", {})).queue.find((entry) => entry.client === client)
      ?.energy;

  test("is set by a reflection and by a mark, and the latest wins", async () => {
    const opened = await withClients("Alder");
    const { call } = opened;
    await call("reflection.write", {
      client: "alder",
      text: "a",
      energy: "red",
    });
    expect(await energyOf(opened, "alder")).toBe("red");
    await call("week.mark", { client: "alder", energy: "green" });
    expect(await energyOf(opened, "alder")).toBe("green");
    await call("reflection.write", {
      client: "alder",
      text: "b",
      energy: "amber",
    });
    expect(await energyOf(opened, "alder")).toBe("amber");
    await call("week.mark", { client: "alder", energy: "red" });
    expect(await energyOf(opened, "alder")).toBe("red");
  });

  test("is not changed by a line or a stance that is added to the mark later", async () => {
    const opened = await withClients("Alder");
    const { call } = opened;
    await call("week.mark", { client: "alder", energy: "green" });
    await call("reflection.write", {
      client: "alder",
      text: "It turned",
      energy: "red",
    });
    await call("week.mark", { client: "alder", unsaid: "That it turned" });
    await call("week.mark", {
      client: "alder",
      energy: "green",
      stance: "for",
    });
    expect(await energyOf(opened, "alder")).toBe("red");
  });

  test("of a reflection about nobody is my own business's", async () => {
    const opened = await withClients();
    await opened.call("reflection.write", { text: "Tired", energy: "red" });
    expect(await energyOf(opened, "own-business")).toBe("red");
  });
});

describe("a lot of red", () => {
  test("is two clients or more, and half of those that have an energy", async () => {
    const { call } = await withClients("Alder", "Birch", "Cedar", "Dogwood");
    const red = async () =>
      (await call("week.read", {})).red.map(({ name }) => name);
    await call("week.mark", { client: "alder", energy: "red" });
    expect(await red()).toEqual([]);
    await call("week.mark", { client: "birch", energy: "red" });
    expect(await red()).toEqual(["Alder", "Birch"]);
    await call("week.mark", { client: "cedar", energy: "green" });
    await call("week.mark", { client: "dogwood", energy: "green" });
    expect(await red()).toHaveLength(2);
    await call("week.mark", { client: "own-business", energy: "green" });
    expect(await red()).toEqual([]);
  });
});

describe("a week at the ends of the calendar", () => {
  test.each(["1900-01-01", "1900-01-05", "2199-12-30", "2199-12-31"])(
    "is read and marked on %s",
    async (today) => {
      const { call } = await openCandor({ today });
      await call("week.mark", { client: "own-business", energy: "green" });
      const { queue } = await call("week.read", {});
      expect(queue[0]).toMatchObject({ energy: "green" });
    },
  );

  test("that has not begun cannot be marked", async () => {
    const { call } = await withClients("Alder");
    await expect(
      call("week.mark", {
        client: "alder",
        day: day("2026-11-23"),
        energy: "green",
      }),
    ).rejects.toMatchObject({ code: "week-to-come" });
  });
});

describe("weeks", () => {
  test("are counted, a missed one is forgiven, and two in a row begin anew", async () => {
    const { call, later } = await withClients("Alder");
    const counted = async () => (await call("week.read", {})).counted;
    const go = () => call("week.mark", { client: "alder", skipped: true });
    expect(await counted()).toEqual({ all: 0, run: 0, since: null });
    await go();
    later(7);
    await go();
    later(14);
    await go();
    expect(await counted()).toEqual({ all: 3, run: 3, since: "2026-11-16" });
    later(7);
    expect(await counted()).toMatchObject({ all: 3, run: 3 });
    later(14);
    expect(await counted()).toEqual({ all: 3, run: 0, since: null });
    await go();
    expect(await counted()).toMatchObject({ all: 4, run: 1 });
  });
});
