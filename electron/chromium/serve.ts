import type { BrowserContext, Route } from "playwright";
import type { UiFiles } from "../ui-files.ts";
import { origin } from "./launch.ts";

/** Answers every request of a browser from the built files. Whatever is asked of anybody else is aborted. */
export async function serveUi(
  context: BrowserContext,
  files: UiFiles,
): Promise<void> {
  await context.route(
    () => true,
    (route) => answer(route, files),
  );
}

async function answer(route: Route, files: UiFiles): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  // "aborted" leaves a page that tried to go elsewhere where it is.
  if (url.origin !== origin || request.method() !== "GET")
    return route.abort("aborted");
  const { status, headers, body } = await files(url.pathname);
  const isPage = headers["Content-Type"]?.startsWith("text/html");
  if (request.isNavigationRequest() && !(status === 200 && isPage))
    return route.abort("aborted");
  return route.fulfill({ status, headers: { ...headers }, body });
}
