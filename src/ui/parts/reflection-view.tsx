import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { timeOf, type Day } from "#core/day.ts";
import type { Reflection } from "#core/record/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { EnergyShape } from "../kit/energy.tsx";
import { Prose } from "../kit/prose.tsx";
import { Composer } from "./composer.tsx";
import { newest, reflectionField, setEdited } from "../state/newest.ts";
import { lastWritten, save } from "../state/saving.ts";
import { isMeant, removeRecord } from "./remove-record.ts";
import styles from "./record-view.module.css";

/** A reflection as it was written: to read, to go on with, to delete. */
export function ReflectionView({
  reflection: read,
  today,
  client,
  marked = false,
}: {
  reflection: Reflection;
  today: Day;
  /** Whom it is about, where the place does not say so. */
  client?: ReactNode;
  marked?: boolean;
}) {
  const [editing, setEditing] = useState(false);
  const reflection = newest(read);
  const began = useRef(reflection);
  useEffect(() => {
    if (!editing) return;
    setEdited(began.current);
    return () => setEdited(null);
  }, [editing]);
  const edit = useRef<HTMLButtonElement>(null);
  const article = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (marked) article.current?.scrollIntoView({ block: "center" });
  }, [marked]);
  return (
    <article
      ref={article}
      id={`record-${reflection.id}`}
      className={`${styles["record"] ?? ""} ${marked ? (styles["marked"] ?? "") : ""}`}
    >
      <div className={styles["meta"]}>
        <time
          dateTime={reflection.day}
          title={`${words.longDay(reflection.day)}, ${timeOf(reflection.at)}`}
        >
          {words.relativeDay(reflection.day, today)}
        </time>
        {client}
        {reflection.energy && (
          <EnergyShape
            energy={reflection.energy}
            label={`${words.composer.energy}: ${words.energy[reflection.energy]}`}
          />
        )}
        {reflection.tags.map((tag) => (
          <span key={tag}>#{tag}</span>
        ))}
        {reflection.copyOf && <span>{words.records.otherVersion}</span>}
        {!editing && (
          <span className={styles["actions"]}>
            <button
              ref={edit}
              type="button"
              onClick={() => {
                began.current = reflection;
                setEditing(true);
              }}
            >
              {words.records.edit}
            </button>
            <button
              type="button"
              onClick={(click) => {
                if (isMeant(click)) void removeRecord(reflection.id);
              }}
            >
              {words.records.remove}
            </button>
          </span>
        )}
      </div>
      {editing ? (
        <Composer
          reflection={reflection}
          today={today}
          placeholder={words.records.reflection}
          onDone={() => {
            setEditing(false);
            void binIfEmptied(began.current);
            requestAnimationFrame(() => edit.current?.focus());
          }}
        />
      ) : (
        <ReflectionText text={reflection.text} />
      )}
    </article>
  );
}

/** A reflection whose words were all taken out goes to the bin, and its words with it. */
async function binIfEmptied(began: Reflection): Promise<void> {
  const { id, text } = began;
  if (!isBlank(newest(began).text) || isBlank(text)) return;
  const field = reflectionField(id);
  // All that was said with its words stays said.
  const last = lastWritten(field, "reflection.write");
  save(field, "reflection.write", { ...last, id, text });
  await removeRecord(id);
}

/** The text, with what is long folded away. */
function ReflectionText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const [folded, setFolded] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = box.current?.firstElementChild;
    if (shown && !open) setFolded(shown.scrollHeight > shown.clientHeight + 4);
  }, [text, open]);
  if (text.trim() === "")
    return <p className={styles["none"]}>{words.records.noText}</p>;
  return (
    <div ref={box}>
      <Prose text={text} clipped={!open} />
      {(folded || open) && (
        <button
          type="button"
          className={styles["more"]}
          onClick={() => setOpen(!open)}
        >
          {open ? words.records.showLess : words.records.showAll}
        </button>
      )}
    </div>
  );
}
