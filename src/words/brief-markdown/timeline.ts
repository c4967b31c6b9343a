import { monthOf } from "#core/day.ts";
import type { JournalRecord, RecordOf } from "#core/record/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "../words.ts";
import { checkUpToMarkdown } from "./check-up.ts";
import { asLine, inLine } from "./one-line.ts";
import { ownText, ownTexts } from "./own-text.ts";

const { brief: say } = words;

/** What was written and answered, oldest first, under its months. */
export function timelineToMarkdown(
  records: readonly JournalRecord[],
): string[] {
  if (records.length === 0) return [];
  return [
    `## ${say.timeline}`,
    ...records.flatMap((record, index) => {
      const before = records[index - 1];
      const isFirst = !before || monthOf(before.day) !== monthOf(record.day);
      return [
        isFirst ? `### ${words.month(record.day)}` : "",
        `#### ${words.dayAndMonth(record.day)}`,
        ...entry(record),
      ];
    }),
  ];
}

function entry(record: JournalRecord): string[] {
  if (record.kind === "check-up") return checkUpToMarkdown(record);
  if (record.kind === "reflection") return reflection(record);
  const { title, parts } = words.told(record);
  const groups: { label: string | null; texts: string[] }[] = [];
  for (const { label, text } of parts) {
    const last = groups.at(-1);
    if (label === null && last) last.texts.push(text);
    else groups.push({ label, texts: [text] });
  }
  return [
    `**${inLine(title)}**`,
    ...groups.flatMap(({ label, texts }) => [
      label === null ? "" : `*${label}*`,
      ownTexts(texts),
    ]),
  ];
}

function reflection({
  text,
  energy,
  tags,
  checkUp,
}: RecordOf<"reflection">): string[] {
  const marks = [
    ...(energy ? [words.energy[energy]] : []),
    ...(tags.length > 0 ? [tags.map((tag) => `#${tag}`).join(" ")] : []),
    ...(checkUp ? [say.forCheckUp] : []),
  ].join(" · ");
  return [asLine(marks), isBlank(text) ? words.records.noText : ownText(text)];
}
