import { z } from "zod";
import {
  contract,
  type CapabilityName,
  type Input,
} from "#contract/contract.ts";
import { isCapability } from "#contract/hub.ts";
import type { Call, Reply } from "#contract/wire.ts";
import type { Day } from "#core/day.ts";

const ask = <Name extends CapabilityName>(name: Name, input: Input<Name>) => ({
  name,
  input,
});

/** What a window asks before there is something to see. */
const questions = [
  ask("journal.read", {}),
  ask("client.list", {}),
  ask("record.list", { kind: "reflection", limit: 50 }),
];

const keptSchema = z.array(
  z.object({ name: z.string(), input: z.unknown(), value: z.unknown() }),
);

/** What the first screen showed when the journal was closed: there at once, while the journal is still being read. */
export interface FirstScreen {
  /** Null for everything that has to wait for the journal. */
  answer(name: string, input: unknown): Reply | null;
}

/** The replies to keep for the next start. */
export async function keepFirstScreen(call: Call) {
  const replies: z.input<typeof keptSchema> = [];
  for (const { name, input } of questions) {
    const reply = await call(name, input);
    if (reply.ok) replies.push({ name, input, value: reply.value });
  }
  return replies;
}

/** What was kept, if it still reads as this Candor's replies, as of today. */
export function recallFirstScreen(
  kept: unknown,
  today: Day,
): FirstScreen | null {
  const parsed = keptSchema.safeParse(kept);
  if (!parsed.success) return null;
  const answers = new Map<string, Reply>();
  for (const { name, input, value } of parsed.data) {
    if (!isCapability(name)) return null;
    // Once is too seldom for the checks to be compiled for it.
    const read = contract[name].output.safeParse(value, { jitless: true });
    if (!read.success) return null;
    const answer =
      name === "journal.read" ? Object.assign({}, value, { today }) : value;
    answers.set(keyOf(name, input), { ok: true, value: answer });
  }
  return {
    answer: (name, input) => answers.get(keyOf(name, input)) ?? null,
  };
}

function keyOf(name: string, input: unknown): string {
  return `${name} ${JSON.stringify(input ?? {})}`;
}
