import type { ErrorCode, ErrorDetails } from "../core/errors.ts";

/** An error as it crosses the contract. */
export interface WireError {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** What every call comes back with; a call never throws across a process. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: WireError };

/** A call by name, as the hosts pass it on. `input` is whatever came in and is checked by the hub. */
export type Call = (name: string, input: unknown) => Promise<Reply>;

/** What a host puts into a window: one channel for calls, one for events. It knows no names and never changes. */
export interface Bridge {
  readonly call: Call;
  /** Hears of events; returns the way to stop. */
  readonly on: (listener: (event: string) => void) => () => void;
}
