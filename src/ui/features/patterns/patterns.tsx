import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Empty, Screen } from "../../kit/screen.tsx";
import { Findings, isBeginning } from "../../parts/findings.tsx";
import { useQuery } from "../../state/query.ts";
import { go } from "../../state/route.ts";
import { FlagGridView } from "./grid.tsx";

/** What repeats in the journal. */
export function Patterns() {
  const results = useQuery("pattern.list", {}).value;
  const beginning = results && isBeginning(results);
  return (
    <Screen title={words.patterns.title}>
      {beginning && (
        <Empty
          action={
            <Button look="primary" onClick={() => go({ at: "clients" })}>
              {words.patterns.toClients}
            </Button>
          }
        >
          {words.patterns.empty}
        </Empty>
      )}
      <FlagGridView />
      {results && !beginning && <Findings results={results} />}
    </Screen>
  );
}
