import { useId } from "react";
import type { BriefDocument } from "#core/brief/document.ts";
import { groupBy } from "#core/group-by.ts";
import { toldKinds, type RecordKind } from "#core/record/kinds.ts";
import { words } from "#words/words.ts";
import { useQuery } from "../../state/query.ts";
import styles from "./brief-screen.module.css";

/** What is in a brief, and what is left out, counted. `whole`: the brief without a range. */
export function Contents({
  brief,
  whole,
}: {
  brief: BriefDocument;
  whole: BriefDocument;
}) {
  const { client, timeline, weeks, conversations, findings, from, to } = brief;
  const bin = useQuery("bin.list", {}).value ?? [];
  const summary = useQuery("client.read", { id: client.id }).value;
  const told = useQuery("record.list", { client: client.id, limit: 1 }).value;
  const outside = whole.timeline.length - timeline.length;
  const later = Math.max(0, (told?.total ?? 0) - whole.timeline.length);
  const inBin = bin.filter(
    ({ client: of, kind }) => of === client.id && toldKinds.includes(kind),
  ).length;
  const leftOut = [
    outside > 0 && words.brief.outside(outside),
    later > 0 && words.brief.later(later),
    inBin > 0 && words.brief.inBin(inBin),
    summary?.unfinished && words.brief.unfinished,
  ].filter((line) => typeof line === "string" && line !== "");
  return (
    <>
      <Lines
        heading={words.brief.whatIsIn}
        lines={[
          ...linesOfKinds(timeline),
          ...(weeks.length > 0 ? [words.brief.weekCount(weeks.length)] : []),
          ...(conversations.length > 0
            ? [words.brief.openTalkCount(conversations.length)]
            : []),
          words.brief.findingCount(findings.length),
          ...(from && to ? [words.brief.range(from, to)] : []),
        ]}
      />
      {whole.timeline.length === 0 && (
        <p className={styles["hint"]}>{words.brief.emptyHint}</p>
      )}
      <Lines
        heading={words.brief.leftOut}
        lines={
          leftOut.length > 0
            ? leftOut.map(String)
            : [words.brief.nothingLeftOut]
        }
      />
    </>
  );
}

/** How many records of each kind there are; reflections and check-ups are counted where there are none, too. */
function linesOfKinds(timeline: BriefDocument["timeline"]): string[] {
  const kinds = groupBy(timeline, ({ kind }) => kind);
  const always: readonly RecordKind[] = ["reflection", "check-up"];
  return [...new Set([...always, ...kinds.keys()])].map((kind) =>
    words.brief.ofKind[kind](kinds.get(kind)?.length ?? 0),
  );
}

function Lines({
  heading,
  lines,
}: {
  heading: string;
  lines: readonly string[];
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles["heading"]}>
        {heading}
      </h2>
      <ul className={styles["lines"]}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
