import { useId, useRef, type Ref } from "react";
import { flushSync } from "react-dom";
import type { CheckUp } from "#core/checkup/schema.ts";
import type { Day } from "#core/day.ts";
import type { CatchPhrase } from "#core/journal/schema.ts";
import { mayNameAmount } from "#core/talk/phrases.ts";
import type { Phrase } from "#core/talk/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { DayInput } from "../../parts/day-input.tsx";
import { isPlainEnter, LineField } from "./line-field.tsx";
import { moveOn } from "./stops.ts";
import { useHeard, type Line } from "./use-heard.ts";
import styles from "./heard.module.css";

/** How many of those heard before are listed. */
const most = 12;

/** The place to take down what was said, word for word, and what this client said before. */
export function HeardWords({
  ref,
  checkUp,
  today,
  catchPhrases,
  withAmounts = true,
}: {
  ref?: Ref<HTMLDivElement>;
  checkUp: CheckUp;
  today: Day;
  catchPhrases: readonly CatchPhrase[];
  /** Whether what was heard before is shown also where it may name an amount of money. */
  withAmounts?: boolean;
}) {
  const { lines, before, set, another, remove } = useHeard(checkUp, today);
  const list = useRef<HTMLUListElement>(null);
  const last = lines.at(-1);

  function focusLast() {
    const fields = list.current?.querySelectorAll("textarea") ?? [];
    [...fields].at(-1)?.focus();
  }

  function begin() {
    if (last && !isBlank(last.words)) flushSync(another);
    focusLast();
  }

  return (
    <div ref={ref} className={styles["heard"]} data-heard="">
      <ul ref={list} className={styles["lines"]}>
        {lines.map((line, index) => (
          <HeardLine
            key={line.id}
            line={line}
            number={index + 1}
            isLast={line === last}
            catchPhrases={catchPhrases}
            onChange={set}
            onDone={begin}
            onRemove={() => {
              flushSync(() => remove(line.id));
              focusLast();
            }}
          />
        ))}
      </ul>
      {last && !isBlank(last.words) && (
        <Button look="quiet" onClick={begin}>
          {words.checkup.heard.another}
        </Button>
      )}
      <Before phrases={before} withAmounts={withAmounts} />
    </div>
  );
}

function HeardLine({
  line,
  number,
  isLast,
  catchPhrases,
  onChange,
  onDone,
  onRemove,
}: {
  line: Line;
  number: number;
  isLast: boolean;
  catchPhrases: readonly CatchPhrase[];
  onChange: (line: Line) => void;
  onDone: () => void;
  onRemove: () => void;
}) {
  const id = useId();
  const saidBy = useRef<HTMLInputElement>(null);
  const blank = isBlank(line.words);
  return (
    <li className={styles["line"]}>
      <div {...(isLast && { "data-stop": "" })}>
        <LineField
          label={words.checkup.heard.line(number)}
          placeholder={words.checkup.heard.hint}
          value={line.words}
          onChange={(said) => onChange({ ...line, words: said })}
          onEnter={(from) => {
            if (blank) moveOn(from);
            else saidBy.current?.focus();
          }}
        />
      </div>
      {blank ? (
        <div className={styles["picks"]}>
          {catchPhrases.map(({ id: phrase, wording }) => (
            <button
              key={phrase}
              type="button"
              className={styles["pick"]}
              dir="auto"
              onClick={() => {
                flushSync(() => onChange({ ...line, words: wording }));
                saidBy.current?.focus();
              }}
            >
              {words.checkup.heard.quoted(wording)}
            </button>
          ))}
        </div>
      ) : (
        <div className={styles["meta"]}>
          <input
            ref={saidBy}
            className={styles["said-by"]}
            aria-label={words.checkup.heard.saidBy}
            placeholder={words.checkup.heard.saidByHint}
            maxLength={300}
            autoComplete="off"
            dir="auto"
            value={line.saidBy}
            onChange={({ target }) =>
              onChange({ ...line, saidBy: target.value })
            }
            onKeyDown={(event) => {
              if (!isPlainEnter(event)) return;
              event.preventDefault();
              onDone();
            }}
          />
          <label htmlFor={id} className="visually-hidden">
            {words.checkup.heard.on}
          </label>
          <span
            className={styles["day"]}
            onKeyDown={(event) => {
              if (!isPlainEnter(event)) return;
              event.preventDefault();
              onDone();
            }}
          >
            <DayInput
              id={id}
              value={line.day}
              onChange={(day) => day && onChange({ ...line, day })}
            />
          </span>
          <button
            type="button"
            className={styles["remove"]}
            aria-label={words.checkup.heard.remove(line.words)}
            onClick={onRemove}
          >
            {words.checkup.remove}
          </button>
        </div>
      )}
    </li>
  );
}

/** What this client said before, faintly. */
function Before({
  phrases,
  withAmounts,
}: {
  phrases: readonly Phrase[];
  withAmounts: boolean;
}) {
  const id = useId();
  const shown = withAmounts
    ? phrases
    : phrases.filter((said) => ![said.words, said.saidBy].some(mayNameAmount));
  const hidden = phrases.length - shown.length;
  const older = shown.length - most;
  if (phrases.length === 0) return null;
  return (
    <section className={styles["before"]} aria-labelledby={id}>
      <h3 id={id} className={styles["heading"]}>
        {words.checkup.heard.before}
      </h3>
      <ul className={styles["list"]}>
        {shown.slice(0, most).map((phrase) => (
          <li key={phrase.id}>
            <q className={styles["words"]} dir="auto">
              {phrase.words}
            </q>
            <span className={styles["from"]} dir="auto">
              {words.checkup.heard.from(phrase.saidBy, phrase.day)}
            </span>
          </li>
        ))}
      </ul>
      {older > 0 && <p>{words.checkup.heard.older(older)}</p>}
      {hidden > 0 && <p>{words.checkup.heard.hidden(hidden)}</p>}
    </section>
  );
}
