import type { Due } from "#core/client/due-kinds.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { beginCheckUp } from "../../parts/begin-check-up.ts";
import { PredictionEnd } from "../../parts/prediction-end.tsx";
import { RenewalAnswer } from "../../parts/renewal-answer.tsx";
import { Actions, Place } from "./due-actions.tsx";
import { DecisionDue } from "./decision-due.tsx";
import { placeOf } from "./due-place.ts";
import { TalkDue } from "./talk-due.tsx";

/** What can be done about one thing that is due. */
export function DuePanel({
  due,
  summary,
  today,
  onWrite,
}: {
  due: Due;
  summary: ClientSummary;
  today: Day;
  onWrite: (client: Id) => void;
}) {
  const page = <Place to={placeOf(due)}>{words.due.openPage}</Place>;
  switch (due.is) {
    case "unfinished":
      return (
        <Actions>
          <Button onClick={() => void beginCheckUp(summary)}>
            {words.due.goOn}
          </Button>
        </Actions>
      );
    case "check-up":
      return (
        <>
          <p>{whyCheckUp(due, summary, today)}</p>
          <Actions>
            <Button onClick={() => void beginCheckUp(summary)}>
              {words.due.begin}
            </Button>
            {page}
          </Actions>
        </>
      );
    case "renewal":
      return (
        <>
          <RenewalAnswer summary={summary} today={today} />
          <Actions>
            <Place to={{ at: "brief", client: due.client }}>
              {words.due.brief}
            </Place>
            {page}
          </Actions>
        </>
      );
    case "conversation":
      return (
        <TalkDue talk={due.talk} name={due.name} today={today} page={page} />
      );
    case "decision":
      return (
        <DecisionDue due={due} summary={summary} today={today} page={page} />
      );
    case "prediction":
      return (
        <>
          <PredictionEnd prediction={due.prediction} today={today} />
          <Actions>{page}</Actions>
        </>
      );
    case "terms":
      return (
        <Actions>
          <Place to={placeOf(due)}>{words.due.lookAtTerms}</Place>
        </Actions>
      );
    case "silence":
      return (
        <>
          {summary.lastRecord && (
            <p>{words.due.silentSince(summary.lastRecord, today)}</p>
          )}
          <Actions>
            <Button onClick={() => onWrite(due.client)}>
              {words.due.writeAbout}
            </Button>
            {page}
          </Actions>
        </>
      );
    case "portrait":
      return (
        <>
          <p>{words.due.lastPortrait(due.last, today)}</p>
          <Actions>
            <Place to={placeOf(due)}>{words.due.drawAnew}</Place>
          </Actions>
        </>
      );
  }
}

function whyCheckUp(
  { why }: Extract<Due, { is: "check-up" }>,
  { client, lastCheckUp }: ClientSummary,
  today: Day,
): string {
  if (why === "before-yes") return words.due.beforeYes;
  if (why === "renewal" && client.renewal)
    return words.due.beforeRenewal(client.renewal, today);
  return lastCheckUp
    ? words.due.lastCheckUp(lastCheckUp, today)
    : words.due.noCheckUp;
}
