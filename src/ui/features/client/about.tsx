import { useState } from "react";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { Client, ClientKind } from "#core/client/schema.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { Field } from "../../kit/field.tsx";
import { KindSelect } from "../../parts/client-choices.tsx";
import { DayInput } from "../../parts/day-input.tsx";
import { RhythmSelect } from "../../parts/rhythm-select.tsx";
import { Saved } from "../../parts/saved.tsx";
import styles from "./about.module.css";
import { GoalField, MineFields } from "./agreed.tsx";
import { setFact, withWritten } from "./client-facts.ts";
import { Relationship } from "./relationship.tsx";

/** Who a client is and since when, and how the relationship stands. Every input is sent at once. */
export function About({
  summary,
  today,
}: {
  summary: ClientSummary;
  today: Day;
}) {
  const client = withWritten(summary.client);
  const own = client.id === ownBusinessId;
  return (
    <div className={styles["about"]}>
      <div className={styles["saved"]}>
        <Saved />
      </div>
      <NameField
        name={client.name}
        onChange={(name) => setFact(client, "name", name)}
      />
      {own && (
        <p className={styles["stays"]}>{words.client.ownBusinessStays}</p>
      )}
      <div className={styles["facts"]}>
        {!own && (
          <KindField
            kind={client.kind}
            onChange={(kind) => setFact(client, "kind", kind)}
          />
        )}
        <Field
          label={own ? words.client.ownSinceLabel : words.client.sinceLabel}
        >
          {({ id }) => (
            <DayInput
              id={id}
              value={client.since}
              onChange={(since) => setFact(client, "since", since)}
            />
          )}
        </Field>
        {!own && (
          <Field label={words.client.renewalLabel}>
            {({ id }) => (
              <DayInput
                id={id}
                value={client.renewal}
                onChange={(renewal) => setFact(client, "renewal", renewal)}
              />
            )}
          </Field>
        )}
        <CheckUpRhythm client={client} />
      </div>
      {own ? (
        <>
          <GoalField client={client} />
          <MineFields client={client} />
        </>
      ) : (
        <Relationship summary={summary} today={today} />
      )}
    </div>
  );
}

/** How often the owner wants to check up on it. */
function CheckUpRhythm({ client }: { client: Client }) {
  const [rhythm, setRhythm] = useState(client.checkUpRhythm);
  return (
    <Field label={words.client.checkUpRhythm}>
      {({ id }) => (
        <RhythmSelect
          id={id}
          value={rhythm}
          none={words.client.noCheckUps}
          onChange={(next) => {
            setRhythm(next);
            setFact(client, "checkUpRhythm", next);
          }}
        />
      )}
    </Field>
  );
}

function NameField({
  name,
  onChange,
}: {
  name: string;
  onChange: (name: string) => void;
}) {
  const [typed, setTyped] = useState(name);
  const blank = typed.trim() === "";
  return (
    <Field
      label={words.client.name}
      {...(blank && { hint: words.client.nameNeeded })}
    >
      {(ids) => (
        <input
          {...ids}
          value={typed}
          dir="auto"
          maxLength={5_000}
          autoComplete="off"
          aria-invalid={blank}
          onChange={({ target }) => {
            setTyped(target.value);
            if (target.value.trim() !== "") onChange(target.value);
          }}
          onBlur={() => {
            if (blank) setTyped(name);
          }}
        />
      )}
    </Field>
  );
}

function KindField({
  kind,
  onChange,
}: {
  kind: ClientKind;
  onChange: (kind: ClientKind) => void;
}) {
  const [chosen, setChosen] = useState(kind);
  return (
    <Field label={words.client.kind}>
      {({ id }) => (
        <KindSelect
          id={id}
          value={chosen}
          onChange={(next) => {
            setChosen(next);
            onChange(next);
          }}
        />
      )}
    </Field>
  );
}
