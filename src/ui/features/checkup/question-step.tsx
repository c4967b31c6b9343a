import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Output } from "#contract/contract.ts";
import { flagOfFrustration } from "#core/checkup/raised.ts";
import type { CheckUp, FlagMark } from "#core/checkup/schema.ts";
import { wordingFor } from "#core/checkup/wording.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import type { Reflection } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { isTyping } from "../../kit/keys.ts";
import { Screen } from "../../kit/screen.tsx";
import { useQuery } from "../../state/query.ts";
import { deriveSoFar, type Question } from "./answers.ts";
import { DerivedFlags } from "./derived-flags.tsx";
import { FlagRow } from "./flag-row.tsx";
import { Margin } from "./margin.tsx";
import { Prompts } from "./prompts.tsx";
import { soundFor, type Sound } from "./sounds-like.tsx";
import { focusFirstOpen } from "./stops.ts";
import type { Answering } from "./use-answers.ts";
import { useKeys } from "../../kit/use-keys.ts";
import { ValuesEditor } from "./values-editor.tsx";
import { ValueGrid } from "./value-grid.tsx";
import styles from "./flow.module.css";

const noReflections: readonly Reflection[] = [];
const noSounds: readonly Sound[] = [];

/** One of the three questions, and beside it what the owner wrote since the last check-up. */
export function QuestionStep({
  question,
  answering,
  summary,
  journal,
  editing,
  onEdit,
  putAway,
  onPutAway,
}: {
  question: Question;
  answering: Answering;
  summary: ClientSummary | undefined;
  journal: Output<"journal.read">;
  /** Whether the owner's own values are being written down first. */
  editing: boolean;
  onEdit: (editing: boolean) => void;
  /** What sounds like a flag and is not it, as the owner says. */
  putAway: ReadonlySet<string>;
  onPutAway: (sound: Sound) => void;
}) {
  const { checkUp, setFlag } = answering;
  const reflections =
    useQuery("checkup.reflections", { id: checkUp.id }).value ?? noReflections;
  const sounds =
    useQuery("checkup.sounds-like", { id: checkUp.id }).value ?? noSounds;
  const [lastFlag, setLastFlag] = useState<Id | null>(null);
  const [open, setOpen] = useState(false);
  const [writing, setWriting] = useState<Id | null>(null);
  const [hearing, setHearing] = useState(false);
  const own = checkUp.asked === "own";
  const asked = useRef<HTMLDivElement>(null);
  const margin = useRef<HTMLElement>(null);

  const marks = checkUp.flags.filter((mark) => mark.question === question);
  const derived = marks.filter((mark) => mark.derived);
  const byHand = marks.filter((mark) => !mark.derived);
  // Evidence goes to the flag that one was at last; at first, to the first that can have some.
  const target =
    marks.find(({ flag }) => flag === lastFlag) ??
    byHand[0] ??
    derived.find(
      (mark) =>
        mark.derived &&
        deriveSoFar(mark.derived, checkUp.values).said === "raised",
    );

  function flagOf(mark: FlagMark | undefined) {
    return asked.current?.querySelector<HTMLElement>(
      `[data-flag="${mark?.flag ?? ""}"]`,
    );
  }

  function toMargin(written?: Id) {
    flushSync(() => setOpen(true));
    const find = (selector: string) =>
      margin.current?.querySelector<HTMLElement>(selector);
    const to =
      find(`[data-reflection="${written ?? ""}"] [role=option]`) ??
      find("textarea, [role=option][tabindex='0']") ??
      // Nothing to take: the line is left to write.
      flagOf(target)?.querySelector("textarea") ??
      find("[data-empty]");
    to?.focus();
  }

  function toHeard() {
    flushSync(() => {
      setOpen(true);
      setHearing(true);
    });
    margin.current
      ?.querySelector<HTMLElement>("[data-heard] [data-stop] textarea")
      ?.focus();
  }

  function toQuestion() {
    const flag = flagOf(target);
    // A flag that follows from the values has nothing to answer.
    const root = flag?.querySelector("[data-stop]") ? flag : asked.current;
    if (root) focusFirstOpen(root);
  }

  useKeys((event) => {
    if (editing) return;
    const inMargin = margin.current?.contains(event.target as Node) ?? false;
    if (event.key === "F6") {
      if (inMargin) toQuestion();
      else toMargin();
    } else if (event.key === "Escape" && inMargin) {
      setWriting(null);
      setHearing(false);
      toQuestion();
    } else if (
      isTyping(event.target) ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    else if (event.key === words.checkup.letters.evidence) toMargin();
    else if (event.key === words.checkup.letters.question) toQuestion();
    else if (event.key === words.checkup.letters.heard && !own) toHeard();
    else if (event.key === words.checkup.letters.write) {
      setOpen(true);
      setWriting(crypto.randomUUID());
    } else return;
    event.preventDefault();
  });

  const wording = journal.questionnaire.questions.find(
    ({ number }) => number === question,
  );
  const title = wording ? wordingFor(checkUp.asked, wording) : "";

  return (
    <div className={styles["body"]}>
      <div ref={asked} className={styles["asked"]}>
        {editing ? (
          <ValuesEditor
            values={journal.values ?? []}
            onDone={() => onEdit(false)}
          />
        ) : (
          <Screen title={title} focusTitle={false}>
            {question === 1 && (
              <ValueGrid answering={answering} onEdit={() => onEdit(true)} />
            )}
            {derived.length > 0 && (
              <DerivedFlags
                marks={derived}
                values={checkUp.values}
                reflections={reflections}
                onChange={setFlag}
                onActive={setLastFlag}
              />
            )}
            {byHand.map((mark) => (
              <FlagRow
                key={mark.flag}
                mark={mark}
                reflections={reflections}
                active={mark.flag === target?.flag}
                frustration={
                  mark.flag === flagOfFrustration
                    ? {
                        since: frustratedSince(checkUp, summary),
                        withSide: checkUp.asked !== "own",
                      }
                    : null
                }
                sound={soundFor(mark, sounds, putAway)}
                today={journal.today}
                onChange={setFlag}
                onActive={setLastFlag}
                onPutAway={onPutAway}
              />
            ))}
            <div className={styles["prompts"]}>
              <Prompts answering={answering} place={question} />
            </div>
          </Screen>
        )}
      </div>
      {!editing && (
        <Margin
          ref={margin}
          checkUp={checkUp}
          today={journal.today}
          reflections={reflections}
          target={target}
          onTake={setFlag}
          open={open}
          onOpen={setOpen}
          writing={writing}
          onWrite={setWriting}
          onWritten={toMargin}
          catchPhrases={journal.questionnaire.phrases}
          hearing={hearing}
          onHear={own ? null : toHeard}
        />
      )}
    </div>
  );
}

/** Since when there is frustration, unless the owner says otherwise: as last time, if nobody has talked since then. */
function frustratedSince(
  checkUp: CheckUp,
  summary: ClientSummary | undefined,
): Day {
  const before = summary?.raised.find(({ flag }) => flag === flagOfFrustration);
  return before && !summary?.talkedSince ? before.since : checkUp.day;
}
