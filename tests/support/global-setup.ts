import { findBrowser } from "#electron/chromium/find-browser.ts";
import {
  isRoot,
  searchThisMachine,
} from "#electron/chromium/search-machine.ts";
import { run } from "#electron/run.ts";

const minute = 60_000;

/** What the journeys read PDFs and fonts with, and the Debian packages that bring it. */
const tools = [
  { shows: ["pdftotext", "-v"], from: ["poppler-utils"] },
  { shows: ["qpdf", "--version"], from: ["qpdf"] },
  {
    shows: ["sh", "-c", "fc-list :lang=ja | grep -q ."],
    from: ["fonts-noto-core", "fonts-noto-cjk", "fonts-noto-color-emoji"],
  },
] as const;

/** Gets what the journeys need before the first of them begins, so that none of them waits for it. */
export default async function globalSetup(): Promise<void> {
  const say = (line: string) => console.log(line);
  await findBrowser(searchThisMachine(say));
  const missing: string[] = [];
  for (const { shows, from } of tools) {
    const [command, ...words] = shows;
    await run(command, words, { timeout: minute }).catch(() =>
      missing.push(...from),
    );
  }
  if (missing.length === 0) return;
  if (process.platform !== "linux" || !isRoot()) {
    say(
      `Without ${missing.join(", ")} the journeys that read PDFs will fail: install what is missing.`,
    );
    return;
  }
  say(`Installing ${missing.join(", ")} for the journeys …`);
  const options = {
    timeout: 20 * minute,
    env: { DEBIAN_FRONTEND: "noninteractive" },
  };
  await run("apt-get", ["-q", "update"], options);
  await run(
    "apt-get",
    ["-q", "install", "--yes", "--no-install-recommends", ...missing],
    options,
  );
}
