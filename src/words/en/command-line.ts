import { briefParts } from "#core/brief/parts.ts";
import { holdings } from "./backups.ts";
import { count, numbers } from "./format.ts";

/** What the command line says. Names of commands and options are the same in every language. */
export const cli = {
  usage: `Candor without a window, for scripts and backups. FOLDER is a journal's folder.

  sample --out FOLDER [--today DAY]
      writes the sample journal into an empty folder, its days moved so that it ends about today
  brief --journal FOLDER --client NAME --out FILE.pdf|FILE.md [--edition private|talk] [--include PART,…]
        [--leave-out PART,…] [--from DAY] [--to DAY] [--paper A4|Letter] [--anonymous] [--hide WORD,…] [--named]
        [--today DAY]
      one client's history as a PDF, or as Markdown to be edited: everything, or for the talk what the client may see
  patterns --journal FOLDER [--client NAME] [--today DAY] [--json]
      what repeats, with counts, and what is too little to say
  capabilities [--json]
      everything that can be called, with its input and output
  call NAME [JSON] --journal FOLDER
      calls one of them; JSON from the argument or from standard input, the reply as JSON
  verify --journal FOLDER
      reads and checks every file, those of the backups too, a line for each problem
  backups --journal FOLDER
      what backups there are of a journal, the newest first; the journal itself need not be there any more
  restore --journal FOLDER --backup NAME
      sets the journal back to one of them, after a backup of what stands there now

DAY is YYYY-MM-DD. A client goes by name or id. Exit code: 0 fine, 1 a failure or a finding, 2 wrong usage.
PART is one of ${briefParts.join(", ")}.
`,
  /** What stands below the one line that says what was wrong. */
  seeHelp: "What there is: npm run --silent candor -- --help\n",
  noBriefFile: (file: string) => `--out “${file}” must end in .pdf or .md.`,
  noCommand: (name: string) => `There is no command “${name}”.`,
  tooMuch: (word: string) => `“${word}” is too much.`,
  missing: (option: string) => `--${option} is missing.`,
  notADay: (option: string, value: string) =>
    `--${option} “${value}” is not a day of the calendar (YYYY-MM-DD, 1900 to 2199).`,
  laterThan: (from: string, to: string) =>
    `--from ${from} is later than --to ${to}.`,
  noEdition: (edition: string, editions: readonly string[]) =>
    `There is no edition “${edition}”. There are: ${editions.join(", ")}.`,
  noPart: (part: string, parts: readonly string[]) =>
    `There is no part “${part}”. There are: ${parts.join(", ")}.`,
  noPaper: (paper: string, sizes: readonly string[]) =>
    `There is no paper “${paper}”. There are: ${sizes.join(", ")}.`,
  hideWhat: "--hide leaves words out only together with --anonymous.",
  callWhat: "Say what to call; `capabilities` lists what there is.",
  noCapability: (name: string) =>
    `There is no capability “${name}”; \`capabilities\` lists what there is.`,
  notJson: (why: string) => `That is not JSON: ${why}`,
  sampleWritten: (clients: number, records: number, folder: string) =>
    `The sample journal (${count(clients, "relationship")}, ${count(records, "record")}) is in ${folder}.`,
  written: (path: string) => `Written: ${path}`,
  backups: (folder: string) => `The backups are in ${folder}.`,
  backup: (name: string, clients: number, records: number) =>
    `${name.padEnd(22)}  ${holdings(clients, records)}`,
  noBackups: "There is no backup of this journal yet.",
  inBackup: (backup: string, file: string) =>
    `backup ${backup}${file ? `, ${file}` : ""}`,
  restored: (name: string, records: number, binned: number) =>
    `The journal is as it was at the backup ${name}: ${count(records, "record")} set back, ${numbers.format(binned)} that it does not know in the bin. What stood before is a backup of its own.`,
  verified: (files: number, problems: number) =>
    `${count(files, "file")} checked, ${problems === 0 ? "no problems" : count(problems, "problem")}.`,
};
