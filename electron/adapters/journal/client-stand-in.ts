import { blankClient } from "#core/client/blank.ts";
import { ownBusinessId } from "#core/client/own-business.ts";
import { clientSchema, type Client } from "#core/client/schema.ts";
import type { Moment } from "#core/day.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { idSchema } from "#core/schema.ts";
import { clientNameOf } from "./journal-layout.ts";
import { parseJson } from "../files/json-text.ts";

/**
 * A client whose file is missing or damaged, as far as can be known, so that what was written about them can be seen.
 * The id is the one that most records in the folder name, else the one in the damaged file; each field that can still
 * be read is taken from there, and the name falls back to the folder's. Null where there is no id to be had. Nothing
 * of this is written before the owner changes the client, and then the damaged file is put aside first.
 */
export function standInClient(
  folderName: string,
  damaged: Uint8Array | null,
  records: readonly JournalRecord[],
  now: Moment,
): Client | null {
  const salvage = fieldsOf(damaged);
  const id = mostFrequent(records.map(({ client }) => client)) ?? salvage["id"];
  if (!idSchema.safeParse(id).success) return null;
  const first = records
    .map(({ at }) => at)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
  const fallback: Readonly<Record<string, unknown>> = {
    id,
    revision: 1,
    at: first ?? now,
    changedAt: first ?? now,
    edits: {},
    deletedAt: null,
    name: clientNameOf(folderName),
    kind: id === ownBusinessId ? "own-business" : "client",
    ...blankClient,
  };
  const known = Object.entries(clientSchema.shape).map(([name, schema]) => {
    const parsed = schema.safeParse(salvage[name]);
    return [name, parsed.success ? parsed.data : fallback[name]];
  });
  return clientSchema.parse({ ...salvage, ...Object.fromEntries(known), id });
}

function fieldsOf(damaged: Uint8Array | null): Record<string, unknown> {
  try {
    const json = damaged ? parseJson(damaged) : null;
    return asObject(asObject(json)["client"]);
  } catch {
    return {};
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? { ...value }
    : {};
}

function mostFrequent(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
