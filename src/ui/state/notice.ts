import { useSyncExternalStore } from "react";
import { errorSentence } from "#words/words.ts";
import { asCallError } from "./query.ts";

/** A line at the foot of the window: what was done, and how to take it back. */
export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** An error stays until it is dismissed. */
  readonly lasting: boolean;
}

let notice: Notice | null = null;
const listeners = new Set<() => void>();

function set(next: Notice | null): void {
  notice = next;
  for (const listener of listeners) listener();
}

export const notices = {
  show: (text: string, action?: Notice["action"]) =>
    set({ text, ...(action && { action }), lasting: false }),
  /** Says what went wrong and what to do. */
  error: (error: unknown) =>
    set({ text: errorSentence(asCallError(error)), lasting: true }),
  dismiss: () => set(null),
};

/** Runs something that the owner asked for; when it fails, says so. Resolves with whether it went well. */
export async function attempt(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    notices.error(error);
    return false;
  }
}

export function useNotice(): Notice | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notice,
  );
}
