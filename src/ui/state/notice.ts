import { useSyncExternalStore } from "react";
import { errorSentence, words } from "#words/words.ts";
import { asCallError } from "./query.ts";

/** A line at the foot of the window: what was done, and how to take it back. */
export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Whether it stays until it is dismissed. */
  readonly stays: boolean;
  readonly isError: boolean;
}

let notice: Notice | null = null;
const listeners = new Set<() => void>();

function set(next: Notice | null): void {
  notice = next;
  for (const listener of listeners) listener();
}

export const notices = {
  show: (text: string, action?: Notice["action"]) =>
    set({ text, ...(action && { action }), stays: false, isError: false }),
  /** Stays until it is dismissed: what is offered there is offered nowhere else. */
  offer: (text: string, action: Notice["action"] & {}) =>
    set({ text, action, stays: true, isError: false }),
  /** Says what went wrong and what to do. */
  error: (error: unknown) =>
    set({
      text: errorSentence(asCallError(error)),
      stays: true,
      isError: true,
    }),
  dismiss: () => set(null),
  /** Does what the notice offers, which is done once. */
  act: () => {
    const action = notice?.action;
    set(null);
    action?.run();
  },
  /** Takes back what was just done, where the notice offers that; says whether it does. */
  undo: () => {
    if (!offersUndo(notice)) return false;
    notices.act();
    return true;
  },
};

/** Whether a notice offers to take something back. */
export function offersUndo(notice: Notice | null): boolean {
  return notice?.action?.label === words.app.undo;
}

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
