import { useLayoutEffect, useRef, useState } from "react";
import type { Output } from "#contract/contract.ts";
import type { CheckUp } from "#core/checkup/schema.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { isMac, isShortcut, isTyping, shortcut } from "../../kit/keys.ts";
import { removeRecord } from "../../parts/remove-record.ts";
import { call } from "../../state/bridge.ts";
import { attempt, notices } from "../../state/notice.ts";
import { go } from "../../state/route.ts";
import { useSaving } from "../../state/saving.ts";
import {
  allAnswers,
  firstOpen,
  questionOf,
  steps,
  type Step,
} from "./answers.ts";
import { Bar } from "./bar.tsx";
import { DecisionStep } from "./decision-step.tsx";
import { KeysLine } from "./keys-line.tsx";
import { placeOf, type Place } from "./places.ts";
import { QuestionStep } from "./question-step.tsx";
import { keyOfSound } from "./sounds-like.tsx";
import { StanceStep } from "./stance-step.tsx";
import { focusQuestion, focusStart, questionOfElement } from "./stops.ts";
import { useAnswers } from "./use-answers.ts";
import { useKeys } from "../../kit/use-keys.ts";
import { usePhrases } from "./use-heard.ts";
import styles from "./flow.module.css";

/** The check-up while it is being done: one question a screen, back and forth as one likes. */
export function Flow({
  stored,
  name,
  summary,
  journal,
}: {
  stored: CheckUp;
  name: string;
  /** Nothing where the client is gone. */
  summary: ClientSummary | undefined;
  journal: Output<"journal.read">;
}) {
  const answering = useAnswers(stored);
  const { checkUp } = answering;
  const [step, setStep] = useState<Step>(() => firstOpen(checkUp));
  // The owner's own values are asked for once, and whenever they want to change them.
  const [editing, setEditing] = useState(
    () => (journal.values ?? []).length === 0,
  );
  const [putAway, setPutAway] = useState<ReadonlySet<string>>(new Set());
  // Asked for from the start, so that nothing moves when a later step shows them.
  usePhrases(checkUp.client);
  const saving = useSaving();
  const root = useRef<HTMLDivElement>(null);
  const finishing = useRef(false);
  // The question that one was at last: it has the answer keys.
  const asked = useRef<HTMLElement | null>(null);
  const [place, setPlace] = useState<Place>("question");
  const question = questionOf(step);
  const at = steps.indexOf(step);
  const last = step === "decision";
  const editor = editing && question === 1;

  useLayoutEffect(() => {
    if (!root.current) return;
    root.current.closest("main")?.scrollTo({ top: 0 });
    focusStart(root.current);
  }, [step]);

  // What is asked may come and go while it is asked. What goes takes the focus with it, and the keys go back.
  const askedNow = [
    ...checkUp.flags.map(({ flag }) => flag),
    ...checkUp.prompts.map(({ prompt }) => prompt),
    ...checkUp.goodSigns.map(({ sign }) => sign),
  ].join(" ");
  useLayoutEffect(() => {
    if (root.current && document.activeElement === document.body)
      focusQuestion(root.current, asked.current, { preventScroll: true });
  }, [askedNow]);

  function next() {
    const following = steps[at + 1];
    if (following) setStep(following);
    else void finish();
  }

  function back() {
    const before = steps[at - 1];
    if (before) setStep(before);
  }

  async function finish() {
    // Until the result is there the key may be pressed again, and a check-up is finished once.
    if (!checkUp.decision || finishing.current) return;
    // An answer that is not on disk would come too late afterwards.
    if (saving.state === "unsaved") return notices.error(saving.error);
    finishing.current = true;
    finishing.current = await attempt(async () => {
      await call("checkup.answer", allAnswers(checkUp));
      await call("checkup.finish", { id: checkUp.id });
    });
  }

  function leave() {
    notices.show(words.checkup.kept);
    go({ at: "client", client: checkUp.client, tab: "check-ups" });
  }

  /** What was not worth finishing goes to the bin, and can be taken back from there. */
  async function remove() {
    go({ at: "client", client: checkUp.client, tab: "check-ups" });
    await removeRecord(checkUp.id);
  }

  function backToQuestion(options?: FocusOptions) {
    if (root.current) focusQuestion(root.current, asked.current, options);
  }

  useKeys((event) => {
    const typing = isTyping(event.target);
    // On a Mac these keys go from word to word in a text.
    const alone =
      event.altKey && !event.ctrlKey && !event.metaKey && !(typing && isMac());
    // While the values are edited, this key is theirs.
    if (editor && isShortcut(event, "Enter")) return;
    if (isShortcut(event, "Enter")) next();
    else if (alone && event.key === "ArrowRight") {
      if (!last && !editor) next();
    } else if (alone && event.key === "ArrowLeft") back();
    else if (event.key === "Escape") {
      if (typing) backToQuestion();
      else leave();
    } else return;
    event.preventDefault();
  });

  return (
    <div
      ref={root}
      className={styles["flow"]}
      data-stops=""
      onFocus={({ target }) => {
        asked.current = questionOfElement(target) ?? asked.current;
        setPlace(placeOf(target));
      }}
      onClick={() => {
        // A click beside everything leaves the keys where they were.
        const { activeElement } = document;
        if (activeElement instanceof HTMLElement && activeElement.tabIndex < 0)
          backToQuestion({ preventScroll: true });
      }}
    >
      <Bar
        name={name}
        leave={words.checkup.leave}
        hint={words.checkup.kept}
        onLeave={leave}
      >
        <Steps step={step} onStep={setStep} />
      </Bar>
      {question && (
        <QuestionStep
          key={step}
          question={question}
          answering={answering}
          summary={summary}
          journal={journal}
          editing={editor}
          onEdit={setEditing}
          putAway={putAway}
          onPutAway={(sound) =>
            setPutAway((before) => new Set(before).add(keyOfSound(sound)))
          }
        />
      )}
      {step === "stance" && (
        <StanceStep answering={answering} journal={journal} />
      )}
      {step === "decision" && (
        <DecisionStep
          answering={answering}
          summary={summary}
          journal={journal}
          onStep={setStep}
        />
      )}
      <footer className={styles["foot"]}>
        <KeysLine
          step={editor ? "own-values" : step}
          place={place}
          asked={checkUp.asked}
        />
        <Button
          look="quiet"
          className={styles["remove"]}
          onClick={() => void remove()}
        >
          {words.records.remove}
        </Button>
        <div className={styles["moves"]}>
          {at > 0 && <Button onClick={back}>{words.checkup.back}</Button>}
          {!editor && (
            <Button
              data-stop=""
              look={last && checkUp.decision ? "primary" : "plain"}
              shortcut={shortcut("Enter")}
              disabled={last && !checkUp.decision}
              onClick={next}
            >
              {last ? words.checkup.finish : words.checkup.next}
            </Button>
          )}
        </div>
      </footer>
    </div>
  );
}

/** Where one is, in words; each leads there. */
function Steps({ step, onStep }: { step: Step; onStep: (step: Step) => void }) {
  return (
    <nav aria-label={words.checkup.stepsLabel}>
      <ol className={styles["steps"]}>
        {steps.map((each) => (
          <li key={each}>
            <button
              type="button"
              aria-current={each === step ? "step" : undefined}
              onClick={() => onStep(each)}
            >
              {words.checkup.steps[each]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
