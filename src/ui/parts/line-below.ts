import { flushSync } from "react-dom";

/**
 * Goes from an answer that was given by a key to the line that says more about it, which the answer may have brought: at
 * once, for what is typed next are words, and letters would answer again.
 */
export function toLineBelow(answers: HTMLElement): void {
  flushSync(() => {});
  answers.parentElement?.querySelector("textarea")?.focus();
}
