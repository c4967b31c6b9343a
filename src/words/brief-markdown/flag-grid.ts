import type { FlagsByDate } from "#core/brief/flags-by-date.ts";
import type { FlagAnswer } from "#core/checkup/schema.ts";
import { words } from "../words.ts";
import { inCell, table } from "./one-line.ts";

const { brief: say } = words;

/** Flags down, check-ups across. */
export function gridToMarkdown({ checkUps, rows }: FlagsByDate): string[] {
  if (checkUps.length === 0) return [];
  const title = `## ${say.grid}`;
  if (rows.length === 0) return [title, say.noneEver];
  return [
    title,
    table(
      [say.flagColumn, ...checkUps.map(({ day }) => words.shortDay(day))],
      rows.map(({ wording, answers }) => [
        inCell(wording),
        ...checkUps.map((_, column) => sign(answers[column] ?? null)),
      ]),
    ),
    say.legend.join("; "),
  ];
}

function sign(answer: FlagAnswer | null): string {
  switch (answer) {
    case "raised":
      return say.raised;
    case "not-raised":
      return say.notRaisedSign;
    case "unknown":
      return say.unknownSign;
    case null:
      return say.notAskedSign;
  }
}
