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
      const results = await client(
        "pattern.list",
        name === null ? {} : { client: await clientId(client, name) },
      );
      if (given.options["json"]) {
        const told = results.map((result) => ({
          rule: result.rule,
          state: result.state,
          // Two clients may have one name.
          clients: result.clients,
          sentence: words.patternSentence(result),
          counts: result.counts,
          evidence: result.evidence,
          counterExamples: result.counterExamples,
          key: result.key,
        }));
        io.out(`${JSON.stringify(told, null, 2)}\n`);
      } else {
        for (const result of results)
          io.out(`${words.patternSentence(result)}\n`);
      }
      return 0;
    });
  },
};
