import { useId, type KeyboardEvent, type Ref } from "react";
import { mondayOf } from "#core/calendar/week.ts";
import { type Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { EnergyShape } from "../../kit/energy.tsx";
import { call } from "../../state/bridge.ts";
import { attempt } from "../../state/notice.ts";
import { go } from "../../state/route.ts";
import styles from "./glance.module.css";

/** A client in red, and the check-up that the owner has made with it since the week began. */
export interface InRed {
  readonly client: Id;
  readonly name: string;
  readonly checkedUp: Day | null;
}

async function begin(client: Id): Promise<void> {
  await attempt(async () => {
    const { id } = await call("checkup.begin", { client });
    go({ at: "checkup", checkUp: id });
  });
}

/** What a lot of red asks for: an honest talk, with the check-up of each of those clients one key away. */
export function Offer({
  red,
  week,
  today,
  first,
}: {
  red: readonly InRed[];
  week: Day;
  today: Day;
  first: Ref<HTMLButtonElement>;
}) {
  const id = useId();
  if (red.length === 0) return null;
  const open = red.filter(({ checkedUp }) => checkedUp === null);
  if (open.length === 0)
    return <p className={styles["counted"]}>{words.week.redDone}</p>;

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    // A key that is held down since the last client begins nothing.
    if (event.repeat && event.key === "Enter") event.preventDefault();
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button === event.target);
    buttons.at((at + by) % buttons.length)?.focus();
  }

  return (
    <section className={styles["offer"]} aria-labelledby={id}>
      <h2 id={id} className={styles["ask"]}>
        {mondayOf(today) === week ? words.week.red : words.week.redThen}
      </h2>
      <ul className={styles["reds"]} aria-labelledby={id} onKeyDown={onKeyDown}>
        {red.map(({ client, name, checkedUp }) => (
          <li key={client}>
            {checkedUp === null ? (
              <button
                ref={client === open[0]?.client ? first : undefined}
                type="button"
                className={styles["red"]}
                onClick={() => void begin(client)}
              >
                <EnergyShape energy="red" label={words.energy.red} />
                <span className={styles["name"]} dir="auto">
                  {name}
                </span>
                <span className={styles["act"]}>{words.week.checkUpWith}</span>
                <kbd className={styles["enter"]} aria-hidden="true">
                  {words.week.enter}
                </kbd>
              </button>
            ) : (
              <p className={styles["red"]}>
                <EnergyShape energy="red" label={words.energy.red} />
                <span className={styles["name"]} dir="auto">
                  {name}
                </span>
                <span className={styles["none"]}>
                  {words.week.checkedUp(checkedUp, today)}
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
