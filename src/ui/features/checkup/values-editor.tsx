import { useLayoutEffect, useState, type KeyboardEvent } from "react";
import type { Value } from "#core/journal/schema.ts";
import { fold } from "#core/text.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { isShortcut, shortcut } from "../../kit/keys.ts";
import { Screen } from "../../kit/screen.tsx";
import { putBackValue } from "../../parts/put-back-value.ts";
import { call } from "../../state/bridge.ts";
import { attempt, notices } from "../../state/notice.ts";
import { save } from "../../state/saving.ts";
import { useKeys } from "../../kit/use-keys.ts";
import styles from "./values-editor.module.css";

interface Line {
  readonly id: string;
  readonly name: string;
  /** What stood here last. A line that is empty for a moment keeps its answers until the owner is done. */
  readonly kept: string;
}

const most = 50;
const atFirst = 3;
const blank = (): Line => ({ id: crypto.randomUUID(), name: "", kept: "" });

/** Asks for the owner's own values: a line each, saved as they are typed. */
export function ValuesEditor({
  values,
  onDone,
}: {
  values: readonly Value[];
  onDone: () => void;
}) {
  const [lines, setLines] = useState<readonly Line[]>(() => {
    const known = values.map(({ id, name }) => ({ id, name, kept: name }));
    const missing = Math.max(atFirst - known.length, known.length > 0 ? 1 : 0);
    return [...known, ...Array.from({ length: missing }, blank)];
  });
  const [focused, setFocused] = useState<string | undefined>(
    () => lines.find(({ name }) => name === "")?.id,
  );

  useLayoutEffect(() => {
    if (focused) document.getElementById(`value-${focused}`)?.focus();
  }, [focused]);

  function change(next: readonly Line[]) {
    setLines(next);
    save("values", "values.set", { values: named(next, true) });
  }

  function write(id: string, name: string) {
    change(
      lines.map((line) =>
        line.id === id
          ? { id, name, kept: name.trim() === "" ? line.kept : name }
          : line,
      ),
    );
  }

  function remove(id: string) {
    const at = lines.findIndex((line) => line.id === id);
    const rest = lines.filter((line) => line.id !== id);
    change(rest.length > 0 ? rest : [blank()]);
    setFocused((rest[at - 1] ?? rest[at])?.id);
    const removed = lines[at];
    if (removed && removed.kept.trim() !== "") offerBack(removed, at);
  }

  function offerBack(line: Line, at: number) {
    const name = line.kept.trim();
    notices.show(words.settings.removed(name), {
      label: words.app.undo,
      run: () =>
        void attempt(async () => {
          await putBackValue({ id: line.id, name }, at);
          setLines((now) =>
            now.some(({ id }) => id === line.id)
              ? now
              : now.toSpliced(at, 0, { id: line.id, name, kept: name }),
          );
        }),
    });
  }

  function onKeyDown(event: KeyboardEvent, line: Line, index: number) {
    if (event.nativeEvent.isComposing) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && event.key === "Enter") {
      const following = lines[index + 1];
      if (following) setFocused(following.id);
      else if (line.name.trim() === "") void done();
      else if (lines.length < most) {
        const added = blank();
        setLines([...lines, added]);
        setFocused(added.id);
      }
    } else if (
      plain &&
      event.key === "Backspace" &&
      line.name === "" &&
      lines.length > 1
    )
      remove(line.id);
    else if (plain && event.key === "ArrowDown")
      setFocused(lines[index + 1]?.id ?? line.id);
    else if (plain && event.key === "ArrowUp")
      setFocused(lines[index - 1]?.id ?? line.id);
    else return;
    event.preventDefault();
  }

  useKeys((event) => {
    if (!isShortcut(event, "Enter")) return;
    event.preventDefault();
    void done();
  });

  async function done() {
    const values = onceEach(named(lines, false));
    // With none there is nothing to ask about: the first line waits.
    if (values.length === 0) {
      setFocused(lines[0]?.id ?? "");
      document.getElementById(`value-${lines[0]?.id ?? ""}`)?.focus();
      return;
    }
    // Takes the place of older lines that may still be waiting to be saved.
    save("values", "values.set", { values });
    if (await attempt(() => call("values.set", { values }))) onDone();
  }

  const count = onceEach(named(lines, false)).length;
  return (
    <Screen
      title={words.checkup.askValues}
      lead={words.checkup.askValuesLead}
      focusTitle={false}
    >
      <ol className={styles["lines"]}>
        {lines.map((line, index) => (
          <li
            key={line.id}
            className={styles["line"]}
            {...(line.id === focused && { "data-stop": "" })}
          >
            <input
              id={`value-${line.id}`}
              className={styles["input"]}
              aria-label={words.checkup.valueLine(index + 1)}
              placeholder={words.checkup.valueExamples[index] ?? ""}
              value={line.name}
              maxLength={300}
              dir="auto"
              onFocus={() => setFocused(line.id)}
              onChange={(event) => write(line.id, event.target.value)}
              onKeyDown={(event) => onKeyDown(event, line, index)}
            />
            {line.name !== "" && (
              <button
                type="button"
                className={styles["remove"]}
                aria-label={words.checkup.removeValue(line.name)}
                onClick={() => remove(line.id)}
              >
                {words.checkup.remove}
              </button>
            )}
          </li>
        ))}
      </ol>
      <div className={styles["foot"]}>
        <Button
          look="primary"
          shortcut={shortcut("Enter")}
          onClick={() => void done()}
        >
          {words.checkup.valuesDone}
        </Button>
        <p className={styles["count"]} role="status">
          {words.checkup.valueCount(count)}
        </p>
      </div>
    </Screen>
  );
}

/** The lines that say something. */
function named(lines: readonly Line[], keep: boolean) {
  return lines
    .map(({ id, name, kept }) => ({
      id,
      name: (name.trim() === "" && keep ? kept : name).trim(),
    }))
    .filter(({ name }) => name !== "");
}

/** Each name once. Only for lines that are done: while one is retyped, it may be like another for a moment. */
function onceEach<Named extends { readonly name: string }>(
  values: readonly Named[],
): Named[] {
  return [
    ...new Map(
      values.toReversed().map((value) => [fold(value.name), value]),
    ).values(),
  ].toReversed();
}
