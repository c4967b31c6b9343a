import type { Stance } from "#core/checkup/schema.ts";
import { words } from "#words/words.ts";
import { RadioRow } from "../../kit/radio-row.tsx";
import { Screen } from "../../kit/screen.tsx";
import { LineField } from "./line-field.tsx";
import { moveOn } from "./stops.ts";
import type { Answering } from "./use-answers.ts";
import styles from "./last-steps.module.css";

const stances: readonly Stance[] = ["with", "mixed", "for"];

/** Six things to think about, then one word. Money stays out of sight. */
export function StanceStep({
  answering: { checkUp, setStance, setLetPass },
}: {
  answering: Answering;
}) {
  const choices = stances.map((value) => ({
    value,
    label: words.stance[value],
    letter: words.checkup.stanceLetters[value],
    explained: words.checkup.stanceExplained[value],
  }));
  return (
    <Screen title={words.checkup.stanceQuestion} focusTitle={false}>
      <div className={styles["prompts"]}>
        {(["with", "for"] as const).map((side) => (
          <section key={side} aria-labelledby={`prompts-${side}`}>
            <h2 id={`prompts-${side}`} className={styles["side"]}>
              {words.stance[side]}
            </h2>
            <ul className={styles["list"]}>
              {words.checkup.prompts[side].map((prompt) => (
                <li key={prompt}>{prompt}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className={styles["good"]}>{words.checkup.goodSigns}</p>
      <div className={styles["part"]} data-asked="">
        <h2 id="stance" className={styles["heading"]}>
          {words.checkup.pickStance}
        </h2>
        <div data-stop="">
          <RadioRow
            labelledBy="stance"
            look="list"
            value={checkUp.stance}
            choices={choices}
            onChange={setStance}
            onEnter={moveOn}
          />
        </div>
      </div>
      <div className={styles["part"]}>
        <h2 className={styles["heading"]}>{words.checkup.letPass}</h2>
        <div data-stop="">
          <LineField
            label={words.checkup.letPass}
            placeholder={words.checkup.letPassHint}
            value={checkUp.letPass}
            onChange={setLetPass}
          />
        </div>
      </div>
    </Screen>
  );
}
