import type { Energy } from "#core/week/schema.ts";
import { words } from "#words/words.ts";
import styles from "./energy.module.css";
import { digitOf, shortcut } from "./keys.ts";

/** The order in which energies stand beside one another. */
export const energyOrder: readonly Energy[] = ["green", "amber", "red"];

/** An energy as a shape, so that it never speaks by colour alone: circle, triangle, square. */
export function EnergyShape({
  energy,
  filled = true,
  label,
}: {
  energy: Energy;
  filled?: boolean;
  label?: string;
}) {
  return (
    <svg
      viewBox="0 0 12 12"
      className={[
        styles["shape"],
        filled && styles["filled"],
        filled && styles[energy],
      ]
        .filter(Boolean)
        .join(" ")}
      {...(label
        ? { role: "img", "aria-label": label }
        : { "aria-hidden": true })}
    >
      {energy === "green" && <circle cx="6" cy="6" r="4.5" />}
      {energy === "amber" && (
        <path d="M6 1.5 11 10.5H1Z" strokeLinejoin="round" />
      )}
      {energy === "red" && <rect x="1.5" y="1.5" width="9" height="9" rx="1" />}
    </svg>
  );
}

/** Three marks to choose one of; choosing it again takes it away. */
export function EnergyChoice({
  value,
  onChange,
}: {
  value: Energy | null;
  onChange: (energy: Energy | null) => void;
}) {
  return (
    <div
      role="group"
      aria-label={words.composer.energy}
      className={styles["marks"]}
    >
      {energyOrder.map((energy, index) => (
        <button
          key={energy}
          type="button"
          className={styles["mark"]}
          aria-pressed={value === energy}
          aria-label={words.energy[energy]}
          title={`${words.energy[energy]} · ${shortcut(String(index + 1))}`}
          onClick={() => onChange(value === energy ? null : energy)}
        >
          <EnergyShape energy={energy} filled={value === energy} />
        </button>
      ))}
    </div>
  );
}

/** The energy that a key's digit stands for. */
export function energyOfKey(
  key: Pick<KeyboardEvent, "key" | "code">,
): Energy | undefined {
  return energyOrder[Number(digitOf(key) ?? 0) - 1];
}
