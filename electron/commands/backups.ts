import { words } from "#words/words.ts";
import { createBackups } from "../adapters/backups/backups.ts";
import { createClock } from "../adapters/clock.ts";
import { requiredPath } from "./given.ts";
import type { Command } from "./command.ts";

/** Lists a journal's backups, also where the journal itself is gone. */
export const backups: Command = {
  options: { journal: { type: "string" } },
  words: 0,
  async run(given, io) {
    const folder = requiredPath(given, "journal");
    const kept = createBackups({ folder, clock: createClock() });
    const list = await kept.list();
    if (list.length === 0) {
      io.err(`${words.cli.noBackups}\n`);
      return 1;
    }
    for (const { name, clients, records } of list)
      io.out(`${words.cli.backup(name, clients, records)}\n`);
    io.err(`${words.cli.backups(kept.folder)}\n`);
    return 0;
  },
};
