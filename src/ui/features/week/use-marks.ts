import { useReducer } from "react";
import type { Output } from "#contract/contract.ts";
import type { Stance } from "#core/checkup/schema.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import type { Energy } from "#core/week/schema.ts";
import { lastWritten, save } from "../../state/saving.ts";

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
export function useMarks(week: Day) {
  const [, show] = useReducer((turn: number) => turn + 1, 0);
  const field = (client: Id) => `week/${week}/${client}`;

  function markOf({ client, mark }: Entry): Mark {
    const { energy, stance, unsaid, skipped } = mark ?? blank;
    const read = { energy, stance, unsaid, skipped };
    const mine = lastWritten(field(client), "week.mark");
    return mine ? { ...read, ...(mine as Partial<Mark>) } : read;
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
    /** All of the mark goes out each time: newer words for a field take the place of older ones that could not be saved. */
    mark: (entry: Entry, part: Partial<Mark>): void => {
      const { energy, stance, unsaid, skipped } = {
        ...markOf(entry),
        ...part,
      };
      save(field(entry.client), "week.mark", {
        client: entry.client,
        day: week,
        energy,
        stance,
        unsaid,
        skipped,
      });
      show();
    },
  };
}
