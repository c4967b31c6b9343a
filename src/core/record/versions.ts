import { compareMoments, type Moment } from "../day.ts";

/** What tells one version of a stored thing from another. */
export interface Versioned {
  readonly revision: number;
  readonly changedAt: Moment;
  /** How many changes each device has made to it: a version vector (Parker et al., IEEE TSE 1983). */
  readonly edits: Readonly<Record<string, number>>;
}

/** How one version stands to another: it came before it, after it, it is the same, or they grew apart. */
export type Order = "same" | "before" | "after" | "apart";

/**
 * How `a` stands to `b`. What both grew from counts, never the clock. Where neither says who changed it (a file of the
 * first Candor, or one made by hand) the revision is all there is.
 */
export function orderOf(a: Versioned, b: Versioned): Order {
  const devices = new Set([...Object.keys(a.edits), ...Object.keys(b.edits)]);
  let behind = false;
  let ahead = false;
  for (const device of devices) {
    const difference = (a.edits[device] ?? 0) - (b.edits[device] ?? 0);
    if (difference < 0) behind = true;
    if (difference > 0) ahead = true;
  }
  if (behind && ahead) return "apart";
  if (behind) return "before";
  if (ahead) return "after";
  if (devices.size === 0 && a.revision !== b.revision)
    return a.revision < b.revision ? "before" : "after";
  return sameText(a, b) ? "same" : "apart";
}

/** The same version, changed once more by a device. */
export function editedBy<Item extends Pick<Versioned, "edits">>(
  item: Item,
  device: string,
): Item {
  const before = item.edits[device] ?? 0;
  return { ...item, edits: { ...item.edits, [device]: before + 1 } };
}

/** The count of each device, no less than in either version. */
export function editsOfBoth(
  a: Pick<Versioned, "edits">,
  b: Pick<Versioned, "edits">,
): Record<string, number> {
  const edits: Record<string, number> = { ...a.edits };
  for (const [device, count] of Object.entries(b.edits))
    edits[device] = Math.max(edits[device] ?? 0, count);
  return edits;
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
  const edits = present ? editsOfBoth(wanted, present) : wanted.edits;
  const revision = Math.max(present?.revision ?? 0, wanted.revision) + 1;
  return { ...wanted, revision, changedAt: at, edits };
}

/**
 * Of two versions that grew apart the one to go on with: changed more often, then later, then by its text, so that
 * every device comes to the same answer.
 */
export function settle<Item extends Versioned>(
  a: Item,
  b: Item,
): { readonly winner: Item; readonly loser: Item } {
  const isFirst =
    a.revision - b.revision ||
    compareMoments(a.changedAt, b.changedAt) ||
    (textOf(a) < textOf(b) ? -1 : 1);
  return isFirst > 0 ? { winner: a, loser: b } : { winner: b, loser: a };
}

/** Whether two versions say the same, however often and whenever they were changed. */
export function sayTheSame(a: object, b: object): boolean {
  return textOf(a) === textOf(b);
}

function sameText(a: Versioned, b: Versioned): boolean {
  return a.revision === b.revision && sayTheSame(a, b);
}

/** What every version has of its own, whatever it says. */
export const bookkeeping: readonly string[] = [
  "revision",
  "changedAt",
  "edits",
];

/** Everything that a version says, as text that does not depend on the order of its fields. */
export function textOf(version: object): string {
  return JSON.stringify(version, (key, value: unknown) => {
    if (bookkeeping.includes(key)) return undefined;
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return value;
    return Object.fromEntries(
      Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
}
