import { contract } from "#contract/contract.ts";
import { isCapability } from "#contract/hub.ts";
import { errorSentence, words } from "#words/words.ts";
import { requiredPath } from "./given.ts";
import { UsageError, type Command } from "./command.ts";
import { withJournal } from "./with-journal.ts";

/** Calls one capability and prints the reply. */
export const call: Command = {
  options: { journal: { type: "string" } },
  words: 2,
  async run(given, io) {
    const [name, argument] = given.words;
    if (!name) throw new UsageError(words.cli.callWhat);
    if (!isCapability(name)) throw new UsageError(words.cli.noCapability(name));
    const folder = requiredPath(given, "journal");
    const { type, input: schema } = contract[name];
    const needed = type === "command" || !schema.safeParse({}).success;
    const input = parse(argument ?? (await io.readInput(needed)));
    const mode = type === "query" ? "read" : "write";
    return withJournal({ folder, mode }, io, async (_, candor) => {
      const reply = await candor.call(name, input);
      io.out(`${JSON.stringify(reply, null, 2)}\n`);
      if (reply.ok) return 0;
      io.err(`${errorSentence(reply.error)}\n`);
      return 1;
    });
  },
};

function parse(text: string): unknown {
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      words.cli.notJson(error instanceof Error ? error.message : ""),
    );
  }
}
