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
      reads and checks every file, those of the backups too, a line for each problem
  backups --journal FOLDER
      what backups there are of a journal, the newest first; the journal itself need not be there any more
  restore --journal FOLDER --backup NAME
      sets the journal back to one of them, after a backup of what stands there now

DAY is YYYY-MM-DD. A client goes by name or id. Exit code: 0 fine, 1 a failure or a finding, 2 wrong usage.
`;
