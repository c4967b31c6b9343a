import { useRef, useState } from "react";
import type { Day } from "#core/day.ts";
import type { Conversation } from "#core/talk/schema.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../../kit/flag.tsx";
import { HoldTalk } from "../../parts/hold-talk.tsx";
import { FoldedWords } from "../../parts/folded-words.tsx";
import { RecordForm } from "../../parts/record-form.tsx";
import { removeRecord } from "../../parts/remove-record.ts";
import type { TalkSubjects } from "../../parts/talk-subjects.ts";
import { isTyping } from "../../kit/keys.ts";
import { newestOf } from "../../state/record-writing.ts";
import { EntryAction } from "./section.tsx";
import styles from "./talks.module.css";

/** A talk that is owed or planned: what it is about in words, and what can be done with it. */
export function TalkRow({
  talk: read,
  subjects,
  hasEnded,
  today,
}: {
  talk: Conversation;
  subjects: TalkSubjects;
  /** Nothing is owed any more once a relationship has ended. */
  hasEnded: boolean;
  today: Day;
}) {
  const [doing, setDoing] = useState<"holding" | "editing" | null>(null);
  const row = useRef<HTMLElement>(null);
  const talk = newestOf(read);
  const { topic, since, planned } = talk;
  const said = topic.trim() || words.client.talks.noTopic;
  const disagreement = subjects.disagreements.find(
    ({ id }) => id === talk.disagreement,
  );
  const flags = talk.flags.flatMap((flag) => subjects.flagInWords(flag) ?? []);

  function close() {
    setDoing(null);
    requestAnimationFrame(() =>
      row.current?.querySelector<HTMLElement>("button")?.focus(),
    );
  }

  function onHeld(held: boolean) {
    if (!held) close();
    else
      // It goes from here to what was said; the cursor stays with what is still to be said.
      row.current
        ?.closest("section")
        ?.querySelector<HTMLElement>("h2")
        ?.focus();
  }

  return (
    <article
      ref={row}
      className={styles["entry"]}
      onKeyDown={(event) => {
        const { key, target, ctrlKey, metaKey, altKey } = event;
        if (doing || ctrlKey || metaKey || altKey || isTyping(target)) return;
        if (key.toLowerCase() !== "h") return;
        // The letter must not be typed into the field that opens.
        event.preventDefault();
        setDoing("holding");
      }}
    >
      <div className={styles["meta"]}>
        <span>
          {hasEnded
            ? words.client.talks.wasOwed(since, today)
            : planned
              ? words.client.talks.planned(planned, today)
              : words.client.talks.owed(since, today)}
        </span>
        {!doing && (
          <span className={styles["actions"]}>
            <EntryAction
              about={said}
              main
              aria-keyshortcuts="h"
              onClick={() => setDoing("holding")}
            >
              {words.client.talks.hold}
            </EntryAction>
            <EntryAction about={said} onClick={() => setDoing("editing")}>
              {words.records.edit}
            </EntryAction>
            <EntryAction
              about={said}
              onClick={() => void removeRecord(talk.id)}
            >
              {words.records.remove}
            </EntryAction>
          </span>
        )}
      </div>
      {doing !== "editing" && (
        <>
          <FoldedWords text={said} />
          <ul className={styles["about"]}>
            {flags
              .filter((wording) => wording !== topic)
              .map((wording) => (
                <li key={wording}>
                  <FlagSign label={words.client.talks.aboutFlag} />
                  <span dir="auto">{wording}</span>
                </li>
              ))}
            {disagreement && disagreement.topic !== topic && (
              <li dir="auto">
                {words.client.theDisagreement(disagreement.topic)}
              </li>
            )}
          </ul>
        </>
      )}
      {doing === "holding" && (
        <HoldTalk
          talk={talk}
          settles={disagreement?.settled === null}
          today={today}
          onDone={onHeld}
        />
      )}
      {doing === "editing" && (
        <RecordForm
          kind="conversation"
          id={talk.id}
          client={talk.client}
          record={read}
          onDone={close}
        />
      )}
    </article>
  );
}
