import type { Rhythm } from "#core/rhythm.ts";
import { words } from "#words/words.ts";

const rhythms = Object.keys(words.rhythm) as Rhythm[];

/** How often, or not at all. */
export function RhythmSelect({
  id,
  value,
  none,
  onChange,
}: {
  id: string;
  value: Rhythm | null;
  /** What no rhythm is called here. */
  none: string;
  onChange: (rhythm: Rhythm | null) => void;
}) {
  return (
    <select
      id={id}
      value={value ?? ""}
      onChange={({ target }) =>
        onChange(rhythms.find((rhythm) => rhythm === target.value) ?? null)
      }
    >
      <option value="">{none}</option>
      {rhythms.map((rhythm) => (
        <option key={rhythm} value={rhythm}>
          {words.rhythm[rhythm]}
        </option>
      ))}
    </select>
  );
}
