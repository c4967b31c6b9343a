import { words } from "#words/words.ts";
import { required, requiredPath } from "./given.ts";
import type { Command } from "./command.ts";
import { withJournal } from "./with-journal.ts";

/** Sets a journal back to one of its backups. */
export const restore: Command = {
  options: { journal: { type: "string" }, backup: { type: "string" } },
  words: 0,
  run(given, io) {
    const folder = requiredPath(given, "journal");
    const name = required(given, "backup");
    return withJournal({ folder, mode: "write" }, io, async (client) => {
      const { records, binned } = await client("backup.restore", { name });
      io.out(`${words.cli.restored(name, records, binned)}\n`);
      return 0;
    });
  },
};
