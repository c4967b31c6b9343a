/**
 * The places at which the keyboard stops on its way through a step: each question, and the button that goes on. An
 * element is a stop when it carries `data-stop`.
 */
const stopSelector = "[data-stop]";

function rootOf(element: Element): Element {
  return element.closest("[data-stops]") ?? document.body;
}

function focusStop(stop: HTMLElement): void {
  const inside =
    stop.querySelector<HTMLElement>("input:checked") ??
    stop.querySelector<HTMLElement>("input, textarea");
  (inside ?? stop).focus();
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

/** Moves the focus to the first question without an answer, or to the first one. */
export function focusFirstOpen(root: Element): void {
  const stops = [...root.querySelectorAll<HTMLElement>(stopSelector)];
  const open = stops.find(
    (stop) =>
      stop.querySelector("[type=radio]") && !stop.querySelector(":checked"),
  );
  const first = open ?? stops[0];
  if (first) focusStop(first);
}

/** Moves the focus from a field back to the question that it belongs to. */
export function focusQuestionOf(field: Element): void {
  const stop = field
    .closest("[data-asked]")
    ?.querySelector<HTMLElement>("[data-stop]");
  if (stop && !stop.contains(field)) focusStop(stop);
  else if (field instanceof HTMLElement) field.blur();
}
