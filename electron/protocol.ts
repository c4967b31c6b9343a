import { protocol, type Session } from "electron";
import { isOwnAddress, scheme } from "./app-origin.ts";
import type { UiFiles } from "./ui-files.ts";

/** Makes `app://` an origin like any other: to be called before Electron is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    },
  ]);
}

/** Answers the requests of a session from the built files. */
export function serveUi(session: Session, files: UiFiles): void {
  session.protocol.handle(scheme, async ({ url, method }) => {
    if (!isOwnAddress(url) || method !== "GET")
      return new Response(null, { status: 404 });
    const { status, headers, body } = await files(new URL(url).pathname);
    return new Response(new Uint8Array(body), {
      status,
      headers: { ...headers },
    });
  });
}
