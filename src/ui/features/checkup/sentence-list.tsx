import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Quote } from "#core/checkup/schema.ts";
import { linesOfSentences } from "#core/checkup/sentences.ts";
import type { Day } from "#core/day.ts";
import type { Reflection } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { EnergyShape } from "../../kit/energy.tsx";

import styles from "./margin.module.css";

/** What of a sentence is shown; all of it is taken. */
const longest = 400;

/** Reflections set as text in which each sentence can be taken. Arrows go from sentence to sentence. */
export function SentenceList({
  reflections,
  today,
  quotes,
  onTake,
}: {
  reflections: readonly Reflection[];
  today: Day;
  /** What is taken already. */
  quotes: readonly Quote[];
  onTake: (reflection: Id, text: string) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const split = useMemo(
    () =>
      reflections.map((reflection) => ({
        reflection,
        lines: linesOfSentences(reflection.text),
      })),
    [reflections],
  );
  const keys = split.flatMap(({ reflection, lines }) =>
    lines.flatMap((line, row) =>
      line.map((_, column) => keyOf(reflection.id, row, column)),
    ),
  );
  const current = at !== null && keys.includes(at) ? at : keys[0];

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const options = [
      ...(list.current?.querySelectorAll<HTMLElement>("[role=option]") ?? []),
    ];
    const here = options.findIndex((option) => option === event.target);
    const to = {
      ArrowDown: here + 1,
      ArrowRight: here + 1,
      ArrowUp: here - 1,
      ArrowLeft: here - 1,
      Home: 0,
      End: options.length - 1,
    }[event.key];
    if (to !== undefined) options[to]?.focus();
    else if (
      event.key === "Enter" ||
      event.key === " " ||
      event.key === words.checkup.letters.evidence
    )
      options[here]?.click();
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label={words.checkup.sentences}
      aria-describedby="evidence-target"
      aria-multiselectable="true"
      className={styles["list"]}
      onKeyDown={onKeyDown}
    >
      {split.map(({ reflection, lines }) => (
        <div
          key={reflection.id}
          role="group"
          data-reflection={reflection.id}
          aria-label={labelOf(reflection)}
          className={styles["reflection"]}
        >
          <div className={styles["meta"]} aria-hidden="true">
            <time title={words.longDay(reflection.day)}>
              {words.relativeDay(reflection.day, today)}
            </time>
            {reflection.energy && <EnergyShape energy={reflection.energy} />}
            {reflection.tags.map((tag) => (
              <span key={tag}>#{tag}</span>
            ))}
          </div>
          {lines.map((line, row) => (
            <div
              key={keyOf("", row, 0)}
              className={styles["text"]}
              dir="auto"
              role="presentation"
            >
              {line.map((sentence, column) => {
                const key = keyOf(reflection.id, row, column);
                return (
                  <span key={key} role="presentation">
                    <span
                      role="option"
                      aria-selected={quotes.some(
                        (quote) =>
                          quote.reflection === reflection.id &&
                          quote.text === sentence,
                      )}
                      tabIndex={key === current ? 0 : -1}
                      className={styles["sentence"]}
                      onFocus={() => setAt(key)}
                      onClick={() => onTake(reflection.id, sentence)}
                    >
                      {sentence.length > longest
                        ? `${sentence.slice(0, longest)}…`
                        : sentence}
                    </span>{" "}
                  </span>
                );
              })}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function keyOf(reflection: Id, row: number, column: number): string {
  return `${reflection}/${String(row)}/${String(column)}`;
}

function labelOf({ day, energy }: Reflection): string {
  return energy
    ? `${words.longDay(day)}, ${words.composer.energy}: ${words.energy[energy]}`
    : words.longDay(day);
}
