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
      why: `CANDOR_HOST says “${host}”. It can be electron or chromium, or be left out.`,
    };
  const needsDisplay = platform !== "darwin" && platform !== "win32";
  if (needsDisplay && !env["DISPLAY"] && !env["WAYLAND_DISPLAY"])
    return {
      open: "nowhere",
      why: [
        "There is no display to open a window on.",
        "Start Candor from a desktop session, or on a virtual display:",
        "  xvfb-run -a npm start",
        "or use the command line, which needs none:",
        "  npm run --silent candor -- --help",
      ].join("\n"),
    };
  return { open: host === "electron" || host === "chromium" ? host : "either" };
}
