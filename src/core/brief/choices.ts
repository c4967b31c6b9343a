import type { App } from "../app.ts";
import { requireClient } from "../client/clients.ts";
import type { Client } from "../client/schema.ts";
import { given } from "../given.ts";
import { distinctLines } from "../journal/excluded-words.ts";
import type { Id } from "../schema.ts";
import type { BriefChoices } from "./choices-schema.ts";
import { briefParts, knownParts, talkParts, type BriefPart } from "./parts.ts";

/** What is chosen for a brief before its owner chooses anything. */
export const usualChoices: BriefChoices = {
  edition: "private",
  from: null,
  to: null,
  leftOut: [],
  ticked: [...talkParts],
  isAnonymous: false,
  hiddenWords: [],
  isNamed: false,
  paper: null,
};

/** What is chosen for a client's brief. */
export function choicesFor({ brief }: Pick<Client, "brief">): BriefChoices {
  return { ...usualChoices, ...brief };
}

/** The parts that are chosen for the edition that is chosen. */
export function chosenParts({
  edition,
  leftOut,
  ticked,
}: BriefChoices): BriefPart[] {
  return edition === "private"
    ? briefParts.filter((part) => !leftOut.includes(part))
    : knownParts(ticked);
}

/** Keeps what is chosen for a client's brief; what is left out stays as it is. Throws `client-not-found`. */
export function chooseBrief(
  { journal, clock }: App,
  {
    client: id,
    ...patch
  }: { readonly client: Id } & {
    readonly [Name in keyof typeof usualChoices]?:
      BriefChoices[Name] | undefined;
  },
): Promise<BriefChoices> {
  return journal.change((view) => {
    const before = requireClient(view, id);
    const choices = { ...choicesFor(before), ...given(patch) };
    choices.hiddenWords = distinctLines(choices.hiddenWords);
    const { ticked, leftOut } = choicesFor(before);
    choices.ticked = withUnknown(choices.ticked, ticked);
    choices.leftOut = withUnknown(choices.leftOut, leftOut);
    const client: Client = {
      ...before,
      brief: choices,
      revision: before.revision + 1,
      changedAt: clock.now(),
    };
    return { change: { clients: [client] }, reply: choices };
  });
}

/** Parts that are chosen, with those from before that only a newer Candor knows: nobody has unticked them here. */
function withUnknown(
  parts: readonly string[],
  before: readonly string[],
): string[] {
  const known = knownParts(before);
  const unknown = before.filter((name) => !known.some((part) => part === name));
  return [...new Set([...parts, ...unknown])];
}
