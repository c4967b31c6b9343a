import { createClient, type Client } from "#contract/client.ts";
import type { Events } from "#contract/contract.ts";
import type { Bridge } from "#contract/wire.ts";

declare global {
  interface Window {
    /** Put there by the host before the page runs. */
    readonly candor: Bridge;
  }
}

/** Calls a capability of this window's host. */
export const call: Client = createClient((name, input) =>
  window.candor.call(name, input),
);

/** Hears that what was read before may be different now; returns the way to stop. */
export function onChanged(listener: () => void): () => void {
  return on("changed", listener);
}

/** Hears that it is time for the week; returns the way to stop. */
export function onReminder(listener: () => void): () => void {
  return on("reminder", listener);
}

function on(name: keyof Events, listener: () => void): () => void {
  return window.candor.on((event) => {
    if (event === name) listener();
  });
}
