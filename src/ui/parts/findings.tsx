import { useState } from "react";
import type { Output } from "#contract/contract.ts";
import type { Client } from "#core/client/schema.ts";
import type { GonePattern, PatternSummary } from "#core/patterns/patterns.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import { useQuery } from "../state/query.ts";
import { FindingView } from "./finding-view.tsx";
import { GonePatterns } from "./gone-patterns.tsx";
import styles from "./finding-view.module.css";

const foundShown = 40;
const nearMissesShown = 5;
const nobody: Output<"client.list"> = [];

/** Whether there is nothing yet that any rule could look at: no finished check-up, or none that answers anything. */
export function isBeginning(results: readonly PatternSummary[]): boolean {
  return results.every(
    ({ state, counts, subject }) =>
      subject.about === "rule" && state === "too-little" && counts.have === 0,
  );
}

/** Whether a result stands among what repeats: found, and not called no pattern by the owner. */
export function deservesTalk({
  state,
  subject,
  answer,
}: PatternSummary): boolean {
  return (
    state === "found" &&
    subject.about !== "what-became" &&
    answer?.answer !== "not-a-pattern"
  );
}

/** What repeats, what deserves a talk first; below it what became of it, and what may come to repeat. */
export function Findings({
  results,
  gone,
}: {
  results: readonly PatternSummary[];
  gone: readonly GonePattern[];
}) {
  const summaries = useQuery("client.list", {}).value ?? nobody;
  const clients = new Map(summaries.map(({ client }) => [client.id, client]));
  const { found, whatBecame, refused, near, silent } = sorted(results);
  return (
    <>
      <section aria-labelledby="found">
        <h2 id="found" tabIndex={-1} className={styles["heading"]}>
          {words.patterns.found(found.length)}
        </h2>
        {found.length > 0 ? (
          <SomeOf results={found} clients={clients} first={foundShown} />
        ) : (
          <p className={styles["nothing"]}>{words.patterns.nothingFound}</p>
        )}
      </section>
      {whatBecame.length > 0 && (
        <section className={styles["section"]} aria-labelledby="what-became">
          <h2 id="what-became" className={styles["heading"]}>
            {words.patterns.whatBecame}
          </h2>
          <List results={whatBecame} clients={clients} />
        </section>
      )}
      <GonePatterns gone={gone} />
      {refused.length > 0 && (
        <Folded label={words.patterns.refused(refused.length)}>
          <List results={refused} clients={clients} />
        </Folded>
      )}
      {near.length > 0 && (
        <section className={styles["section"]} aria-labelledby="not-yet">
          <h2 id="not-yet" className={styles["heading"]}>
            {words.patterns.notYet}
          </h2>
          <SomeOf results={near} clients={clients} first={nearMissesShown} />
        </section>
      )}
      {silent.length > 0 && (
        <Folded label={words.patterns.silent(silent.length)}>
          <List results={silent} clients={clients} />
        </Folded>
      )}
    </>
  );
}

/** Each result in the part of the page where it belongs. */
function sorted(results: readonly PatternSummary[]) {
  const whatBecame = results.filter(
    ({ subject }) => subject.about === "what-became",
  );
  const rest = results.filter((result) => !whatBecame.includes(result));
  return {
    found: rest.filter(deservesTalk),
    refused: rest.filter(
      (result) => result.state === "found" && !deservesTalk(result),
    ),
    whatBecame,
    near: rest.filter(
      ({ state, subject }) =>
        state === "too-little" && subject.about !== "rule",
    ),
    silent: rest.filter(
      ({ state, subject }) => state !== "found" && subject.about === "rule",
    ),
  };
}

function List({
  results,
  clients,
}: {
  results: readonly PatternSummary[];
  clients: ReadonlyMap<Id, Client>;
}) {
  return (
    <ul className={styles["list"]}>
      {results.map((result) => (
        <FindingView key={result.key} result={result} clients={clients} />
      ))}
    </ul>
  );
}

/** The first of a list, the rest when it is asked for. */
function SomeOf({
  results,
  clients,
  first,
}: {
  results: readonly PatternSummary[];
  clients: ReadonlyMap<Id, Client>;
  first: number;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? results : results.slice(0, first);
  return (
    <>
      <List results={shown} clients={clients} />
      {shown.length < results.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {words.patterns.more(results.length - shown.length)}
        </Button>
      )}
    </>
  );
}

/** A part of the page that is folded away until somebody wants it. */
function Folded({
  label,
  children,
}: {
  label: string;
  children: React.ReactNode;
}) {
  return (
    <details className={styles["section"]}>
      <summary className={styles["folded"]}>{label}</summary>
      {children}
    </details>
  );
}
