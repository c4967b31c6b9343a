import { useId, useLayoutEffect, useRef, useState } from "react";
import type { Client, Term, TermAnswer } from "#core/client/schema.ts";
import type { TermName } from "#core/client/terms.ts";
import { words } from "#words/words.ts";
import { RadioRow } from "../../kit/radio-row.tsx";
import { save } from "../../state/saving.ts";
import styles from "./terms.module.css";

const names = Object.keys(words.termName) as TermName[];
const answers = Object.keys(words.termAnswer) as TermAnswer[];

/**
 * How the owner stands to each of the terms, by key: a letter answers and goes on to the next, Enter goes to the line.
 */
export function Terms({ client, begun }: { client: Client; begun: boolean }) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (begun) list.current?.querySelector("input")?.focus();
  }, [begun]);

  function next(from: HTMLElement) {
    const item = from.closest("li");
    const radios = item?.nextElementSibling;
    const to =
      radios?.querySelector<HTMLElement>("input:checked") ??
      radios?.querySelector<HTMLElement>("input") ??
      item?.querySelector<HTMLElement>("textarea");
    to?.focus();
  }

  return (
    <>
      <p className={styles["lead"]}>
        {words.client.agreed.lead(client.name, client.stage, begun)}
      </p>
      <ul ref={list} className={styles["terms"]}>
        {names.map((name) => (
          <TermRow key={name} client={client} name={name} onAnswered={next} />
        ))}
      </ul>
    </>
  );
}

function TermRow({
  client,
  name,
  onAnswered,
}: {
  client: Client;
  name: TermName;
  onAnswered: (from: HTMLElement) => void;
}) {
  const id = useId();
  const [term, setTerm] = useState<Term>(client.terms[name]);
  function change(patch: Partial<Term>) {
    const next = { ...term, ...patch };
    setTerm(next);
    save(`client/${client.id}/terms/${name}`, "client.change", {
      id: client.id,
      terms: { [name]: next },
    });
  }
  return (
    <li className={styles["term"]}>
      <h3 id={id} className={styles["name"]}>
        {words.termName[name]}
      </h3>
      <RadioRow
        labelledBy={id}
        value={term.answer}
        choices={answers.map((value) => ({
          value,
          label: words.termAnswer[value],
          letter: words.client.agreed.letters[value],
        }))}
        onChange={(answer) => change({ answer })}
        onEnter={(from) =>
          from.closest("li")?.querySelector("textarea")?.focus()
        }
      />
      <textarea
        className={styles["line"]}
        rows={1}
        aria-label={words.client.agreed.termLine(words.termName[name])}
        placeholder={words.client.agreed.lineHint}
        dir="auto"
        spellCheck
        value={term.note}
        onChange={({ target }) => change({ note: target.value })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey) return;
          if (event.nativeEvent.isComposing) return;
          event.preventDefault();
          onAnswered(event.currentTarget);
        }}
      />
    </li>
  );
}
