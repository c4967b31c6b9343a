import { useState } from "react";
import type { Questionnaire } from "#core/journal/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { OtherWordingFields } from "./other-wordings.tsx";
import styles from "./questionnaire.module.css";

type Question = Questionnaire["questions"][number];

/** How one of the three questions is put. Which question it is, and what follows from it, stays. */
export function QuestionWording({
  question,
  onChange,
}: {
  question: Question;
  onChange: (part: Partial<Question>) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const blank = typed !== null && isBlank(typed);
  return (
    <div className={styles["item"]}>
      <textarea
        className={`${styles["wording"] ?? ""} ${styles["asked"] ?? ""}`}
        rows={1}
        aria-label={words.questionnaire.question(question.number)}
        aria-invalid={blank}
        value={typed ?? question.wording}
        maxLength={5_000}
        dir="auto"
        onChange={({ target }) => {
          const line = target.value.replace(/\s*\n\s*/gu, " ");
          setTyped(line);
          if (!isBlank(line)) onChange({ wording: line });
        }}
        onBlur={() => setTyped(null)}
      />
      <div className={styles["acts"]}>
        <Button
          look="quiet"
          aria-expanded={open}
          aria-label={words.questionnaire.moreOf(question.wording)}
          onClick={() => setOpen(!open)}
        >
          {open ? words.questionnaire.less : words.questionnaire.more}
        </Button>
      </div>
      <p className={styles["hint"]} role="status">
        {blank && words.questionnaire.blank}
      </p>
      {open && (
        <div className={styles["more"]}>
          <OtherWordingFields of={question} onChange={onChange} />
        </div>
      )}
    </div>
  );
}
