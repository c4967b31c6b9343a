import type { Frame, Page } from "playwright";
import type { Bridge, Call, Reply } from "#contract/wire.ts";
import { trackCalls } from "../calls.ts";
import { createJoiner, type Part } from "./joiner.ts";
import { origin } from "./launch.ts";

/** The host's end of the bridge. */
export interface BridgeHost {
  /** Tells the page that something happened. */
  readonly push: (event: string) => void;
  /** Resolves when every call that has arrived is answered. */
  readonly settled: () => Promise<void>;
}

/** What stands in the page's window. */
interface BridgedWindow {
  candor?: Bridge;
  candorCall: (name: string, part: Part) => Promise<string>;
  candorEvent?: (event: string) => void;
}

/**
 * Puts `window.candor` into a page, for the app's own main frame and nobody else. What crosses is text: Chromium reads a
 * value as a script, on the page's own thread. Of an input that is nearly the last one only what is new crosses, so that
 * a key in a long text holds nobody up.
 */
export async function installBridge(
  page: Page,
  call: Call,
): Promise<BridgeHost> {
  const calls = trackCalls(call);
  const join = createJoiner();
  await page.exposeBinding(
    "candorCall",
    async (source, name: string, part: Part) => {
      if (!isOwn(source)) throw new Error("only Candor's own page may call");
      const input: unknown = JSON.parse(join(name, part));
      return JSON.stringify(await calls.call(name, input));
    },
  );
  await page.addInitScript(bridgeScript);
  return {
    settled: calls.settled,
    push(event) {
      page
        .evaluate(
          (name) =>
            (globalThis as unknown as BridgedWindow).candorEvent?.(name),
          event,
        )
        // A page that is just closing needs no news.
        .catch(() => {});
    },
  };
}

function isOwn({ frame, page }: { frame: Frame; page: Page }): boolean {
  return frame === page.mainFrame() && new URL(frame.url()).origin === origin;
}

/** Runs in the page, before its own scripts, and sees nothing of what stands around it here. */
function bridgeScript(): void {
  const page = globalThis as unknown as BridgedWindow;
  const listeners = new Set<(event: string) => void>();
  /** The last input of each capability, as text. */
  const sent = new Map<string, { id: string; text: string }>();
  const document = String(Math.random());
  let count = 0;

  function partOf(name: string, text: string): Part {
    const last = sent.get(name);
    const old = last?.text ?? "";
    const most = Math.min(old.length, text.length);
    let head = 0;
    while (head < most && old.charCodeAt(head) === text.charCodeAt(head))
      head += 1;
    let tail = 0;
    while (
      tail < most - head &&
      old.charCodeAt(old.length - 1 - tail) ===
        text.charCodeAt(text.length - 1 - tail)
    )
      tail += 1;
    count += 1;
    const id = `${document} ${String(count)}`;
    sent.set(name, { id, text });
    const fresh = text.slice(head, text.length - tail);
    return { id, after: last?.id ?? null, head, fresh, tail };
  }

  page.candorEvent = (event) => {
    for (const listener of listeners) listener(event);
  };
  page.candor = Object.freeze({
    call: async (name: string, input: unknown) => {
      const part = partOf(name, JSON.stringify(input ?? null));
      try {
        return JSON.parse(await page.candorCall(name, part)) as Reply;
      } catch (error) {
        // Whatever the host has got of it, the next input crosses whole.
        sent.delete(name);
        throw error;
      }
    },
    on: (listener: (event: string) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
}
