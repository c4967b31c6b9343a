import { digitOf, isMac } from "../kit/keys.ts";
import { goAtOnce, toHash } from "../state/route.ts";

/** The places, in the order in which they stand at the left; the digit of each is where it stands. */
export const places = ["today", "week", "clients", "patterns", "find"] as const;
/** The places that stand below them. */
export const footPlaces = ["calendar", "bin", "settings", "help"] as const;
export type PlaceName = (typeof places)[number];

/** The place that a key leads to: Alt with its digit, or Control on a Mac, where Alt with a digit types a sign. */
export function placeOfKey(
  event: Pick<
    KeyboardEvent,
    "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
  >,
): PlaceName | undefined {
  const held = isMac()
    ? event.ctrlKey && !event.altKey
    : event.altKey && !event.ctrlKey;
  if (!held || event.metaKey || event.shiftKey) return undefined;
  return places[Number(digitOf(event) ?? 0) - 1];
}

/** Goes there, or back to where one writes on the page where one already is. */
export function goToPlace(at: PlaceName): void {
  if (window.location.hash === toHash({ at })) toTheText();
  else goAtOnce({ at });
}

/** Puts the cursor to where one writes, or to where the keys of the page are heard. */
export function toTheText(): void {
  document
    .querySelector<HTMLElement>(
      "main [data-cursor], main :is(textarea, [type=search])",
    )
    ?.focus();
}

/** The key of a place as people read it on this machine. */
export function placeInWords(at: PlaceName): string {
  return digitInWords(String(places.indexOf(at) + 1));
}

/** A digit that leads to a place, with what is held down with it. */
export function digitInWords(digit: string): string {
  return isMac() ? `⌃${digit}` : `Alt+${digit}`;
}
