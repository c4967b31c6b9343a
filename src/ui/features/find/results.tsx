import type { KeyboardEvent, RefObject } from "react";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { EnergyShape } from "../../kit/energy.tsx";
import {
  ExcerptText,
  placeOfAnswer,
  type Answer,
} from "../../parts/excerpt.tsx";
import { toHash } from "../../state/route.ts";
import styles from "./find.module.css";

/** What was found, newest first. Arrow keys go through it, from the field and back; a letter goes on in the field. */
export function Results({
  answers,
  clients,
  today,
  field,
}: {
  answers: readonly Answer[];
  clients: readonly ClientSummary[];
  today: Day;
  field: RefObject<HTMLInputElement | null>;
}) {
  const names = new Map(clients.map(({ client }) => [client.id, client.name]));

  function onKeyDown(event: KeyboardEvent<HTMLOListElement>) {
    const { key, ctrlKey, metaKey, altKey, currentTarget, target } = event;
    if (ctrlKey || metaKey || altKey) return;
    const links = [...currentTarget.querySelectorAll("a")];
    const at = links.findIndex((link) => link === target);
    const to = {
      ArrowDown: links[at + 1],
      ArrowUp: links[at - 1] ?? field.current,
      Home: links[0],
      End: links.at(-1),
    }[key];
    if (to) {
      event.preventDefault();
      to.focus();
      to.scrollIntoView({ block: "nearest" });
    } else if (key.length === 1) field.current?.focus();
  }

  return (
    <ol
      aria-label={words.find.results}
      className={styles["results"]}
      onKeyDown={onKeyDown}
    >
      {answers.map((answer) => (
        <li key={answer.record}>
          <a className={styles["result"]} href={toHash(placeOfAnswer(answer))}>
            <span className={styles["meta"]}>
              <span className={styles["client"]} dir="auto">
                {names.get(answer.client) ?? ""}
              </span>
              <time dateTime={answer.day} title={words.longDay(answer.day)}>
                {words.relativeDay(answer.day, today)}
              </time>
              <span>
                {words.recordKind[answer.kind]}
                {answer.unfinished && `, ${words.find.unfinished}`}
              </span>
              {answer.energy && (
                <EnergyShape
                  energy={answer.energy}
                  label={`${words.composer.energy}: ${words.energy[answer.energy]}`}
                />
              )}
            </span>
            {answer.excerpts.map((excerpt, index) => (
              <span key={index} className={styles["excerpt"]} dir="auto">
                <ExcerptText excerpt={excerpt} />
              </span>
            ))}
          </a>
        </li>
      ))}
    </ol>
  );
}
