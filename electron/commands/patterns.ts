import { words } from "#words/words.ts";
import { optional, optionalDay, requiredPath } from "./given.ts";
import type { Command } from "./command.ts";
import { clientId, withJournal } from "./with-journal.ts";

/** Says what repeats in a journal, in sentences or as JSON. */
export const patterns: Command = {
  options: {
    journal: { type: "string" },
    client: { type: "string" },
    today: { type: "string" },
    json: { type: "boolean" },
  },
  words: 0,
  run(given, io) {
    const folder = requiredPath(given, "journal");
    const name = optional(given, "client");
    const today = optionalDay(given, "today");
    return withJournal({ folder, mode: "read", today }, io, async (client) => {
      const asked =
        name === null ? {} : { client: await clientId(client, name) };
      const results = await client("pattern.list", asked);
      if (given.options["json"]) {
        const told = [];
        for (const { key, answer } of results) {
          const result = await client("pattern.read", { ...asked, key });
          if (!result) continue;
          told.push({
            // What one reads first stands first.
            sentence: words.patternSentence(result),
            ...result,
            answer: answer?.answer ?? null,
            note: answer?.note ?? "",
          });
        }
        io.out(`${JSON.stringify(told, null, 2)}\n`);
      } else {
        for (const result of results)
          io.out(`${words.patternSentence(result)}\n`);
      }
      return 0;
    });
  },
};
