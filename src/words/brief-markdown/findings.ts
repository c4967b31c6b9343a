import {
  daysToName,
  type BriefFinding,
  type SeenIn,
} from "#core/brief/findings.ts";
import { isBlank } from "#core/text.ts";
import { words } from "../words.ts";
import { asLine } from "./one-line.ts";
import { ownText } from "./own-text.ts";

const { brief: say } = words;

/** What repeats, with its counts, the days it was seen here, and the days it was not. */
export function findingsToMarkdown(
  findings: readonly BriefFinding[],
): string[] {
  if (findings.length === 0) return [];
  return [`## ${say.findings}`, ...findings.flatMap(found)];
}

function found({
  finding,
  seen,
  notSeen,
  elsewhere,
  note,
}: BriefFinding): string[] {
  const { counts } = finding;
  const counted = [
    say.findingCounts(
      counts.seen,
      counts.of,
      counts.quarters,
      counts.since,
      counts.until,
    ),
    days(say.seenHere, seen),
    elsewhere > 0 ? say.evidenceElsewhere(elsewhere) : "",
    days(say.notSeenHere, notSeen),
  ];
  return [
    asLine(words.patternSentence(finding)),
    counted.filter((part) => part !== "").join(" "),
    isBlank(note) ? "" : ownText(say.findingNote(note.trim())),
  ];
}

function days(
  name: (all: number, named: number) => string,
  seen: readonly SeenIn[],
): string {
  if (seen.length === 0) return "";
  const named = daysToName(seen).map(({ day }) => words.shortDay(day));
  return `${name(seen.length, named.length)} ${words.list(named)}.`;
}
