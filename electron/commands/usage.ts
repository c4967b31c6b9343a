export const usage = `Candor without a window, for scripts and backups. FOLDER is a journal's folder.

  sample --out FOLDER [--today DAY]
      writes the sample journal into an empty folder, its days moved so that it ends about today
  brief --journal FOLDER --client NAME --out FILE.pdf [--from DAY] [--to DAY] [--today DAY] [--edition private]
      one client's history as a PDF
  patterns --journal FOLDER [--client NAME] [--today DAY] [--json]
      what repeats, with counts, and what is too little to say
  capabilities [--json]
      everything that can be called, with its input and output
  call NAME [JSON] --journal FOLDER
      calls one of them; JSON from the argument or from standard input, the reply as JSON
  verify --journal FOLDER
      reads and checks every file, a line for each problem

DAY is YYYY-MM-DD. A client goes by name or id. Exit code: 0 fine, 1 a failure or a finding, 2 wrong usage.
`;

/** What stands below the one line that says what was wrong. */
export const seeHelp = "What there is: npm run --silent candor -- --help\n";
