import type { Journal } from "./journal/journal.ts";
import type { Undos } from "./journal/undo.ts";
import type { Backups, Clock, NewId } from "./ports.ts";

/** What every use case works with: the opened journal, the owner's clock, and new identities. */
export interface App {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Null for a journal that has none: the sample that is gone when it is left. */
  readonly backups: Backups | null;
  readonly undos: Undos;
}
