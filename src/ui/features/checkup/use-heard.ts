import { useMemo, useReducer, useState } from "react";
import type { CheckUp } from "#core/checkup/schema.ts";
import { compareMoments, type Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import type { Phrase } from "#core/talk/schema.ts";
import { useQuery } from "../../state/query.ts";
import { removeRecord } from "../../parts/remove-record.ts";
import { useListed, writtenHere } from "../../state/begun-here.ts";
import {
  newestOf,
  recordField,
  writeRecord,
} from "../../state/record-writing.ts";
import { lastUnsaved } from "../../state/saving.ts";

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
  const records = page.value?.records;
  return useMemo(
    () => records?.filter((record) => record.kind === "phrase") ?? noPhrases,
    [records],
  );
}

/** The sentences that were written beside each check-up in this window, which what was read may not have yet. */
const begun = new Map<Id, readonly Id[]>();

/** Shows each sentence at once and sends it at once. */
export function useHeard(checkUp: CheckUp, today: Day): Heard {
  const { id: from, client } = checkUp;
  const phrases = usePhrases(client);
  useListed(phrases);
  const [mine, setMine] = useState<readonly Id[]>(() =>
    (begun.get(from) ?? []).filter(
      // What is on disk is read; what is not among it was removed.
      (id) => lastUnsaved(recordField(id), "phrase.write") !== undefined,
    ),
  );
  const [next, setNext] = useState<Id>(() => crypto.randomUUID());
  const [, show] = useReducer((turn: number) => turn + 1, 0);

  const stored = phrases
    .filter((phrase) => phrase.from === from)
    .toSorted((a, b) => compareMoments(a.at, b.at))
    .map((phrase) => newestOf(phrase));
  const known = new Set(stored.map(({ id }) => id));
  const lines: readonly Line[] = [
    ...stored,
    ...mine.flatMap((id) => {
      const written = known.has(id) ? undefined : writtenHere("phrase", id);
      const { words = "", saidBy = "", day = today } = written ?? {};
      return written ? [{ id, words, saidBy, day }] : [];
    }),
  ];
  const last = lines.at(-1);
  const hasNext = lines.some(({ id }) => id === next);
  // One that was removed meanwhile is not written into unseen: another begins.
  if (!hasNext && mine.includes(next)) setNext(crypto.randomUUID());

  function keepMine(ids: readonly Id[]) {
    begun.set(from, ids);
    setMine(ids);
  }

  return {
    lines: hasNext
      ? lines
      : [
          ...lines,
          { id: next, words: "", saidBy: last?.saidBy ?? "", day: today },
        ],
    before: phrases.filter((phrase) => phrase.from !== from),
    set({ id, words, saidBy, day }) {
      const shown = lines.find((line) => line.id === id);
      writeRecord("phrase", id, {
        ...(!shown && { client, from }),
        ...(words !== shown?.words && { words }),
        ...(saidBy !== shown?.saidBy && { saidBy }),
        ...(day !== shown?.day && { day }),
      });
      if (!mine.includes(id)) keepMine([...mine, id]);
      show();
    },
    another: () => setNext(crypto.randomUUID()),
    remove(id) {
      keepMine(mine.filter((other) => other !== id));
      if (id === next) setNext(crypto.randomUUID());
      void removeRecord(id);
    },
  };
}
