import { useEffect, useState, useSyncExternalStore } from "react";
import type { CallError } from "#contract/client.ts";
import type { Input, Output } from "#contract/contract.ts";
import { call, onChanged } from "./bridge.ts";
import { asCallError } from "./query.ts";

/** What a search has come to. The old answers stay while new ones are on their way. */
export interface FoundState {
  readonly found: Output<"record.find"> | undefined;
  /** Whether these are the answers to what is asked now. */
  readonly current: boolean;
  readonly error: CallError | undefined;
}

const nothing: FoundState = {
  found: undefined,
  current: false,
  error: undefined,
};

/** Asks one thing at a time: of what is typed meanwhile only the last is asked. */
function createSearch() {
  const listeners = new Set<() => void>();
  let state = nothing;
  let wanted: string | null = null;
  let stale = false;
  let asking = false;
  let stopHearing: (() => void) | undefined;

  const set = (next: FoundState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  async function work(): Promise<void> {
    stale = true;
    if (asking) return;
    asking = true;
    while (stale) {
      stale = false;
      await askOnce(wanted);
    }
    asking = false;
  }

  async function askOnce(request: string | null): Promise<void> {
    if (request === null) return;
    let next: Omit<FoundState, "current">;
    try {
      const input = JSON.parse(request) as Input<"record.find">;
      next = { found: await call("record.find", input), error: undefined };
    } catch (thrown) {
      next = { found: undefined, error: asCallError(thrown) };
    }
    if (wanted !== null) set({ ...next, current: request === wanted });
  }

  return {
    ask: (request: string | null) => {
      if (request === wanted) return;
      wanted = request;
      set(request === null ? nothing : { ...state, current: false });
      if (request !== null) void work();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      stopHearing ??= onChanged(() => void work());
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopHearing?.();
        stopHearing = undefined;
      };
    },
    read: () => state,
  };
}

/** The newest answers to this request, kept fresh; nothing is asked for null. */
export function useFound(request: Input<"record.find"> | null): FoundState {
  const [search] = useState(createSearch);
  const asked = request ? JSON.stringify(request) : null;
  useEffect(() => search.ask(asked), [search, asked]);
  return useSyncExternalStore(search.subscribe, search.read);
}
