import { dayOf, timeOf, type Day, type Moment } from "#core/day.ts";
import type { ErrorCode, ErrorDetails } from "#core/errors.ts";
import { count, list, longDay, numbers, relativeDay } from "./format.ts";

/** `7 clients, 412 entries`: what a backup holds. */
export const holdings = (clients: number, records: number) =>
  [
    ...(clients > 0 ? [count(clients, "client")] : []),
    count(records, "entry", "entries"),
  ].join(", ");

/** A moment of the writer's clock as people say it: `today 14:02`, `24 Nov 14:02`. */
const momentInWords = (at: Moment, today: Day) =>
  `${relativeDay(dayOf(at), today)} ${timeOf(at)}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function troubleWithBackup(
  code: ErrorCode,
  { path, why }: ErrorDetails,
): string {
  switch (code) {
    case "disk-full":
      return "the disk is full. Free some space.";
    case "read-only":
    case "no-permission":
      return `Candor may not write to “${String(path)}”. Allow it there.`;
    case "file-busy":
      return "another program holds a file. Candor tries again.";
    default:
      return why ? `the disk said “${String(why)}”.` : "the disk refused.";
  }
}

/** What is said of backups in the window. */
export const backups = {
  title: "Backups",
  lead: "A copy of the whole journal while you write and each time Candor closes, in a folder beside it.",
  none: "No backup yet. The first one is made when you close Candor.",
  last: (at: Moment, today: Day) => `Last backup ${momentInWords(at, today)}`,
  kept: (n: number) => `${numbers.format(n)} kept`,
  reveal: "Show in folder",
  make: "Back up now",
  made: "Backed up.",
  list: "Go back to one of them",
  when: (at: Moment, today: Day) => capital(momentInWords(at, today)),
  exactly: (at: Moment) => `${longDay(dayOf(at))}, ${timeOf(at)}`,
  holds: holdings,
  restore: "Restore",
  restoreWhich: (at: Moment, today: Day) =>
    `Restore the backup of ${momentInWords(at, today)}`,
  listLead:
    "What you wrote is set back to how it stood then. What is newer goes to the bin, and what stands now is backed up first.",
  restoring: "Restoring…",
  restored: (at: Moment, today: Day, binned: number) =>
    [
      `What you wrote is as it was ${momentInWords(at, today)}.`,
      ...(binned > 0
        ? [`${count(binned, "newer entry", "newer entries")} went to the bin.`]
        : []),
    ].join(" "),
  undone: "Undone. Everything is as it was before.",
  trouble: ({ code, details }: { code: ErrorCode; details: ErrorDetails }) =>
    `The last backup could not be made: ${troubleWithBackup(code, details)} What you write is saved all the same.`,
  gone: (n: number) =>
    n === 1
      ? "1 file of this journal is gone from its folder since the last backup. Did you take it away?"
      : `${numbers.format(n)} files of this journal are gone from its folder since the last backup. Did you take them away?`,
  /** What was in files that are damaged or gone. */
  lost: (records: number, clients: number) => {
    const held = [
      ...(clients > 0 ? [count(clients, "client")] : []),
      ...(records > 0 ? [count(records, "entry", "entries")] : []),
    ];
    return held.length > 0 ? `What was in there: ${list.format(held)}.` : "";
  },
  goneFile: "it is gone",
  bringBack: (at: Moment, today: Day) =>
    `Bring back from the backup of ${momentInWords(at, today)}`,
  letGo: "Yes, leave it so",
  letGone: "Left as it is. Older backups still hold it.",
  broughtBack: (records: number, clients: number) => {
    const back = [
      ...(clients > 0 ? [count(clients, "client")] : []),
      ...(records > 0 ? [count(records, "entry", "entries")] : []),
    ];
    return back.length > 0
      ? `Back in the journal: ${list.format(back)}.`
      : "Back in the journal.";
  },
};
