import { useSyncExternalStore } from "react";
import { isShortcut } from "../kit/keys.ts";
import { hidingKey } from "../parts/shortcuts.ts";

/** A page that is loaded anew while it is hidden stays hidden. */
const keptAs = "hidden";
const { documentElement } = document;
const listeners = new Set<() => void>();
let isHidden = sessionStorage.getItem(keptAs) !== null;
/** Whether the page is on its way back: it must not notice that it was away. */
let isReturning = false;
let cover: HTMLDialogElement | null = null;
/** Where the keyboard was. */
let before: Element | null = null;
documentElement.toggleAttribute("data-hidden", isHidden);

function set(next: boolean): void {
  isHidden = next;
  if (next) sessionStorage.setItem(keptAs, "");
  else sessionStorage.removeItem(keptAs);
  documentElement.toggleAttribute("data-hidden", next);
}

function tell(): void {
  for (const listener of listeners) listener();
}

function hide(): void {
  before = document.activeElement;
  set(true);
  cover?.showModal();
  tell();
}

function show(): void {
  isReturning = true;
  set(false);
  cover?.close();
  if (before instanceof HTMLElement && before.isConnected)
    before.focus({ preventScroll: true });
  isReturning = false;
  before = null;
  tell();
}

/** Hides everything that is on the page, at once, and shows it again as it was. */
export const hiding = {
  hide,
  /** The page that stands in front meanwhile. */
  setCover: (element: HTMLDialogElement | null) => {
    cover = element;
    hiding.coverAgain();
  },
  /** Whatever else took the cover away. */
  coverAgain: () => {
    if (isHidden && cover?.open === false) cover.showModal();
  },
};

// Before everything else that hears keys: none of them may know what is typed at a page that is hidden.
window.addEventListener(
  "keydown",
  (event) => {
    if (event.key === hidingKey && !event.isComposing) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat) return;
      if (isHidden) show();
      else hide();
    } else if (isHidden) {
      event.stopImmediatePropagation();
      const closes = isShortcut(event, "w") || isShortcut(event, "q");
      if (!closes) event.preventDefault();
    }
  },
  { capture: true },
);

// Being hidden is no leaving: no field may take it for one and close what was open in it.
for (const leaving of ["focus", "blur", "focusin", "focusout"])
  window.addEventListener(
    leaving,
    (event) => {
      if (isHidden || isReturning) event.stopImmediatePropagation();
    },
    { capture: true },
  );

/** Whether the page is hidden. */
export function useHidden(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isHidden,
  );
}
