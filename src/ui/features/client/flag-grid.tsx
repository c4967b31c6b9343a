import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from "react";
import { flagsByDate } from "#core/brief/flags-by-date.ts";
import type { CheckUp, FlagAnswer } from "#core/checkup/schema.ts";
import { yearOf } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../../kit/flag.tsx";
import { FlagEvidence } from "../../parts/flag-evidence.tsx";
import { toHash } from "../../state/route.ts";
import styles from "./flag-grid.module.css";

interface Cell {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  Home: { row: 0, column: -Infinity },
  End: { row: 0, column: Infinity },
};

/**
 * Flags down, check-ups across, the oldest first. The mark that is pointed at, or else the one that was gone to by
 * keyboard, click or tap, has its words below. One stop of the Tab key; inside it the arrow keys go around.
 */
export function FlagGridView({ checkUps }: { checkUps: readonly CheckUp[] }) {
  const { rows } = flagsByDate(checkUps);
  const days = checkUps.map(({ day }) => day);
  const [chosen, setChosen] = useState<Cell | null>(null);
  const [pointed, setPointed] = useState<Cell | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    // The newest stand at the right.
    if (scroller.current)
      scroller.current.scrollLeft = scroller.current.scrollWidth;
  }, []);
  if (rows.length === 0)
    return (
      <p className={styles["none"]}>{words.client.gridNone(checkUps.length)}</p>
    );

  const within = (cell: Cell): Cell => ({
    row: Math.min(Math.max(cell.row, 0), rows.length - 1),
    column: Math.min(Math.max(cell.column, 0), days.length - 1),
  });
  const stop = within(chosen ?? { row: 0, column: days.length - 1 });
  const shown = pointed ?? chosen;
  const about = shown && within(shown);

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { row, column } = within({
      row: stop.row + step.row,
      column: stop.column + step.column,
    });
    event.currentTarget.rows[row + 1]?.cells[column + 1]
      ?.querySelector("button")
      ?.focus();
  }

  return (
    <div className={styles["grid"]}>
      <div ref={scroller} className={styles["scroller"]}>
        <table
          role="grid"
          aria-label={words.client.grid}
          aria-describedby={`${id}-hint`}
          className={styles["table"]}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col" className={styles["corner"]}>
                <span className="visually-hidden">{words.client.gridFlag}</span>
              </th>
              {days.map((day, column) => (
                <th
                  key={checkUps[column]?.id}
                  scope="col"
                  className={styles["day"]}
                >
                  <time dateTime={day} title={words.longDay(day)}>
                    {words.dayAndMonth(day)}
                    <span className={styles["year"]}>{yearOf(day)}</span>
                  </time>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ flag, wording, answers }, row) => (
              <tr key={flag}>
                <th scope="row" className={styles["flag"]} dir="auto">
                  {wording}
                </th>
                {answers.map((answer, column) => {
                  const cell = { row, column };
                  const checkUp = checkUps[column];
                  if (!checkUp) return null;
                  return (
                    <td key={checkUp.id}>
                      <button
                        type="button"
                        className={styles["mark"]}
                        tabIndex={same(cell, stop) ? 0 : -1}
                        aria-pressed={chosen !== null && same(cell, stop)}
                        aria-describedby={
                          chosen && same(cell, stop) ? `${id}-words` : undefined
                        }
                        aria-label={words.client.mark(
                          wording,
                          answer
                            ? words.flagAnswer[answer]
                            : words.client.notAsked,
                          checkUp.day,
                        )}
                        onFocus={() => setChosen(cell)}
                        onClick={() => setChosen(cell)}
                        onPointerEnter={({ pointerType }) => {
                          if (pointerType === "mouse") setPointed(cell);
                        }}
                        onPointerLeave={() => setPointed(null)}
                      >
                        <Mark answer={answer} />
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div
        id={`${id}-words`}
        className={`${styles["words"] ?? ""} ${about ? (styles["shown"] ?? "") : ""}`}
      >
        {about ? (
          <Words
            checkUp={checkUps[about.column]}
            flag={rows[about.row]?.flag}
            clipped={pointed !== null && !(chosen && same(pointed, chosen))}
          />
        ) : (
          <p id={`${id}-hint`} className={styles["none"]}>
            {words.client.gridHint}
          </p>
        )}
      </div>
    </div>
  );
}

function same(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column;
}

function Mark({ answer }: { answer: FlagAnswer | null }) {
  switch (answer) {
    case "raised":
      return <FlagSign />;
    case "not-raised":
      return <span className={styles["dot"]}>·</span>;
    case "unknown":
      return "?";
    case null:
      return null;
  }
}

/** What a mark stands for: the words of that day. */
function Words({
  checkUp,
  flag,
  clipped,
}: {
  checkUp: CheckUp | undefined;
  flag: Id | undefined;
  clipped: boolean;
}) {
  if (!checkUp) return null;
  const mark = checkUp.flags.find((known) => known.flag === flag);
  const silent =
    mark &&
    mark.evidence.trim() === "" &&
    mark.quotes.length === 0 &&
    mark.values.length === 0;
  return (
    <>
      <p className={styles["when"]}>
        {words.longDay(checkUp.day)}
        {" · "}
        {mark?.answer ? words.flagAnswer[mark.answer] : words.client.notAsked}
        {" · "}
        <a href={toHash({ at: "checkup", checkUp: checkUp.id })}>
          {words.records.checkUp}
        </a>
      </p>
      {mark && <p dir="auto">{mark.wording}</p>}
      {mark && <FlagEvidence mark={mark} clipped={clipped} />}
      {silent && mark.answer === "raised" && (
        <p className={styles["none"]}>{words.client.noEvidence}</p>
      )}
    </>
  );
}
