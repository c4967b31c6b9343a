import { useId, useState } from "react";
import { addDays, addMonths, isDay, type Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { isPlainEnter } from "./line-field.tsx";
import { moveOn } from "./stops.ts";
import styles from "./last-steps.module.css";

/** Days to choose from. */
const offers = ["two-weeks", "month", "three-months"] as const;
export type Offer = (typeof offers)[number];

export function dayOfOffer(offer: Offer, today: Day): Day {
  switch (offer) {
    case "two-weeks":
      return addDays(today, 14);
    case "month":
      return addMonths(today, 1);
    case "three-months":
      return addMonths(today, 3);
  }
}

/** A day ahead, typed or one of a few that are offered. */
export function DayField({
  label,
  value,
  today,
  onChange,
}: {
  label: string;
  value: Day;
  today: Day;
  onChange: (day: Day) => void;
}) {
  const id = useId();
  // The text of the field, while somebody is in it.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div>
      <label htmlFor={id} className={styles["heading"]}>
        {label}
      </label>
      <div className={styles["offers"]}>
        <input
          id={id}
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          value={typed ?? value}
          onChange={(event) => {
            setTyped(event.target.value);
            if (isDay(event.target.value)) onChange(event.target.value);
          }}
          onBlur={() => setTyped(null)}
          onKeyDown={(event) => {
            if (!isPlainEnter(event)) return;
            event.preventDefault();
            moveOn(event.currentTarget);
          }}
        />
        {offers.map((offer) => {
          const day = dayOfOffer(offer, today);
          return (
            <Button
              key={offer}
              aria-pressed={day === value}
              title={words.longDay(day)}
              onClick={() => onChange(day)}
            >
              {words.checkup.offers[offer]}
            </Button>
          );
        })}
      </div>
    </div>
  );
}
