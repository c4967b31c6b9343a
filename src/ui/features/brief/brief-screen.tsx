import { useDeferredValue, useState } from "react";
import { isDay } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { errorSentence, words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useQuery } from "../../state/query.ts";
import { BriefPages } from "../../brief/brief-pages.tsx";
import styles from "./brief-screen.module.css";
import { Contents } from "./contents.tsx";
import { SaveBrief } from "./save-brief.tsx";

/** A preview shows so many entries; who wants all of them here can have them. */
const most = 150;

/** A client's brief as it will print, and beside it what is in, what is left out, and how to save it. */
export function BriefScreen({ client }: { client: Id }) {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [all, setAll] = useState(false);
  const journal = useQuery("journal.read", {}).value;
  const range = {
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  };
  const backwards =
    range.from && range.to && range.from > range.to
      ? errorSentence({
          code: "range-backwards",
          details: { from: words.day(range.from), to: words.day(range.to) },
        })
      : null;
  const whole = useQuery("brief.read", { client });
  const ranged = useQuery("brief.read", {
    client,
    ...(backwards ? {} : range),
  });
  // The last one stays while that of another range is put together: somebody is typing into what stands beside it.
  const [kept, setKept] = useState(ranged.value);
  if (ranged.value && ranged.value !== kept) setKept(ranged.value);
  const brief = ranged.value ?? kept;
  // What is typed and chosen never waits for hundreds of pages to be set.
  const shown = useDeferredValue(brief);
  const { error } = whole;

  if (error) {
    return (
      <Screen title={words.brief.preview}>
        <p role="alert">{errorSentence(error)}</p>
      </Screen>
    );
  }
  if (!brief || !journal || !whole.value) return null;
  const entries = brief.timeline.length;
  return (
    <div className={styles["layout"]}>
      <Screen
        title={words.brief.title(brief.client.name)}
        lead={<p className={styles["private"]}>{words.brief.private}</p>}
      >
        <div className={styles["beside"]}>
          <div className={styles["panel"]}>
            <SaveBrief
              request={{ client, ...range }}
              paper={journal.settings.paper ?? journal.paper}
              from={from}
              to={to}
              onFrom={setFrom}
              onTo={setTo}
              backwards={backwards}
            />
            <Contents brief={brief} whole={whole.value} />
          </div>
        </div>
        <section aria-labelledby="preview">
          <h2 id="preview" className={styles["heading"]}>
            {words.brief.preview}
          </h2>
          <p className={styles["soft"]}>{words.brief.previewNote}</p>
          <article
            className={styles["sheets"]}
            aria-label={words.brief.preview}
            aria-busy={shown !== ranged.value}
          >
            {shown && (
              <BriefPages brief={shown} shown={all ? Infinity : most} />
            )}
          </article>
          {!all && entries > most && (
            <div className={styles["more"]}>
              <p>{words.brief.partShown(most, entries)}</p>
              <Button onClick={() => setAll(true)}>
                {words.brief.showAll}
              </Button>
            </div>
          )}
        </section>
      </Screen>
    </div>
  );
}
