import { useState } from "react";
import type { PatternResult } from "#core/patterns/rule.ts";
import { words } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import { useQuery } from "../state/query.ts";
import { FindingView } from "./finding-view.tsx";
import styles from "./finding-view.module.css";

const nearMissesShown = 8;
const nobody: readonly never[] = [];

/** Whether there is nothing yet that any rule could look at: no finished check-up, or none that answers anything. */
export function isBeginning(results: readonly PatternResult[]): boolean {
  return results.every(
    ({ state, counts, subject }) =>
      subject.about === "rule" && state === "too-little" && counts.have === 0,
  );
}

/** What repeats, the most important first, and below it what may come to. */
export function Findings({ results }: { results: readonly PatternResult[] }) {
  const [all, setAll] = useState(false);
  const summaries = useQuery("client.list", {}).value ?? nobody;
  const clients = new Map(summaries.map(({ client }) => [client.id, client]));
  const found = results.filter(({ state }) => state === "found");
  const notYet = results.filter(({ state }) => state !== "found");
  const near = all ? notYet : notYet.slice(0, nearMissesShown);
  const items = (shown: readonly PatternResult[]) =>
    shown.map((result) => (
      <FindingView key={result.key} result={result} clients={clients} />
    ));
  return (
    <>
      <section aria-labelledby="found">
        <h2 id="found" className={styles["heading"]}>
          {words.patterns.found}
        </h2>
        {found.length > 0 ? (
          <ul className={styles["list"]}>{items(found)}</ul>
        ) : (
          <p className={styles["nothing"]}>{words.patterns.nothingFound}</p>
        )}
      </section>
      {notYet.length > 0 && (
        <section className={styles["not-yet"]} aria-labelledby="not-yet">
          <h2 id="not-yet" className={styles["heading"]}>
            {words.patterns.notYet}
          </h2>
          <ul className={styles["list"]}>{items(near)}</ul>
          {near.length < notYet.length && (
            <Button look="quiet" onClick={() => setAll(true)}>
              {words.patterns.more(notYet.length - near.length)}
            </Button>
          )}
        </section>
      )}
    </>
  );
}
