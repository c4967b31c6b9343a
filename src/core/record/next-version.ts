import type { Moment } from "../day.ts";

interface Versioned {
  readonly revision: number;
  readonly changedAt: Moment;
}

/**
 * What `wanted` says, as the version that comes after the present one: a newer revision than either, and in the count
 * of each device no less than both, so that no copy elsewhere takes it for an old one.
 */
export function nextVersion<Item extends Versioned>(
  present: Versioned | undefined,
  wanted: Item,
  at: Moment,
): Item {
  const edits = editsOf(wanted);
  for (const [device, count] of Object.entries(present ? editsOf(present) : {}))
    edits[device] = Math.max(edits[device] ?? 0, count);
  return {
    ...wanted,
    revision: Math.max(present?.revision ?? 0, wanted.revision) + 1,
    changedAt: at,
    ...("edits" in wanted && { edits }),
  };
}

/** Whether two versions say the same, however often and whenever they were changed. */
export function saysTheSame(
  a: object | undefined,
  b: object | undefined,
): boolean {
  return a !== undefined && b !== undefined && textOf(a) === textOf(b);
}

const bookkeeping: readonly string[] = ["revision", "changedAt", "edits"];

/** Everything that a version says, as text that does not depend on the order of its fields. */
function textOf(version: object): string {
  return JSON.stringify(version, (key, value: unknown) => {
    if (bookkeeping.includes(key)) return undefined;
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return value;
    return Object.fromEntries(
      Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
}

function editsOf(item: object): Record<string, number> {
  const edits = "edits" in item ? item.edits : null;
  return typeof edits === "object" && edits !== null
    ? { ...(edits as Record<string, number>) }
    : {};
}
