import { app, session, type Session } from "electron";
import { isOwnAddress } from "./app-origin.ts";

/** Switches Chromium's own business off: to be called before Electron is ready. */
export function silenceChromium(): void {
  const { commandLine } = app;
  commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  commandLine.appendSwitch("no-proxy-server");
  commandLine.appendSwitch("disable-background-networking");
  commandLine.appendSwitch("disable-component-update");
  commandLine.appendSwitch("disable-domain-reliability");
  commandLine.appendSwitch("no-pings");
}

/** A session that keeps nothing on disk, asks nobody for anything and grants nothing but Candor's own reminders. */
export function createClosedSession(): Session {
  const closed = session.fromPartition("candor", { cache: false });

  closed.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isLocal(url) });
  });

  closed.setPermissionRequestHandler(
    (_contents, permission, answer, { requestingUrl }) => {
      answer(permission === "notifications" && isOwnAddress(requestingUrl));
    },
  );
  closed.setPermissionCheckHandler(
    (_contents, permission, origin) =>
      permission === "notifications" && isOwnAddress(`${origin}/`),
  );
  closed.setDevicePermissionHandler(() => false);
  closed.setDisplayMediaRequestHandler(null);
  closed.on("will-download", (event) => {
    event.preventDefault();
  });

  // Only the checker of macOS works without a dictionary from the net.
  closed.setSpellCheckerEnabled(process.platform === "darwin");
  closed.setSpellCheckerDictionaryDownloadURL("app://nowhere/");
  return closed;
}

function isLocal(address: string): boolean {
  if (isOwnAddress(address) || address.startsWith("data:")) return true;
  return !app.isPackaged && address.startsWith("devtools://");
}
