import {
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
} from "react";
import type { CalendarYear } from "#core/calendar/calendar.ts";
import { isDay, yearOf, type Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { useMatches } from "../../kit/use-matches.ts";
import { BandRows } from "./band-rows.tsx";
import { MapKey } from "./map-key.tsx";
import { bandsOf } from "./map-layout.ts";
import { moveOf } from "./moves.ts";
import { firstDayOfWeek } from "./week-start.ts";
import styles from "./year-map.module.css";

/**
 * A year as a grid, weeks across and weekdays down: one band of it in a wide window, halves or quarters below one another
 * in a narrower one. One stop of the Tab key; inside it keys go from day to day, and on into other years.
 */
export function YearMap({
  year,
  first,
  last,
  read,
  today,
  stop,
  chosen,
  onStop,
  onYear,
  onChoose,
}: {
  year: number;
  /** The years that keys can go to. */
  first: number;
  last: number;
  /** Undefined while it is on its way: then the days are there without what stands on them. */
  read: CalendarYear | undefined;
  today: Day;
  /** The day that the keyboard stands on. */
  stop: Day;
  chosen: Day | undefined;
  onStop: (day: Day) => void;
  onYear: (year: number) => void;
  onChoose: (day: Day) => void;
}) {
  const [pointed, setPointed] = useState<Day | null>(null);
  const [focused, setFocused] = useState<Day | null>(null);
  const table = useRef<HTMLTableElement>(null);
  /** Where keys have come to: ahead of what is drawn while another year is on its way. */
  const place = useRef(stop);
  const following = useRef(false);
  const id = useId();
  const whole = useMatches("(width >= 1200px)");
  const half = useMatches("(width >= 480px)");
  const bands = useMemo(
    () =>
      bandsOf(
        year,
        whole ? 1 : half ? 2 : 4,
        firstDayOfWeek(navigator.language),
      ),
    [year, whole, half],
  );
  const columns = Math.max(...bands.map((band) => band.weeks.length));
  const days = useMemo(
    () => new Map(read?.days.map((each) => [each.day, each])),
    [read],
  );
  const weeks = useMemo(
    () => new Map(read?.weeks.map((week) => [week.monday, week.energies])),
    [read],
  );

  const focus = (on: Day) =>
    table.current?.querySelector<HTMLElement>(`[data-day="${on}"]`)?.focus();

  useLayoutEffect(() => {
    if (!following.current || Number(yearOf(place.current)) !== year) return;
    following.current = false;
    focus(place.current);
  }, [year]);

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const from = following.current ? place.current : stop;
    const to = moveOf(event, from, [...days.keys()]);
    if (!to) return;
    event.preventDefault();
    const toYear = Number(yearOf(to));
    if (toYear < first || toYear > last) return;
    place.current = to;
    onStop(to);
    // Back before the other year was even drawn: that one is not wanted any more.
    if (toYear !== year || following.current) onYear(toYear);
    following.current = toYear !== year;
    if (toYear === year) focus(to);
  }

  const told = pointed ?? focused;
  return (
    <div className={styles["map"]}>
      <table
        ref={table}
        role="grid"
        aria-label={words.calendar.map(year)}
        aria-describedby={`${id}-keys`}
        className={styles["table"]}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const on = dayAt(target);
          if (on) onChoose(on);
        }}
        onFocus={({ target }) => {
          const on = dayAt(target);
          if (!on) return;
          place.current = on;
          setFocused(on);
          onStop(on);
        }}
        onBlur={() => setFocused(null)}
        onPointerOver={({ target, pointerType }) => {
          if (pointerType === "mouse") setPointed(dayAt(target));
        }}
        onPointerLeave={() => setPointed(null)}
        style={{ "--columns": columns } as CSSProperties}
      >
        {bands.map((band) => (
          <BandRows
            key={band.months[0]?.first}
            band={band}
            days={days}
            weeks={weeks}
            today={today}
            stop={stop}
            chosen={chosen}
          />
        ))}
      </table>
      <p id={`${id}-keys`} className="visually-hidden">
        {words.calendar.mapKeys}
      </p>
      <div className={styles["foot"]}>
        {/* The day itself says it already. */}
        <p className={styles["told"]} aria-hidden="true">
          {told && words.calendar.dayLabel(told, days.get(told))}
        </p>
        <MapKey />
      </div>
    </div>
  );
}

/** The day of the map that something happened on; null between the days. */
function dayAt(target: EventTarget): Day | null {
  const element = target instanceof Element ? target : null;
  const cell = element?.closest<HTMLElement>("[data-day]");
  const on = cell?.dataset["day"] ?? "";
  return isDay(on) ? on : null;
}
