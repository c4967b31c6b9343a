import type { z } from "zod";

/** A question: answering it changes nothing. */
export interface Query<Input extends z.ZodType, Output extends z.ZodType> {
  readonly type: "query";
  readonly input: Input;
  readonly output: Output;
}

/** A change: resolves when it is on disk. */
export interface Command<Input extends z.ZodType, Output extends z.ZodType> {
  readonly type: "command";
  readonly input: Input;
  readonly output: Output;
}

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Query<Input, Output> {
  return { type: "query", input, output };
}

export function command<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Command<Input, Output> {
  return { type: "command", input, output };
}
