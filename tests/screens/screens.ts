import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { day } from "#core/day.ts";
import { createClock } from "#electron/adapters/clock.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import {
  openChromiumHost,
  type ChromiumHost,
} from "#electron/chromium/host.ts";
import { builtInQuestionnaire } from "#electron/ports.ts";
import { overfullJournal } from "../support/overfull.ts";

// Renders every screen for looking at: `npm run screens -- --out DIR`.

const today = day("2026-11-22");
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 700 },
];
const { values } = parseArgs({
  options: {
    out: { type: "string" },
    /** One of the journals, and of its screens those whose name begins so. */
    only: { type: "string" },
    screen: { type: "string", default: "" },
  },
});
if (!values.out) {
  console.error("Say where to: npm run screens -- --out FOLDER");
  process.exit(2);
}
const out = resolve(values.out);
await mkdir(out, { recursive: true });

await shoot("sample", { sample: true }, [
  ["today", "#/today"],
  ["week", "#/week"],
  ["clients", "#/clients"],
  ["client-timeline", "#/client/alder-studio/timeline"],
  ["client-check-ups", "#/client/alder-studio/check-ups"],
  ["client-talks", "#/client/alder-studio/talks"],
  ["client-agreed", "#/client/alder-studio/agreed"],
  ["client-portrait", "#/client/alder-studio/portrait"],
  ["client-about", "#/client/alder-studio/about"],
  ["client-patterns", "#/client/alder-studio/patterns"],
  ["checkup-result", "#/checkup/c-alder-6"],
  ["patterns", "#/patterns"],
  ["patterns-grid", "#/patterns/grid"],
  ["find", "#/find"],
  ["brief", "#/brief/alder-studio"],
  ["calendar", "#/calendar"],
  ["calendar-day", "#/calendar/2026-11-18"],
  ["calendar-client", "#/calendar/2026/alder-studio"],
  ["calendar-empty-year", "#/calendar/2019"],
  ["bin", "#/bin"],
  ["settings", "#/settings"],
  ["questionnaire", "#/questionnaire"],
  ["help", "#/help"],
]);
await shoot("empty", {}, [
  ["today", "#/today"],
  ["week", "#/week"],
  ["clients", "#/clients"],
  ["client", "#/client/own-business/timeline"],
  ["patterns", "#/patterns"],
  ["patterns-grid", "#/patterns/grid"],
  ["brief", "#/brief/own-business"],
  ["calendar", "#/calendar"],
  ["bin", "#/bin"],
]);
await shoot("overfull", { overfull: true }, [
  ["today", "#/today"],
  ["week", "#/week"],
  ["clients", "#/clients"],
  ["client-timeline", "#/client/client-0/timeline"],
  ["client-check-ups", "#/client/client-0/check-ups"],
  ["patterns", "#/patterns"],
  ["patterns-grid", "#/patterns/grid"],
  ["calendar-day", "#/calendar/2026-11-18"],
]);

async function shoot(
  journalName: string,
  {
    sample = false,
    overfull = false,
  }: { sample?: boolean; overfull?: boolean },
  screens: readonly (readonly [name: string, hash: string])[],
): Promise<void> {
  if (values.only && values.only !== journalName) return;
  const journal = await mkdtemp(join(tmpdir(), "candor-screens-"));
  if (overfull) {
    const store = createJsonStore({
      folder: journal,
      clock: createClock({ today }),
    });
    await store.open();
    await store.save(overfullJournal(builtInQuestionnaire, today));
    await store.close();
  }
  const host = await openChromiumHost({
    journal,
    sample,
    headless: true,
    today,
  });
  try {
    const begun = journalName === "sample" ? await beginCheckUp(host) : [];
    const wanted = [...screens, ...begun].filter(([name]) =>
      name.startsWith(values.screen),
    );
    for (const [name, hash] of wanted) {
      for (const size of sizes) {
        for (const colorScheme of ["light", "dark"] as const) {
          await host.page.setViewportSize(size);
          await host.page.emulateMedia({
            colorScheme,
            reducedMotion: "reduce",
          });
          await host.page.evaluate((to) => {
            location.hash = to;
          }, hash);
          await host.page.locator("h1").first().waitFor();
          await host.page.evaluate(() => document.fonts.ready);
          await host.page.waitForTimeout(250);
          const file = `${journalName}-${name}-${String(size.width)}-${colorScheme}.png`;
          await host.page.screenshot({ path: join(out, file) });
          console.log(file);
        }
      }
    }
  } finally {
    await host.close();
    await rm(journal, { recursive: true, force: true });
  }
}

/** A check-up of the sample's Birch & Co, just begun. */
async function beginCheckUp({
  candor,
}: ChromiumHost): Promise<readonly (readonly [string, string])[]> {
  const reply = await candor.call("checkup.begin", { client: "birch-and-co" });
  const id = reply.ok ? (reply.value as { id: string }).id : "";
  return [["checkup", `#/checkup/${id}`]];
}
