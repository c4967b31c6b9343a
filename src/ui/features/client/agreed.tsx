import { useState } from "react";
import type { Client } from "#core/client/schema.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { words } from "#words/words.ts";
import { Saved } from "../../parts/saved.tsx";
import styles from "./about.module.css";
import { setFact, withWritten } from "./client-facts.ts";
import { FactLines } from "./fact-lines.tsx";
import { Section } from "./section.tsx";
import { Terms } from "./terms.tsx";

/** What was agreed with a client, and what the owner needs. A relationship that has just begun begins with the terms. */
export function Agreed({
  summary,
  begun,
}: {
  summary: ClientSummary;
  /** Whether one comes here because a prospect has become a client. */
  begun: boolean;
}) {
  const client = withWritten(summary.client);
  const [first] = useState(begun || client.stage === "prospect");
  const before = (
    <Section title={words.client.agreed.terms}>
      <Terms client={client} begun={begun} />
      <div className={styles["below"]}>
        <FactLines
          label={words.client.agreed.preMortem}
          hint={words.client.agreed.preMortemHint}
          text={client.preMortem}
          onChange={(text) => setFact(client, "preMortem", text)}
        />
      </div>
    </Section>
  );
  return (
    <div className={styles["wide"]}>
      <div className={styles["saved"]}>
        <Saved />
      </div>
      {first && before}
      <Section title={words.client.agreed.project}>
        <div className={styles["stack"]}>
          <GoalField client={client} />
          <FactLines
            label={words.client.agreed.expected}
            hint={words.client.agreed.expectedHint}
            text={client.expected}
            onChange={(text) => setFact(client, "expected", text)}
          />
          <FactLines
            label={words.client.agreed.delivered}
            hint={words.client.agreed.deliveredHint}
            text={client.delivered}
            onChange={(text) => setFact(client, "delivered", text)}
          />
        </div>
      </Section>
      {!first && before}
      <Section title={words.client.agreed.mine}>
        <div className={styles["stack"]}>
          <MineFields client={client} />
        </div>
      </Section>
    </div>
  );
}

/** What the work is for. */
export function GoalField({ client }: { client: Client }) {
  return (
    <FactLines
      label={words.client.goal}
      hint={words.client.goalHint}
      text={client.goal}
      onChange={(text) => setFact(client, "goal", text)}
    />
  );
}

/** What the owner needs, and where they leave. */
export function MineFields({ client }: { client: Client }) {
  return (
    <>
      <FactLines
        label={words.client.myTerms}
        hint={words.client.myTermsHint}
        text={client.myTerms}
        onChange={(text) => setFact(client, "myTerms", text)}
      />
      <FactLines
        label={words.client.walkAwayLine}
        hint={words.client.walkAwayHint}
        text={client.walkAwayLine}
        onChange={(text) => setFact(client, "walkAwayLine", text)}
      />
    </>
  );
}
