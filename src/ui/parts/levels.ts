import type { Stance } from "#core/checkup/schema.ts";
import { words } from "#words/words.ts";
import type { Energy } from "#core/week/schema.ts";
import type { Level } from "./level-mark.tsx";

/** Energies from the top of a drawing. */
export const energyLevels: readonly Level<Energy>[] = (
  ["green", "amber", "red"] as const
).map((id) => ({ id, word: words.energy[id], look: id }));

const looks = { with: "full", mixed: "half", for: "empty" } as const;

/** Stances from the top of a drawing. */
export const stanceLevels: readonly Level<Stance>[] = (
  ["with", "mixed", "for"] as const
).map((id) => ({ id, word: words.stance[id], look: looks[id] }));
