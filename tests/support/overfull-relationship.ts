import { must } from "./client-page.ts";

const line = "We said that we would say it, and did not say it. ".repeat(100);
const word = "Donaudampfschifffahrt".repeat(12);

/** A relationship with too much of everything: long words, long lines, and days from 1900 to 2199. */
export async function overfullRelationship(
  host: Parameters<typeof must>[0],
  client: string,
  today: string,
): Promise<void> {
  const write = (kind: string, input: object) =>
    must(host, `${kind}.write`, { client, ...input });
  const terms = ["scope", "price", "decisions", "communication", "payment"];
  await must(host, "client.change", {
    id: client,
    meetingRhythm: "weekly",
    goal: line,
    expected: word,
    delivered: line,
    preMortem: word,
    terms: Object.fromEntries(
      terms.map((term, index) => [
        term,
        { answer: "not-agreed", note: index % 2 ? word : line },
      ]),
    ),
  });
  for (const [index, day] of [
    "1900-01-01",
    "2024-02-29",
    today,
    "2027-03-01",
    "2199-12-31",
  ].entries()) {
    const text = index % 2 ? word : line;
    await write("meeting", { day, note: text, explaining: 1_440 });
    const { id } = await write("disagreement", {
      day,
      topic: text,
      note: line,
      crucial: true,
    });
    await write("conversation", { since: day, topic: text, disagreement: id });
    await write("conversation", {
      since: today,
      planned: day,
      topic: text,
      flags: ["getting-nowhere", "frustration-unspoken"],
    });
    await write("conversation", { since: day, held: day, note: text });
    await write("phrase", { day, words: text, saidBy: word });
    await write("power-moment", { day, done: "forced", text, letPass: line });
    await write("portrait", { day, text });
  }
}
