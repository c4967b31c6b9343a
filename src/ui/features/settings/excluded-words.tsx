import { useState } from "react";
import { distinctLines, keptLines } from "#core/journal/excluded-words.ts";
import { words } from "#words/words.ts";
import { Lines } from "../../kit/lines.tsx";
import { lastWritten, save } from "../../state/saving.ts";
import styles from "./settings.module.css";

const field = "settings/excluded-words";
const most = 500;

/** The words and phrases that patterns leave out, one in each line. */
export function ExcludedWords({ excluded }: { excluded: readonly string[] }) {
  const [typed, setTyped] = useState(() =>
    (lastWritten(field, "settings.set")?.excludedWords ?? excluded).join("\n"),
  );
  const lines = distinctLines(typed.split("\n"));
  const kept = keptLines(lines, most);

  function change(next: string) {
    setTyped(next);
    save(field, "settings.set", {
      excludedWords: keptLines(distinctLines(next.split("\n")), most),
    });
  }

  return (
    <>
      <Lines
        label={words.settings.excludedLabel}
        value={typed}
        rows={2}
        onChange={change}
      />
      <p className={styles["soft"]} role="status">
        {kept.length < lines.length && words.settings.excludedTooMuch}
      </p>
    </>
  );
}
