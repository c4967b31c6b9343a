import { useEffect, type KeyboardEvent, type RefObject } from "react";

const lines = "[data-due] [data-line]";

/** Goes to the line of an item, or of the first one in the place that is given. */
export function focusLine(place: Element | null | undefined): void {
  const line = place?.matches("[data-line]")
    ? place
    : place?.querySelector("[data-line]");
  if (line instanceof HTMLElement) line.focus();
}

/** Escape goes back to the cursor; the arrow keys go from line to line. */
export function onDueKey(
  event: KeyboardEvent<HTMLElement>,
  onLeave: () => void,
): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const { key, target, currentTarget } = event;
  if (key === "Escape") onLeave();
  else if (key === "ArrowDown" || key === "ArrowUp") {
    if (!(target instanceof Element && target.matches("[data-line]"))) return;
    const all = [...currentTarget.querySelectorAll("[data-line]")];
    focusLine(all[all.indexOf(target) + (key === "ArrowDown" ? 1 : -1)]);
  } else return;
  event.preventDefault();
}

/** F6 goes from wherever one is on Today to what is due, and from there back to the cursor. */
export function useDueKey(writing: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function onKey(event: globalThis.KeyboardEvent) {
      if (event.key !== "F6" || event.defaultPrevented) return;
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      if (document.activeElement?.closest("[data-due]"))
        toTheCursor(writing.current);
      else toWhatIsDue();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [writing]);
}

function toWhatIsDue(): void {
  const first = document.querySelector(lines);
  const folded = first?.closest("details");
  if (folded) folded.open = true;
  focusLine(first);
}

/** Back to where one writes, with the caret where it was. */
export function toTheCursor(place: HTMLElement | null): void {
  place?.querySelector("textarea")?.focus();
}
