/**
 * The places at which the keyboard stops on its way through a step: each question, and the button that goes on. An
 * element is a stop when it carries `data-stop`.
 */
const stopSelector = "[data-stop]";

function rootOf(element: Element): Element {
  return element.closest("[data-stops]") ?? document.body;
}

function focusStop(stop: HTMLElement, options?: FocusOptions): void {
  const inside =
    stop.querySelector<HTMLElement>("input:checked") ??
    stop.querySelector<HTMLElement>("input, textarea");
  const to = inside ?? stop;
  to.focus(options);
  // The browser takes what the footer covers for seen.
  if (!options?.preventScroll) to.scrollIntoView({ block: "nearest" });
}

/** Moves the focus to the stop after an element. */
export function moveOn(from: Element): void {
  const next = [
    ...rootOf(from).querySelectorAll<HTMLElement>(stopSelector),
  ].find(
    (stop) =>
      !stop.contains(from) &&
      from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  if (next) focusStop(next);
}

/** Moves the focus to the first question without an answer, or to the first one; where none is, to the first stop. */
export function focusFirstOpen(root: Element, options?: FocusOptions): void {
  const stops = [...root.querySelectorAll<HTMLElement>(stopSelector)];
  const questions = stops.filter((stop) => stop.querySelector("[type=radio]"));
  const open = questions.find((stop) => !stop.querySelector(":checked"));
  const first = open ?? questions[0] ?? stops[0];
  if (first) focusStop(first, options);
}

/** Moves the focus to where a step begins: where it says so, else to what is not answered yet. */
export function focusStart(root: Element): void {
  const start = root.querySelector<HTMLElement>("[data-start]");
  if (start) focusStop(start);
  else focusFirstOpen(root);
}

/** The question that an element belongs to; null for what belongs to none. */
export function questionOfElement(element: Element): HTMLElement | null {
  const stop =
    element.closest("[data-asked]")?.querySelector<HTMLElement>(stopSelector) ??
    element.closest<HTMLElement>(stopSelector);
  return stop?.querySelector("[type=radio]") ? stop : null;
}

/** Moves the focus to the question that one was at last, or to the first one without an answer. */
export function focusQuestion(
  root: Element,
  last: HTMLElement | null,
  options?: FocusOptions,
): void {
  if (last?.isConnected) focusStop(last, options);
  else focusFirstOpen(root, options);
}

/** Opens what is folded behind a button, or goes into it where it is open. */
export function openFold(button: HTMLElement | null): void {
  if (button?.getAttribute("aria-expanded") === "true")
    button.parentElement
      ?.querySelector<HTMLElement>("textarea, input")
      ?.focus();
  else button?.click();
  // What opens at the foot of the page opens in sight.
  document.activeElement?.scrollIntoView({ block: "nearest" });
}
