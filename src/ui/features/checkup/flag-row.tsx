import { useId, useRef } from "react";
import type { FlagAnswer, FlagMark } from "#core/checkup/schema.ts";
import type { Day } from "#core/day.ts";
import type { Reflection } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../../kit/flag.tsx";
import { RadioRow } from "../../kit/radio-row.tsx";
import type { FlagPart } from "./answers.ts";
import { Evidence } from "./evidence.tsx";
import { Frustration } from "./frustration.tsx";
import { SoundsLike, type Sound } from "./sounds-like.tsx";
import { focusFirstOpen, moveOn } from "./stops.ts";
import styles from "./flags.module.css";

const answers: readonly FlagAnswer[] = ["raised", "not-raised", "unknown"];

/** A flag as a sentence, whether it is raised, and what it rests on. */
export function FlagRow({
  mark,
  reflections,
  active,
  frustration,
  sound,
  today,
  onChange,
  onActive,
  onPutAway,
}: {
  mark: FlagMark;
  reflections: readonly Reflection[];
  /** Whether evidence goes here. */
  active: boolean;
  /** What the flag of frustration asks beside, and null at the others. */
  frustration: { readonly since: Day; readonly withSide: boolean } | null;
  /** What the owner wrote that sounds like it. */
  sound: Sound | undefined;
  today: Day;
  onChange: (flag: Id, part: FlagPart) => void;
  onActive: (flag: Id) => void;
  onPutAway: (sound: Sound) => void;
}) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const raised = mark.answer === "raised";
  const choices = answers.map((value) => ({
    value,
    label: words.flagAnswer[value],
    letter: words.checkup.flagLetters[value],
    ...(value === "raised" && { sign: <FlagSign /> }),
  }));

  // What is answered goes, and the keys go back to the flag.
  function toAnswer() {
    if (row.current) focusFirstOpen(row.current, { preventScroll: true });
  }

  return (
    <div
      ref={row}
      className={`${styles["flag"] ?? ""} ${active ? (styles["active"] ?? "") : ""}`}
      data-flag={mark.flag}
      data-asked=""
      onFocus={() => onActive(mark.flag)}
    >
      <p id={id} className={styles["wording"]} dir="auto">
        {mark.wording}
      </p>
      <div data-stop="">
        <RadioRow
          labelledBy={id}
          value={mark.answer}
          choices={choices}
          onChange={(answer) => {
            onChange(mark.flag, { answer });
            if (frustration && answer === "raised" && !mark.since)
              onChange(mark.flag, { since: frustration.since });
          }}
          // A raised flag asks what it rests on; the others are done.
          onKeyAnswer={(answer, from) => {
            if (answer !== "raised") moveOn(from);
          }}
          onEnter={(from) => {
            const line = raised && row.current?.querySelector("textarea");
            if (line) line.focus();
            else moveOn(from);
          }}
        />
      </div>
      <Evidence
        mark={mark}
        raised={raised}
        reflections={reflections}
        onChange={onChange}
      />
      {sound && mark.answer !== "not-raised" && (
        <SoundsLike
          sound={sound}
          wording={mark.wording}
          today={today}
          onTake={() => {
            const { reflection, text } = sound;
            onChange(mark.flag, {
              quotes: [...mark.quotes, { reflection, text }],
            });
            toAnswer();
          }}
          onPutAway={() => {
            onPutAway(sound);
            toAnswer();
          }}
        />
      )}
      {raised && frustration && (
        <Frustration
          mark={mark}
          {...frustration}
          onChange={(part) => onChange(mark.flag, part)}
        />
      )}
    </div>
  );
}
