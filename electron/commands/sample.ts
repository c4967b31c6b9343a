import { mkdir, readdir } from "node:fs/promises";
import { CandorError } from "#core/errors.ts";
import { expandSample } from "#core/journal/sample.ts";
import { words } from "#words/words.ts";
import { createClock } from "../adapters/clock.ts";
import { errno } from "../adapters/files/file-port.ts";
import { createJsonStore } from "../adapters/journal/json-store.ts";
import { builtInQuestionnaire, builtInSample } from "../ports.ts";
import { optionalDay, requiredPath } from "./given.ts";
import type { Command } from "./command.ts";

/** Writes the sample journal into an empty or new folder. */
export const sample: Command = {
  options: { out: { type: "string" }, today: { type: "string" } },
  words: 0,
  async run(given, io) {
    const folder = requiredPath(given, "out");
    const clock = createClock({ today: optionalDay(given, "today") });
    if ((await contents(folder)).length > 0)
      throw new CandorError("folder-not-empty", { path: folder });
    await mkdir(folder, { recursive: true });
    const store = createJsonStore({ folder, clock });
    await store.open();
    try {
      const change = expandSample(
        builtInSample(),
        builtInQuestionnaire,
        clock.today(),
      );
      await store.save(change);
      await store.fold();
      io.out(
        `${words.cli.sampleWritten(change.clients?.length ?? 0, change.records?.length ?? 0, folder)}\n`,
      );
    } finally {
      await store.close();
    }
    return 0;
  },
};

async function contents(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errno(error) === "ENOENT") return [];
    if (errno(error) === "ENOTDIR")
      throw new CandorError("folder-not-empty", { path: folder });
    throw error;
  }
}
