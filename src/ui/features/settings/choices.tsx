import { useId, type ReactNode } from "react";
import styles from "./settings.module.css";

/** One of a few. The browser's own radio buttons bring the arrow keys. */
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
  onChange: (value: Value) => void;
  /** What belongs to the choice. */
  children?: ReactNode;
}) {
  const name = useId();
  return (
    <fieldset className={styles["section"]}>
      <legend className={styles["heading"]}>{legend}</legend>
      <div className={styles["choices"]}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles["choice"]}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
