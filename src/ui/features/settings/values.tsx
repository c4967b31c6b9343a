import { useId, useRef, useState } from "react";
import type { Value } from "#core/journal/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { putBackValue } from "../../parts/put-back-value.ts";
import { Saved } from "../../parts/saved.tsx";
import { attempt, notices } from "../../state/notice.ts";
import { save } from "../../state/saving.ts";
import styles from "./settings.module.css";
import { move, problemOf, typeInto, type ValueRow } from "./value-rows.ts";
import { ValueField } from "./value-field.tsx";

const most = 50;

const rowOf = ({ id, name }: Value): ValueRow => ({
  id,
  typed: name,
  kept: name,
});

/** The owner's values in their order: each can be renamed, moved and removed, and new ones added. */
export function Values({ values }: { values: readonly Value[] }) {
  const [rows, setRows] = useState<readonly ValueRow[]>(() =>
    values.map(rowOf),
  );
  const [added, setAdded] = useState("");
  const newField = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const candidate: ValueRow = { id: "", typed: added, kept: "" };
  const twice = problemOf(candidate, rows) === "twice";
  const full = rows.length >= most;

  function change(next: readonly ValueRow[]) {
    setRows(next);
    save("values", "values.set", {
      values: next.map(({ id, kept }) => ({ id, name: kept })),
    });
  }

  function add() {
    if (full || problemOf(candidate, rows)) return;
    const name = added.trim();
    change([...rows, { id: crypto.randomUUID(), typed: name, kept: name }]);
    setAdded("");
    newField.current?.focus();
  }

  function remove(row: ValueRow) {
    const place = rows.indexOf(row);
    change(rows.filter(({ id }) => id !== row.id));
    newField.current?.focus();
    notices.show(words.settings.removed(row.kept), {
      label: words.app.undo,
      run: () => void putBack(row, place),
    });
  }

  async function putBack({ id, kept }: ValueRow, place: number) {
    await attempt(async () => {
      const next = await putBackValue({ id, name: kept }, place);
      setRows(next.map(rowOf));
    });
  }

  const leave = (id: Id) =>
    setRows((rows) =>
      rows.map((row) => (row.id === id ? { ...row, typed: row.kept } : row)),
    );

  return (
    <>
      {rows.length === 0 && (
        <p className={styles["lead"]}>{words.settings.noValues}</p>
      )}
      <ol className={styles["values"]}>
        {rows.map((row, index) => (
          <ValueField
            key={row.id}
            row={row}
            number={index + 1}
            last={index === rows.length - 1}
            problem={problemOf(row, rows)}
            onType={(typed) => change(typeInto(rows, row.id, typed))}
            onLeave={() => leave(row.id)}
            onMove={(by) => change(move(rows, row.id, by))}
            onRemove={() => remove(row)}
          />
        ))}
      </ol>
      <form
        className={styles["add"]}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          ref={newField}
          className={styles["input"]}
          aria-label={words.settings.newValue}
          placeholder={words.settings.newValue}
          aria-describedby={hintId}
          value={added}
          maxLength={5_000}
          dir="auto"
          disabled={full}
          onChange={(event) => setAdded(event.target.value)}
        />
        <Button type="submit" disabled={full || added.trim() === "" || twice}>
          {words.settings.addValue}
        </Button>
      </form>
      <p id={hintId} className={styles["soft"]} role="status">
        {twice && words.settings.valueTwice}
        {full && words.settings.mostValues}
      </p>
      <p className={styles["soft"]}>
        <Saved />
      </p>
    </>
  );
}
