import { useState } from "react";
import { choicesFor } from "#core/brief/choices.ts";
import type { BriefChoices } from "#core/brief/choices-schema.ts";
import { given } from "#core/given.ts";
import type { Client } from "#core/client/schema.ts";
import { lastWritten, save } from "../../state/saving.ts";

/** What is chosen for a client's brief, and how to choose: it is remembered where the journal can be written to. */
export function useChoices({
  client,
  isKept,
}: {
  client: Client;
  isKept: boolean;
}): [BriefChoices, (patch: Partial<BriefChoices>) => void] {
  const field = `brief/${client.id}`;
  const [choices, setChoices] = useState<BriefChoices>(() => ({
    ...choicesFor(client),
    ...given(lastWritten(field, "brief.choose") ?? {}),
  }));
  function choose(patch: Partial<BriefChoices>) {
    const next = { ...choices, ...patch };
    setChoices(next);
    if (!isKept) return;
    save(field, "brief.choose", {
      client: client.id,
      edition: next.edition,
      from: next.from,
      to: next.to,
      leftOut: next.leftOut,
      ticked: next.ticked,
      isAnonymous: next.isAnonymous,
      hiddenWords: next.hiddenWords,
      isNamed: next.isNamed,
      paper: next.paper,
    });
  }
  return [choices, choose];
}
