import { useMemo, useReducer } from "react";
import type { Output } from "#contract/contract.ts";
import type { Stance } from "#core/checkup/schema.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import type { Energy } from "#core/week/schema.ts";
import { useListed, wasListed } from "../../state/begun-here.ts";
import {
  lastRepliesUnder,
  lastUnsavedUnder,
  save,
} from "../../state/saving.ts";

export type Entry = Output<"week.read">["queue"][number];

/** What is marked for one client, as it stands on screen. */
export interface Marked extends Omit<Entry, "mark"> {
  /** The mark's own energy: a reflection may have said another one since. */
  readonly ownEnergy: Energy | null;
  readonly stance: Stance | null;
  readonly unsaid: string;
  readonly skipped: boolean;
  /** Whether the week's mark says anything. */
  readonly isMarked: boolean;
}

interface Mark {
  readonly energy: Energy | null;
  readonly stance: Stance | null;
  readonly unsaid: string;
  readonly skipped: boolean;
}

const blank: Mark = { energy: null, stance: null, unsaid: "", skipped: false };

/** Shows each mark at once and sends it at once. */
export function useMarks(week: Day, queue: readonly Entry[]) {
  const [, show] = useReducer((turn: number) => turn + 1, 0);
  const fields = (client: Id) => `week/${week}/${client}/`;
  useListed(useMemo(() => queue.flatMap(({ mark }) => mark ?? []), [queue]));

  /** What is unsaved lies over the newer of what was read and what the journal replied. */
  function markOf({ client, mark }: Entry): Mark {
    const [reply] = lastRepliesUnder(fields(client), "week.mark").toSorted(
      (a, b) => b.revision - a.revision,
    );
    const isNewer =
      reply && (mark ? reply.revision > mark.revision : !wasListed(reply));
    const { energy, stance, unsaid, skipped } = isNewer
      ? reply
      : (mark ?? blank);
    return Object.assign(
      { energy, stance, unsaid, skipped },
      ...lastUnsavedUnder(fields(client), "week.mark"),
    ) as Mark;
  }

  return {
    marked: (entry: Entry): Marked => {
      const mark = markOf(entry);
      // Until what was read knows of the newest mark, the mark itself says what the energy is.
      const isRead = (entry.mark?.energy ?? null) === mark.energy;
      return {
        ...entry,
        ...mark,
        energy: isRead ? entry.energy : mark.energy,
        ownEnergy: mark.energy,
        isMarked:
          mark.energy !== null ||
          mark.stance !== null ||
          mark.unsaid.trim() !== "" ||
          mark.skipped,
      };
    },
    /** Only what changes goes out, each under a field of its own: the rest may have been changed elsewhere. */
    mark: (entry: Entry, part: Partial<Mark>): void => {
      const { client } = entry;
      const before = markOf(entry);
      for (const name of Object.keys(part) as (keyof Mark)[])
        // The same energy again is a later word than a reflection's.
        if (name !== "skipped" || part.skipped !== before.skipped)
          save(`${fields(client)}${name}`, "week.mark", {
            client,
            day: week,
            [name]: part[name],
          });
      show();
    },
  };
}
