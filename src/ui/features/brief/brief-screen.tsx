import { useDeferredValue, useEffect, useState } from "react";
import { chosenParts } from "#core/brief/choices.ts";
import type { BriefDocument } from "#core/brief/document.ts";
import type { Id } from "#core/schema.ts";
import { errorSentence, words } from "#words/words.ts";
import { drawable } from "../../brief/drawable.ts";
import { Button } from "../../kit/button.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useQuery } from "../../state/query.ts";
import styles from "./brief-screen.module.css";
import { Options } from "./options.tsx";
import { SaveBrief } from "./save-brief.tsx";
import { Sheets } from "./sheets.tsx";
import { useChoices } from "./use-choices.ts";

/** A preview sets so many entries at first; who wants all of them here can have them. */
const most = 150;

/** A client's brief as it will print, and beside it what is in, what is left out, and how to keep it. */
export function BriefScreen({ client }: { client: Id }) {
  const journal = useQuery("journal.read", {}).value;
  const summary = useQuery("client.read", { id: client });
  if (summary.error)
    return (
      <Screen title={words.brief.preview}>
        <p role="alert">{errorSentence(summary.error)}</p>
      </Screen>
    );
  if (!journal || !summary.value) return null;
  return (
    <ChosenBrief
      client={summary.value.client}
      isKept={!journal.readOnly}
      usualPaper={journal.settings.paper ?? journal.paper}
    />
  );
}

function ChosenBrief({
  client,
  isKept,
  usualPaper,
}: Parameters<typeof useChoices>[0] & {
  usualPaper: "A4" | "Letter";
}) {
  const [choices, choose] = useChoices({ client, isKept });
  const [all, setAll] = useState(false);
  const { from, to, edition, isAnonymous, hiddenWords, isNamed } = choices;
  const backwards =
    from !== null && to !== null && from > to
      ? errorSentence({
          code: "range-backwards",
          details: { from: words.day(from), to: words.day(to) },
        })
      : null;
  const paper = choices.paper ?? usualPaper;
  const request = {
    client: client.id,
    edition,
    parts: chosenParts(choices),
    isAnonymous,
    hiddenWords,
    isNamed,
    ...(backwards === null && {
      ...(from && { from }),
      ...(to && { to }),
    }),
  };
  const read = useKept(useQuery("brief.read", request).value);
  const contents = useKept(useQuery("brief.contents", request).value);
  const { brief, missing } = useDrawable(read.value);
  // What is typed and chosen never waits for hundreds of pages to be set.
  const shown = useDeferredValue(brief);
  if (!shown || !contents.value) return null;
  const entries = shown.timeline.length;
  const isWhole = all || entries <= most;
  return (
    <div className={styles["layout"]}>
      <Screen title={words.brief.title(client.name)}>
        <div className={styles["beside"]}>
          <div className={styles["panel"]}>
            <SaveBrief
              request={request}
              brief={shown}
              paper={paper}
              isRefused={backwards !== null}
            />
            <Options
              name={client.name}
              choices={choices}
              paper={paper}
              contents={contents.value}
              backwards={backwards}
              onChange={choose}
            />
          </div>
        </div>
        <section aria-labelledby="preview">
          <h2 id="preview" className={styles["heading"]}>
            {words.brief.preview}
          </h2>
          {missing.length > 0 && (
            <p className={styles["missing"]} role="status">
              {words.brief.cannotDraw(missing)}
            </p>
          )}
          <article
            className={styles["sheets"]}
            aria-label={words.brief.preview}
            aria-busy={shown !== brief || !read.isFresh}
          >
            <Sheets
              brief={shown}
              paper={paper}
              shown={all ? Infinity : most}
              isWhole={isWhole}
            />
          </article>
          {!isWhole && (
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

/** The last value while the next one is put together: somebody is choosing beside it. */
function useKept<Value>(value: Value | undefined): {
  value: Value | undefined;
  isFresh: boolean;
} {
  const [kept, setKept] = useState(value);
  if (value !== undefined && value !== kept) setKept(value);
  return { value: value ?? kept, isFresh: value !== undefined };
}

/** The brief as the fonts here can draw it; the one before until that is known. */
function useDrawable(brief: BriefDocument | undefined): {
  brief: BriefDocument | undefined;
  missing: readonly string[];
} {
  const [drawn, setDrawn] = useState<{
    brief: BriefDocument | undefined;
    missing: readonly string[];
  }>({ brief: undefined, missing: [] });
  useEffect(() => {
    if (!brief) return;
    let isOver = false;
    async function draw(next: BriefDocument) {
      const found = await drawable(next);
      if (!isOver) setDrawn(found);
    }
    void draw(brief);
    return () => {
      isOver = true;
    };
  }, [brief]);
  return drawn;
}
