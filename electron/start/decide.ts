import { words } from "#words/words.ts";

/** What decides where Candor opens. */
export interface StartMachine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where Candor opens, or why it cannot. `either` is Electron where it can be had, else Chromium. */
export type StartDecision =
  | { readonly open: "electron" | "chromium" | "either" }
  | { readonly open: "nowhere"; readonly why: string };

/** Decides before anything is fetched: there is no use in a browser without a display. */
export function decideStart({ platform, env }: StartMachine): StartDecision {
  const host = env["CANDOR_HOST"];
  if (host && host !== "electron" && host !== "chromium")
    return {
      open: "nowhere",
      why: words.start.wrongHost(host),
    };
  const needsDisplay = platform !== "darwin" && platform !== "win32";
  if (needsDisplay && !env["DISPLAY"] && !env["WAYLAND_DISPLAY"])
    return {
      open: "nowhere",
      why: words.start.noDisplay,
    };
  return { open: host === "electron" || host === "chromium" ? host : "either" };
}
