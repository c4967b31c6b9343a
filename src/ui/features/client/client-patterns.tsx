import type { Output } from "#contract/contract.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Empty } from "../../kit/screen.tsx";
import { Findings, isBeginning } from "../../parts/findings.tsx";
import { useQuery } from "../../state/query.ts";
import { beginCheckUp } from "../../parts/begin-check-up.ts";
import styles from "./client.module.css";

const nothingGone: Output<"pattern.gone"> = [];

/** What repeats where this client has a part in it. */
export function ClientPatterns({ summary }: { summary: ClientSummary }) {
  const { id: client } = summary.client;
  const results = useQuery("pattern.list", { client }).value;
  const gone = useQuery("pattern.gone", { client }).value ?? nothingGone;
  if (!results) return null;
  if (isBeginning(results))
    return (
      <Empty
        action={
          <Button onClick={() => void beginCheckUp(summary)}>
            {summary.unfinished ? words.client.goOn : words.client.begin}
          </Button>
        }
      >
        {words.client.patternsEmpty}
      </Empty>
    );
  return (
    <div className={styles["patterns"]}>
      <Findings results={results} gone={gone} />
    </div>
  );
}
