import type { BriefDocument } from "./brief/document.ts";
import type { MakingStage } from "./brief/making.ts";
import type { Client } from "./client/schema.ts";
import type { Day, Moment } from "./day.ts";
import type { ErrorCode } from "./errors.ts";
import type { JournalFile, PaperSize } from "./journal/schema.ts";
import type { JournalRecord } from "./record/schema.ts";
import type { Versioned } from "./record/versions.ts";
import type { Id } from "./schema.ts";

/** The owner's wall clock. */
export interface Clock {
  /** The present moment with the offset of the zone that the machine stands in. */
  now(): Moment;
  /** The day that the owner's calendar shows. */
  today(): Day;
}

/** A source of new identities; never the same one twice. */
export type NewId = () => Id;

/** What one change leaves behind: whole new versions of what it touched, and what it erases for good. */
export interface Change {
  readonly journal?: JournalFile;
  readonly clients?: readonly Client[];
  readonly records?: readonly JournalRecord[];
  readonly erased?: readonly Id[];
}

/** Something in the journal's folder that could not be used. It is left as it is and never written over. */
export interface Problem {
  /** Path below the journal's folder. */
  readonly file: string;
  readonly code: Extract<
    ErrorCode,
    "damaged" | "newer-version" | "no-permission" | "store-failed"
  >;
  /** What a reader of the file needs to know, in English, for `verify`. */
  readonly detail: string;
}

/** Everything that could be read from a journal. */
export interface Opened {
  /** Null in a folder that holds no journal yet. */
  readonly journal: JournalFile | null;
  readonly clients: readonly Client[];
  /** In no order. */
  readonly records: readonly JournalRecord[];
  readonly problems: readonly Problem[];
  /** Files that another program changed since Candor wrote them: what they say now counts. Paths as in a problem. */
  readonly changedOutside: readonly string[];
  /** The last versions of what was erased for good: whatever is written under their ids comes after them. */
  readonly erased: readonly (Versioned & { readonly id: Id })[];
  /** True where the folder cannot be written to; then every `save` fails with `read-only`. */
  readonly readOnly: boolean;
  /** Whether an older Candor wrote some of the files: the next fold writes them anew. */
  readonly isOlder: boolean;
  /** This device's name in `edits`: another one for every machine. */
  readonly device: string;
}

/** One journal on disk. Saves must not overlap, and neither must folds: the journal's writer sees to that. */
export interface JournalStore {
  /** Where the journal stands, for people to read. */
  readonly folder: string;
  /**
   * Reads everything and takes the journal for this process.
   * Throws `folder-missing`, `not-a-journal`, `newer-version`, `in-use`, `in-use-elsewhere` or `no-permission`.
   */
  open(): Promise<Opened>;
  /**
   * Resolves when every byte of the change is on disk: all of it or, when it throws, nothing that would be missed.
   * Throws `disk-full`, `read-only`, `no-permission`, `file-busy`, `folder-missing` or `store-failed`.
   */
  save(change: Change): Promise<void>;
  /**
   * Brings the files that people read up to date with everything that was saved, and resolves with what others wrote
   * into them meanwhile: null where they wrote nothing. May run beside `save`. When it throws, nothing is lost: what
   * is not in the files yet is in the log, and the next fold tries again. Throws like `save`, and `changed-outside`.
   */
  fold(): Promise<Change | null>;
  /**
   * What was kept of the first screen when the journal was closed; null where nothing was, or where something has been
   * saved since. Needs no `open`. It can be lost at any time, and nobody misses it.
   */
  glance(): Promise<unknown>;
  /** Keeps what the first screen shows for the next start. Does nothing in a folder in which nothing was ever saved. */
  keepGlance(glance: unknown): Promise<void>;
  /** Gives the journal free for other processes. */
  close(): Promise<void>;
}

/** One generation of backups: the whole journal as it stood at one moment, in a folder of its own. */
export interface Backup {
  /** The name of its folder, `2026-11-24 15.10.22`. */
  readonly name: string;
  readonly madeAt: Moment;
  /** How many clients it holds, beside *my own business*. */
  readonly clients: number;
  /** How many records it holds, but for those in the bin and empty ones. */
  readonly records: number;
}

/** What could be read from a generation. */
export interface BackupContents {
  readonly journal: JournalFile | null;
  readonly clients: readonly Client[];
  readonly records: readonly JournalRecord[];
  /** False where some of it cannot be read, or could not be when it was made: then what it does not hold says nothing. */
  readonly isWhole: boolean;
}

/** What the newest backup holds and the journal's folder does not, though nobody took it out in Candor. */
export interface Lost {
  /** The backup to bring it back from. */
  readonly backup: Backup;
  readonly files: readonly {
    /** Path below the journal's folder. */
    readonly file: string;
    readonly is: "missing" | "damaged";
  }[];
  readonly records: number;
  /** Clients whose own file is lost. */
  readonly clients: number;
}

/** Whether a record or a client is known to the journal now, in the bin or not. */
export type IsKnown = (id: Id) => boolean;

/** Generations of one journal, in a folder beside it. Calls may overlap. */
export interface Backups {
  /** Where they stand, for people to read. */
  readonly folder: string;
  /** The newest first. Empty where there is none; throws what the disk says. */
  list(): Promise<readonly Backup[]>;
  /**
   * Makes a generation of the journal's files as they are on disk, from such as can be read; of one that cannot, or is
   * gone, the last good copy is taken along while it holds something that stands in no other file. `letGo` names files
   * that the owner does not want back. Null where nothing has changed since the newest. When it throws, everything is as before.
   */
  make(letGo?: readonly string[]): Promise<Backup | null>;
  /** What a generation holds; of these files only where they are named. Throws `backup-not-found`. */
  read(name: string, files?: readonly string[]): Promise<BackupContents>;
  /**
   * Looks for what is lost; `damaged` are the files that could not be read, and `isKnown` tells what the journal had
   * when it was opened. Null where nothing is.
   */
  lost(damaged: readonly string[], isKnown: IsKnown): Promise<Lost | null>;
}

/** How whoever waits for something long follows it, and gives it up. */
export interface Watch {
  /** Calls the listener when it is given up, at once where it has been. */
  onGivenUp(listener: () => void): void;
  onStage(stage: MakingStage): void;
}

/** Turns a brief into a PDF. Throws `print-failed` or `no-browser`; anything at all where it is given up. */
export interface Printer {
  print(
    brief: BriefDocument,
    paper: PaperSize,
    watch: Watch,
  ): Promise<Uint8Array>;
}

/** What the machine around a window can do for the owner. */
export interface Desk {
  /** Asks where to keep a file; null when the owner thinks better of it. */
  chooseFile(suggestedName: string): Promise<string | null>;
  /** Writes a whole file or none. Throws like `JournalStore.save`. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Shows a file or folder in the system's file manager. */
  reveal(path: string): Promise<void>;
  /** Brings Candor's window in front of all others. */
  comeForward(): Promise<void>;
  /** The paper that is usual where the machine stands. */
  readonly paper: PaperSize;
}
