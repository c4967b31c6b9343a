import { relative, sep } from "node:path";
import type { Client } from "#core/client/schema.ts";
import { fold } from "#core/text.ts";

/** Where things stand in a journal's folder. */
export const layout = {
  journal: "journal.json",
  readme: "README.txt",
  lock: "candor.lock",
  bin: "bin.json",
  glance: "glance.json",
  changes: "changes",
  clients: "clients",
  client: "client.json",
  /** In a backup only: what it holds, and the last good copies of files of which not all could be read. */
  backup: "backup.json",
  earlier: "earlier",
} as const;

const yearFile = /^\d{4}\.json$/;
const setAside =
  / \((damaged|other version|merged) [\d-]+ [\d.]+\)( \d+)?\.jsonl?$/;
/** What Dropbox, Nextcloud, Syncthing and their like call the second of two files that were written at once. */
const conflictCopy = /conflicted copy|\.sync-conflict-|\(conflict/i;
const systemFiles = /^(\..*|Thumbs\.db|desktop\.ini)$/i;

export const isYearFile = (name: string) => yearFile.test(name);

/** A synchroniser's second file beside one of ours; `of` is the name of ours. */
export function conflictCopyOf(name: string): string | null {
  if (!conflictCopy.test(name) || isSetAside(name)) return null;
  const ours = /^(journal|client|bin|\d{4})(?=[ .(_~-])/.exec(name)?.[1];
  return ours && name.endsWith(".json") ? `${ours}.json` : null;
}

/** A file that was put aside: it could not be read, or another version counts, or it was merged. */
export const isSetAside = (name: string) => setAside.test(name);

/** A synchroniser's copy whose records were taken in. */
export const isMerged = (name: string) =>
  isSetAside(name) && name.includes(" (merged ");

/** What file managers and systems leave behind in folders. */
export const isSystemFile = (name: string) => systemFiles.test(name);

/** The name of a device's log: a number of six digits or more keeps them in the order of their writing. */
export function logName(device: string, number: number): string {
  return `${device}-${String(number).padStart(6, "0")}.jsonl`;
}

const log = /^(.+)-(\d{6,})\.jsonl$/;

/** Whose log it is; null for a synchroniser's copy of one. */
export const logDevice = (name: string) => log.exec(name)?.[1] ?? null;

/** The number of a log that is the device's own; null for everybody else's. */
export function logNumber(name: string, device: string): number | null {
  const [, of, digits] = log.exec(name) ?? [];
  return of === device ? Number(digits) : null;
}

/** A device's log, or a synchroniser's copy of one. */
export const isLog = (name: string) =>
  name.endsWith(".jsonl") && !name.startsWith(".") && !isSetAside(name);

/** A path below the journal's folder, as people are told it: with `/` everywhere. */
export function pathInJournal(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, "/");
}

/** Letters that do not come apart into a plain one and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/**
 * The name of a new client's folder: what can be read of the client's name in plain ASCII, at most 40 characters, and
 * the beginning of the id. Neither a name nor an id is ever taken for a path. `taken` holds the names that are in the
 * folder already, in lower case, so that no two differ only in case.
 */
export function clientFolderName(
  client: Pick<Client, "id" | "name">,
  taken: ReadonlySet<string>,
): string {
  const slug = fold(client.name)
    .replace(/[^a-z0-9]/g, (letter) => plainLetters[letter] ?? "-")
    .replace(/-+/g, "-")
    .replace(/^-/, "")
    .slice(0, 40)
    .replace(/-$/, "");
  const id = client.id.replace(/[^a-z0-9]/g, "").slice(0, 8);
  const base = `${slug || "client"}-${id}`;
  let name = base;
  for (let turn = 2; taken.has(name); turn += 1)
    name = `${base}-${String(turn)}`;
  return name;
}

/** What a client may be called of whom nothing is known but the folder. */
export function clientNameOf(folderName: string): string {
  const slug = folderName.replace(/-[a-z0-9]{1,8}(-\d+)?$/, "");
  return slug.replaceAll("-", " ").trim() || folderName;
}

/** Why a file is put aside. */
export type Aside = "damaged" | "other version" | "merged";

/** A name for a file that is put aside, beside its old place. `at` is a moment. */
export function asideName(
  path: string,
  why: Aside,
  at: string,
  turn: number,
): string {
  const when = `${at.slice(0, 10)} ${at.slice(11, 19).replaceAll(":", ".")}`;
  const again = turn > 1 ? ` ${String(turn)}` : "";
  return path.replace(
    /\.jsonl?$/,
    (ending) => ` (${why} ${when})${again}${ending}`,
  );
}

/** What a person who finds the folder should know. */
export const readmeText = `This folder is a Candor journal. Everything in it is yours, readable in any text editor.

journal.json          your values, the questions of the check-up, your settings
clients/<name>/       one folder for each client; renaming a client does not rename it
  client.json         who they are
  <year>.json         what you wrote and answered about them in that year, oldest first
bin.json              what was erased for good, without its words, so that no copy brings it back
glance.json           what the first screen showed when Candor was closed; made anew when missing
changes/              what was written since the files above were last brought up to date, a line
                      each; Candor empties it when it closes. Keep it with the rest
candor.lock           there while Candor has the journal open

Each file is UTF-8 JSON that says its format, the version of its schema and when it was saved.
Its last line but one is a checksum (CRC-32) of the bytes above that line. Where it does not fit,
somebody else changed the file: what it says then counts, and Candor mentions it.
A record has a stable id, a revision that counts its changes, the day it is about (YYYY-MM-DD),
and the moment it was made with the offset of your time zone. "deletedAt" says when it went to
the bin; it is erased after 30 days. A check-up keeps every flag in the words it was asked in.

Copy the whole folder to keep it safe. Close Candor before you change a file by hand.
A file named "... (damaged ...).json" could not be read and was put aside. One named
"... (other version ...).json" was written by another program or device at the same time as the
one that counts, and "... (merged ...).json" is a synchroniser's copy whose records were taken in.
Candor never deletes any of them.
`;
