import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { createJournalFile } from "#core/journal/settings.ts";
import { day } from "#core/day.ts";
import type { Change, JournalStore, Opened } from "#core/ports.ts";
import type { Reflection } from "#core/record/schema.ts";
import { editedBy } from "#core/record/versions.ts";
import {
  createJsonStore,
  type JsonStoreOptions,
} from "#electron/adapters/journal/json-store.ts";
import { realFiles } from "#electron/adapters/files/file-port.ts";
import { createFixedClock } from "./fixed-clock.ts";
import { client, noon, questionnaire } from "./story.ts";

/** An empty folder that goes away with the test. */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "candor-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A path for a journal that is not there yet. */
export function newJournalPath(): string {
  return join(makeTemporaryFolder(), "journal");
}

export function openStore(
  folder: string,
  options: Partial<JsonStoreOptions> = {},
): JournalStore {
  return createJsonStore({ folder, clock: createFixedClock(), ...options });
}

/** A reflection as a store needs it. */
export function reflection(
  id: string,
  fields: Partial<Reflection> = {},
): Reflection {
  const on = fields.day ?? day("2026-11-20");
  return {
    id,
    revision: 1,
    at: noon(on),
    changedAt: noon(on),
    edits: {},
    deletedAt: null,
    kind: "reflection",
    client: "birch",
    day: on,
    text: `What happened (${id}).`,
    energy: null,
    tags: [],
    checkUp: null,
    ...fields,
  };
}

/** The next version of something. */
export function revised<
  Item extends {
    readonly revision: number;
    readonly changedAt: string;
    readonly edits: Readonly<Record<string, number>>;
  },
>(item: Item, fields: Partial<Item>): Item {
  return {
    ...editedBy(item, "desk"),
    revision: item.revision + 1,
    changedAt: noon("2026-11-21"),
    ...fields,
  };
}

export const birch = client("birch", { name: "Birch & Co" });
export const alder = client("alder", { name: "Alder" });

/** A small journal: the owner's business and two clients, with records in two years. */
export function smallJournal(): Required<Omit<Change, "erased">> {
  const fresh = createJournalFile(
    {
      ...questionnaire,
      questions: [],
      flags: questionnaire.flags.slice(0, 1),
    },
    "My own business",
    noon("2025-01-01"),
  );
  return {
    journal: fresh.journal,
    clients: [...fresh.clients, birch, alder],
    records: [
      reflection("r-1", { day: day("2025-12-30") }),
      reflection("r-2"),
      reflection("r-3", { day: day("2026-11-19"), client: "alder" }),
    ],
  };
}

/** Paths of the small journal's files below its folder. */
export const birchCard = "clients/birch-co-birch/client.json";
export const birch2025 = "clients/birch-co-birch/2025.json";
export const birch2026 = "clients/birch-co-birch/2026.json";
export const alder2026 = "clients/alder-alder/2026.json";

/** Saves the small journal into a new folder, and closes it. */
export async function writeSmallJournal(
  folder = newJournalPath(),
  files = realFiles,
): Promise<string> {
  const store = openStore(folder, { files });
  await store.open();
  await store.save(smallJournal());
  await store.fold();
  await store.close();
  return folder;
}

/** What a journal's folder holds, read by a store of its own that takes no lock. */
export async function readBack(
  folder: string,
  files = realFiles,
): Promise<Opened> {
  const store = openStore(folder, { mode: "read", files });
  const opened = await store.open();
  await store.close();
  return opened;
}

/** Every file below a folder with its contents, by path with `/`. */
export async function filesBelow(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll("\\", "/");
    found.set(name, await readFile(path, "latin1"));
  }
  return found;
}

/** Reads a file of a journal as JSON. */
export async function readJson(
  folder: string,
  path: string,
): Promise<Record<string, unknown>> {
  const text = await readFile(join(folder, path), "utf8");
  return JSON.parse(text) as Record<string, unknown>;
}

/** Does to a journal's file what a text editor would. */
export async function editJson(
  folder: string,
  path: string,
  edit: (json: Record<string, unknown>) => unknown,
): Promise<void> {
  const json = edit(await readJson(folder, path));
  await writeAs(folder, path, JSON.stringify(json, null, 1));
}

/** Puts something in the place of a journal's file. */
export async function writeAs(
  folder: string,
  path: string,
  contents: string | Uint8Array,
): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), contents);
}

/** Saves a change and brings the readable files up to date. */
export async function saveAndFold(
  store: JournalStore,
  change: Change,
): Promise<void> {
  await store.save(change);
  await store.fold();
}
