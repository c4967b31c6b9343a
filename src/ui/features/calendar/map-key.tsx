import { words } from "#words/words.ts";
import { energyOrder, EnergyShape } from "../../kit/energy.tsx";
import { DayMark } from "./day-mark.tsx";
import styles from "./year-map.module.css";

const none = { green: 0, amber: 0, red: 0 };
const page = (reflections: number, checkUps = 0) => (
  <span className={styles["sample"]} aria-hidden="true">
    <DayMark
      stands={{
        reflections,
        checkUps,
        others: 0,
        energies: none,
      }}
    />
  </span>
);

/** What the marks of the map mean. */
export function MapKey() {
  return (
    <ul className={styles["key"]}>
      <li>
        {page(1)}
        {words.calendar.key.one}
      </li>
      <li>
        {page(2)}
        {words.calendar.key.two}
      </li>
      <li>
        {page(3)}
        {words.calendar.key.more}
      </li>
      <li>
        {page(0, 1)}
        {words.calendar.key.checkUp}
      </li>
      {energyOrder.map((energy) => (
        <li key={energy}>
          <EnergyShape energy={energy} />
          {words.energy[energy].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
