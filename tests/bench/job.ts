import type { Figure } from "./figure.ts";
import type { LaidDown } from "./laid-down.ts";

/** What a job finds when it begins. */
export interface Bench {
  /** How many records the journals have, from few to many. */
  readonly sizes: readonly number[];
  /** The journal of that many records: laid down when it is first asked for, then shared by the jobs. */
  readonly journalOf: (records: number) => Promise<LaidDown>;
  /** A folder for whatever a job needs on the disk besides. */
  readonly folder: string;
}

/** A row of the table in the issue, or a few that belong together. */
export interface Job {
  /** What `--only` asks for. */
  readonly name: string;
  run(bench: Bench): Promise<readonly Figure[]>;
}

/** The journal with the most records. */
export function largest({ sizes, journalOf }: Bench): Promise<LaidDown> {
  return journalOf(sizes.at(-1) ?? 0);
}
