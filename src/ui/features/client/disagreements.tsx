import { useRef, useState } from "react";
import type { Client } from "#core/client/schema.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import type { Conversation, Disagreement } from "#core/talk/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { FoldedWords } from "../../parts/folded-words.tsx";
import { RecordForm } from "../../parts/record-form.tsx";
import { removeRecord } from "../../parts/remove-record.ts";
import { notices } from "../../state/notice.ts";
import { newestOf, writeRecord } from "../../state/record-writing.ts";
import { EntryAction, Few, Section } from "./section.tsx";
import styles from "./talks.module.css";

/** The disagreements with a client: those that stand first, the longest first, then those that were settled. */
export function Disagreements({
  client,
  disagreements,
  open,
  today,
  hidden,
  onTalk,
}: {
  client: Client;
  /** The newest first. */
  disagreements: readonly Disagreement[];
  /** The talks that are owed or planned. */
  open: readonly Conversation[];
  today: Day;
  hidden: Id | undefined;
  onTalk: (disagreement: Disagreement) => void;
}) {
  const [adding, setAdding] = useState<Id | null>(null);
  const shown = disagreements
    .filter(({ id }) => id !== adding && id !== hidden)
    .map((each) => newestOf(each));
  const standing = shown.filter(({ settled }) => settled === null).toReversed();
  const settled = shown.filter((each) => each.settled !== null);
  const row = (disagreement: Disagreement) => (
    <Row
      key={disagreement.id}
      disagreement={disagreement}
      client={client}
      today={today}
      isTalkOwed={open.some((talk) => talk.disagreement === disagreement.id)}
      onTalk={() => onTalk(disagreement)}
    />
  );
  return (
    <Section
      title={words.client.talks.disagreements}
      actions={
        <Button look="quiet" onClick={() => setAdding(crypto.randomUUID())}>
          {words.client.talks.addDisagreement}
        </Button>
      }
    >
      {adding && (
        <div className={styles["form"]}>
          <RecordForm
            key={adding}
            kind="disagreement"
            id={adding}
            client={client.id}
            begin={{ day: today }}
            onDone={() => setAdding(null)}
          />
        </div>
      )}
      {shown.length === 0 && !adding && (
        <p className={styles["none"]}>{words.client.talks.noDisagreements}</p>
      )}
      {standing.map(row)}
      <Few items={settled}>{row}</Few>
    </Section>
  );
}

function Row({
  disagreement,
  client: { stage, outcome },
  today,
  isTalkOwed,
  onTalk,
}: {
  disagreement: Disagreement;
  client: Client;
  today: Day;
  isTalkOwed: boolean;
  onTalk: () => void;
}) {
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLElement>(null);
  const { id, topic, day: since, settled, crucial, note } = disagreement;
  const hasEnded = stage === "ended";

  function settle() {
    writeRecord("disagreement", id, { settled: today });
    notices.show(words.client.talks.settled, {
      label: words.app.undo,
      run: () => writeRecord("disagreement", id, { settled: null }),
    });
    row.current?.closest("section")?.querySelector<HTMLElement>("h2")?.focus();
  }

  return (
    <article ref={row} className={styles["entry"]}>
      <div className={styles["meta"]}>
        <span>
          {crucial && (
            <>
              <strong>{words.client.talks.crucial}</strong>
              {" · "}
            </>
          )}
          {settled
            ? words.client.talks.settledOn(since, settled, today)
            : hasEnded
              ? words.client.talks.stoodAtEnd(since, outcome?.day ?? today)
              : words.client.talks.standing(since, today)}
          {!settled && isTalkOwed && !hasEnded && (
            <>
              {" · "}
              {words.client.talks.talkIsOwed}
            </>
          )}
        </span>
        {!editing && (
          <span className={styles["actions"]}>
            {!settled && !isTalkOwed && !hasEnded && (
              <EntryAction about={topic} main onClick={onTalk}>
                {words.client.talks.talkAbout}
              </EntryAction>
            )}
            {!settled && (
              <EntryAction about={topic} onClick={settle}>
                {words.client.talks.settle}
              </EntryAction>
            )}
            <EntryAction about={topic} onClick={() => setEditing(true)}>
              {words.records.edit}
            </EntryAction>
            <EntryAction about={topic} onClick={() => void removeRecord(id)}>
              {words.records.remove}
            </EntryAction>
          </span>
        )}
      </div>
      {editing ? (
        <RecordForm
          kind="disagreement"
          id={id}
          client={disagreement.client}
          record={disagreement}
          onDone={() => {
            setEditing(false);
            requestAnimationFrame(() =>
              row.current?.querySelector<HTMLElement>("button")?.focus(),
            );
          }}
        />
      ) : (
        <>
          <FoldedWords text={topic} />
          {note.trim() !== "" && <FoldedWords text={note} quiet />}
        </>
      )}
    </article>
  );
}
