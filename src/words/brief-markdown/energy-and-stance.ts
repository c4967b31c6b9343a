import type { BriefDocument } from "#core/brief/document.ts";
import { words } from "../words.ts";
import { table } from "./one-line.ts";

const { brief: say } = words;

/** The weeks and the days that say how energy and stance were. */
export function linesToMarkdown({
  energies,
  stances,
}: BriefDocument["lines"]): string[] {
  if (energies.length + stances.length === 0) return [];
  const { on } = say.predictionColumns;
  return [
    `## ${say.lines}`,
    energies.length > 0
      ? table(
          [on, words.patternGrid.energyLine],
          energies.map(({ week, energy }) => [
            say.weekOf(week),
            words.energy[energy],
          ]),
        )
      : "",
    stances.length > 0
      ? table(
          [on, words.patternGrid.stanceLine],
          stances.map(({ day, stance }) => [
            words.shortDay(day),
            words.stance[stance],
          ]),
        )
      : "",
  ];
}
