import type { BriefDocument } from "#core/brief/document.ts";
import type { BriefPart } from "#core/brief/parts.ts";
import { whatChanged } from "#core/checkup/difference.ts";
import { awaitedRenewal } from "#core/client/clients.ts";
import type { Outcome } from "#core/client/schema.ts";
import { termNames } from "#core/client/terms.ts";
import { daysBetween } from "#core/day.ts";
import { isBlank } from "#core/text.ts";
import { words } from "../words.ts";
import { asHeading, asLine, inLine } from "./one-line.ts";
import { ownText, ownTexts } from "./own-text.ts";

const { brief: say } = words;

/** What stands on the first page of a brief. */
export function firstPageToMarkdown(brief: BriefDocument): string[] {
  const { edition, parts, client, timeline } = brief;
  return [
    ...masthead(brief),
    edition === "private" && timeline.length === 0 ? say.nothingYet : "",
    ...facts(brief),
    ...(parts.includes("flags") ? raisedNow(brief) : []),
    ...changedSince(brief),
    ...talks(brief),
    ...terms(brief),
    ...own(say.myTerms, client.myTerms),
    ...own(say.walkAwayLine, client.walkAwayLine),
    ...own(say.preMortem, client.preMortem),
  ];
}

function masthead(brief: BriefDocument): string[] {
  const { edition, isWhole, asAt, client, madeOn, from, to } = brief;
  return [
    `# ${asHeading(client.name)}`,
    `${say.kicker[edition]} · ${say.madeOn(madeOn)}`,
    from && to ? say.range(from, to) : "",
    edition === "private" ? say.private[isWhole ? "whole" : "part"] : "",
    asAt ? say.asAt(asAt) : "",
  ];
}

/** What is known of the relationship. What the owner has not written down is said to them, and to nobody else. */
function facts(brief: BriefDocument): string[] {
  const { edition, client, madeOn, since, endedOn, lastCheckUp } = brief;
  const { outcome, pastOutcomes = [] } = client;
  const has = (part: BriefPart) => brief.parts.includes(part);
  const gap = (name: string) =>
    edition === "private" ? [fact(name, say.notSaid)] : [];
  const known = (name: string, said: string | null | undefined) =>
    said ? [fact(name, said)] : gap(name);
  const written = (name: string, text: string) =>
    isBlank(text) ? [] : [fact(name), ownText(text)];
  const renewal = awaitedRenewal(client);
  const hasEnded = client.stage === "ended";
  const decision = lastCheckUp?.decision;
  const goal = written(say.goal, client.goal);
  return [
    ...(has("goal") && goal.length === 0 ? gap(say.goal) : goal),
    ...written(say.expected, client.expected),
    ...written(say.delivered, client.delivered),
    ...(has("dates")
      ? known(
          say.since,
          client.since
            ? words.day(client.since)
            : since && say.firstWritten(since),
        )
      : []),
    ...(has("dates") && !hasEnded
      ? known(
          say.renewal,
          renewal &&
            `${words.day(renewal)}, ${say.renewalIn(daysBetween(madeOn, renewal))}`,
        )
      : []),
    ...(hasEnded && outcome ? ending(say.outcome, outcome) : []),
    ...(hasEnded && !outcome
      ? known(say.outcome, endedOn && words.day(endedOn))
      : []),
    ...pastOutcomes.flatMap((past) => ending(say.endedBefore, past)),
    ...(has("decisions")
      ? known(
          say.lastDecision,
          lastCheckUp &&
            decision &&
            `${say.decision(decision.decided, decision.day)} ${say.decidedOn(lastCheckUp.day)}`,
        )
      : []),
    has("decisions") && decision ? ownText(decision.because) : "",
  ];
}

function fact(name: string, said = ""): string {
  return said === "" ? `**${name}**` : `**${name}:** ${said}`;
}

function ending(name: string, { ended, by, day, why }: Outcome): string[] {
  return [fact(name, say.endedAs(ended, by, day)), ownText(why)];
}

/** What was agreed, and how the owner stands to it; nothing where nobody said so. */
function terms({ client }: BriefDocument): string[] {
  const said = termNames.flatMap((name) => {
    const { answer, note } = client.terms[name];
    if (answer === null && isBlank(note)) return [];
    return [
      fact(words.termName[name], answer ? words.termAnswer[answer] : ""),
      ownText(note),
    ];
  });
  return said.length === 0 ? [] : [`## ${say.terms}`, ...said];
}

/** What is still to be said. */
function talks({ conversations }: BriefDocument): string[] {
  if (conversations.length === 0) return [];
  return [
    `## ${say.openTalks}`,
    ...conversations.flatMap((talk) => {
      const { title, parts } = words.told(talk);
      return [`**${inLine(title)}**`, ownTexts(parts.map(({ text }) => text))];
    }),
  ];
}

function raisedNow({ raised, lastCheckUp }: BriefDocument): string[] {
  return [
    `## ${say.raisedNow}`,
    ...raised.flatMap(({ wording, since, values, evidence }) => [
      `**${inLine(wording)}** ${say.raisedSince(since)}`,
      values.length > 0 ? say.namedValues(values.map(inLine)) : "",
      ownText(evidence),
    ]),
    ...(raised.length > 0
      ? []
      : [lastCheckUp ? say.noneRaised(lastCheckUp.day) : say.noCheckUp]),
  ];
}

/** What the last check-up changed since the one before; nothing where there is nothing to compare. */
function changedSince({ changed, lastCheckUp }: BriefDocument): string[] {
  if (!changed) return [];
  const { previous, values, stance, stillRaised } = changed;
  const { raised, lowered } = whatChanged(changed);
  const { checkup } = words;
  const lines = [
    ...raised.map(
      ({ wording }) => `${checkup.newlyRaised}: ${inLine(wording)}`,
    ),
    ...lowered.map(
      ({ wording }) => `${checkup.noLongerRaised}: ${inLine(wording)}`,
    ),
    ...(stillRaised > 0 ? [say.stillRaised(stillRaised)] : []),
    ...values.map(
      ({ name, before, now }) =>
        `${asLine(name)}: ${checkup.valueChange(before, now)}`,
    ),
    ...(stance
      ? [`${say.stance}: ${checkup.stanceChange(stance, stance.now)}`]
      : []),
  ];
  return [
    `## ${say.changed}`,
    say.changedBetween(lastCheckUp?.day ?? null, previous.day),
    (lines.length > 0 ? lines : [checkup.nothingChanged])
      .map((line) => `- ${line}`)
      .join("\n"),
  ];
}

/** Words of the owner that stand by themselves. */
function own(title: string, text: string): string[] {
  return isBlank(text) ? [] : [`## ${title}`, ownText(text)];
}
