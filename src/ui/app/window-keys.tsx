import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { isMac, isTyping } from "../kit/keys.ts";
import { goToPlace, placeOfKey } from "../parts/places.ts";
import { notices } from "../state/notice.ts";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

/** The keys that belong to no screen: the list of keys, the places, and taking back what was just done. */
export function WindowKeys() {
  const [listing, setListing] = useState(false);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const place = placeOfKey(event);
      // What is written in another dialog stays in front until it is closed.
      const inDialog = document.querySelector("dialog[open]") !== null;
      if (asksForKeys(event)) setListing((is) => !is);
      else if (place && (listing || !inDialog)) {
        flushSync(() => setListing(false));
        goToPlace(place);
      } else if (!undoes(event) || inDialog || !notices.undo()) return;
      event.preventDefault();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [listing]);
  return listing ? <ShortcutsDialog onClose={() => setListing(false)} /> : null;
}

type Pressed = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "target"
>;

const withMod = ({ ctrlKey, metaKey, altKey }: Pressed) =>
  !altKey && (isMac() ? metaKey && !ctrlKey : ctrlKey && !metaKey);

/** `?`, or where that would be typed, the key with Ctrl. Some keyboards have `/` and `?` only with Shift. */
function asksForKeys(event: Pressed): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (withMod(event)) return key === "/" || key === "?";
  return key === "?" && !ctrlKey && !metaKey && !altKey && !isTyping(target);
}

/** In a field the key takes back what was typed there; in one that is empty there is nothing of its own. */
function undoes(event: Pressed): boolean {
  return (
    withMod(event) &&
    !event.shiftKey &&
    event.key.toLowerCase() === "z" &&
    (!isTyping(event.target) || isEmptyText(event.target))
  );
}

function isEmptyText(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLTextAreaElement ||
      target instanceof HTMLInputElement) &&
    target.value === ""
  );
}
