import { useId } from "react";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import styles from "./calendar.module.css";

/** The year as a map, or as a list of what the map shows. */
export type Look = "map" | "list";

const looks: readonly Look[] = ["map", "list"];

/** Which year, about whom, and how to look at it. */
export function CalendarBar({
  year,
  first,
  last,
  client,
  clients,
  look,
  onYear,
  onClient,
  onLook,
}: {
  year: number;
  /** The years that one can go to. */
  first: number;
  last: number;
  client: Id | undefined;
  clients: readonly ClientSummary[];
  look: Look;
  onYear: (year: number) => void;
  onClient: (client: Id | undefined) => void;
  onLook: (look: Look) => void;
}) {
  const id = useId();
  const step = (to: number, sign: string) => {
    const there = to >= first && to <= last;
    return (
      <button
        type="button"
        className={styles["step"]}
        // At the first and the last year it stays, so that the keyboard does not lose its place.
        aria-disabled={!there}
        aria-label={words.calendar.toYear(to)}
        onClick={() => {
          if (there) onYear(to);
        }}
      >
        <span aria-hidden="true">{sign}</span>
      </button>
    );
  };
  return (
    <div className={styles["bar"]}>
      <div
        role="group"
        aria-label={words.calendar.year}
        className={styles["years"]}
      >
        {step(year - 1, "‹")}
        <h2 className={styles["year"]} aria-live="polite">
          {year}
        </h2>
        {step(year + 1, "›")}
      </div>
      <div className={styles["about"]}>
        <label htmlFor={id}>{words.calendar.about}</label>
        <select
          id={id}
          value={client ?? ""}
          onChange={({ target }) => onClient(target.value || undefined)}
        >
          <option value="">{words.calendar.everybody}</option>
          {clients.map(({ client: { id: of, name } }) => (
            <option key={of} value={of}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <fieldset className={styles["looks"]}>
        <legend className="visually-hidden">{words.calendar.look}</legend>
        {looks.map((each) => (
          <label key={each} className={styles["look"]}>
            <input
              type="radio"
              name={`${id}-look`}
              className="visually-hidden"
              checked={each === look}
              onChange={() => onLook(each)}
            />
            {words.calendar.looks[each]}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
