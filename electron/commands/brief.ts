import { lstat } from "node:fs/promises";
import { extname } from "node:path";
import type { BriefFormat } from "#core/brief/making.ts";
import {
  briefParts,
  editions,
  knownParts,
  usualParts,
} from "#core/brief/parts.ts";
import { CandorError } from "#core/errors.ts";
import { paperSizes } from "#core/journal/schema.ts";
import { words } from "#words/words.ts";
import {
  listed,
  listedOf,
  optionalDay,
  optionalOf,
  required,
  requiredPath,
} from "./given.ts";
import { UsageError, type Command, type Given } from "./command.ts";
import { clientId, withJournal } from "./with-journal.ts";

const formats: Readonly<Record<string, BriefFormat>> = {
  ".pdf": "pdf",
  ".md": "markdown",
  ".markdown": "markdown",
};

/** Writes one client's history, as a PDF or as Markdown. What was chosen in the window plays no part. */
export const brief: Command = {
  options: {
    journal: { type: "string" },
    client: { type: "string" },
    out: { type: "string" },
    edition: { type: "string" },
    include: { type: "string", multiple: true },
    "leave-out": { type: "string", multiple: true },
    from: { type: "string" },
    to: { type: "string" },
    paper: { type: "string" },
    anonymous: { type: "boolean" },
    hide: { type: "string", multiple: true },
    named: { type: "boolean" },
    today: { type: "string" },
  },
  words: 0,
  async run(given, io) {
    const folder = requiredPath(given, "journal");
    const name = required(given, "client");
    const file = requiredPath(given, "out");
    const as = formats[extname(file).toLowerCase()];
    if (!as) throw new UsageError(words.cli.noBriefFile(file));
    const asked = { ...readAsked(given), as };
    const today = optionalDay(given, "today");
    // A script must not cost somebody a brief that they have written on.
    if (await lstat(file).catch(() => null))
      throw new CandorError("file-exists", { path: file });
    return withJournal(
      { folder, mode: "read", today, file },
      io,
      async (client) => {
        const id = await clientId(client, name);
        await client("brief.save", { ...asked, client: id });
        io.out(`${words.cli.written(file)}\n`);
        return 0;
      },
    );
  },
};

/** What is asked of the brief; throws `UsageError` where that makes no sense. */
function readAsked(given: Given) {
  const { cli } = words;
  const edition =
    optionalOf(given, "edition", editions, cli.noEdition) ?? "private";
  const parts = (option: string) =>
    listedOf(given, option, briefParts, cli.noPart);
  const include = parts("include");
  const leaveOut = parts("leave-out");
  const from = optionalDay(given, "from");
  const to = optionalDay(given, "to");
  if (from && to && from > to) throw new UsageError(cli.laterThan(from, to));
  const isAnonymous = given.options["anonymous"] === true;
  const hiddenWords = listed(given, "hide");
  // Otherwise the words would stand in it, and nobody would know.
  if (hiddenWords.length > 0 && !isAnonymous)
    throw new UsageError(cli.hideWhat);
  return {
    edition,
    parts: knownParts([...usualParts(edition), ...include]).filter(
      (part) => !leaveOut.includes(part),
    ),
    from,
    to,
    paper: optionalOf(given, "paper", paperSizes, cli.noPaper),
    isAnonymous,
    hiddenWords,
    isNamed: given.options["named"] === true,
  };
}
