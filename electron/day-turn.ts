import type { Clock } from "#core/ports.ts";

/** How often the calendar is looked at, in milliseconds. */
const interval = 15_000;

/**
 * Calls back each time the owner's calendar shows another day; returns the way to stop. It looks again and again rather
 * than wait for midnight: a timer stands still while the machine sleeps, and knows nothing of a clock or a zone that is
 * changed. It keeps no process alive.
 */
export function watchDay(clock: Clock, onTurn: () => void): () => void {
  let shown = clock.today();
  const timer = setInterval(() => {
    const today = clock.today();
    if (today === shown) return;
    shown = today;
    onTurn();
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}
