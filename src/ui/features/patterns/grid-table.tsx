import {
  Fragment,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
} from "react";
import type { Client } from "#core/client/schema.ts";
import type { Quarter } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { useWidth } from "../../kit/use-width.ts";
import {
  isShown,
  moveIn,
  shownUpTo,
  stopIn,
  type Place,
} from "./grid-moves.ts";
import { CellMark, QuarterHead, RowHead } from "./grid-parts.tsx";
import { rowsOf, type Grid, type ShownRow } from "./grid-rows.ts";
import styles from "./grid.module.css";
import { QuarterBar } from "./quarter-bar.tsx";

/** A row and what is meant in it, by names that stay while other rows come and go. */
interface At {
  readonly row: string;
  readonly column: Place["column"];
}

/** Which cell is meant, and whose: everybody's where no client is named. */
export interface WordsBehindProps {
  readonly flag: Id;
  readonly quarter: Quarter;
  readonly client: Id | undefined;
  readonly clients: ReadonlyMap<Id, Client>;
}

/** How many quarters stand beside the flags in so many pixels. */
function fitting(width: number): number {
  const room = { flags: 200, quarter: 56 };
  const fit = Math.floor((width - room.flags) / room.quarter);
  return Math.min(Math.max(fit, 3), 8);
}

/**
 * Flags down, quarters across, the newest at the right. One stop of the Tab key: inside it the arrow keys go around, to
 * earlier and later quarters too; Enter opens the words behind a cell, or a flag client by client, and Escape closes.
 */
export function GridTable({
  grid,
  client,
  clients,
  WordsBehind,
}: {
  grid: Grid;
  client: Id | undefined;
  clients: ReadonlyMap<Id, Client>;
  /** What a cell shows once it is opened. */
  WordsBehind: ComponentType<WordsBehindProps>;
}) {
  const { quarters } = grid;
  const id = useId();
  const view = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  const [openFlags, setOpenFlags] = useState<ReadonlySet<Id>>(new Set());
  const [openCell, setOpenCell] = useState<At | null>(null);
  const [at, setAt] = useState<At | null>(null);
  const [end, setEnd] = useState(Infinity);
  const size = fitting(useWidth(view, Infinity));

  const shown = shownUpTo(end, size, quarters.length);
  const rows = rowsOf(grid, openFlags, clients, client !== undefined);
  const walked = rows.map(({ cells, opens }) => ({
    hasHead: opens,
    columns: quarters.flatMap((quarter, column) =>
      cells.has(quarter) ? column : [],
    ),
  }));
  const stop = stopIn(
    walked,
    {
      row: Math.max(
        rows.findIndex(({ key }) => key === at?.row),
        0,
      ),
      column: at?.column ?? shown.last,
    },
    shown,
  );
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    table.current?.querySelector<HTMLElement>("[data-stop]")?.focus();
  });

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || !stop) return;
    if (event.key === "Escape" && openCell) {
      moved.current = true;
      setAt(openCell);
      setOpenCell(null);
      event.preventDefault();
      return;
    }
    // In the words behind a cell the arrow keys scroll.
    const isPlace = (event.target as HTMLElement).closest("[data-place]");
    const to = isPlace && moveIn(walked, stop, event.key, shown);
    const row = to && rows[to.row];
    if (!row) return;
    event.preventDefault();
    moved.current = true;
    setAt({ row: row.key, column: to.column });
    if (to.column === "head" || isShown(to.column, shown)) return;
    setEnd(to.column < shown.first ? to.column + size - 1 : to.column);
  }

  function toggleFlag(flag: Id) {
    const next = new Set(openFlags);
    if (!next.delete(flag)) next.add(flag);
    setOpenFlags(next);
  }

  const columns = quarters
    .map((quarter, column) => ({ quarter, column }))
    .slice(shown.first, shown.last + 1);
  const isAt = (place: At | null, row: ShownRow, column: Place["column"]) =>
    place !== null && place.row === row.key && place.column === column;
  const placed = (row: number, of: ShownRow, column: Place["column"]) => {
    const isStop = stop?.row === row && stop.column === column;
    return {
      type: "button" as const,
      tabIndex: isStop ? 0 : -1,
      "data-place": true,
      "data-stop": isStop || undefined,
      onFocus: () => setAt({ row: of.key, column }),
    };
  };

  return (
    <div ref={view} className={styles["grid"]}>
      {quarters.length > size && (
        <QuarterBar
          quarters={quarters}
          shown={shown}
          onMove={(by) => setEnd(shown.last + by * size)}
        />
      )}
      <table
        ref={table}
        role="grid"
        className={styles["table"]}
        aria-label={words.patternGrid.title}
        aria-describedby={`${id}-hint`}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className={styles["corner"]}>
              <span className="visually-hidden">{words.patternGrid.flag}</span>
            </th>
            {columns.map(({ quarter, column }) => (
              <QuarterHead
                key={quarter}
                quarter={quarter}
                withYear={column === shown.first || quarter.endsWith("Q1")}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => {
            const behind = columns.find(({ column }) =>
              isAt(openCell, row, column),
            );
            return (
              <Fragment key={row.key}>
                <tr className={row.client ? styles["part"] : styles["whole"]}>
                  <th scope="row" className={styles["head"]}>
                    <RowHead
                      row={row}
                      open={openFlags.has(row.flag)}
                      button={{
                        ...placed(place, row, "head"),
                        onClick: () => toggleFlag(row.flag),
                      }}
                    />
                  </th>
                  {columns.map(({ quarter, column }) => {
                    const cell = row.cells.get(quarter);
                    const isOpen = behind?.column === column;
                    return (
                      <td key={quarter}>
                        {cell && (
                          <button
                            {...placed(place, row, column)}
                            className={styles["cell"]}
                            aria-label={words.patternGrid.cell(
                              row.wording,
                              cell,
                              row.client?.name ?? null,
                            )}
                            aria-expanded={isOpen}
                            aria-controls={isOpen ? `${id}-words` : undefined}
                            onClick={() =>
                              setOpenCell(
                                isOpen ? null : { row: row.key, column },
                              )
                            }
                          >
                            <CellMark cell={cell} />
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
                {behind && (
                  <tr>
                    <td id={`${id}-words`} colSpan={columns.length + 1}>
                      <WordsBehind
                        flag={row.flag}
                        quarter={behind.quarter}
                        client={client ?? row.client?.id}
                        clients={clients}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <p className={styles["legend"]}>
        {words.patternGrid.legend.map((meaning) => (
          <span key={meaning}>{meaning}</span>
        ))}
        <span id={`${id}-hint`} className="visually-hidden">
          {words.patternGrid.hint}
        </span>
      </p>
    </div>
  );
}
