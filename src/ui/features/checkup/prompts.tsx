import type { PromptMark, PromptPlace } from "#core/checkup/schema.ts";
import { LineField } from "./line-field.tsx";
import type { Answering } from "./use-answers.ts";
import styles from "./prompts.module.css";

/** What is asked at a place of the check-up, each with a line to answer in. Nobody has to. */
export function Prompts({
  answering: { checkUp, setPrompt },
  place,
  start = false,
}: {
  answering: Answering;
  place: PromptPlace;
  /** Whether the step begins at the first of them. */
  start?: boolean;
}) {
  const marks = promptsAt(checkUp.prompts, place);
  if (marks.length === 0) return null;
  return (
    <div className={styles["prompts"]}>
      {marks.map((mark, index) => (
        <Prompt
          key={mark.prompt}
          mark={mark}
          start={start && index === 0}
          onChange={(answer) => setPrompt(mark.prompt, answer)}
        />
      ))}
    </div>
  );
}

function Prompt({
  mark: { wording, answer },
  start,
  onChange,
}: {
  mark: PromptMark;
  start: boolean;
  onChange: (answer: string) => void;
}) {
  return (
    <div className={styles["prompt"]}>
      <p className={styles["wording"]} dir="auto">
        {wording}
      </p>
      <div data-stop="" {...(start && { "data-start": "" })}>
        <LineField label={wording} value={answer} onChange={onChange} />
      </div>
    </div>
  );
}

/** The prompts that are asked at a place. */
export function promptsAt(
  prompts: readonly PromptMark[],
  place: PromptPlace,
): PromptMark[] {
  return prompts.filter((mark) => mark.place === place);
}
