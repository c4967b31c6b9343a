import type { Value } from "#core/journal/schema.ts";
import { call } from "../state/bridge.ts";
import { allSaved } from "../state/saving.ts";

/**
 * Puts a value that was removed back to its place, among the values as the journal has them now: the screen that
 * removed it may have been left meanwhile. Resolves with all of them.
 */
export async function putBackValue(
  { id, name }: Value,
  place: number,
): Promise<readonly Value[]> {
  await allSaved();
  const now = (await call("journal.read", {})).values ?? [];
  if (now.some((value) => value.id === id)) return now;
  return call("values.set", {
    values: now
      .map((value) => ({ id: value.id, name: value.name }))
      .toSpliced(place, 0, { id, name }),
  });
}
