import { useEffect, useLayoutEffect, useRef } from "react";
import { isShortcut } from "../kit/keys.ts";

/** What of a reflection is one key away, wherever the focus is. */
export type ComposerField = "client" | "tags" | "day";

const fieldKeys = { j: "client", g: "tags", d: "day" } as const;

/** The field that a key leads to. */
export function fieldOfKey(
  event: Parameters<typeof isShortcut>[0],
): ComposerField | undefined {
  for (const [key, field] of Object.entries(fieldKeys))
    if (isShortcut(event, key)) return field;
  return undefined;
}

const composers = new Set<(field: ComposerField) => void>();

// Left alone, these keys would open the browser's search, its downloads or a bookmark in front of the journal.
window.addEventListener("keydown", (event) => {
  const field = fieldOfKey(event);
  if (!field || event.defaultPrevented) return;
  event.preventDefault();
  if (document.querySelector("dialog[open]")) return;
  const [first] = composers;
  first?.(field);
});

/** Hears the keys that are pressed outside every composer, for the first one on the page. */
export function useComposerKeys(toField: (field: ComposerField) => void): void {
  const latest = useRef(toField);
  useLayoutEffect(() => {
    latest.current = toField;
  });
  useEffect(() => {
    const hear = (field: ComposerField) => latest.current(field);
    composers.add(hear);
    return () => {
      composers.delete(hear);
    };
  }, []);
}
