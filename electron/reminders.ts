import { dayOf } from "#core/day.ts";
import type { JournalView } from "#core/journal/journal.ts";
import type { Clock } from "#core/ports.ts";
import { nextReminder, notReminding, settle } from "#core/week/reminders.ts";
import { isWeekDone } from "#core/week/week.ts";

/** How often the clock is looked at, in milliseconds. */
const interval = 15_000;

/** The watch over one session's reminders. */
export interface ReminderWatch {
  /** To be called when the journal has changed: a day that is already past is not reminded of because it was chosen. */
  readonly settingMayHaveChanged: () => void;
  readonly stop: () => void;
}

/**
 * Calls back when it is time for the week. It looks at the clock again and again, for the reasons that `watchDay` has;
 * the first look comes when the window has had time to open. `view` is null while no journal is open. It keeps no
 * process alive.
 */
export function watchReminders(
  clock: Clock,
  view: () => JournalView | null,
  onTime: () => void,
): ReminderWatch {
  let state = notReminding;

  function look() {
    const journal = view();
    if (!journal) return;
    const { reminders } = journal.file.settings;
    const now = clock.now();
    const done = reminders !== null && isWeekDone(journal, dayOf(now));
    const next = nextReminder(state, { reminders, now, done });
    state = next.state;
    if (next.remind) onTime();
  }

  const timer = setInterval(look, interval);
  timer.unref();
  return {
    settingMayHaveChanged() {
      const journal = view();
      if (!journal) return;
      const { reminders } = journal.file.settings;
      state = settle(state, { reminders, now: clock.now() });
    },
    stop: () => clearInterval(timer),
  };
}
