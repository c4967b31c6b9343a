import { useId, useState, type ReactNode } from "react";
import styles from "./settings.module.css";

/**
 * One of a few. The browser's own radio buttons bring the arrow keys. What is chosen is shown as chosen at once, and
 * only goes back where `onChange` says that it could not be kept.
 */
export function Choices<Value extends string>({
  legend,
  value,
  choices,
  onChange,
  children,
}: {
  legend: string;
  value: Value;
  choices: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value) => Promise<boolean>;
  /** What belongs to the choice. */
  children?: ReactNode;
}) {
  const name = useId();
  const [chosen, setChosen] = useState<Value | null>(null);
  const shown = chosen ?? value;

  async function choose(next: Value) {
    setChosen(next);
    if (await onChange(next)) return;
    setChosen((now) => (now === next ? null : now));
  }

  return (
    <fieldset className={styles["section"]}>
      <legend className={styles["heading"]}>{legend}</legend>
      <div className={styles["choices"]}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles["choice"]}>
            <input
              type="radio"
              name={name}
              checked={choice.value === shown}
              onChange={() => void choose(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
