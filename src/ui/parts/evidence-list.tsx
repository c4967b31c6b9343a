import { useState } from "react";
import type { CheckUp } from "#core/checkup/schema.ts";
import type { Client } from "#core/client/schema.ts";
import type { PatternResult } from "#core/patterns/rule.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../kit/flag.tsx";
import { useQuery } from "../state/query.ts";
import { toHash } from "../state/route.ts";
import { FlagEvidence } from "./flag-evidence.tsx";
import styles from "./evidence-list.module.css";

const shownFirst = 12;

/** The check-ups behind a result, or against it, the latest first. Each is read when the list opens. */
export function EvidenceList({
  heading,
  ids,
  result,
  clients,
}: {
  heading: string;
  ids: readonly Id[];
  result: PatternResult;
  clients: ReadonlyMap<Id, Client>;
}) {
  const [all, setAll] = useState(false);
  if (ids.length === 0) return null;
  const latest = ids.toReversed();
  const shown = all ? latest : latest.slice(0, shownFirst);
  return (
    <section>
      <h4 className={styles["heading"]}>{heading}</h4>
      <ol className={styles["items"]}>
        {shown.map((id) => (
          <Item key={id} id={id} result={result} clients={clients} />
        ))}
      </ol>
      {shown.length < latest.length && (
        <button
          type="button"
          className={styles["more"]}
          onClick={() => setAll(true)}
        >
          {words.patterns.more(latest.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function Item({
  id,
  result,
  clients,
}: {
  id: Id;
  result: PatternResult;
  clients: ReadonlyMap<Id, Client>;
}) {
  const { value } = useQuery("record.read", { id });
  if (!value) return <li className={styles["item"]} aria-busy="true" />;
  if (value.kind !== "check-up" || value.deletedAt)
    return <li className={styles["gone"]}>{words.patterns.gone}</li>;
  const client = clients.get(value.client);
  const { decision } = value;
  const ended = result.subject.about === "what-became" && client?.outcome;
  return (
    <li className={styles["item"]}>
      <p className={styles["day"]}>
        <a
          href={toHash({
            at: "client",
            client: value.client,
            tab: "timeline",
            record: value.id,
          })}
          title={words.longDay(value.day)}
        >
          <time dateTime={value.day}>{words.shortDay(value.day)}</time>
        </a>
      </p>
      <div className={styles["answer"]}>
        <p className={styles["client"]}>
          <bdi>{client?.name}</bdi>
          {ended && (
            <span className={styles["aside"]}>
              {words.clientList.endedOn(ended)}
            </span>
          )}
          {decision && (
            <span className={styles["aside"]}>
              {words.client.decision(decision.decided, decision.day, value.day)}
            </span>
          )}
        </p>
        <Answer checkUp={value} result={result} />
      </div>
    </li>
  );
}

/** What this check-up said about the matter. */
function Answer({
  checkUp,
  result,
}: {
  checkUp: CheckUp;
  result: PatternResult;
}) {
  const flag = flagOf(result);
  const mark = checkUp.flags.find((known) => known.flag === flag);
  const raised = mark?.answer === "raised";
  const odd = checkUp.values.filter(({ answer }) => answer !== "shared");
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
      {result.rule === "all-but-one-value" && (
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
          mark={
            result.rule === "all-but-one-value" ? { ...mark, values: [] } : mark
          }
        />
      )}
    </>
  );
}

/** The flag that a result is about. Its key is the rule and its subject, and a flag's id stands last. */
function flagOf({ rule, key }: PatternResult): Id | undefined {
  return rule === "all-but-one-value"
    ? "values-all-but-one"
    : key.split("/").at(-1);
}
