import { lstat } from "node:fs/promises";
import { extname } from "node:path";
import { CandorError } from "#core/errors.ts";
import { words } from "#words/words.ts";
import { optional, optionalDay, required, requiredPath } from "./given.ts";
import { UsageError, type Command } from "./command.ts";
import { clientId, withJournal } from "./with-journal.ts";

/** Writes one client's history as a PDF. */
export const brief: Command = {
  options: {
    journal: { type: "string" },
    client: { type: "string" },
    out: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    today: { type: "string" },
    edition: { type: "string" },
  },
  words: 0,
  async run(given, io) {
    const edition = optional(given, "edition") ?? "private";
    if (edition === "talk") throw new UsageError(words.cli.talkComesLater);
    if (edition !== "private")
      throw new UsageError(words.cli.noEdition(edition));
    const folder = requiredPath(given, "journal");
    const name = required(given, "client");
    const file = requiredPath(given, "out");
    if (extname(file).toLowerCase() !== ".pdf")
      throw new UsageError(words.cli.notPdf(file));
    const [from, to, today] = [
      optionalDay(given, "from"),
      optionalDay(given, "to"),
      optionalDay(given, "today"),
    ];
    if (from && to && from > to)
      throw new UsageError(words.cli.laterThan(from, to));
    // A script must not cost somebody a brief that they have written on.
    if (await lstat(file).catch(() => null))
      throw new CandorError("file-exists", { path: file });
    return withJournal(
      { folder, mode: "read", today, file },
      io,
      async (client) => {
        const id = await clientId(client, name);
        await client("brief.save", { client: id, from, to });
        io.out(`${words.cli.written(file)}\n`);
        return 0;
      },
    );
  },
};
