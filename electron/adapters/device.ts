import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { fold } from "#core/text.ts";

const wellFormed = /^[a-z0-9][a-z0-9-]{0,60}$/;

/**
 * This machine's own name in what it writes: the beginning of its host name, and a number that no other machine has,
 * kept in Candor's own folder for this person. Two machines of one name that share a journal's folder by a
 * synchroniser must never write into the same log. Where nothing can be kept the host name has to do.
 */
export function deviceName(folder: string, host = hostname()): string {
  const path = join(folder, "device");
  const known = readName(path);
  if (known) return known;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const name = nameOf(host, randomBytes(4).toString("hex"));
    writeFileSync(path, `${name}\n`, { flag: "wx", mode: 0o600 });
    return name;
  } catch {
    // Another process may have been quicker.
    const digest = createHash("sha256").update(host).digest("hex");
    return readName(path) ?? nameOf(host, digest.slice(0, 8));
  }
}

function nameOf(host: string, number: string): string {
  const slug = fold(host)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 30);
  return `${slug || "device"}-${number}`;
}

function readName(path: string): string | null {
  try {
    const name = readFileSync(path, "utf8").trim();
    return wellFormed.test(name) ? name : null;
  } catch {
    return null;
  }
}
