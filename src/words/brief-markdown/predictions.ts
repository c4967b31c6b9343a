import type { BriefDocument, Foretold } from "#core/brief/document.ts";
import { words } from "../words.ts";
import { ownText } from "./own-text.ts";

const { brief: say } = words;

/** What was expected, as it was written then, and what the owner says came of it. */
export function predictionsToMarkdown(
  predictions: BriefDocument["predictions"],
): string[] {
  if (predictions.length === 0) return [];
  const told = predictions.flatMap(({ end }) => end ?? []);
  return [
    `## ${say.predictions}`,
    say.predictionsCount(
      predictions.length,
      told.filter(({ came }) => came === "yes").length,
      told.length,
    ),
    ...predictions.flatMap(foretold),
  ];
}

function foretold({ day, prediction, end }: Foretold): string[] {
  const { said, ended } = words.checkup.prediction;
  return [
    `**${words.shortDay(day)}**`,
    ownText(prediction.text),
    said(prediction),
    end ? ended(end.came, end.day) : say.notTold,
    end ? ownText(end.note) : "",
  ];
}
