import { flagOfFrustration } from "#core/checkup/raised.ts";
import type { PatternResult } from "#core/patterns/rule.ts";
import type { Id } from "#core/schema.ts";

/** The flag that a result is about; undefined where it is about none. */
export function flagOf({
  rule,
  key,
}: Pick<PatternResult, "rule" | "key">): Id | undefined {
  switch (rule) {
    case "all-but-one-value":
      return "values-all-but-one";
    case "unspoken-frustration":
      return flagOfFrustration;
    case "vanished-meetings":
      return "meetings-vanished";
    case "road-to-nowhere":
    case "out-of-proportion":
      return rule;
    case "standing-flag":
    case "flag-across-clients":
    case "before-endings":
      return key.split("/").at(-1);
    default:
      return undefined;
  }
}
