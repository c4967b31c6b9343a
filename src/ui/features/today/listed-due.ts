import {
  byWeight,
  dueKey,
  type Due,
  type DueKind,
} from "#core/client/due-kinds.ts";

/** What stands in the list: what is due, and what was opened here and is due no more. */
export interface ListedDue {
  readonly key: string;
  readonly due: Due;
  readonly isDone: boolean;
}

/**
 * What is due now, with what was opened here (`touched`) and is done since: it keeps its place until one leaves, so that
 * nothing moves under the pointer and what was just done can be seen.
 */
export function withDone(
  before: readonly ListedDue[],
  due: readonly Due[],
  touched: ReadonlySet<string>,
): readonly ListedDue[] {
  const now = due.map((each): ListedDue => ({
    key: dueKey(each),
    due: each,
    isDone: false,
  }));
  const known = new Set(now.map(({ key }) => key));
  const done = before
    .filter(({ key }) => touched.has(key) && !known.has(key))
    .map((item): ListedDue => (item.isDone ? item : { ...item, isDone: true }));
  if (done.length === 0) return now;
  return [...now, ...done].toSorted((a, b) => byWeight(a.due, b.due));
}

/** Whether two lists show the same. */
export function isSame(
  a: readonly ListedDue[],
  b: readonly ListedDue[],
): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ due, isDone }, at) => due === b[at]?.due && isDone === b[at].isDone,
    )
  );
}

/** One kind of what is due, and how much of it is shown. */
export interface DueGroup {
  readonly is: DueKind;
  readonly items: readonly ListedDue[];
  readonly shown: number;
}

/** As many stand in one list, each in a line that says what it is. */
export const plainUpTo = 12;
/** How many lines of a kind are shown at first, and how many of all kinds together. */
const linesOfKind = 3;
const linesOfAll = 9;

/** A long list by kind, the weightiest first: a few lines of each, until there are enough. `more`: how many were asked for beyond. */
export function groupsOf(
  listed: readonly ListedDue[],
  more: ReadonlyMap<DueKind, number>,
): DueGroup[] {
  let left = linesOfAll;
  return [...new Set(listed.map(({ due }) => due.is))].map((is) => {
    const items = listed.filter(({ due }) => due.is === is);
    const first = Math.min(items.length, linesOfKind, left);
    left -= first;
    // “1 more” would take the place of the one.
    const isNearlyAll = first > 0 && items.length - first === 1;
    const asked = isNearlyAll ? 1 : (more.get(is) ?? 0);
    return { is, items, shown: Math.min(items.length, first + asked) };
  });
}
