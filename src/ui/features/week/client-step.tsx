import { useId, useRef, type Ref } from "react";
import type { Stance } from "#core/checkup/schema.ts";
import { mondayOf } from "#core/calendar/week.ts";
import { type Day } from "#core/day.ts";
import type { Energy } from "#core/week/schema.ts";
import { words } from "#words/words.ts";
import { EnergyShape } from "../../kit/energy.tsx";
import { FlagSign } from "../../kit/flag.tsx";
import { MarkRow } from "./mark-row.tsx";
import type { Marked } from "./use-marks.ts";
import styles from "./week.module.css";

const energies: readonly Energy[] = ["green", "amber", "red"];
const stances: readonly Stance[] = ["with", "mixed", "for"];
/** From how many letters on a name is set smaller, so that two lines hold it. */
const longName = 34;

/** One client of the week: what happened, and what is marked. */
export function ClientStep({
  entry,
  week,
  today,
  title,
  line,
  onEnergy,
  onStance,
  onUnsaid,
  onNext,
  onLeaveLine,
  onInLine,
}: {
  entry: Marked;
  week: Day;
  today: Day;
  title: Ref<HTMLHeadingElement>;
  line: Ref<HTMLTextAreaElement>;
  onEnergy: (energy: Energy) => void;
  onStance: (stance: Stance) => void;
  onUnsaid: (unsaid: string) => void;
  onNext: () => void;
  onLeaveLine: () => void;
  onInLine: (inLine: boolean) => void;
}) {
  /** Whether no key was pressed in the line yet: the one that led into it may be held down still. */
  const untouched = useRef(true);
  const factsId = useId();
  const lineId = useId();
  const { name, energy, stance, lastWeek } = entry;
  const last = (isIt: boolean) => (isIt ? [words.week.markedLastWeek] : []);
  return (
    <>
      <div className={styles["who"]}>
        <h1
          ref={title}
          tabIndex={-1}
          data-cursor=""
          className={styles["name"]}
          data-long={name.length > longName || undefined}
          dir="auto"
          aria-describedby={factsId}
        >
          {name}
        </h1>
        <p id={factsId} className={styles["facts"]}>
          <span>{happened(entry, mondayOf(today) === week)}</span>
          {entry.raised > 0 && (
            <span>
              <FlagSign /> {words.week.raised(entry.raised)}
            </span>
          )}
          {entry.skipped && <span>{words.week.skipped}</span>}
        </p>
      </div>
      <MarkRow
        label={words.week.energy}
        value={energy}
        choices={energies.map((value, index) => ({
          value,
          label: words.energy[value],
          letter: String(index + 1),
          sign: <EnergyShape energy={value} filled={energy === value} />,
          notes: [
            ...last(lastWeek.energy === value),
            ...(energy === value && entry.ownEnergy !== value
              ? [words.week.fromReflection]
              : []),
          ],
        }))}
        onChoose={onEnergy}
      />
      <MarkRow
        label={words.week.stance}
        value={stance}
        choices={stances.map((value) => ({
          value,
          label: words.stance[value],
          letter: words.week.letters.stance[value].toUpperCase(),
          notes: last(lastWeek.stance === value),
        }))}
        onChoose={onStance}
      />
      <div className={styles["unsaid"]}>
        <label htmlFor={lineId} className={styles["asked"]}>
          <kbd className={styles["key"]} aria-hidden="true">
            {words.week.letters.unsaid.toUpperCase()}
          </kbd>
          {words.week.unsaid}
        </label>
        <textarea
          ref={line}
          id={lineId}
          className={styles["line"]}
          placeholder={words.week.unsaidHint}
          rows={1}
          dir="auto"
          spellCheck
          value={entry.unsaid}
          onChange={(event) => onUnsaid(event.target.value)}
          onFocus={() => {
            untouched.current = true;
            onInLine(true);
          }}
          onBlur={() => onInLine(false)}
          onKeyDown={(event) => {
            if (event.repeat && untouched.current) event.preventDefault();
            else untouched.current = false;
            if (event.nativeEvent.isComposing) return;
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            if (event.key === "Enter" && !event.shiftKey) {
              event.preventDefault();
              if (!event.repeat) onNext();
            } else if (event.key === "Escape") {
              event.preventDefault();
              onLeaveLine();
            }
          }}
        />
      </div>
    </>
  );
}

/** What happened with them, or how long nothing did. */
function happened(
  { activity, silentDays }: Marked,
  isThisWeek: boolean,
): string {
  if (activity > 0)
    return isThisWeek
      ? words.week.entries(activity)
      : words.week.entriesThen(activity);
  if (silentDays === null) return words.week.never;
  return silentDays < 7 ? words.week.quiet : words.week.silent(silentDays);
}
