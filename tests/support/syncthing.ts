import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { isRoot } from "#electron/chromium/search-machine.ts";
import { run } from "#electron/run.ts";
import { makeTemporaryFolder } from "./journal-folder.ts";

const minute = 60_000;

const program = "syncthing";

/** Two folders that Debian's syncthing keeps the same over the loopback. */
export interface SyncedFolders {
  /** Resolves when each has everything of the other. */
  settle(): Promise<void>;
}

interface Side {
  readonly home: string;
  readonly folder: string;
  readonly device: string;
  /** Where it listens to the other side, and where to us. */
  readonly port: number;
  readonly apiPort: number;
}

/** Whether there is a syncthing; where we may, it is installed first. */
export async function hasSyncthing(): Promise<boolean> {
  if (await works(program, "--version")) return true;
  if (process.platform !== "linux" || !isRoot()) return false;
  const options = {
    timeout: 10 * minute,
    env: { DEBIAN_FRONTEND: "noninteractive" },
  };
  const apt = (...args: string[]) => run("apt-get", ["-q", ...args], options);
  try {
    await apt("update");
    await apt("install", "--yes", "--no-install-recommends", "syncthing");
  } catch {
    return false;
  }
  return works(program, "--version");
}

function works(command: string, ...args: string[]): Promise<boolean> {
  return run(command, args, { timeout: minute }).then(
    () => true,
    () => false,
  );
}

/**
 * Keeps two folders the same until the test ends. What is in `ignored` stays on its side. Nothing leaves the machine:
 * no discovery, no relays, no reports.
 */
export async function keepTheSame(
  folders: readonly [string, string],
  ignored: readonly string[],
): Promise<SyncedFolders> {
  const sides: Side[] = [];
  for (const folder of folders) {
    const home = makeTemporaryFolder();
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, ".stignore"), `${ignored.join("\n")}\n`);
    await run(program, ["generate", `--home=${home}`, "--no-default-folder"], {
      timeout: minute,
    });
    const made = await readFile(join(home, "config.xml"), "utf8");
    const device = /<device id="([^"]+)"/.exec(made)?.[1] ?? "";
    const [port, apiPort] = [await freePort(), await freePort()];
    sides.push({ home, folder, device, port, apiPort });
  }
  for (const side of sides) {
    await writeFile(join(side.home, "config.xml"), configOf(side, sides));
    start(side);
  }
  for (const side of sides) await untilAnswered(side);
  return { settle: () => settle(sides) };
}

function start({ home }: Side): void {
  const child = spawn(
    program,
    ["serve", `--home=${home}`, "--no-browser", "--no-restart", "--no-upgrade"],
    { stdio: "ignore", env: { ...process.env, STNOUPGRADE: "1" } },
  );
  onTestFinished(async () => {
    if (child.exitCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  });
}

async function settle(sides: readonly Side[]): Promise<void> {
  const deadline = Date.now() + 3 * minute;
  for (let quiet = 0; quiet < 3;) {
    if (Date.now() > deadline) throw new Error("the folders do not settle");
    for (const side of sides) await ask(side, "POST", "db/scan?folder=journal");
    await pause(400);
    quiet = (await isSettled(sides)) ? quiet + 1 : 0;
  }
}

async function isSettled(sides: readonly Side[]): Promise<boolean> {
  for (const side of sides) {
    const status = await ask(side, "GET", "db/status?folder=journal");
    if (status["state"] !== "idle" || status["needTotalItems"] !== 0)
      return false;
    for (const { device } of sides) {
      if (device === side.device) continue;
      const other = `db/completion?folder=journal&device=${device}`;
      const { completion, needItems, needDeletes } = await ask(
        side,
        "GET",
        other,
      );
      if (completion !== 100 || needItems !== 0 || needDeletes !== 0)
        return false;
    }
    const { connections } = await ask(side, "GET", "system/connections");
    const open = Object.values(connections as Record<string, unknown>);
    if (!open.some((one) => (one as { connected: boolean }).connected))
      return false;
  }
  return true;
}

async function untilAnswered(side: Side): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    try {
      await ask(side, "GET", "system/ping");
      return;
    } catch (error) {
      if (turn > 300) throw error;
      await pause(200);
    }
  }
}

async function ask(
  { apiPort }: Side,
  method: string,
  what: string,
): Promise<Record<string, unknown>> {
  const answer = await fetch(
    `http://127.0.0.1:${String(apiPort)}/rest/${what}`,
    { method, headers: { "X-API-Key": apiKey } },
  );
  const text = await answer.text();
  if (!answer.ok) throw new Error(`syncthing says ${text} to ${what}`);
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

const apiKey = "candor-soak";

function configOf(side: Side, sides: readonly Side[]): string {
  const devices = sides
    .map(
      ({ device, port }) =>
        `<device id="${device}"><address>tcp://127.0.0.1:${String(port)}</address></device>`,
    )
    .join("\n  ");
  const shared = sides
    .map(({ device }) => `<device id="${device}"></device>`)
    .join("");
  return `<configuration version="36">
  <folder id="journal" path="${side.folder}" type="sendreceive" rescanIntervalS="3600" fsWatcherEnabled="true" fsWatcherDelayS="1">${shared}<maxConflicts>-1</maxConflicts></folder>
  ${devices}
  <gui enabled="true" tls="false"><address>127.0.0.1:${String(side.apiPort)}</address><apikey>${apiKey}</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${String(side.port)}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <reconnectionIntervalS>5</reconnectionIntervalS>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <startBrowser>false</startBrowser>
    <urAccepted>-1</urAccepted>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <crashReportingEnabled>false</crashReportingEnabled>
    <stunServer></stunServer>
  </options>
</configuration>
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
