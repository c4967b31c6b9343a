import { useId } from "react";
import type { FlagMark, Side } from "#core/checkup/schema.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { RadioRow } from "../../kit/radio-row.tsx";
import { DayInput } from "../../parts/day-input.tsx";
import type { FlagPart } from "./answers.ts";
import { isPlainEnter } from "./line-field.tsx";
import { moveOn } from "./stops.ts";
import styles from "./frustration.module.css";

const sides: readonly Side[] = ["mine", "theirs", "both"];

/** What raised frustration asks: whose it is, and since when; and what follows from it. */
export function Frustration({
  mark,
  since,
  withSide,
  onChange,
}: {
  mark: FlagMark;
  /** Since when, unless the owner says otherwise. */
  since: Day;
  /** Whether it may be somebody else's. */
  withSide: boolean;
  onChange: (part: FlagPart) => void;
}) {
  const id = useId();
  const choices = sides.map((value) => ({
    value,
    label: words.side[value],
    letter: words.checkup.sideLetters[value],
  }));
  return (
    <div className={styles["frustration"]}>
      {withSide && (
        <div className={styles["part"]} data-asked="">
          <p id={`${id}-whose`} className={styles["label"]}>
            {words.checkup.frustration.whose}
          </p>
          <div data-stop="">
            <RadioRow
              labelledBy={`${id}-whose`}
              value={mark.side ?? null}
              choices={choices}
              onChange={(side) => onChange({ side })}
              onKeyAnswer={(_, from) => moveOn(from)}
              onEnter={moveOn}
            />
          </div>
        </div>
      )}
      <div className={styles["part"]}>
        <label htmlFor={`${id}-since`} className={styles["label"]}>
          {words.checkup.frustration.since}
        </label>
        <div
          className={styles["day"]}
          data-stop=""
          onKeyDown={(event) => {
            if (!isPlainEnter(event)) return;
            event.preventDefault();
            moveOn(event.target as HTMLElement);
          }}
        >
          <DayInput
            id={`${id}-since`}
            value={mark.since ?? since}
            onChange={(day) => day && onChange({ since: day })}
          />
        </div>
      </div>
      <p className={styles["owed"]}>{words.checkup.frustration.owed}</p>
    </div>
  );
}
