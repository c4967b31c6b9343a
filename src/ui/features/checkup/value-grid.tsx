import { useEffect, useId, useRef } from "react";
import type { ValueAnswer } from "#core/checkup/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { RadioRow } from "../../kit/radio-row.tsx";
import { focusFirstOpen, moveOn } from "./stops.ts";
import type { Answering } from "./use-answers.ts";
import styles from "./value-grid.module.css";

const answers: readonly ValueAnswer[] = [
  "shared",
  "nominal",
  "missing",
  "unknown",
];

/** The owner's values, a row each, and what is true of each at this client. */
export function ValueGrid({
  answering: { checkUp, setValue },
  onEdit,
}: {
  answering: Answering;
  onEdit: () => void;
}) {
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const choices = answers.map((value) => ({
    value,
    label: words.valueAnswer[value],
    letter: words.checkup.letters[value],
    explained: words.checkup.valueExplained[value],
  }));

  // The rows come, and come anew, when the owner has written down their values.
  const rows = checkUp.values.map(({ value }) => value).join(" ");
  useEffect(() => {
    if (grid.current && !grid.current.contains(document.activeElement))
      focusFirstOpen(grid.current);
  }, [rows]);

  return (
    <div ref={grid}>
      {checkUp.values.length > 0 ? (
        <div className={styles["head"]} aria-hidden="true">
          {answers.map((answer) => (
            <span key={answer}>{words.checkup.valueExplained[answer]}</span>
          ))}
        </div>
      ) : (
        <p className={styles["none"]}>{words.checkup.noValues}</p>
      )}
      {checkUp.values.map(({ value, name, answer }) => (
        <div key={value} className={styles["row"]} data-stop="">
          <p id={`${id}-${value}`} className={styles["value"]} dir="auto">
            {name}
          </p>
          <RadioRow
            labelledBy={`${id}-${value}`}
            look="columns"
            value={answer}
            choices={choices}
            onChange={(chosen) => setValue(value, chosen)}
            onKeyAnswer={(_, from) => {
              moveOn(from);
              // After the last row, what follows from it should be seen.
              if (value === checkUp.values.at(-1)?.value)
                requestAnimationFrame(() =>
                  grid.current?.nextElementSibling?.scrollIntoView({
                    block: "nearest",
                  }),
                );
            }}
            onEnter={moveOn}
          />
        </div>
      ))}
      <Button look="quiet" className={styles["edit"]} onClick={onEdit}>
        {words.checkup.editValues}
      </Button>
    </div>
  );
}
