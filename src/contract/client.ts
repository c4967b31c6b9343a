import type { ErrorCode, ErrorDetails } from "../core/errors.ts";
import type { CapabilityName, Input, Output } from "./contract.ts";
import type { Call } from "./wire.ts";

/** Calls a capability by name; throws a `CallError` when the reply is an error. */
export type Client = <Name extends CapabilityName>(
  name: Name,
  input: Input<Name>,
) => Promise<Output<Name>>;

/** A reply that says what went wrong, as something to catch. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails) {
    super(code);
    this.name = "CallError";
    this.code = code;
    this.details = details;
  }
}

/** The typed way to call, for windows, the command line and tests. Checks nothing: the hub does. */
export function createClient(call: Call): Client {
  return async (name, input) => {
    const reply = await call(name, input);
    if (!reply.ok) throw new CallError(reply.error.code, reply.error.details);
    return reply.value as Output<typeof name>;
  };
}
