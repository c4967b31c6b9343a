import type { LaunchOptions } from "playwright";
import { isRoot } from "./search-machine.ts";

/** Where the pages seem to come from. The name can never be one on any network (RFC 6761). */
export const origin = "https://candor.invalid";

/** How every Chromium is started: it resolves no name, asks nobody for anything, and leaves signals to the host. */
export function launchOptions(browserPath: string): LaunchOptions {
  return {
    executablePath: browserPath,
    chromiumSandbox: !isRoot(),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      "--host-resolver-rules=MAP * ~NOTFOUND",
      "--no-proxy-server",
      "--no-pings",
      "--disable-domain-reliability",
      "--disable-client-side-phishing-detection",
      "--disable-crash-reporter",
      // Without it Chromium puts a bar above the page that warns of the rule for names.
      "--test-type",
    ],
    ignoreDefaultArgs: [
      "--enable-automation",
      "--disable-popup-blocking",
      "--disable-ipc-flooding-protection",
      "--unsafely-disable-devtools-self-xss-warnings",
    ],
  };
}
