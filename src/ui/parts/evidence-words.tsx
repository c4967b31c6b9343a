import type { CheckUp } from "#core/checkup/schema.ts";
import type { PatternSummary } from "#core/patterns/patterns.ts";
import { sentencesOf } from "#core/patterns/tokens.ts";
import type { JournalRecord, Reflection } from "#core/record/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { EnergyShape } from "../kit/energy.tsx";
import { FlagSign } from "../kit/flag.tsx";
import { FlagEvidence } from "./flag-evidence.tsx";
import { flagOf } from "./flag-of-finding.ts";
import { FoldedWords } from "./folded-words.tsx";
import { Told } from "./told-view.tsx";
import styles from "./evidence-list.module.css";

/** What a record says about the matter, in its own words. */
export function EvidenceWords({
  record,
  result,
}: {
  record: JournalRecord;
  result: PatternSummary;
}) {
  switch (record.kind) {
    case "check-up":
      return <CheckUpWords checkUp={record} result={result} />;
    case "reflection":
      return <ReflectionWords reflection={record} result={result} />;
    default:
      return <Told record={record} />;
  }
}

/** What this check-up said. */
function CheckUpWords({
  checkUp,
  result,
}: {
  checkUp: CheckUp;
  result: PatternSummary;
}) {
  const { rule } = result;
  const mark = checkUp.flags.find(({ flag }) => flag === flagOf(result));
  const raised = mark?.answer === "raised";
  const odd = checkUp.values.filter(({ answer }) => answer !== "shared");
  if (rule === "drift-to-for")
    return (
      checkUp.stance && (
        <p>{words.patterns.stanceWas(words.stance[checkUp.stance])}</p>
      )
    );
  if (rule === "predictions" && checkUp.prediction)
    return (
      <>
        <p>
          {words.patterns.foretold(
            checkUp.prediction,
            checkUp.predictionEnd?.came ?? null,
          )}
        </p>
        <FoldedWords text={checkUp.prediction.text} lines={6} />
      </>
    );
  if (rule === "decisions-not-carried-out" && checkUp.decision)
    return isBlank(checkUp.decision.because) ? null : (
      <FoldedWords text={checkUp.decision.because} lines={6} />
    );
  if (rule === "said-and-written") return <RaisedFlags checkUp={checkUp} />;
  return (
    <>
      {mark && (
        <p className={styles["wording"]} dir="auto">
          {raised && <FlagSign />}
          <span>
            {mark.wording}
            {!raised && ` · ${words.flagAnswer[mark.answer ?? "unknown"]}`}
          </span>
        </p>
      )}
      {rule === "all-but-one-value" && (
        <p className={styles["values"]} dir="auto">
          {raised
            ? odd.map(({ name, answer }) =>
                words.patterns.oddOneOut(
                  name,
                  words.valueAnswer[answer ?? "unknown"],
                ),
              )
            : odd.length === 0
              ? words.patterns.allShared
              : words.patterns.notShared(odd.map(({ name }) => name))}
        </p>
      )}
      {mark && (
        <FlagEvidence
          mark={rule === "all-but-one-value" ? { ...mark, values: [] } : mark}
        />
      )}
    </>
  );
}

function RaisedFlags({ checkUp }: { checkUp: CheckUp }) {
  const raised = checkUp.flags.filter(
    ({ answer, derived }) =>
      answer === "raised" && derived !== "values-all-but-one",
  );
  if (raised.length === 0) return <p>{words.checkup.noneRaised}</p>;
  return raised.map(({ flag, wording }) => (
    <p key={flag} className={styles["wording"]} dir="auto">
      <FlagSign />
      <span>{wording}</span>
    </p>
  ));
}

/** A reflection: the sentence that repeats, where it is about words; else all of it, with its energy. */
function ReflectionWords({
  reflection: { text, energy },
  result: { subject },
}: {
  reflection: Reflection;
  result: PatternSummary;
}) {
  const sentence =
    subject.about === "words" ? lineWith(text, subject.words) : null;
  return (
    <>
      {energy && subject.about !== "words" && (
        <p className={styles["wording"]}>
          <EnergyShape energy={energy} />
          <span>{words.energy[energy]}</span>
        </p>
      )}
      <FoldedWords text={sentence ?? text} lines={6} />
    </>
  );
}

/** The line of a text that a phrase stands in, word for word; null where none holds it. */
function lineWith(text: string, phrase: string): string | null {
  const inWords = (of: string) => ` ${sentencesOf(of).flat().join(" ")} `;
  const wanted = inWords(phrase);
  return (
    text.split("\n").find((line) => inWords(line).includes(wanted)) ?? null
  );
}
