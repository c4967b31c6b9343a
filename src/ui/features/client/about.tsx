import { useState } from "react";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { Client, ClientKind } from "#core/client/schema.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { Field } from "../../kit/field.tsx";
import { KindSelect } from "../../parts/client-choices.tsx";
import { DayInput } from "../../parts/day-input.tsx";
import { Saved } from "../../parts/saved.tsx";
import { lastWrittenUnder, save } from "../../state/saving.ts";
import styles from "./about.module.css";
import { Relationship } from "./relationship.tsx";

type Facts = Partial<
  Pick<
    Client,
    "name" | "kind" | "since" | "renewal" | "goal" | "myTerms" | "walkAwayLine"
  >
>;

/** What the owner knows and wants of a client. Every input is sent at once. */
export function About({
  summary,
  today,
}: {
  summary: ClientSummary;
  today: Day;
}) {
  const client = withWritten(summary.client);
  const own = client.id === ownBusinessId;
  const set = (field: keyof Facts, facts: Facts) =>
    save(`client/${client.id}/${field}`, "client.change", {
      id: client.id,
      ...facts,
    });
  return (
    <div className={styles["about"]}>
      <div className={styles["saved"]}>
        <Saved />
      </div>
      <NameField
        name={client.name}
        onChange={(name) => set("name", { name })}
      />
      {own && (
        <p className={styles["stays"]}>{words.client.ownBusinessStays}</p>
      )}
      <div className={styles["facts"]}>
        {!own && (
          <KindField
            kind={client.kind}
            onChange={(kind) => set("kind", { kind })}
          />
        )}
        <Field label={words.client.sinceLabel}>
          {({ id }) => (
            <DayInput
              id={id}
              value={client.since}
              onChange={(since) => set("since", { since })}
            />
          )}
        </Field>
        <Field label={words.client.renewalLabel}>
          {({ id }) => (
            <DayInput
              id={id}
              value={client.renewal}
              onChange={(renewal) => set("renewal", { renewal })}
            />
          )}
        </Field>
      </div>
      <TextField
        label={words.client.goal}
        hint={words.client.goalHint}
        text={client.goal}
        onChange={(goal) => set("goal", { goal })}
      />
      <TextField
        label={words.client.myTerms}
        hint={words.client.myTermsHint}
        text={client.myTerms}
        onChange={(myTerms) => set("myTerms", { myTerms })}
      />
      <TextField
        label={words.client.walkAwayLine}
        hint={words.client.walkAwayHint}
        text={client.walkAwayLine}
        onChange={(walkAwayLine) => set("walkAwayLine", { walkAwayLine })}
      />
      {!own && <Relationship summary={summary} today={today} />}
    </div>
  );
}

/** The client with what was just entered here, which may be newer than what was read. */
function withWritten(client: Client): Client {
  const facts = lastWrittenUnder(`client/${client.id}/`, "client.change");
  return Object.assign({ ...client }, ...facts) as Client;
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

function TextField({
  label,
  hint,
  text,
  onChange,
}: {
  label: string;
  hint: string;
  text: string;
  onChange: (text: string) => void;
}) {
  const [typed, setTyped] = useState(text);
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <textarea
          {...ids}
          className={styles["text"]}
          value={typed}
          dir="auto"
          spellCheck
          onChange={({ target }) => {
            setTyped(target.value);
            onChange(target.value);
          }}
        />
      )}
    </Field>
  );
}
