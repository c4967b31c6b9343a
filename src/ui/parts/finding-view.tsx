import { useId, useState } from "react";
import type { Client } from "#core/client/schema.ts";
import type { PatternResult, Subject } from "#core/patterns/rule.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { EvidenceList } from "./evidence-list.tsx";
import styles from "./finding-view.module.css";
import { PatternSentence } from "./pattern-sentence.tsx";

/** Up to here a number of check-ups is called small. */
const small = 5;

type Panel = "evidence" | "why";

/** What repeats, as a sentence, with what stands behind it and what speaks against it a step away. */
export function FindingView({
  result,
  clients,
}: {
  result: PatternResult;
  clients: ReadonlyMap<Id, Client>;
}) {
  const [open, setOpen] = useState<Panel | null>(null);
  const id = useId();
  const { evidence, counterExamples, subject, state } = result;
  const toggle = (panel: Panel) => setOpen(open === panel ? null : panel);
  const disclosure = (panel: Panel) => ({
    type: "button" as const,
    className: styles["open"],
    "aria-expanded": open === panel,
    "aria-controls": `${id}-${panel}`,
    onClick: () => toggle(panel),
  });
  return (
    <li
      className={state === "found" ? styles["finding"] : styles["too-little"]}
    >
      <h3 id={id} className={styles["sentence"]} dir="auto">
        <PatternSentence result={result} />
      </h3>
      <div className={styles["row"]} role="group" aria-labelledby={id}>
        {evidence.length + counterExamples.length > 0 && (
          <button {...disclosure("evidence")}>
            {words.patterns.evidence(evidence.length)}
            {" · "}
            {words.patterns.counterExamples(counterExamples.length)}
          </button>
        )}
        <button {...disclosure("why")}>{words.patterns.why}</button>
        {state === "found" && result.counts.seen <= small && (
          <span className={styles["small"]}>{words.patterns.small}</span>
        )}
      </div>
      <div id={`${id}-why`} hidden={open !== "why"}>
        <p className={styles["why"]}>{words.rule(result.rule).explained}</p>
      </div>
      <div id={`${id}-evidence`} hidden={open !== "evidence"}>
        {open === "evidence" && (
          <div className={styles["panels"]}>
            {subject.about === "flag-across" && <ByQuarter subject={subject} />}
            <EvidenceList
              heading={words.patterns.evidenceHeading}
              ids={evidence}
              result={result}
              clients={clients}
            />
            <EvidenceList
              heading={words.patterns.counterHeading}
              ids={counterExamples}
              result={result}
              clients={clients}
            />
          </div>
        )}
      </div>
    </li>
  );
}

function ByQuarter({
  subject,
}: {
  subject: Subject & { readonly about: "flag-across" };
}) {
  return (
    <table className={styles["quarters"]}>
      <caption>{words.patterns.byQuarter}</caption>
      <thead>
        <tr>
          <th scope="col">{words.patterns.quarterColumn}</th>
          <th scope="col">{words.patterns.seenColumn}</th>
          <th scope="col">{words.patterns.ofColumn}</th>
        </tr>
      </thead>
      <tbody>
        {subject.byQuarter.map(({ quarter, seen, of }) => (
          <tr key={quarter}>
            <th scope="row">{words.quarter(quarter)}</th>
            <td>{words.number(seen)}</td>
            <td>{words.number(of)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
