import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { isTemporary } from "#electron/adapters/files/atomic-file.ts";
import { createRandom } from "./crash-states.ts";
import {
  makeTemporaryFolder,
  openStore,
  writeSmallJournal,
} from "./journal-folder.ts";
import { numbersIn } from "./numbered-changes.ts";

/** What came of killing a writing process again and again. */
export interface Kills {
  readonly kills: number;
  /** How many changes were acknowledged in all. */
  readonly acknowledged: number;
  /** How many of the kills left a temporary file to be swept. */
  readonly swept: number;
  /** How many of the kills came while a change was under way that was kept all the same. */
  readonly keptUnsaid: number;
  /** What went wrong: a journal that does not open or reports a problem, a change lost or half there, a file left. */
  readonly failures: readonly string[];
}

/** For how long a process may write before it is killed, in milliseconds. */
const longest = 60;

/**
 * Lets a process of its own save changes into one journal as fast as it can, and kills it at a random moment: while it
 * opens, saves, folds or closes. The journal is opened and looked at after each kill, and the next process goes on.
 */
export async function killAgainAndAgain(times: number): Promise<Kills> {
  const folder = await writeSmallJournal();
  const program = await buildWriter();
  const random = createRandom(times);
  const failures: string[] = [];
  let acknowledged = 0;
  let swept = 0;
  let keptUnsaid = 0;
  let next = 1;
  let writer = startWriter(program);
  for (let kill = 1; kill <= times && failures.length < 10; kill += 1) {
    const current = await writer;
    // The next one loads meanwhile.
    writer = startWriter(program);
    const fromFirst = random() < 0.5;
    const said = await letWrite(
      current,
      `${String(next)} ${folder}`,
      fromFirst,
      random() * longest,
    );
    if (said.complaint) failures.push(`it stopped: ${said.complaint}`);
    const last = Math.max(next - 1, ...said.numbers);
    acknowledged += said.numbers.length;
    if ((await temporaryFiles(folder)).length > 0) swept += 1;
    const { wrong, whole } = await lookInto(folder, last);
    failures.push(...wrong.map((what) => `kill ${String(kill)}: ${what}`));
    if (whole > last) keptUnsaid += 1;
    next = Math.max(whole, last) + 1;
  }
  const spare = await writer;
  spare.kill("SIGKILL");
  return { kills: times, acknowledged, swept, keptUnsaid, failures };
}

/** What is wrong with the journal after a kill, and the last change that it holds whole. */
async function lookInto(
  folder: string,
  acknowledged: number,
): Promise<{ wrong: string[]; whole: number }> {
  const store = openStore(folder);
  const wrong: string[] = [];
  try {
    const { problems, records, readOnly } = await store.open();
    if (problems.length > 0) wrong.push(JSON.stringify(problems));
    if (readOnly) wrong.push("it can only be read");
    const { whole, any } = numbersIn(records);
    if (whole < acknowledged)
      wrong.push(`${String(whole)} is there, ${String(acknowledged)} was said`);
    if (any > acknowledged + 1)
      wrong.push(`${String(any)} is there, too early to be`);
    if (any !== whole) wrong.push(`half of ${String(any)} is there`);
    const left = await temporaryFiles(folder);
    if (left.length > 0) wrong.push(`${left.join()} stayed`);
    return { wrong, whole };
  } catch (error) {
    return { wrong: [String(error)], whole: acknowledged };
  } finally {
    await store.close();
  }
}

async function temporaryFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => isTemporary(basename(name)));
}

/** The writer's program in one file, made from the same sources as what is tested. */
async function buildWriter(): Promise<string> {
  const outDir = makeTemporaryFolder();
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL("killed-writer.ts", import.meta.url)),
      outDir,
      target: "node20.19",
      rolldownOptions: { output: { entryFileNames: "writer.mjs" } },
    },
  });
  return join(outDir, "writer.mjs");
}

type Writer = ChildProcessWithoutNullStreams;

/** A process that has loaded everything and waits to be told what to write where. */
async function startWriter(program: string): Promise<Writer> {
  const child = spawn(process.execPath, [program], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  // A process that is killed does not read to its end.
  child.stdin.on("error", () => {});
  await Promise.race([once(child.stdout, "readable"), once(child, "exit")]);
  return child;
}

/** Lets it write, kills it so long after the order or after its first word, and hears everything that it said. */
async function letWrite(
  child: Writer,
  order: string,
  fromFirst: boolean,
  milliseconds: number,
): Promise<{ numbers: number[]; complaint: string }> {
  let said = "";
  let complaint = "";
  const closed = once(child, "close");
  const kill = () => {
    setTimeout(() => child.kill("SIGKILL"), milliseconds);
  };
  let armed = !fromFirst;
  if (armed) kill();
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (armed || !/^\d/m.test(said)) return;
    armed = true;
    kill();
  });
  child.stdin.write(`${order}\n`);
  await closed;
  const numbers = said
    .split("\n")
    .slice(0, -1)
    .filter((line) => line !== "ready");
  return { numbers: numbers.map(Number), complaint };
}
