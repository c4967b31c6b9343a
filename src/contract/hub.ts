import type { z } from "zod";
import { CandorError } from "../core/errors.ts";
import { contract, type CapabilityName, type Contract } from "./contract.ts";
import type { Call, Reply } from "./wire.ts";

/** One handler for each capability. A missing or mistyped one does not compile. */
export type Handlers = {
  readonly [Name in CapabilityName]: (
    input: z.output<Contract[Name]["input"]>,
  ) => ReplyOf<Name> | Promise<ReplyOf<Name>>;
};

/** Handlers may reply with anything that reads as the contract's output: readonly lists are welcome. */
type ReplyOf<Name extends CapabilityName> = DeepReadonly<
  z.input<Contract[Name]["output"]>
>;

type DeepReadonly<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly DeepReadonly<Item>[]
      : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/**
 * The one door: checks the name, the input and the output, and turns everything thrown into a reply. `onDefect` hears
 * of what should not have happened; the caller is told `internal` and nothing else.
 */
export function createHub(
  handlers: Handlers,
  onDefect: (error: unknown) => void,
): Call {
  const check = createCheck();
  return async (name, input) => {
    try {
      if (!isCapability(name))
        throw new CandorError("unknown-capability", { name });
      const capability = contract[name];
      const parsed = capability.input.safeParse(input ?? {});
      if (!parsed.success) throw invalidInput(parsed.error);
      const handle = handlers[name] as (input: unknown) => unknown;
      const value = check(capability.output, await handle(parsed.data));
      return { ok: true, value };
    } catch (error) {
      return { ok: false, error: toWire(error, onDefect) };
    }
  };
}

/** Checks replies. What core hands out never changes, so the same object is not checked by the same schema again. */
function createCheck(): (schema: z.ZodType, reply: unknown) => unknown {
  const checked = new WeakMap<object, { by: z.ZodType; value: unknown }>();
  return (schema, reply) => {
    if (typeof reply !== "object" || reply === null) return schema.parse(reply);
    const last = checked.get(reply);
    if (last?.by === schema) return last.value;
    const value = schema.parse(reply);
    checked.set(reply, { by: schema, value });
    return value;
  };
}

/** Whether a name is one of the contract's own. */
export function isCapability(name: string): name is CapabilityName {
  return typeof name === "string" && Object.hasOwn(contract, name);
}

function invalidInput(error: z.ZodError): CandorError {
  const [issue] = error.issues;
  return new CandorError("invalid-input", {
    where: issue?.path.map(String).join(".") ?? "",
    why: issue?.message ?? "",
  });
}

function toWire(
  error: unknown,
  onDefect: (error: unknown) => void,
): (Reply & { ok: false })["error"] {
  if (error instanceof CandorError)
    return { code: error.code, details: error.details };
  onDefect(error);
  return { code: "internal", details: {} };
}
