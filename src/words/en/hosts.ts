/** What `npm start` says before there is a window, and when there is none any more. */
export const start = {
  usage: `Opens Candor.

  npm start                        your journal
  npm start -- --sample            the sample journal
  npm start -- --journal FOLDER    a journal in any folder; a new one where there is none

Without a window: npm run --silent candor -- --help
`,
  journalNeedsFolder: "--journal needs a folder.",
  wrongHost: (host: string) =>
    `CANDOR_HOST says “${host}”. It can be electron or chromium, or be left out.`,
  noDisplay: [
    "There is no display to open a window on.",
    "Start Candor from a desktop session, or on a virtual display:",
    "  xvfb-run -a npm start",
    "or use the command line, which needs none:",
    "  npm run --silent candor -- --help",
  ].join("\n"),
  fetchingElectron: "Fetching Electron (first start only) …",
  /** Why there is no Electron: each stands in `noElectron`. */
  unreachable: "GitHub cannot be reached",
  fetchedAndGone: "it was fetched and is not there",
  doesNotStart: "it does not start on this system",
  tookTooLong: "it took too long",
  endedWith: (code: string) => `it ended with ${code}`,
  noElectron: (why: string) => `Electron cannot be had here (${why}).`,
  chromiumInstead: (why: string) =>
    `Electron cannot be had here (${why}): opening Candor in Chromium instead.`,
  brokeDown:
    "The window broke down. What was saved is safe: start Candor again.",
  noWindow: "Candor could not open its window.",
};

/** What is said while a browser is looked for, and when there is none. */
export const browser = {
  wrongPath: (path: string) =>
    `CANDOR_BROWSER says “${path}”, and there is no such file. Correct it, or leave it out.`,
  fetching: "Fetching Chromium (first start only) …",
  installing:
    "Chromium cannot be fetched here: installing Debian’s with apt-get (first start only; a few minutes) …",
  none: "Candor found no Chrome, Chromium or Edge, and could not fetch one. Install one of them, or say where it is with CANDOR_BROWSER=/path/to/browser, and start again.",
};

/** What the system's own window, menu and dialogs say. */
export const desktop = {
  view: "View",
  unsaved: {
    message: "Not everything is saved",
    detail:
      "The last words are not on disk yet. Stay, and Candor goes on trying.",
    stay: "Stay",
    close: "Close anyway",
  },
};
