import type { Ref } from "react";
import type { Output } from "#contract/contract.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { EnergyShape } from "../../kit/energy.tsx";
import styles from "./glance.module.css";
import { Offer, type InRed } from "./offer.tsx";
import type { Marked } from "./use-marks.ts";

/** The end of the queue: each client with its marks, the weeks counted, and what a lot of red asks for. */
export function Glance({
  entries,
  counted,
  red,
  week,
  today,
  title,
  firstOffer,
  onGo,
}: {
  entries: readonly Marked[];
  counted: Output<"week.read">["counted"];
  red: readonly InRed[];
  week: Day;
  today: Day;
  title: Ref<HTMLHeadingElement>;
  firstOffer: Ref<HTMLButtonElement>;
  onGo: (client: Id) => void;
}) {
  const isMarked = entries.some((entry) => entry.isMarked);
  return (
    <>
      <h1 ref={title} tabIndex={-1} data-cursor="" className={styles["title"]}>
        {words.week.glance}
      </h1>
      <p className={styles["counted"]}>
        {isMarked ? words.week.counted(counted, week) : words.week.glanceEmpty}
      </p>
      <Offer red={red} week={week} today={today} first={firstOffer} />
      <ul className={styles["list"]}>
        {entries.map((entry) => (
          <li key={entry.client}>
            <button
              type="button"
              className={styles["item"]}
              title={words.week.goTo(entry.name)}
              onClick={() => onGo(entry.client)}
            >
              <span className={styles["name"]} dir="auto">
                {entry.name}
              </span>
              <Marks entry={entry} />
            </button>
            {entry.unsaid.trim() !== "" && (
              <p className={styles["words"]} dir="auto">
                {entry.unsaid}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Marks({
  entry: { energy, stance, skipped, isMarked },
}: {
  entry: Marked;
}) {
  return (
    <>
      <span className={styles["mark"]}>
        {energy && (
          <>
            <EnergyShape energy={energy} /> {words.energy[energy]}
          </>
        )}
      </span>
      <span className={styles["mark"]}>
        {stance ? (
          words.stance[stance]
        ) : (
          <span className={styles["none"]}>
            {skipped
              ? words.week.skipped
              : !isMarked && !energy && words.week.notMarked}
          </span>
        )}
      </span>
    </>
  );
}
