import { useId, useRef, useState } from "react";
import type { Client } from "#core/client/schema.ts";
import type { Day } from "#core/day.ts";
import type { Rhythm } from "#core/rhythm.ts";
import type { Id } from "#core/schema.ts";
import { meetingsAgainstRhythm } from "#core/talk/meetings.ts";
import type { Meeting } from "#core/talk/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { FoldedWords } from "../../parts/folded-words.tsx";
import { RecordForm } from "../../parts/record-form.tsx";
import { removeRecord } from "../../parts/remove-record.ts";
import { RhythmSelect } from "../../parts/rhythm-select.tsx";
import { newestOf } from "../../state/record-writing.ts";
import { lastWritten, save } from "../../state/saving.ts";
import { useQuery } from "../../state/query.ts";
import { EntryAction, Few, Section } from "./section.tsx";
import styles from "./talks.module.css";

/** The meetings that took place, beside the rhythm that was agreed on. */
export function Meetings({
  client,
  today,
  hidden,
}: {
  client: Client;
  today: Day;
  hidden: Id | undefined;
}) {
  const label = useId();
  const field = `client/${client.id}/meetingRhythm`;
  const [rhythm, setRhythm] = useState<Rhythm | null>(() => {
    const last = lastWritten(field, "client.change");
    return last?.meetingRhythm === undefined
      ? client.meetingRhythm
      : last.meetingRhythm;
  });
  const [adding, setAdding] = useState<Id | null>(null);
  const page = useQuery("record.list", {
    client: client.id,
    kind: "meeting",
    limit: 1_000,
  }).value;
  const all = (page?.records ?? []) as Meeting[];
  const shown = all.filter(({ id }) => id !== adding && id !== hidden);
  // Once it has ended, nobody was to meet any more.
  const until =
    client.stage === "ended" ? (client.outcome?.day ?? today) : today;
  const counts = meetingsAgainstRhythm(all, rhythm, client.since, until);
  const explained = counts && words.client.talks.explained(counts);
  return (
    <Section
      title={words.client.talks.meetings}
      actions={
        <Button look="quiet" onClick={() => setAdding(crypto.randomUUID())}>
          {words.client.talks.addMeeting}
        </Button>
      }
    >
      {adding && (
        <div className={styles["form"]}>
          <RecordForm
            key={adding}
            kind="meeting"
            id={adding}
            client={client.id}
            begin={{ day: today }}
            onDone={() => setAdding(null)}
          />
        </div>
      )}
      <div className={styles["rhythm"]}>
        <label htmlFor={label}>{words.client.talks.rhythm}</label>
        <RhythmSelect
          id={label}
          value={rhythm}
          none={words.client.talks.noRhythm}
          onChange={(meetingRhythm) => {
            setRhythm(meetingRhythm);
            save(field, "client.change", { id: client.id, meetingRhythm });
          }}
        />
      </div>
      {counts && rhythm && (
        <div className={styles["counts"]} role="status">
          <p>{words.client.talks.counts(counts, rhythm, until)}</p>
          {explained && <p className={styles["about"]}>{explained}</p>}
        </div>
      )}
      {page && all.length === 0 && !adding && (
        <p className={styles["none"]}>{words.client.talks.noMeetings}</p>
      )}
      <Few items={shown}>
        {(meeting) => (
          <Row key={meeting.id} meeting={newestOf(meeting)} today={today} />
        )}
      </Few>
    </Section>
  );
}

/** A meeting in a line, and what is to be remembered of it. */
function Row({ meeting, today }: { meeting: Meeting; today: Day }) {
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLElement>(null);
  const { id, day, explaining, note } = meeting;
  const about = words.client.talks.meetingOf(day);
  return (
    <article ref={row} className={styles["entry"]}>
      <div className={styles["meta"]}>
        <span>
          <time dateTime={day} title={words.longDay(day)}>
            {words.relativeDay(day, today)}
          </time>
          {explaining !== null &&
            ` · ${words.client.talks.explaining(explaining)}`}
        </span>
        {!editing && (
          <span className={styles["actions"]}>
            <EntryAction about={about} onClick={() => setEditing(true)}>
              {words.records.edit}
            </EntryAction>
            <EntryAction about={about} onClick={() => void removeRecord(id)}>
              {words.records.remove}
            </EntryAction>
          </span>
        )}
      </div>
      {editing && (
        <RecordForm
          kind="meeting"
          id={id}
          client={meeting.client}
          record={meeting}
          onDone={() => {
            setEditing(false);
            requestAnimationFrame(() =>
              row.current?.querySelector<HTMLElement>("button")?.focus(),
            );
          }}
        />
      )}
      {!editing && note.trim() !== "" && <FoldedWords text={note} />}
    </article>
  );
}
