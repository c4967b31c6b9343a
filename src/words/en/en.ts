import type { Outcome, Stage } from "#core/client/schema.ts";
import type { Day } from "#core/day.ts";
import type { ErrorCode, ErrorDetails } from "#core/errors.ts";
import { backups } from "./backups.ts";
import { brief } from "./brief.ts";
import { calendar } from "./calendar.ts";
import { checkup } from "./checkup.ts";
import { client } from "./client.ts";
import { due } from "./due.ts";
import { cli } from "./command-line.ts";
import {
  count,
  datePattern,
  day,
  dayAndMonth,
  list,
  locale,
  longDay,
  month,
  numbers,
  quarter,
  relativeDay,
  shortDay,
} from "./format.ts";
import { find, palette } from "./find.ts";
import { help } from "./help.ts";
import { browser, desktop, start } from "./hosts.ts";
import {
  decided,
  ended,
  endedBy,
  energy,
  flagAnswer,
  kind,
  stage,
  stance,
  valueAnswer,
} from "./names.ts";
import { patterns, patternSentence, subjectInWords } from "./patterns.ts";
import { chanceInWords } from "./rules/rule-words.ts";
import { wordsOfRule } from "./rules/rules.ts";
import { levelLine, patternGrid } from "./pattern-grid.ts";
import { questionnaire } from "./questionnaire.ts";
import { form } from "./record-forms.ts";
import {
  patternVerdict,
  powerDeed,
  predictionEnd,
  recordKind,
  renewalAnswer,
  rhythm,
  side,
  termAnswer,
  termName,
  told,
} from "./told.ts";
import { week } from "./week.ts";
import { hiding, shortcuts } from "./shell.ts";

const errors: Record<ErrorCode, (details: ErrorDetails) => string> = {
  "unknown-capability": ({ name }) => `Candor cannot do “${String(name)}”.`,
  "invalid-input": ({ where, why }) =>
    `That cannot be taken down as it stands${where ? ` (${String(where)})` : ""}: ${String(why)}.`,
  internal: () =>
    "Something went wrong that Candor did not foresee. What was saved is safe. Close the window and open it again.",
  "client-not-found": ({ client }) =>
    `There is no client “${String(client)}” in this journal.`,
  "client-name-ambiguous": ({ client, ids }) =>
    `There is more than one client “${String(client)}”. Say which by its id: ${String(ids)}.`,
  "client-has-records": ({ client, records }) =>
    `${String(client)} has ${count(Number(records), "record")}, the bin included. Move them to somebody else first, or end the relationship instead.`,
  "client-built-in": ({ client }) =>
    `${String(client)} is part of every journal, once. It can be renamed and nothing else.`,
  "record-not-found": () =>
    "That entry is not in this journal. It may have been deleted for good.",
  "checkup-finished": () =>
    "This check-up is finished, and stays as it was. Begin a new one to answer again.",
  "checkup-without-decision": () =>
    "A check-up ends in a decision. Choose one, and a day for it.",
  "no-renewal": ({ client }) =>
    `No renewal is awaited with ${String(client)}. Write down its day first.`,
  "renewal-answer": ({ days }) =>
    Number(days) > 60
      ? "It is early for that. Until 60 days before a renewal only leaving can be decided."
      : "Less than 30 days are left, so “undecided” is no answer any more. Renew, change the terms, or leave.",
  "week-to-come": () => "That week has not begun yet.",
  "no-prediction": () => "There is no prediction in this check-up.",
  "range-backwards": ({ from, to }) =>
    `The range ends (${String(to)}) before it begins (${String(from)}). Change one of the two days.`,
  "backup-not-found": ({ name }) =>
    `There is no backup “${String(name)}”. Open the list again to see which there are.`,
  "no-backups": () => "This journal is a sample and has no backups.",
  "nothing-to-undo": () =>
    "This can no longer be undone here. Settings has the backup from just before it.",
  "disk-full": () =>
    "Not saved: the disk is full. Your words are still here. Free some space; Candor goes on trying.",
  "read-only": ({ path }) =>
    `Not saved: ${path ? `“${String(path)}”` : "the journal’s folder"} can only be read. Your words are still here. Allow writing to it, or copy them elsewhere.`,
  "no-permission": ({ path }) =>
    `Candor is not allowed to use ${path ? `“${String(path)}”` : "the journal’s folder"}. Give your user the right to read and write it, then try again.`,
  "file-busy": ({ path }) =>
    `Not saved: ${path ? `“${String(path)}”` : "a file"} is held by another program. Your words are still here. Close that program; Candor goes on trying.`,
  "folder-missing": ({ path }) =>
    `There is no folder “${String(path)}”. Check the name, or connect the disk that it is on, then try again.`,
  "file-exists": ({ path }) =>
    `There is something at “${String(path)}” already, and it was left as it is. Choose another name, or move it away first.`,
  "not-a-journal": ({ path }) =>
    `“${String(path)}” holds other files and no Candor journal. Choose an empty folder, or the folder of a journal. Nothing in it was touched.`,
  "newer-version": ({ path }) =>
    `This journal was written by a newer Candor (“${String(path)}”). Update Candor to open it. Nothing in it was touched.`,
  damaged: ({ path }) =>
    `“${String(path)}” is damaged and could not be read. It was left as it is.`,
  "folder-not-empty": ({ path }) =>
    `“${String(path)}” is not empty. Choose an empty folder. Nothing in it was touched.`,
  "in-use": ({ path }) =>
    `This journal is open in another Candor (“${String(path)}”). Go on there, or close it and try again.`,
  "in-use-elsewhere": ({ host, path }) =>
    `This journal is open on another computer (${String(host)}). Close it there first. If that computer is gone, delete “${String(path)}” and try again.`,
  "changed-outside": ({ path }) =>
    `Not saved: “${String(path)}” was changed by another program. Your words are still here. Copy them, then open the journal again.`,
  closed: () => "The journal is closed. Open Candor again.",
  "store-failed": ({ path, why }) =>
    `Not saved${path ? ` (“${String(path)}”)` : ""}: the disk said “${String(why)}”. Your words are still here. Candor goes on trying.`,
  "print-failed": ({ why }) =>
    `The PDF could not be made: ${String(why)}. Nothing was written. Try again.`,
  "brief-not-written": (details) => briefNotWritten(details),
  "no-browser": ({ why }) => String(why),
};

/** A brief that could not be kept: nothing is lost, and there are other places to keep it. */
function briefNotWritten({ path, folder, because, why }: ErrorDetails): string {
  const said =
    {
      "disk-full":
        "the disk is full. Free some space, or save it on another disk.",
      "read-only": `“${String(folder)}” can only be read. Save it in another folder.`,
      "no-permission": `“${String(path)}” cannot be replaced: you may not write there, or another program has it open. Close it there, or save under another name.`,
      "file-busy": `“${String(path)}” is open in another program. Close it there, or save under another name.`,
      "folder-missing": `there is no folder “${String(folder)}” any more. Save it in another one.`,
    }[String(because)] ??
    `the disk said “${String(why)}”. Save it somewhere else.`;
  return `The brief was not written, and nothing is lost: ${said}`;
}

/** Everything that people read, in English. A second language is a second folder of this shape. */
export const en = {
  locale,
  name: "Candor",
  ownBusiness: "My own business",

  day,
  shortDay,
  dayAndMonth,
  longDay,
  month,
  quarter,
  relativeDay,
  count,
  number: (n: number) => numbers.format(n),
  list: (items: readonly string[]) => list.format(items),
  /** A list in pieces: its items, each with its place in it, and what stands between them. */
  listParts: (items: readonly string[]) => {
    let place = -1;
    return list.formatToParts(items).map(({ type, value }) => {
      if (type === "element") place += 1;
      return { value, place: type === "element" ? place : null };
    });
  },

  energy,
  stance,
  valueAnswer,
  flagAnswer,
  decided,
  stage,
  kind,
  ended,
  endedBy,
  patternVerdict,
  recordKind,
  powerDeed,
  termName,
  termAnswer,
  rhythm,
  renewalAnswer,
  side,
  predictionEnd,
  told,

  errors,
  datePattern,
  rule: wordsOfRule,
  chance: chanceInWords,

  cli,
  start,
  browser,
  desktop,
  app: {
    loading: "Opening the journal…",
    tryAgain: "Try again",
    openSample: "Open the sample journal",
    sample:
      "This is a sample journal. Nothing in it is yours, and nothing you write here is kept.",
    sampleKept:
      "This folder holds the sample journal. What you write here is kept with it.",
    leaveSample: "Go to my own journal",
    readOnly:
      "This journal’s folder can only be read. You can look at everything; nothing you write can be saved.",
    newer:
      "A newer Candor wrote this journal. You can read it here; update this Candor to write in it.",
    changedOutside: (n: number) =>
      `${count(n, "file")} ${n === 1 ? "was" : "were"} changed outside Candor. What ${n === 1 ? "it says" : "they say"} now counts; the backups have what stood there before.`,
    problems: (n: number) =>
      `${count(n, "file")} in the journal’s folder could not be read and ${n === 1 ? "was" : "were"} left as ${n === 1 ? "it is" : "they are"}.`,
    problemsWhich: "Which?",
    cannotOpen: "The journal cannot be opened",
    dismiss: "Dismiss",
    undo: "Undo",
    skip: "Skip to the page",
  },
  help,
  hiding,
  shortcuts,
  nav: {
    label: "Places",
    today: "Today",
    week: "Week",
    clients: "Clients",
    patterns: "Patterns",
    find: "Find",
    calendar: "Calendar",
    bin: "Bin",
    settings: "Settings",
    help: "Help",
    clientList: "Clients",
    flagged: (n: number) => `${count(n, "flag")} raised`,
  },
  saving: {
    saving: "Saving…",
    notKept: "Not kept: this is the sample",
    /** Beside words that are on screen and not on disk; `why` is the sentence of the error. */
    unsaved: (why: string) =>
      why.startsWith("Not saved")
        ? why
        : `Not saved. Your words are still here. ${why}`,
    keepElsewhere: "Save a copy elsewhere",
    keptElsewhere: (file: string) => `A copy of your words is in ${file}`,
    saved: (at: Date) =>
      `Saved ${at.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" })}`,
  },
  composer: {
    client: "@client",
    chooseClient: "Choose a client",
    energy: "Energy",
    tags: "Tags",
    tagsHint: "Enter, a space or a comma ends a tag.",
    day: "Day",
    done: "Done",
  },
  today: {
    prompt: "What is true about your work today?",
    recent: "Lately",
    empty:
      "Write a line about how it went with somebody you work for. Type @ and a name to say who. Everything stays on this computer.",
    due: "Due",
    dueCount: (n: number) => `Due · ${numbers.format(n)}`,
    nothingDue: "Nothing is due.",
    more: "Show more",
  },
  records: {
    otherVersion: "another version of this entry",
    reflection: "Reflection",
    checkUp: "Check-up",
    edit: "Edit",
    remove: "Delete",
    removed: "Deleted. It stays in the bin for 30 days.",
    restored: "Put back.",
    showAll: "Show all",
    showLess: "Show less",
    noText: "No words, only a mark.",
  },
  clients: {
    created: (name: string) => `${name} is now one of your clients.`,
    startNew: (name: string) => `New client “${name}”`,
    since: (of: Day) => `since ${shortDay(of)}`,
    noSince: "since unknown",
    lastWord: (of: Day) => `last word ${shortDay(of)}`,
    noWord: "nothing written",
  },
  clientList: {
    title: "Clients",
    start: "New client",
    empty:
      "Everybody you work with gets a page here: what you wrote, what you checked, what repeats.",
    groups: {
      active: "Running",
      prospect: "Prospects",
      paused: "Paused",
      ended: "Ended",
    } satisfies Record<Stage, string>,
    name: "Name",
    kind: "Kind",
    lastWord: "Last word",
    lastCheckUp: "Last check-up",
    flags: "Flags",
    renewal: "Renewal",
    none: "None",
    ended: {
      well: "Ended well",
      badly: "Ended badly",
      neither: "Ended",
    } satisfies Record<Outcome["ended"], string>,
    endedOn: (outcome: Outcome) =>
      outcome.ended === "neither"
        ? `Ended ${shortDay(outcome.day)}`
        : `Ended ${ended[outcome.ended].toLowerCase()}, ${shortDay(outcome.day)}`,
    showFlags: (n: number, name: string) =>
      `${count(n, "flag")} raised at ${name}. Which?`,
    sameName: "You have a client of that name already. Two may share a name.",
    optional: "Everything below can wait.",
    create: "Create",
    cancel: "Cancel",
  },
  client,
  form,
  patterns,
  patternGrid,
  levelLine,
  calendar,
  checkup,
  brief,
  find,
  palette,
  bin: {
    title: "Bin",
    lead: "What you delete stays here for 30 days, and is erased after that.",
    empty: "The bin is empty. What you delete waits here for 30 days.",
    deletedOn: (of: Day, today: Day) => `Deleted ${relativeDay(of, today)}`,
    daysLeft: (n: number) =>
      n > 0 ? `${count(n, "day")} left` : "erased after today",
    putBack: "Put back",
    putBackWhich: (client: string, of: Day) =>
      `Put back: ${client}, ${day(of)}`,
    unfinished: "Check-up, not finished",
  },
  backups,
  settings: {
    title: "Settings",
    theme: "Theme",
    themes: { system: "As this computer", light: "Light", dark: "Dark" },
    paper: "Paper for the brief",
    paperFollow: (paper: string) => `As this computer (${paper})`,
    values: "My values",
    valuesLead:
      "Each check-up asks which of these a client shares. Old check-ups keep the names that the values had then.",
    noValues: "You have named no values yet. Three or more show the most.",
    valueName: (n: number) => `Value ${numbers.format(n)}`,
    newValue: "A new value",
    addValue: "Add",
    up: "Up",
    down: "Down",
    moveUp: (name: string) => `Move up: ${name}`,
    moveDown: (name: string) => `Move down: ${name}`,
    remove: "Remove",
    removeWhich: (name: string) => `Remove: ${name}`,
    removed: (name: string) => `Removed “${name}”.`,
    valueBlank: "A value needs a name. Until then the last one stays.",
    valueTwice: "You have this value already.",
    mostValues: "That is as many values as fit: 50.",
    questionnaire: "What a check-up asks",
    excluded: "Words that patterns leave out",
    excludedLead:
      "Names, places, a word that says nothing about the work: what stands here is left out where Candor looks for words that come back. Upper and lower case and accents make no difference.",
    excludedLabel: "One word or phrase in each line",
    excludedTooMuch:
      "500 lines of up to 5,000 letters each are kept. What goes beyond that is not.",
    folder: "Where your words are",
    folderLead:
      "Everything is in this folder on this computer, in files you can read without Candor.",
    reveal: "Show the folder",
    sample: "Sample journal",
    sampleLead:
      "Seven relationships over eighteen months. Your own journal stays as it is.",
    sampleOpen: "Open the sample journal",
    keys: "Keyboard",
  },
  week,
  due,
  questionnaire,
  patternHeading: subjectInWords,
  patternSentence,
};
