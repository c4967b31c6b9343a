import { useEffect, useState, useSyncExternalStore } from "react";
import type { CallError } from "#contract/client.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { isTold } from "#core/record/shelves.ts";
import type { Id } from "#core/schema.ts";
import { call, onChanged } from "./bridge.ts";
import { asCallError } from "./query.ts";

/** As much of one client's timeline as was asked for, newest first. */
export interface TimelinePages {
  readonly records: readonly JournalRecord[];
  readonly total: number;
  /** Whether older ones wait. */
  readonly more: boolean;
  /** Whether the first answer is there. */
  readonly ready: boolean;
  /** Whether the record to reach is not on this timeline: in the bin, moved, unfinished. */
  readonly lost: boolean;
  readonly error: CallError | undefined;
}

const pageSize = 50;
/** Pages on the way to a record are larger: nobody reads them. */
const strideSize = 500;
const largestPage = 1_000;
/** From here on a burst of changes is waited out before everything on screen is asked for again. */
const manyRecords = 200;
const burst = 250;

const nothing: TimelinePages = {
  records: [],
  total: 0,
  more: false,
  ready: false,
  lost: false,
  error: undefined,
};

/**
 * Keeps what is loaded of a timeline. One thing at a time: what changed is asked for again from the start, as far as
 * was loaded, and only then the next page. A record that did not change stays the same object, so that what shows it
 * need not be drawn again.
 */
function createTimeline(client: Id) {
  const listeners = new Set<() => void>();
  let pages = nothing;
  let wanted = pageSize;
  let target: Id | undefined;
  let unchecked = false;
  let stale = false;
  let working = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopHearing: (() => void) | undefined;

  const set = (patch: Partial<TimelinePages>) => {
    pages = { ...pages, ...patch };
    for (const listener of listeners) listener();
  };

  const has = (id: Id) => pages.records.some((record) => record.id === id);
  const missing = () =>
    pages.more &&
    (pages.records.length < wanted || (target !== undefined && !has(target)));

  function take(
    records: readonly JournalRecord[],
    next: Id | null,
    total: number,
  ) {
    const known = new Map(pages.records.map((record) => [record.id, record]));
    // A page that was asked for while its cursor went away begins anew; nothing may stand there twice.
    const unique = new Map(records.map((record) => [record.id, record]));
    set({
      records: [...unique.values()].map((record) => {
        const before = known.get(record.id);
        return before?.revision === record.revision ? before : record;
      }),
      total,
      more: next !== null,
      ready: true,
      error: undefined,
    });
  }

  async function reload(): Promise<void> {
    const count = Math.max(wanted, pages.records.length);
    const records: JournalRecord[] = [];
    let after: Id | null = null;
    let total = 0;
    do {
      const page: {
        records: JournalRecord[];
        next: Id | null;
        total: number;
      } = await call("record.list", {
        client,
        limit: Math.min(largestPage, count - records.length),
        ...(after !== null && { after }),
      });
      records.push(...page.records);
      after = page.next;
      total = page.total;
    } while (after !== null && records.length < count);
    take(records, after, total);
  }

  async function append(): Promise<void> {
    const last = pages.records.at(-1);
    const page = await call("record.list", {
      client,
      limit: pages.records.length < wanted ? pageSize : strideSize,
      ...(last && { after: last.id }),
    });
    // What came while something else changed is asked for again with the rest.
    if (!stale)
      take([...pages.records, ...page.records], page.next, page.total);
  }

  /** A record that is not on this timeline would be looked for to its very end. */
  async function checkTarget(id: Id): Promise<void> {
    let found = false;
    try {
      const record = await call("record.read", { id });
      found = record.client === client && isTold(record);
    } catch (error) {
      if (asCallError(error).code !== "record-not-found") throw error;
    }
    if (target !== id) return;
    if (!found) target = undefined;
    set({ lost: !found });
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      while (stale || unchecked || missing()) {
        if (stale) {
          stale = false;
          await reload();
        } else if (unchecked) {
          unchecked = false;
          if (target !== undefined && !has(target)) await checkTarget(target);
        } else await append();
      }
      wanted = Math.max(wanted, pages.records.length);
    } catch (error) {
      wanted = Math.max(pageSize, pages.records.length);
      set({ error: asCallError(error) });
    }
    working = false;
  }

  function refresh() {
    stale = true;
    void work();
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      if (!stopHearing) {
        stopHearing = onChanged(() => {
          clearTimeout(timer);
          if (pages.records.length > manyRecords)
            timer = setTimeout(refresh, burst);
          else refresh();
        });
        refresh();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        stopHearing?.();
        stopHearing = undefined;
      };
    },
    read: () => pages,
    loadMore: () => {
      if (!pages.more || pages.records.length < wanted) return;
      wanted = pages.records.length + pageSize;
      void work();
    },
    /** Loads until this record is there. */
    reach: (id: Id | undefined) => {
      target = id;
      unchecked = id !== undefined;
      set({ lost: false });
      if (unchecked) void work();
    },
  };
}

/** One client's timeline, a page at a time, kept fresh; as far as `reach` where that names a record. */
export function useTimelinePages(
  client: Id,
  reach: Id | undefined,
): TimelinePages & { readonly loadMore: () => void } {
  const [timeline] = useState(() => createTimeline(client));
  useEffect(() => timeline.reach(reach), [timeline, reach]);
  const pages = useSyncExternalStore(timeline.subscribe, timeline.read);
  return { ...pages, loadMore: timeline.loadMore };
}
