import { describe, expect, test } from "vitest";
import type { JournalFile } from "#core/journal/schema.ts";
import { createMemoryStore, openCandor } from "../support/candor.ts";

/** A check-up of Alder's beside a reflection that was written before it. */
async function beside(text: string, memory = createMemoryStore()) {
  const opened = await openCandor({ memory });
  const { call } = opened;
  const { id: client } = await call("client.create", { name: "Alder" });
  await call("reflection.write", { client, text });
  const { id } = await call("checkup.begin", { client });
  const sounds = async () =>
    (await call("checkup.sounds-like", { id })).map(
      ({ flag, text: said }) => [flag, said] as const,
    );
  return { ...opened, client, id, sounds };
}

describe("what sounds like a flag", () => {
  test("is heard beside a check-up until it is quoted, and no more when it is finished", async () => {
    const { call, id, sounds } = await beside("No meeting. I said nothing.");
    expect(await sounds()).toEqual([
      ["meetings-vanished", "No meeting."],
      ["frustration-unspoken", "I said nothing."],
    ]);
    const [first] = await call("checkup.sounds-like", { id });
    await call("checkup.answer", {
      id,
      flags: [
        {
          flag: "meetings-vanished",
          quotes: [
            { reflection: first?.reflection ?? "", text: first?.text ?? "" },
          ],
        },
      ],
      decision: { decided: "talk", day: "2026-12-01", because: "" },
    });
    expect(await sounds()).toEqual([
      ["frustration-unspoken", "I said nothing."],
    ]);
    await call("checkup.finish", { id });
    expect(await sounds()).toEqual([]);
  });

  test("is heard for a flag of the owner's only where its whole wording stands", async () => {
    const opened = await beside("They never say thank you. Say thank you!");
    const { call, client } = opened;
    expect(await opened.sounds()).toEqual([]);
    const { questionnaire } = await call("journal.read", {});
    await call("questionnaire.set", {
      flags: [
        ...questionnaire.flags.map(({ id, question, wording }) => ({
          id,
          question,
          wording,
        })),
        { question: 3, wording: "They never say thank you" },
        { question: 3, wording: "Never say please" },
      ],
    });
    expect((await opened.sounds()).map(([, said]) => said)).toEqual([
      "They never say thank you.",
    ]);
    // Words to listen for outlast that.
    await call("reflection.write", { client, text: "No meeting." });
    expect((await opened.sounds()).map(([, said]) => said)).toContain(
      "No meeting.",
    );
  });

  test("is heard in a journal that was made before flags had words to listen for", async () => {
    const memory = createMemoryStore();
    const before = await openCandor({ memory });
    await before.call("values.set", { values: [{ name: "kind" }] });
    await before.candor.close();
    const journal = memory.saves.at(-1)?.journal as JournalFile;
    const flags = journal.questionnaire.flags.map((flag) => {
      const older = { ...flag };
      delete older.listenFor;
      return older;
    });
    await memory.store.save({
      journal: {
        ...journal,
        questionnaire: { ...journal.questionnaire, flags },
      },
    });
    const { sounds } = await beside("No meeting.", memory);
    expect(await sounds()).toEqual([["meetings-vanished", "No meeting."]]);
  });
});
