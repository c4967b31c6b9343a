import { useState, type Ref } from "react";
import type { CheckUp, FlagMark } from "#core/checkup/schema.ts";
import type { Day } from "#core/day.ts";
import type { CatchPhrase } from "#core/journal/schema.ts";
import type { Reflection } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { FlagSign } from "../../kit/flag.tsx";
import { Composer } from "../../parts/composer.tsx";
import type { FlagPart } from "./answers.ts";
import { HeardWords } from "./heard.tsx";
import { SentenceList } from "./sentence-list.tsx";
import { usePhrases } from "./use-heard.ts";
import styles from "./margin.module.css";

const page = 20;

/** What the owner wrote about this client since the last check-up, to read beside the question and to take from. */
export function Margin({
  ref,
  checkUp,
  today,
  reflections,
  target,
  onTake,
  open,
  onOpen,
  writing,
  onWrite,
  onWritten,
  catchPhrases,
  hearing,
  onHear,
}: {
  ref: Ref<HTMLElement>;
  checkUp: CheckUp;
  today: Day;
  reflections: readonly Reflection[];
  /** The flag that evidence goes to. */
  target: FlagMark | undefined;
  onTake: (flag: Id, part: FlagPart) => void;
  /** Whether it is unfolded, where there is no room beside the question. */
  open: boolean;
  onOpen: (open: boolean) => void;
  /** The reflection that is being written here. */
  writing: Id | null;
  onWrite: (id: Id | null) => void;
  /** Called with the reflection that was written, once it stands in the list. */
  onWritten: (id: Id) => void;
  catchPhrases: readonly CatchPhrase[];
  /** Whether what others said is being taken down here. */
  hearing: boolean;
  /** Null where nobody else speaks. */
  onHear: (() => void) | null;
}) {
  const [limit, setLimit] = useState(page);
  const phrases = usePhrases(checkUp.client);
  const others = reflections.filter(({ id }) => id !== writing);

  function take(reflection: Id, text: string) {
    if (!target) return;
    const rest = target.quotes.filter(
      (quote) => quote.reflection !== reflection || quote.text !== text,
    );
    const quotes =
      rest.length < target.quotes.length
        ? rest
        : [...target.quotes, { reflection, text }];
    onTake(target.flag, { quotes });
  }

  return (
    <aside ref={ref} className={styles["margin"]} aria-labelledby="margin">
      <div className={styles["head"]}>
        <h2 id="margin" className={styles["heading"]}>
          {words.checkup.margin(reflections.length)}
        </h2>
        <Button
          look="quiet"
          className={styles["fold"]}
          aria-expanded={open}
          onClick={() => onOpen(!open)}
        >
          {open ? words.checkup.fold : words.checkup.unfold}
        </Button>
      </div>
      <div className={open ? styles["inside"] : styles["folded"]}>
        {writing ? (
          <div className={styles["composer"]}>
            <Composer
              key={writing}
              newId={writing}
              client={checkUp.client}
              checkUp={checkUp.id}
              today={today}
              placeholder={words.checkup.writePrompt}
              onDone={() => {
                onWrite(null);
                requestAnimationFrame(() => onWritten(writing));
              }}
            />
          </div>
        ) : (
          <Button
            look="quiet"
            shortcut={words.checkup.letters.write.toUpperCase()}
            onClick={() => onWrite(crypto.randomUUID())}
          >
            {words.checkup.write}
          </Button>
        )}
        {onHear && !hearing && (
          <Button
            look="quiet"
            shortcut={words.checkup.letters.heard.toUpperCase()}
            onClick={onHear}
          >
            {words.checkup.heard.taken(
              phrases.filter(({ from }) => from === checkUp.id).length,
            )}
          </Button>
        )}
        {hearing && (
          <div className={styles["hearing"]}>
            <h3 className={styles["heading"]}>{words.checkup.heard.title}</h3>
            <HeardWords
              checkUp={checkUp}
              today={today}
              catchPhrases={catchPhrases}
            />
          </div>
        )}
        {others.length > 0 && (
          <p id="evidence-target" className={styles["target"]}>
            {target ? (
              <>
                {words.checkup.evidenceGoesTo}{" "}
                {target.answer === "raised" && <FlagSign />}{" "}
                <span className={styles["flag"]} dir="auto">
                  {target.wording}
                </span>
              </>
            ) : (
              words.checkup.noTarget
            )}
          </p>
        )}
        {others.length > 0 ? (
          <SentenceList
            reflections={others.slice(0, limit)}
            today={today}
            quotes={target?.quotes ?? []}
            onTake={take}
          />
        ) : (
          !writing && (
            <p className={styles["none"]} data-empty="" tabIndex={-1}>
              {words.checkup.marginEmpty}
            </p>
          )
        )}
        {others.length > limit && (
          <Button look="quiet" onClick={() => setLimit(limit + page)}>
            {words.checkup.older(others.length - limit)}
          </Button>
        )}
      </div>
    </aside>
  );
}
