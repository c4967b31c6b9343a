import type { Id } from "#core/schema.ts";
import type { Disagreement } from "#core/talk/schema.ts";
import { useQuery } from "../state/query.ts";

/** What a talk can be about: the flags that are raised now, and the disagreements. */
export interface TalkSubjects {
  readonly raised: readonly { readonly flag: Id; readonly wording: string }[];
  readonly disagreements: readonly Disagreement[];
  /** A flag in words, whether it is raised or not; undefined for one that is in no list any more. */
  readonly flagInWords: (flag: Id) => string | undefined;
}

/** What talks with a client are about, in words; undefined until it is known. */
export function useTalkSubjects(client: Id): TalkSubjects | undefined {
  const raised = useQuery("client.read", { id: client }).value?.raised;
  const flags = useQuery("journal.read", {}).value?.questionnaire.flags;
  const page = useQuery("record.list", {
    client,
    kind: "disagreement",
    limit: 1_000,
  }).value;
  if (!raised || !flags || !page) return undefined;
  return {
    raised,
    disagreements: page.records.filter(
      (record) => record.kind === "disagreement",
    ),
    flagInWords: (flag) =>
      raised.find((known) => known.flag === flag)?.wording ??
      flags.find(({ id }) => id === flag)?.wording,
  };
}
