import { useEffect, useId, useRef, useState } from "react";
import { chosenParts, usualChoices } from "#core/brief/choices.ts";
import type { BriefChoices } from "#core/brief/choices-schema.ts";
import type { BriefContents } from "#core/brief/contents.ts";
import {
  briefParts,
  editions,
  talkParts,
  usualParts,
  type BriefPart,
} from "#core/brief/parts.ts";
import { earliestDay, isDay, latestDay, type Day } from "#core/day.ts";
import { distinctLines, keptLines } from "#core/journal/excluded-words.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Check } from "../../kit/check.tsx";
import { Field } from "../../kit/field.tsx";
import { RadioRow } from "../../kit/radio-row.tsx";
import { LeftOut } from "./left-out.tsx";
import { useMatches } from "../../kit/use-matches.ts";
import styles from "./brief-screen.module.css";

const papers: readonly PaperSize[] = ["A4", "Letter"];
const mostHidden = 100;
const letters = { private: "p", talk: "t" } as const;
const shared: readonly BriefPart[] = talkParts;
const others = briefParts.filter((part) => !shared.includes(part));

/** Everything that can be chosen about a brief. */
export function Options({
  choices,
  paper,
  contents,
  backwards,
  onChange,
}: {
  choices: BriefChoices;
  paper: PaperSize;
  contents: BriefContents;
  /** What is wrong with the range, in words. */
  backwards: string | null;
  onChange: (patch: Partial<BriefChoices>) => void;
}) {
  const id = useId();
  const { edition } = choices;
  return (
    <>
      <section className={styles["group"]} aria-labelledby={`${id}-edition`}>
        <h2 id={`${id}-edition`} className={styles["heading"]}>
          {words.brief.edition}
        </h2>
        <RadioRow
          labelledBy={`${id}-edition`}
          value={edition}
          choices={editions.map((value) => ({
            value,
            label: words.brief.editionName[value],
            letter: letters[value],
          }))}
          onChange={(chosen) => onChange({ edition: chosen })}
        />
        <p className={styles["soft"]}>{words.brief.editionFor[edition]}</p>
      </section>
      <Range {...{ choices, backwards, onChange }} />
      <Parts {...{ choices, contents, onChange }} />
      <LeftOut contents={contents} />
      <Names {...{ choices, onChange }} />
      <Field label={words.brief.paper}>
        {(ids) => (
          <select
            {...ids}
            value={paper}
            onChange={({ target }) => {
              const chosen = papers.find((size) => size === target.value);
              if (chosen) onChange({ paper: chosen });
            }}
          >
            {papers.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

interface Part {
  choices: BriefChoices;
  onChange: (patch: Partial<BriefChoices>) => void;
}

function Range({
  choices: { from, to },
  backwards,
  onChange,
}: Part & { backwards: string | null }) {
  // A day that is half typed is none yet; emptying the fields by the button empties what was typed, too.
  const [cleared, setCleared] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  const wrong = useId();
  useEffect(() => {
    // The button that was pressed is gone.
    if (cleared > 0) fields.current?.querySelector("input")?.focus();
  }, [cleared]);
  return (
    <section className={styles["group"]} aria-label={words.brief.dates}>
      <div key={cleared} ref={fields} className={styles["range"]}>
        <DayField
          label={words.brief.from}
          day={from}
          wrong={backwards === null ? null : wrong}
          onChange={(day) => onChange({ from: day })}
        />
        <DayField
          label={words.brief.to}
          day={to}
          wrong={backwards === null ? null : wrong}
          onChange={(day) => onChange({ to: day })}
        />
      </div>
      {(from !== null || to !== null) && (
        <Button
          look="quiet"
          className={styles["all"]}
          onClick={() => {
            onChange({ from: null, to: null });
            setCleared((times) => times + 1);
          }}
        >
          {words.brief.allDates}
        </Button>
      )}
      <p role="alert" id={wrong} className={styles["wrong"]}>
        {backwards}
      </p>
    </section>
  );
}

function DayField({
  label,
  day,
  wrong,
  onChange,
}: {
  label: string;
  day: Day | null;
  /** The id of what says that it is refused. */
  wrong: string | null;
  onChange: (day: Day | null) => void;
}) {
  const [typed, setTyped] = useState<string>(day ?? "");
  return (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          min={earliestDay}
          max={latestDay}
          value={typed}
          aria-invalid={wrong !== null}
          {...(wrong !== null && { "aria-describedby": wrong })}
          onChange={({ target }) => {
            setTyped(target.value);
            onChange(isDay(target.value) ? target.value : null);
          }}
        />
      )}
    </Field>
  );
}

/** Each part by itself, with how much there is of it. */
function Parts({
  choices,
  contents,
  onChange,
}: Part & { contents: BriefContents }) {
  const isBeside = useMatches("(width >= 1000px)");
  const chosen = chosenParts(choices);
  const { edition, leftOut, ticked } = choices;
  const counts = new Map(
    contents.parts.map(({ part, count }) => [part, count]),
  );
  const isUnusual = usualParts(edition).join() !== chosen.join();
  const isEmpty = chosen.every((part) => (counts.get(part) ?? 0) === 0);
  // What a newer Candor knows of stays as it was chosen there.
  function toggle(part: BriefPart, isIn: boolean) {
    const names = edition === "private" ? leftOut : ticked;
    const isListed = edition === "private" ? !isIn : isIn;
    const rest = names.filter((name) => name !== part);
    const next = isListed ? [...rest, part] : rest;
    onChange(edition === "private" ? { leftOut: next } : { ticked: next });
  }
  const list = (parts: readonly BriefPart[]) =>
    parts.map((part) => {
      const count = counts.get(part) ?? 0;
      return (
        <Check
          key={part}
          checked={chosen.includes(part)}
          aside={
            count === 0
              ? words.brief.nothingOf
              : words.brief.partCount[part](count)
          }
          onChange={(isIn) => toggle(part, isIn)}
        >
          {words.brief.part[part]}
        </Check>
      );
    });
  const ticks = (
    <fieldset className={styles["parts"]}>
      <legend className={isBeside ? styles["heading"] : "visually-hidden"}>
        {words.brief.partsOf[edition]}
      </legend>
      <div className={styles["checks"]}>{list(shared)}</div>
      <p className={styles["soft"]}>
        {edition === "talk" ? words.brief.yours : words.brief.yoursAlone}
      </p>
      <div className={styles["checks"]}>{list(others)}</div>
      {isUnusual && (
        <Button
          look="quiet"
          className={styles["all"]}
          onClick={() =>
            onChange(
              edition === "private"
                ? { leftOut: usualChoices.leftOut }
                : { ticked: usualChoices.ticked },
            )
          }
        >
          {words.brief.asUsual}
        </Button>
      )}
      {edition === "talk" && isEmpty && (
        <p role="status">{words.brief.nothingToShare}</p>
      )}
    </fieldset>
  );
  // Above the pages there is no room for all of them: what is left out is listed there in any case.
  return isBeside ? (
    ticks
  ) : (
    <details className={styles["folded"]}>
      <summary>{words.brief.partsOf[edition]}</summary>
      {ticks}
    </details>
  );
}

/** Whether anybody is named, in the brief and in what its file is called. */
function Names({ choices, onChange }: Part) {
  const { isAnonymous, hiddenWords, isNamed } = choices;
  const [typed, setTyped] = useState(hiddenWords.join(", "));
  const lines = distinctLines(typed.split(","));
  const isTooMuch = keptLines(lines, mostHidden).length < lines.length;
  return (
    <fieldset className={styles["parts"]}>
      <legend className={styles["heading"]}>{words.brief.names}</legend>
      <Check
        checked={isAnonymous}
        onChange={(chosen) => onChange({ isAnonymous: chosen })}
      >
        {words.brief.anonymous}
      </Check>
      <p className={styles["soft"]}>
        {isAnonymous ? words.brief.anonymousNote : words.brief.othersNote}
      </p>
      {isAnonymous ? (
        <Field
          label={words.brief.hiddenWords}
          hint={words.brief.hiddenWordsHint}
        >
          {(ids) => (
            <>
              <input
                {...ids}
                dir="auto"
                value={typed}
                aria-invalid={isTooMuch}
                onChange={({ target }) => {
                  setTyped(target.value);
                  onChange({
                    hiddenWords: keptLines(
                      distinctLines(target.value.split(",")),
                      mostHidden,
                    ),
                  });
                }}
              />
              <p role="alert" className={styles["wrong"]}>
                {isTooMuch && words.brief.hiddenTooMuch}
              </p>
            </>
          )}
        </Field>
      ) : (
        <Check
          checked={isNamed}
          onChange={(chosen) => onChange({ isNamed: chosen })}
        >
          {words.brief.named}
        </Check>
      )}
    </fieldset>
  );
}
