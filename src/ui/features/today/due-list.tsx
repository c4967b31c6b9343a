import type { Due } from "#core/client/due-kinds.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { toHash, type Route } from "../../state/route.ts";
import styles from "./today.module.css";

/** What wants attention now, each a step away. */
export function DueList({ due, today }: { due: readonly Due[]; today: Day }) {
  if (due.length === 0)
    return <p className={styles["none"]}>{words.today.nothingDue}</p>;
  return (
    <ul className={styles["items"]}>
      {due.map((item) => (
        <li key={`${item.is} ${item.client}`}>
          <a className={styles["item"]} href={toHash(placeOf(item))}>
            <span className={styles["what"]}>{whatIsDue(item, today)}</span>
            <span className={styles["who"]} dir="auto">
              {item.name}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function whatIsDue(due: Due, today: Day): string {
  switch (due.is) {
    case "unfinished":
      return words.today.unfinished;
    case "renewal":
      return words.today.renewal(due.days);
    case "decision":
      return words.today.decision(due.decision, today);
    case "conversation":
      return words.due.conversation(due.days, due.talk.planned, today);
    case "prediction":
      return words.due.prediction;
    case "check-up":
      return words.due.checkUp(due.first);
    case "terms":
      return words.due.terms;
    case "silence":
      return words.due.silence(due.days);
    case "portrait":
      return words.due.portrait;
  }
}

function placeOf(due: Due): Route {
  switch (due.is) {
    case "unfinished":
      return { at: "checkup", checkUp: due.checkUp };
    case "renewal":
      return { at: "brief", client: due.client };
    case "decision":
    case "prediction":
    case "check-up":
      return { at: "client", client: due.client, tab: "check-ups" };
    case "conversation":
    case "silence":
      return { at: "client", client: due.client, tab: "timeline" };
    case "terms":
    case "portrait":
      return { at: "client", client: due.client, tab: "about" };
  }
}
