import { useId, useRef, useState, type Ref } from "react";
import { flushSync } from "react-dom";
import type { CheckUp } from "#core/checkup/schema.ts";
import { compareMoments, type Day } from "#core/day.ts";
import type { PowerDeed, PowerMoment } from "#core/power/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { RadioRow } from "../../kit/radio-row.tsx";
import { removeRecord } from "../../parts/remove-record.ts";
import { Told } from "../../parts/told-view.tsx";
import { useQuery } from "../../state/query.ts";
import { newestOf, useRecordWriting } from "../../state/record-writing.ts";
import { LineField } from "./line-field.tsx";
import { moveOn } from "./stops.ts";
import styles from "./power.module.css";

const deeds: readonly PowerDeed[] = [
  "threatened",
  "dropped",
  "criticised",
  "forced",
  "belittled",
];
const lines = ["text", "letPass", "unquestioned", "handedOver"] as const;

/** Something that was done to the owner, taken down where they say what they let pass. Folded until it is wanted. */
export function Power({
  ref,
  checkUp,
  today,
}: {
  /** The button that opens it. */
  ref: Ref<HTMLButtonElement>;
  checkUp: CheckUp;
  today: Day;
}) {
  const { client } = checkUp;
  const [writing, setWriting] = useState<Id | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const taken = usePowerMoments(checkUp).filter(({ id }) => id !== writing);

  function toggle() {
    flushSync(() => setWriting(writing ? null : crypto.randomUUID()));
    form.current?.querySelector("input")?.focus();
  }

  return (
    <div className={styles["power"]}>
      {taken.map((moment) => (
        <div key={moment.id} className={styles["taken"]}>
          <Told record={newestOf(moment)} />
          <button
            type="button"
            className={styles["remove"]}
            aria-label={words.checkup.power.remove}
            onClick={() => void removeRecord(moment.id)}
          >
            {words.checkup.remove}
          </button>
        </div>
      ))}
      <Button
        ref={ref}
        look="quiet"
        shortcut={words.checkup.letters.power.toUpperCase()}
        aria-expanded={writing !== null}
        onClick={toggle}
      >
        {words.checkup.power.open}
      </Button>
      {writing && (
        <div ref={form} className={styles["form"]}>
          <PowerForm key={writing} id={writing} client={client} day={today} />
        </div>
      )}
    </div>
  );
}

/** What was taken down about this client while the check-up was done, in the order of its days. */
export function usePowerMoments({
  client,
  at,
  finishedAt,
}: CheckUp): readonly PowerMoment[] {
  const page = useQuery("record.list", {
    client,
    kind: "power-moment",
    limit: 1_000,
  });
  return (page.value?.records ?? [])
    .filter((record) => record.kind === "power-moment")
    .filter(
      (moment) =>
        compareMoments(moment.at, at) >= 0 &&
        (finishedAt === null || compareMoments(moment.at, finishedAt) <= 0),
    )
    .toReversed();
}

function PowerForm({ id, client, day }: { id: Id; client: Id; day: Day }) {
  const label = useId();
  const { fields, set } = useRecordWriting(
    { kind: "power-moment", id, client, begin: { day } },
    (emptied) => void removeRecord(emptied),
  );
  const choices = deeds.map((value) => ({
    value,
    label: words.powerDeed[value],
    letter: words.checkup.deedLetters[value],
  }));

  return (
    <>
      <div data-asked="">
        <h3 id={label} className={styles["label"]}>
          {words.checkup.power.deed}
        </h3>
        <div className={styles["deeds"]} data-stop="">
          <RadioRow<PowerDeed>
            labelledBy={label}
            value={fields.done ?? null}
            choices={choices}
            onChange={(done) => set({ done })}
            onKeyAnswer={(_, from) => moveOn(from)}
            onEnter={moveOn}
          />
        </div>
      </div>
      {lines.map((line) => (
        <div key={line} className={styles["line"]}>
          <p className={styles["label"]}>{words.checkup.power[line]}</p>
          <div data-stop="">
            <LineField
              label={words.checkup.power[line]}
              value={fields[line] ?? ""}
              onChange={(text) => set({ [line]: text })}
            />
          </div>
        </div>
      ))}
    </>
  );
}
