import { words, errorSentence } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import { call } from "../state/bridge.ts";
import { attempt, notices } from "../state/notice.ts";
import { useQuery } from "../state/query.ts";
import { unsavedWords, useSaving } from "../state/saving.ts";
import styles from "./saved.module.css";

async function keepElsewhere(): Promise<void> {
  const { file } = await call("words.keep", { text: unsavedWords() });
  if (file !== null) notices.show(words.saving.keptElsewhere(file));
  // The button goes when the words are saved, and must not take the cursor with it.
  document.querySelector<HTMLElement>("main textarea")?.focus();
}

/** The quiet truth about the words on screen. */
export function Saved() {
  const saving = useSaving();
  const passing = useQuery("journal.read", {}).value?.passing ?? false;
  const unsaved = saving.state === "unsaved";
  return (
    <>
      <span
        role="status"
        className={unsaved ? styles["unsaved"] : styles["saved"]}
      >
        {saving.state === "saving" && words.saving.saving}
        {saving.state === "saved" &&
          (passing ? words.saving.notKept : words.saving.saved(saving.at))}
        {unsaved && words.saving.unsaved(errorSentence(saving.error))}
      </span>
      {unsaved && (
        <Button look="quiet" onClick={() => void attempt(keepElsewhere)}>
          {words.saving.keepElsewhere}
        </Button>
      )}
    </>
  );
}
