import { useId, useState } from "react";
import type { Client } from "#core/client/schema.ts";
import type { PatternSummary } from "#core/patterns/patterns.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { useQuery } from "../state/query.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { FindingActions } from "./finding-actions.tsx";
import { FindingTable } from "./finding-table.tsx";
import styles from "./finding-view.module.css";
import { PatternSentence } from "./pattern-sentence.tsx";

/** From here to there a number of sightings is called small. What is found at once says nothing by its number. */
const small = { from: 3, to: 5 };

const isSmall = (seen: number) => seen >= small.from && seen <= small.to;

type Panel = "evidence" | "why";

/**
 * What repeats, as a sentence, with what stands behind it and what speaks against it a step away, and what the owner says
 * to it.
 */
export function FindingView({
  result,
  clients,
}: {
  result: PatternSummary;
  clients: ReadonlyMap<Id, Client>;
}) {
  const [open, setOpen] = useState<readonly Panel[]>([]);
  const id = useId();
  const { evidence, counterExamples, subject, state } = result;
  const isFound = state === "found";
  const isOpen = (panel: Panel) => open.includes(panel);
  const toggle = (panel: Panel) =>
    setOpen(
      isOpen(panel) ? open.filter((of) => of !== panel) : [...open, panel],
    );
  const disclosure = (panel: Panel) => ({
    type: "button" as const,
    className: styles["open"],
    "aria-expanded": isOpen(panel),
    "aria-controls": `${id}-${panel}`,
    onClick: () => toggle(panel),
  });
  return (
    <li className={isFound ? styles["finding"] : styles["too-little"]}>
      <h3 id={id} className={styles["sentence"]} dir="auto">
        <PatternSentence result={result} />
      </h3>
      <div className={styles["row"]} role="group" aria-labelledby={id}>
        {evidence + counterExamples > 0 && (
          <button {...disclosure("evidence")}>
            {words.patterns.evidence(evidence)}
            {" · "}
            {words.patterns.counterExamples(counterExamples)}
          </button>
        )}
        <button {...disclosure("why")}>{words.patterns.why}</button>
        {isFound && isSmall(result.counts.seen) && (
          <span className={styles["small"]}>{words.patterns.small}</span>
        )}
      </div>
      <div id={`${id}-why`} hidden={!isOpen("why")}>
        <Why result={result} />
      </div>
      <div id={`${id}-evidence`} hidden={!isOpen("evidence")}>
        {isOpen("evidence") && (
          <div className={styles["panels"]}>
            <FindingTable subject={subject} />
            <Evidence result={result} clients={clients} />
          </div>
        )}
      </div>
      {isFound && <FindingActions finding={result} clients={clients} />}
    </li>
  );
}

/** Why this is shown, and what would make it go away. */
function Why({ result }: { result: PatternSummary }) {
  const { explained, goesAway } = words.rule(result.rule);
  return (
    <div className={styles["why"]}>
      <p>{explained}</p>
      {result.state === "found" && (
        <>
          <p>{goesAway}</p>
          {result.chance && <p>{words.chance(result.chance)}</p>}
        </>
      )}
    </div>
  );
}

/** What stands behind a result and what speaks against it, read when it is opened. */
function Evidence({
  result,
  clients,
}: {
  result: PatternSummary;
  clients: ReadonlyMap<Id, Client>;
}) {
  const whole = useQuery("pattern.read", { key: result.key }).value;
  if (!whole) return null;
  const lists = [
    [words.patterns.evidenceHeading, whole.evidence],
    [words.patterns.counterHeading, whole.counterExamples],
  ] as const;
  return lists.map(([heading, ids]) => (
    <EvidenceList
      key={heading}
      heading={heading}
      ids={ids}
      result={result}
      clients={clients}
    />
  ));
}
