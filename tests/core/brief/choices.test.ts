import { describe, expect, test } from "vitest";
import { chosenParts, choicesFor, usualChoices } from "#core/brief/choices.ts";
import { briefFileName } from "#core/brief/making.ts";
import { briefParts, talkParts } from "#core/brief/parts.ts";
import { day } from "#core/day.ts";
import { createMemoryStore, openCandor } from "../../support/candor.ts";
import {
  makeTemporaryFolder,
  openStore,
} from "../../support/journal-folder.ts";
import { layDownPlanted, plantedJournal } from "../../support/planted.ts";

async function withTwo() {
  const memory = createMemoryStore();
  const opened = await openCandor({ memory });
  const { call } = opened;
  await call("client.create", { id: "alder", name: "Alder" });
  await call("client.create", { id: "birch", name: "Birch" });
  /** The same journal, opened again. */
  const again = async () => (await openCandor({ memory })).call;
  const chosen = async (id: string, from = call) =>
    choicesFor((await from("client.read", { id })).client);
  return { ...opened, again, chosen };
}

describe("what is chosen for a brief", () => {
  test("is everything for the owner’s own eyes, or the six parts that may be shared, until something else is", () => {
    expect(choicesFor({})).toEqual(usualChoices);
    expect(chosenParts(usualChoices)).toEqual(briefParts);
    expect(chosenParts({ ...usualChoices, edition: "talk" })).toEqual(
      talkParts,
    );
  });

  test("is remembered for each client by itself, and when the journal is opened again", async () => {
    const { call, again, chosen } = await withTwo();
    const first = await call("brief.choose", {
      client: "alder",
      edition: "talk",
      ticked: ["goal", "flags"],
      from: "2026-01-01",
      isAnonymous: true,
    });
    expect(first).toEqual({
      ...usualChoices,
      edition: "talk",
      ticked: ["goal", "flags"],
      from: "2026-01-01",
      isAnonymous: true,
    });
    const second = await call("brief.choose", {
      client: "alder",
      from: null,
      paper: "Letter",
      leftOut: ["power"],
    });
    expect(second).toEqual({
      ...first,
      from: null,
      paper: "Letter",
      leftOut: ["power"],
    });
    const reopened = await again();
    expect(await chosen("alder", reopened)).toEqual(second);
    expect(await chosen("birch", reopened)).toEqual(usualChoices);
  });

  test("in one edition is not undone by choosing in the other", async () => {
    const { call } = await withTwo();
    const of = { client: "alder" } as const;
    await call("brief.choose", { ...of, leftOut: ["power", "goal"] });
    const talk = await call("brief.choose", {
      ...of,
      edition: "talk",
      ticked: ["goal"],
    });
    expect(chosenParts(talk)).toEqual(["goal"]);
    const own = await call("brief.choose", { ...of, edition: "private" });
    expect(chosenParts(own)).toEqual(
      briefParts.filter((part) => part !== "power" && part !== "goal"),
    );
  });

  test("keeps hidden words apart: none twice in another case, none that is blank", async () => {
    const { call } = await withTwo();
    const { hiddenWords } = await call("brief.choose", {
      client: "alder",
      hiddenWords: ["Graz", " graz ", "GRÄZ", "Elm Street", "Graz"],
    });
    expect(hiddenWords).toEqual(["Graz", "Elm Street"]);
  });

  test("keeps parts that only a newer Candor knows, and never tells by them", async () => {
    const { call, again, chosen } = await withTwo();
    const of = { client: "alder" } as const;
    await call("brief.choose", {
      ...of,
      edition: "talk",
      ticked: ["goal", "moods", "toString"],
      leftOut: ["moods"],
    });
    await call("brief.choose", { ...of, isNamed: true });
    const kept = await chosen("alder", await again());
    expect(kept.ticked).toEqual(["goal", "moods", "toString"]);
    expect(chosenParts(kept)).toEqual(["goal"]);
    // Ticking others here unticks none that is not seen here.
    const more = await call("brief.choose", { ...of, ticked: ["dates"] });
    expect(more.ticked).toEqual(["dates", "moods", "toString"]);
    expect(more.leftOut).toEqual(["moods"]);
    expect(chosenParts(more)).toEqual(["dates"]);
  });

  test("lies in the client’s file, with what a newer Candor wrote beside it", async () => {
    const folder = makeTemporaryFolder();
    const planted = plantedJournal();
    const clients = planted.clients.map((client) =>
      client.id === "alder" && client.brief
        ? {
            ...client,
            brief: { ...client.brief, ticked: ["goal", "moods"], tone: "warm" },
          }
        : client,
    );
    await layDownPlanted(folder, { ...planted, clients });
    const { candor, call } = await openCandor({
      ownStore: () => openStore(folder),
    });
    await call("brief.choose", { client: "alder", isNamed: true });
    await candor.close();
    const store = openStore(folder, { mode: "read" });
    const opened = await store.open();
    await store.close();
    expect(opened.problems).toEqual([]);
    const kept = opened.clients.find(({ id }) => id === "alder");
    expect(kept?.brief).toMatchObject({
      ticked: ["goal", "moods"],
      tone: "warm",
      isNamed: true,
    });
  });

  test("is refused for a client that there is not", async () => {
    const { call } = await withTwo();
    await expect(
      call("brief.choose", { client: "nobody", isNamed: true }),
    ).rejects.toMatchObject({ code: "client-not-found" });
  });
});

describe("the name of a brief’s file", () => {
  const nameOf = (name: string, isNamed = true) =>
    briefFileName(
      { madeOn: day("2026-11-22"), isNamed, client: { name } },
      "pdf",
    );

  test("tells nothing about the client, unless it is to name them", () => {
    expect(nameOf("Alder Studio", false)).toBe("brief-2026-11-22.pdf");
    expect(nameOf("Alder Studio")).toBe("Alder Studio 2026-11-22.pdf");
    expect(
      briefFileName(
        {
          madeOn: day("2026-11-22"),
          isNamed: false,
          client: { name: "Alder" },
        },
        "markdown",
      ),
    ).toBe("brief-2026-11-22.md");
  });

  test.each([
    ["../../etc/passwd", "etc passwd 2026-11-22.pdf"],
    ["C:\\Users\\me", "C Users me 2026-11-22.pdf"],
    ["a\u0000b\nc\td", "a b c d 2026-11-22.pdf"],
    ["\u202efdp.exe", "fdp.exe 2026-11-22.pdf"],
    ['<"Alder" | Co?*>', "Alder Co 2026-11-22.pdf"],
    [".hidden", "hidden 2026-11-22.pdf"],
    ["-rf", "rf 2026-11-22.pdf"],
    ["~root", "root 2026-11-22.pdf"],
    ["CON", "CON 2026-11-22.pdf"],
    ["Alder Inc. ", "Alder Inc 2026-11-22.pdf"],
    ["...", "brief-2026-11-22.pdf"],
    ["\u200b\u202e", "brief-2026-11-22.pdf"],
    ["مقهى الزيتون", "مقهى الزيتون 2026-11-22.pdf"],
    ["🌲 Alder", "🌲 Alder 2026-11-22.pdf"],
    ["\ud83c", "brief-2026-11-22.pdf"],
  ])("of “%s” is one that every system takes", (name, expected) => {
    expect(nameOf(name)).toBe(expected);
  });

  test.each([
    "x",
    "語",
    "🌲",
    "é",
    "é".normalize("NFD"),
    "한".normalize("NFD"),
  ])(
    "of a very long name of “%s” is no longer than a file’s name can be",
    (sign) => {
      const name = nameOf(sign.repeat(3_000));
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      expect(name).toMatch(/ 2026-11-22\.pdf$/);
      expect(name).not.toMatch(/\p{Cs}/u);
    },
  );
});
