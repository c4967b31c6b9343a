import { useId, useRef, useState, type Ref } from "react";
import { flushSync } from "react-dom";
import type { Prediction } from "#core/checkup/schema.ts";
import { addMonths, type Day } from "#core/day.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { RadioRow } from "../../kit/radio-row.tsx";
import { DayField } from "./day-field.tsx";
import { isPlainEnter, LineField } from "./line-field.tsx";
import { moveOn } from "./stops.ts";
import styles from "./last-steps.module.css";

/** How sure one may be, each with its own digit. */
const sures = ["50", "60", "70", "80", "90"] as const;
/** What counts until the owner says: it may come so or not. */
const evenly = 50;

/** What the owner expects to come of the decision, how sure, and by when. Folded until it is wanted. */
export function PredictionField({
  ref,
  prediction,
  today,
  onChange,
}: {
  /** The button that opens it. */
  ref: Ref<HTMLButtonElement>;
  prediction: Prediction | null;
  today: Day;
  onChange: (prediction: Prediction | null) => void;
}) {
  const [open, setOpen] = useState(prediction !== null);
  const form = useRef<HTMLDivElement>(null);

  function toggle() {
    flushSync(() => setOpen(!open));
    form.current?.querySelector("textarea")?.focus();
  }

  return (
    <div className={styles["part"]}>
      <Button
        ref={ref}
        look="quiet"
        shortcut={words.checkup.letters.prediction.toUpperCase()}
        aria-expanded={open}
        onClick={toggle}
      >
        {words.checkup.prediction.open}
      </Button>
      {open && (
        <div ref={form} className={styles["form"]}>
          <PredictionForm
            prediction={prediction}
            today={today}
            onChange={onChange}
          />
        </div>
      )}
    </div>
  );
}

interface Draft {
  readonly text: string;
  /** Null until it was said. */
  readonly sure: number | null;
  readonly by: Day;
}

function PredictionForm({
  prediction,
  today,
  onChange,
}: {
  prediction: Prediction | null;
  today: Day;
  onChange: (prediction: Prediction | null) => void;
}) {
  const id = useId();
  // What is chosen before there are words is kept for them.
  const [draft, setDraft] = useState<Draft>(
    prediction ?? { text: "", sure: null, by: addMonths(today, 3) },
  );
  const [typed, setTyped] = useState<string | null>(null);
  const choices = sures.map((value) => ({
    value,
    label: words.checkup.prediction.percent(Number(value)),
    letter: value.slice(0, 1),
  }));
  const chosen = sures.find((value) => Number(value) === draft.sure) ?? null;
  const odd = chosen === null && draft.sure !== null ? String(draft.sure) : "";

  function set(part: Partial<Draft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    onChange(
      isBlank(next.text) ? null : { ...next, sure: next.sure ?? evenly },
    );
  }

  return (
    <>
      <div data-stop="">
        <LineField
          label={words.checkup.prediction.text}
          placeholder={words.checkup.prediction.hint}
          value={draft.text}
          onChange={(text) => set({ text })}
        />
      </div>
      <div data-asked="">
        <h2 id={`${id}-sure`} className={styles["heading"]}>
          {words.checkup.prediction.sure}
        </h2>
        <div className={styles["sure"]} data-stop="">
          <RadioRow
            labelledBy={`${id}-sure`}
            value={chosen}
            choices={choices}
            onChange={(value) => {
              setTyped(null);
              set({ sure: Number(value) });
            }}
            onKeyAnswer={(_, from) => moveOn(from)}
            onEnter={moveOn}
          />
          <input
            className={styles["exactly"]}
            aria-label={words.checkup.prediction.exactly}
            placeholder={words.checkup.prediction.exactly}
            inputMode="numeric"
            maxLength={3}
            autoComplete="off"
            value={typed ?? odd}
            onChange={({ target }) => {
              setTyped(target.value);
              const sure = percentOf(target.value);
              if (sure !== null) set({ sure });
            }}
            onBlur={() => setTyped(null)}
            onKeyDown={(event) => {
              if (!isPlainEnter(event)) return;
              event.preventDefault();
              moveOn(event.currentTarget);
            }}
          />
        </div>
        <p className={styles["hint"]} data-said={draft.sure !== null}>
          {words.checkup.prediction.sureHint}
        </p>
      </div>
      <div data-stop="">
        <DayField
          label={words.checkup.prediction.by}
          value={draft.by}
          today={today}
          onChange={(by) => set({ by })}
        />
      </div>
    </>
  );
}

/** A whole percentage as it was typed; null where it is none. */
function percentOf(text: string): number | null {
  if (!/^\d{1,3}$/.test(text.trim())) return null;
  const percent = Number(text);
  return percent <= 100 ? percent : null;
}
