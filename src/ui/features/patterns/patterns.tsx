import type { Output } from "#contract/contract.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Empty, Screen } from "../../kit/screen.tsx";
import { Tabs } from "../../kit/tabs.tsx";
import { Findings, isBeginning } from "../../parts/findings.tsx";
import { useQuery } from "../../state/query.ts";
import {
  go,
  patternsParts,
  toHash,
  type PatternsPart,
} from "../../state/route.ts";
import { FlagGridView } from "./grid.tsx";

const nothingGone: Output<"pattern.gone"> = [];

/** What repeats in the journal: as sentences, and as a grid of flags. */
export function Patterns({ part }: { part: PatternsPart }) {
  const results = useQuery("pattern.list", {}).value;
  return (
    <Screen title={words.patterns.title} wide={part === "grid"}>
      {results && isBeginning(results) ? (
        <Empty
          action={
            <Button look="primary" onClick={() => go({ at: "clients" })}>
              {words.patterns.toClients}
            </Button>
          }
        >
          {words.patterns.empty}
        </Empty>
      ) : (
        <>
          <Tabs
            label={words.patterns.partsLabel}
            tabs={patternsParts.map((each) => ({
              name: words.patterns.parts[each],
              href: toHash({ at: "patterns", part: each }),
              isCurrent: each === part,
            }))}
          />
          {part === "grid" && <FlagGridView />}
          {results && part === "repeats" && <Repeating results={results} />}
        </>
      )}
    </Screen>
  );
}

function Repeating({ results }: { results: Output<"pattern.list"> }) {
  const gone = useQuery("pattern.gone", {}).value ?? nothingGone;
  return <Findings results={results} gone={gone} />;
}
