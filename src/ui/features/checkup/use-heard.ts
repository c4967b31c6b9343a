import { useState } from "react";
import type { CheckUp } from "#core/checkup/schema.ts";
import { compareMoments, type Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import type { Phrase } from "#core/talk/schema.ts";
import { isBlank } from "#core/text.ts";
import { useQuery } from "../../state/query.ts";
import { removeRecord } from "../../parts/remove-record.ts";
import { lastWrittenUnder, save } from "../../state/saving.ts";

/** An exact sentence as it stands in a line here: stored, on its way there, or not begun. */
export interface Line {
  readonly id: Id;
  readonly words: string;
  readonly saidBy: string;
  readonly day: Day;
}

/** The exact sentences of a check-up, and the ways to take them down. */
export interface Heard {
  /** Those taken down beside this check-up, in the order in which they were, and a last one to go on with. */
  readonly lines: readonly Line[];
  /** Those heard from this client before, the latest first. */
  readonly before: readonly Phrase[];
  readonly set: (line: Line) => void;
  /** Begins another line. */
  readonly another: () => void;
  readonly remove: (id: Id) => void;
}

const noPhrases: readonly Phrase[] = [];

/** The sentences heard from a client, the latest first. */
export function usePhrases(client: Id): readonly Phrase[] {
  const page = useQuery("record.list", {
    client,
    kind: "phrase",
    limit: 1_000,
  });
  return page.value
    ? page.value.records.filter((record) => record.kind === "phrase")
    : noPhrases;
}

/** What was taken away in this window: what was last written of it is not shown again. */
const removed = new Set<Id>();

/** Shows each sentence at once and sends it at once. */
export function useHeard(checkUp: CheckUp, today: Day): Heard {
  const { id: from, client } = checkUp;
  const phrases = usePhrases(client);
  const [mine, setMine] = useState<ReadonlyMap<Id, Line>>(() =>
    writtenBefore(from, today),
  );
  const [next, setNext] = useState<Id>(() => crypto.randomUUID());

  const stored = phrases
    .filter((phrase) => phrase.from === from)
    .toSorted((a, b) => compareMoments(a.at, b.at));
  const known = new Set(stored.map(({ id }) => id));
  const lines = [
    ...stored.map((phrase) => mine.get(phrase.id) ?? phrase),
    ...[...mine.values()].filter(({ id }) => !known.has(id)),
  ];
  const last = lines.at(-1);
  return {
    lines: lines.some(({ id }) => id === next)
      ? lines
      : [
          ...lines,
          { id: next, words: "", saidBy: last?.saidBy ?? "", day: today },
        ],
    before: phrases.filter((phrase) => phrase.from !== from),
    set(line) {
      const { id, words, saidBy, day } = line;
      setMine((before) => new Map(before).set(id, { id, words, saidBy, day }));
      save(`phrase/${from}/${id}`, "phrase.write", {
        id,
        client,
        from,
        words,
        saidBy,
        day,
      });
    },
    another: () => setNext(crypto.randomUUID()),
    remove(id) {
      removed.add(id);
      setMine((before) => {
        const rest = new Map(before);
        rest.delete(id);
        return rest;
      });
      if (id === next) setNext(crypto.randomUUID());
      void removeRecord(id);
    },
  };
}

/** What was taken down in this window before the check-up was left: newer than what was read. */
function writtenBefore(from: Id, today: Day): ReadonlyMap<Id, Line> {
  return new Map(
    lastWrittenUnder(`phrase/${from}/`, "phrase.write").flatMap(
      ({ id = "", words = "", saidBy = "", day = today }) =>
        removed.has(id) || isBlank(words)
          ? []
          : [[id, { id, words, saidBy, day: day as Day }]],
    ),
  );
}
