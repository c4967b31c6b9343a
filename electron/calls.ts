import type { Call, Reply } from "#contract/wire.ts";

/** Calls that can be waited for. */
export interface TrackedCalls {
  readonly call: Call;
  /** Resolves when every call that was made is answered. */
  readonly settled: () => Promise<void>;
}

const everyCall = new Set<Promise<Reply>>();

/** Resolves when no call of any window is on its way, or when `patience` milliseconds are over. */
export async function noCallOnItsWay(patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([allSettled(everyCall), enough]);
  clearTimeout(timer);
}

async function allSettled(calls: ReadonlySet<Promise<Reply>>): Promise<void> {
  while (calls.size > 0) await Promise.allSettled(calls);
}

/** Keeps an eye on the calls of a window, so that it is known when its last one is answered. */
export function trackCalls(call: Call): TrackedCalls {
  const inFlight = new Set<Promise<Reply>>();
  return {
    async call(name, input) {
      const reply = call(name, input);
      inFlight.add(reply);
      everyCall.add(reply);
      try {
        return await reply;
      } finally {
        inFlight.delete(reply);
        everyCall.delete(reply);
      }
    },
    settled: () => allSettled(inFlight),
  };
}
