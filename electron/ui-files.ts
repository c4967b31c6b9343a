import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";

/** An answer to a request for a file, in the shape that a browser wants. */
export interface Answer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Gives the file of a request path such as `/` or `/assets/index.js?v=1`. Never throws and never leaves its folder. */
export type UiFiles = (path: string) => Promise<Answer>;

/** What the pages may do: run and show what was built, and nothing else. No connection is ever theirs to make. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/** Serves a folder of built pages. */
export function createUiFiles(root: string): UiFiles {
  return async (path) => {
    const file = fileOf(root, path);
    const body = file && (await readFile(file).catch(() => null));
    if (!file || !body) return answer(404, ".html", Buffer.from("Not found"));
    return answer(200, extname(file), body);
  };
}

function answer(
  status: Answer["status"],
  extension: string,
  body: Buffer,
): Answer {
  return {
    status,
    body,
    headers: {
      "Content-Type": types[extension] ?? "application/octet-stream",
      "Content-Security-Policy": contentSecurityPolicy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "no-store",
    },
  };
}

/** The file that a path names; null for every path that could mean another one. */
function fileOf(root: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path.replace(/[?#].*$/s, ""));
  } catch {
    return null;
  }
  const parts = decoded.split("/").filter((part) => part !== "");
  const plain = parts.every((part) => /^[\w-][\w.-]*$/.test(part));
  if (!decoded.startsWith("/") || !plain) return null;
  const file = join(root, ...(parts.length === 0 ? ["index.html"] : parts));
  return file.startsWith(root + sep) ? file : null;
}
