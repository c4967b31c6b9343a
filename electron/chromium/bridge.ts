import type { Frame, Page } from "playwright";
import type { Bridge, Call, Reply } from "#contract/wire.ts";
import { trackCalls } from "../calls.ts";
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
  candorCall: (name: string, input: unknown) => Promise<Reply>;
  candorEvent?: (event: string) => void;
}

/** Puts `window.candor` into a page, for the app's own main frame and nobody else. */
export async function installBridge(
  page: Page,
  call: Call,
): Promise<BridgeHost> {
  const calls = trackCalls(call);
  await page.exposeBinding(
    "candorCall",
    (source, name: string, input: unknown) => {
      if (!isOwn(source)) throw new Error("only Candor's own page may call");
      return calls.call(name, input);
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

/** Runs in the page, before its own scripts. */
function bridgeScript(): void {
  const page = globalThis as unknown as BridgedWindow;
  const listeners = new Set<(event: string) => void>();
  page.candorEvent = (event) => {
    for (const listener of listeners) listener(event);
  };
  page.candor = Object.freeze({
    call: (name: string, input: unknown) => page.candorCall(name, input),
    on: (listener: (event: string) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
}
