import { useCallback, useSyncExternalStore } from "react";
import { CallError } from "#contract/client.ts";
import type { CapabilityName, Input, Output } from "#contract/contract.ts";
import { call, onChanged } from "./bridge.ts";

/** What a query has come to: its newest value, and what went wrong with the newest try. */
export interface Answer<Value> {
  readonly value: Value | undefined;
  readonly error: CallError | undefined;
}

interface Entry {
  answer: Answer<unknown>;
  readonly listeners: Set<() => void>;
  readonly ask: () => Promise<unknown>;
  readonly isPatient: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  asking: boolean;
  stale: boolean;
}

/** What is worked out from the whole record: nobody who is typing waits for it, so it is asked again in a pause. */
const patient: readonly CapabilityName[] = ["pattern.list", "pattern.gone"];
const pause = 400;

const waiting: Answer<never> = { value: undefined, error: undefined };
const entries = new Map<string, Entry>();

onChanged(() => {
  for (const [key, entry] of entries) {
    clearTimeout(entry.timer);
    if (entry.listeners.size === 0) entries.delete(key);
    else if (entry.isPatient)
      entry.timer = setTimeout(() => void refresh(entry), pause);
    else void refresh(entry);
  }
});

/** Asks once at a time; whatever changed meanwhile is asked for again afterwards. */
async function refresh(entry: Entry): Promise<void> {
  entry.stale = true;
  if (entry.asking) return;
  entry.asking = true;
  while (entry.stale) {
    entry.stale = false;
    try {
      entry.answer = { value: await entry.ask(), error: undefined };
    } catch (error) {
      entry.answer = { value: entry.answer.value, error: asCallError(error) };
    }
    for (const listener of entry.listeners) listener();
  }
  entry.asking = false;
}

/** Anything thrown, as an error that has words. */
export function asCallError(error: unknown): CallError {
  return error instanceof CallError ? error : new CallError("internal", {});
}

/** The answer to a query, kept fresh while it is on screen. The old answer stays while a new one is on its way. */
export function useQuery<Name extends CapabilityName>(
  name: Name,
  input: Input<Name>,
): Answer<Output<Name>> {
  const key = `${name} ${JSON.stringify(input)}`;
  const subscribe = useCallback(
    (listener: () => void) => {
      let entry = entries.get(key);
      if (!entry) {
        // The key holds all of the name and the input, so that the same question is asked once.
        const ask = () =>
          call(name, JSON.parse(key.slice(name.length + 1)) as Input<Name>);
        entry = {
          answer: waiting,
          listeners: new Set(),
          ask,
          isPatient: patient.includes(name),
          timer: undefined,
          asking: false,
          stale: false,
        };
        entries.set(key, entry);
        void refresh(entry);
      }
      const { listeners } = entry;
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    [key, name],
  );
  const read = () =>
    (entries.get(key)?.answer ?? waiting) as Answer<Output<Name>>;
  return useSyncExternalStore(subscribe, read);
}
