import type { Journal } from "./journal/journal.ts";
import type { Clock, NewId } from "./ports.ts";

/** What every use case works with: the opened journal, the owner's clock, and new identities. */
export interface App {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly newId: NewId;
}
