import { useId, useState } from "react";
import { compareTexts, type Piece } from "#core/portrait/compare.ts";
import type { Portrait } from "#core/portrait/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import styles from "./portraits.module.css";
import { Section } from "./section.tsx";

/** Two portraits side by side, any two of them, with what only one of them says marked in it. */
export function PortraitPair({
  portraits,
}: {
  /** At least two, the newest first. */
  portraits: readonly Portrait[];
}) {
  const [chosen, setChosen] = useState<readonly [Id?, Id?]>([]);
  const find = (id: Id | undefined, otherwise: number) =>
    portraits.find((portrait) => portrait.id === id) ?? portraits[otherwise];
  const left = find(chosen[0], 1);
  const right = find(chosen[1], 0);
  if (!left || !right) return null;
  const [before, after] = compareTexts(left.text, right.text);
  const differ = [...before, ...after].some(({ only }) => only);
  return (
    <Section title={words.client.portrait.compare}>
      <p className={styles["legend"]} role="status">
        {differ ? words.client.portrait.legend : words.client.portrait.same}
      </p>
      <div className={styles["pair"]}>
        <Side
          label={words.client.portrait.left}
          portraits={portraits}
          shown={left}
          pieces={before}
          onChoose={(id) => setChosen([id, right.id])}
        />
        <Side
          label={words.client.portrait.right}
          portraits={portraits}
          shown={right}
          pieces={after}
          onChoose={(id) => setChosen([left.id, id])}
        />
      </div>
    </Section>
  );
}

function Side({
  label,
  portraits,
  shown,
  pieces,
  onChoose,
}: {
  label: string;
  portraits: readonly Portrait[];
  shown: Portrait;
  pieces: readonly Piece[];
  onChoose: (id: Id) => void;
}) {
  const id = useId();
  return (
    <div className={styles["side"]}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <select
        id={id}
        className={styles["select"]}
        value={shown.id}
        onChange={({ target }) => onChoose(target.value)}
      >
        {portraits.map((portrait) => (
          <option key={portrait.id} value={portrait.id}>
            {words.day(portrait.day)}
          </option>
        ))}
      </select>
      <p className={styles["text"]} dir="auto">
        {pieces.map(({ text, only }, index) =>
          only ? <Marked key={index} text={text} /> : text,
        )}
      </p>
    </div>
  );
}

/** The words, and what parts them from the next ones outside of the mark. */
function Marked({ text }: { text: string }) {
  const marked = text.trimEnd();
  return (
    <>
      <mark>{marked}</mark>
      {text.slice(marked.length)}
    </>
  );
}
