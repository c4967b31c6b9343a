import { useState } from "react";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { addDays, daysBetween, reachable, type Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import type { Conversation, Disagreement } from "#core/talk/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { RecordForm } from "../../parts/record-form.tsx";
import { ToldEntry } from "../../parts/told-entry.tsx";
import { useTalkSubjects } from "../../parts/talk-subjects.ts";
import { call } from "../../state/bridge.ts";
import { attempt, notices } from "../../state/notice.ts";
import { useQuery } from "../../state/query.ts";
import { writeRecord } from "../../state/record-writing.ts";
import { Disagreements } from "./disagreements.tsx";
import { Meetings } from "./meetings.tsx";
import { Few, Section } from "./section.tsx";
import styles from "./talks.module.css";
import { TalkRow } from "./talk-row.tsx";

/** A planned talk is for a week from now until somebody says otherwise. */
const planAhead = 7;

interface NewTalk {
  readonly id: Id;
  readonly begin: Partial<Conversation>;
}

/** What has to be said and what was said: open talks, disagreements, meetings, and the talks that were held. */
export function Talks({
  summary: { client },
  today,
  hidden,
}: {
  summary: ClientSummary;
  today: Day;
  /** What is being written elsewhere on the page. */
  hidden: Id | undefined;
}) {
  const subjects = useTalkSubjects(client.id);
  const page = useQuery("record.list", {
    client: client.id,
    kind: "conversation",
    limit: 1_000,
  }).value;
  const [adding, setAdding] = useState<NewTalk | null>(null);
  if (!page || !subjects) return null;
  const talks = page.records.filter(
    (record) =>
      record.kind === "conversation" &&
      record.id !== hidden &&
      record.id !== adding?.id,
  ) as Conversation[];
  const held = talks.filter((talk) => talk.held !== null);
  const open = talks
    .filter((talk) => talk.held === null)
    .toSorted((a, b) => daysBetween(b.since, a.since));
  const hasEnded = client.stage === "ended";
  const own = client.id === ownBusinessId;

  const add = (begin: NewTalk["begin"]) =>
    setAdding({ id: crypto.randomUUID(), begin });

  function talkAbout(disagreement: Disagreement) {
    const id = crypto.randomUUID();
    const begin = {
      topic: disagreement.topic,
      disagreement: disagreement.id,
      since: today,
    };
    // It is asked for by name: it is there before anything more is said about it.
    writeRecord("conversation", id, { client: client.id, ...begin });
    setAdding({ id, begin });
    notices.show(words.form.takenDown.conversation, {
      label: words.app.undo,
      run: () => {
        setAdding(null);
        void attempt(() => call("record.remove", { id }));
      },
    });
  }

  return (
    <div className={styles["talks"]}>
      <Section
        title={
          hasEnded ? words.client.talks.openAtEnd : words.client.talks.open
        }
        actions={
          !hasEnded && (
            <>
              <Button look="quiet" onClick={() => add({ since: today })}>
                {words.client.talks.owe}
              </Button>
              <Button
                look="quiet"
                onClick={() =>
                  add({
                    since: today,
                    planned:
                      reachable(() => addDays(today, planAhead)) ?? today,
                  })
                }
              >
                {words.client.talks.plan}
              </Button>
            </>
          )
        }
      >
        {adding && (
          <div className={styles["form"]}>
            <RecordForm
              key={adding.id}
              kind="conversation"
              id={adding.id}
              client={client.id}
              begin={adding.begin}
              onDone={() => setAdding(null)}
            />
          </div>
        )}
        {open.length === 0 && !adding && (
          <p className={styles["none"]}>
            {talks.length === 0
              ? words.client.talks.empty
              : words.client.talks.none}
          </p>
        )}
        {open.map((talk) => (
          <TalkRow
            key={talk.id}
            talk={talk}
            subjects={subjects}
            hasEnded={hasEnded}
            today={today}
          />
        ))}
      </Section>
      {!own && (
        <Disagreements
          client={client}
          disagreements={subjects.disagreements}
          open={open}
          today={today}
          hidden={hidden}
          onTalk={talkAbout}
        />
      )}
      {!own && <Meetings client={client} today={today} hidden={hidden} />}
      {held.length > 0 && (
        <Section title={words.client.talks.held}>
          <Few items={held}>
            {(talk) => <ToldEntry key={talk.id} record={talk} today={today} />}
          </Few>
        </Section>
      )}
    </div>
  );
}
