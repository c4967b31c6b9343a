import { useId, useState } from "react";
import type { Reminders } from "#core/journal/schema.ts";
import { words } from "#words/words.ts";
import { lastWritten, save } from "../../state/saving.ts";
import { Choices } from "./choices.tsx";
import styles from "./reminders.module.css";

const field = "settings/reminders";
/** A Friday, when the work is nearly done. */
const usual: Reminders = { weekday: 5, time: "16:00" };
const { reminder } = words.week;

/** Whether, and when, to be reminded of the week: nothing until it is asked for. */
export function ReminderSetting({
  reminders,
}: {
  reminders: Reminders | null;
}) {
  const written = lastWritten(field, "settings.set")?.reminders;
  const [set, setSet] = useState(written === undefined ? reminders : written);
  /** What was chosen before it was switched off. */
  const [kept, setKept] = useState(set ?? usual);
  const [time, setTime] = useState(kept.time);
  const [refused, setRefused] = useState(
    () => set !== null && Notification.permission === "denied",
  );
  const weekdayId = useId();
  const timeId = useId();
  const hintId = useId();

  function change(next: Reminders | null) {
    setSet(next);
    if (next) setKept(next);
    save(field, "settings.set", { reminders: next });
  }

  async function switchOn() {
    change(kept);
    // Asked for at the moment at which it is wanted, and never before.
    setRefused((await Notification.requestPermission()) !== "granted");
  }

  return (
    <Choices
      legend={reminder.setting}
      value={set ? "on" : "off"}
      choices={[
        { value: "off", label: reminder.off },
        { value: "on", label: reminder.on },
      ]}
      onChange={async (value) => {
        if (value === "on") await switchOn();
        else change(null);
        // `save` goes on trying until it is kept.
        return true;
      }}
    >
      <p className={styles["lead"]}>{reminder.lead}</p>
      {set && (
        <div className={styles["when"]}>
          <label htmlFor={weekdayId}>{reminder.weekday}</label>
          <select
            id={weekdayId}
            value={set.weekday}
            onChange={(event) =>
              change({ ...set, weekday: Number(event.target.value) })
            }
          >
            {reminder.weekdays.map(({ number, name }) => (
              <option key={number} value={number}>
                {name}
              </option>
            ))}
          </select>
          <label htmlFor={timeId}>{reminder.time}</label>
          <input
            id={timeId}
            type="time"
            aria-describedby={hintId}
            value={time}
            onChange={(event) => {
              const typed = event.target.value;
              setTime(typed);
              if (typed) change({ ...set, time: typed });
            }}
            onBlur={() => setTime(set.time)}
          />
        </div>
      )}
      <p id={hintId} role="status" className={styles["hint"]}>
        {set && time === "" && reminder.noTime}
        {set && refused && reminder.refused}
      </p>
    </Choices>
  );
}
