import { useState } from "react";
import type { RecordKind } from "#core/record/kinds.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import type { Energy } from "#core/week/schema.ts";

/** What is looked for: words, and what an entry must be like. */
export interface Search {
  readonly text: string;
  readonly client?: Id | undefined;
  readonly kind?: RecordKind | undefined;
  readonly tag?: string | undefined;
  readonly energy?: Energy | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

let kept: { readonly journal: string; readonly search: Search } | undefined;

/** Puts words into the field of the screen before it opens. The filters begin anew. */
export function searchFor(journal: string, text: string): void {
  kept = { journal, search: { text } };
}

/** The search of this journal, as it was left. */
export function useKeptSearch(journal: string) {
  const [search, setSearch] = useState<Search>(() =>
    kept?.journal === journal ? kept.search : { text: "" },
  );
  return [
    search,
    (patch: Partial<Search>) => {
      const next = { ...search, ...patch };
      kept = { journal, search: next };
      setSearch(next);
    },
  ] as const;
}

/** Whether anything but the words narrows a search down. */
export function isFiltered({ text: _text, ...filters }: Search): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

export const noFilters: Omit<Search, "text"> = {
  client: undefined,
  kind: undefined,
  tag: undefined,
  energy: undefined,
  from: undefined,
  to: undefined,
};
