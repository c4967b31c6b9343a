import { isTyping } from "../../kit/keys.ts";

/**
 * Where in a check-up the keyboard is, for what its keys mean there: at a question, in a line of text, in the
 * reflection that is being written, among the sentences to take, at the good signs, where the exact words of others are
 * taken down, or at a button.
 */
export type Place =
  "question" | "line" | "writing" | "sentences" | "signs" | "heard" | "button";

export function placeOf(element: Element): Place {
  const typing = isTyping(element);
  if (!typing && element.closest("button")) return "button";
  if (typing && element.closest("[data-heard]")) return "heard";
  if (element.closest("[data-signs]")) return "signs";
  if (element.closest("aside")) return typing ? "writing" : "sentences";
  return typing ? "line" : "question";
}
