import { randomUUID } from "node:crypto";
import { sampleSchema, type Sample } from "#core/journal/sample.ts";
import {
  questionnaireSchema,
  type Questionnaire,
} from "#core/journal/schema.ts";
import type { Clock, Desk, Printer } from "#core/ports.ts";
import questionnaireFile from "#resources/questionnaire.json" with { type: "json" };
import sampleFile from "#resources/sample-journal.json" with { type: "json" };
import { words } from "#words/words.ts";
import { candorFolder } from "./adapters/journal-home.ts";
import { deviceName } from "./adapters/device.ts";
import { createBackups } from "./adapters/backups/backups.ts";
import { createJsonStore } from "./adapters/journal/json-store.ts";
import type { Ports } from "./compose.ts";
import { thisMachine } from "./machine.ts";
import { openSampleStore } from "./sample-store.ts";

/** What the hosts decide for themselves; the rest is the same for all. */
export interface HostPorts {
  /** The folder of the owner's journal. */
  readonly journal: string;
  readonly clock: Clock;
  readonly printer: Printer;
  readonly desk: Desk;
  /** This machine's name in what it writes. */
  readonly device?: string | undefined;
  /** `read` leaves the journal to whoever has it open. */
  readonly mode?: "read" | "write";
}

/** The questionnaire that Candor ships with. */
export const builtInQuestionnaire: Questionnaire =
  questionnaireSchema.parse(questionnaireFile);

/** The sample journal that Candor ships with. */
export function builtInSample(): Sample {
  return sampleSchema.parse(sampleFile);
}

/** Everything that `compose` needs, on this machine. */
export function createPorts({
  journal,
  clock,
  printer,
  desk,
  device,
  mode = "write",
}: HostPorts): Ports {
  const ownDevice = () => device ?? deviceName(candorFolder(thisMachine()));
  return {
    ownStore: () =>
      createJsonStore({ folder: journal, clock, mode, device: ownDevice() }),
    ownBackups: () => createBackups({ folder: journal, clock }),
    sampleStore: () => openSampleStore(clock),
    clock,
    newId: randomUUID,
    printer,
    desk,
    questionnaire: builtInQuestionnaire,
    sample: builtInSample(),
    ownBusinessName: words.ownBusiness,
    aliases: words.brief.aliases,
    onDefect: reportDefect,
  };
}

/** Tells whoever looks after Candor where it failed. Messages may quote what the owner wrote, so they stay out. */
export function reportDefect(error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const code =
    error instanceof Error && "code" in error ? ` ${String(error.code)}` : "";
  const frames =
    error instanceof Error
      ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line))
      : [];
  process.stderr.write(
    [`Candor: something unforeseen (${name}${code})`, ...frames].join("\n") +
      "\n",
  );
}
