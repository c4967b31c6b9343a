import type { Day } from "../day.ts";
import { firstLetters } from "../text.ts";

/** How a brief can be kept: as pages, or as a text to be edited. */
export const briefFormats = ["pdf", "markdown"] as const;

/** What making a brief takes, one after the other. */
export const makingStages = [
  "gathering",
  "setting",
  "printing",
  "writing",
] as const;

export type BriefFormat = (typeof briefFormats)[number];
export type MakingStage = (typeof makingStages)[number];

const endings: Readonly<Record<BriefFormat, string>> = {
  pdf: "pdf",
  markdown: "md",
};

/** What a file's name cannot have on one system or another. */
const unfit = /[\p{C}\\/:*?"<>|]/gu;
const longest = 60;

/** A file name that tells a passer-by nothing about the client, unless it is to tell their name. */
export function briefFileName(
  {
    madeOn,
    isNamed,
    client,
  }: {
    readonly madeOn: Day;
    readonly isNamed: boolean;
    readonly client: { readonly name: string };
  },
  format: BriefFormat,
): string {
  const fit = client.name
    .replace(unfit, " ")
    .replace(/\s+/gu, " ")
    // Hidden files begin with a dot, options with a dash, and somebody's home with a tilde.
    .replace(/^[ .~-]+/u, "");
  const name = firstLetters(fit, longest).replace(/[. ]+$/u, "");
  const stem = isNamed && name !== "" ? `${name} ${madeOn}` : `brief-${madeOn}`;
  return `${stem}.${endings[format]}`;
}
