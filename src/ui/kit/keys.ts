export const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** A shortcut as people read it on this machine: `⌘Enter` or `Ctrl+Enter`. */
export function shortcut(key: string): string {
  return isMac() ? `⌘${key}` : `Ctrl+${key}`;
}

/** Whether a key was pressed together with Ctrl, or with Command on a Mac, and with nothing else. */
export function isShortcut(
  event: Pick<
    KeyboardEvent,
    "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
  >,
  key: string,
): boolean {
  const held = isMac()
    ? event.metaKey && !event.ctrlKey
    : event.ctrlKey && !event.metaKey;
  return (
    held &&
    !event.altKey &&
    !event.shiftKey &&
    event.key.toLowerCase() === key.toLowerCase()
  );
}

/**
 * The digit that a key stands for: what it types, or else the place that it has on every keyboard. On a French one the
 * digits of the upper row are typed with Shift.
 */
export function digitOf({
  key,
  code,
}: Pick<KeyboardEvent, "key" | "code">): string | undefined {
  return /^\d$/.test(key) ? key : /^Digit(\d)$/.exec(code)?.[1];
}

/** Whether somebody is typing into this element, so that plain letters are theirs. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(
      target instanceof HTMLInputElement &&
      /^(radio|checkbox|button)$/.test(target.type)
    )
  );
}
