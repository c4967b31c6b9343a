/** Where the command line reads from and writes to. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /**
   * All of standard input; empty where somebody sits at it. Input that is not needed is not waited for when whoever
   * started the command keeps the line open and says nothing.
   */
  readInput(needed: boolean): Promise<string>;
}

/** The options of a command as they were given, and the words beside them. */
export interface Given {
  readonly options: Readonly<
    Record<string, string | boolean | readonly (string | boolean)[] | undefined>
  >;
  readonly words: readonly string[];
}

/** One command: what it takes, and what it does. Resolves with the exit code. */
export interface Command {
  readonly options: Readonly<
    Record<
      string,
      { readonly type: "string" | "boolean"; readonly multiple?: true }
    >
  >;
  /** How many words may stand beside the options. */
  readonly words: number;
  run(given: Given, io: Io): Promise<number>;
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
