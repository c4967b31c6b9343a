import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type RefObject,
} from "react";
import { chosenParts } from "#core/brief/choices.ts";
import type { BriefChoices } from "#core/brief/choices-schema.ts";
import type { BriefDocument } from "#core/brief/document.ts";
import type { Edition } from "#core/brief/parts.ts";
import type { Day } from "#core/day.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import type { Id } from "#core/schema.ts";
import { errorSentence, words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useQuery } from "../../state/query.ts";
import { toHash } from "../../state/route.ts";
import styles from "./brief-screen.module.css";
import { Options } from "./options.tsx";
import { PrintBrief } from "./print-brief.tsx";
import { SaveBrief } from "./save-brief.tsx";
import { Sheets } from "./sheets.tsx";
import { useChoices } from "./use-choices.ts";
import { usePreview } from "./use-preview.ts";

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
  usualPaper: PaperSize;
}) {
  const [choices, choose] = useChoices({ client, isKept });
  const [all, setAll] = useState(false);
  const range = useRange(choices);
  const { edition, isAnonymous, hiddenWords, isNamed } = choices;
  const paper = choices.paper ?? usualPaper;
  const request = {
    client: client.id,
    edition,
    parts: chosenParts(choices),
    isAnonymous,
    hiddenWords,
    isNamed,
    ...range.days,
  };
  const { brief, contents, missing, isFresh, error } = usePreview(request);
  const sheets = useFirstPage(edition);
  const isRefused = range.wrong !== null || error !== undefined;
  const [printed, print, endPrint] = usePrint(
    isFresh && brief && !isRefused ? { brief, paper } : null,
  );
  if (!brief || !contents)
    return (
      error && (
        <Screen title={words.brief.title(client.name)}>
          <p role="alert">{errorSentence(error)}</p>
        </Screen>
      )
    );
  const entries = brief.timeline.length;
  const isWhole = all || entries <= most;
  return (
    <div className={styles["layout"]}>
      <Screen
        title={words.brief.title(client.name)}
        lead={
          <a
            href={toHash({ at: "client", client: client.id, tab: "timeline" })}
          >
            {words.brief.back}
          </a>
        }
      >
        <div className={styles["beside"]}>
          <div className={styles["panel"]}>
            <SaveBrief
              request={request}
              paper={paper}
              isRefused={isRefused}
              onPrint={print}
            />
            <Options
              choices={choices}
              paper={paper}
              contents={contents}
              backwards={range.wrong}
              onChange={choose}
            />
          </div>
        </div>
        <div>
          <h2 className={styles["heading"]}>{words.brief.preview}</h2>
          {error && <p role="alert">{errorSentence(error)}</p>}
          {missing.length > 0 && (
            <p className={styles["missing"]} role="status">
              {words.brief.cannotDraw(missing)}
            </p>
          )}
          <article
            ref={sheets}
            className={styles["sheets"]}
            aria-label={words.brief.preview}
            aria-busy={!isFresh}
          >
            <Sheets
              brief={brief}
              paper={paper}
              shown={all ? Infinity : most}
              isWhole={isWhole}
              isAway={printed !== null}
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
        </div>
      </Screen>
      {printed && <PrintBrief {...printed} onDone={endPrint} />}
    </div>
  );
}

/** Goes to the first page of another edition, where that is above what is in view. */
function useFirstPage(edition: Edition): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if ((ref.current?.getBoundingClientRect().top ?? 0) < 0)
      ref.current?.scrollIntoView();
  }, [edition]);
  return ref;
}

/** The range that is chosen; one that ends before it begins is refused, and the one before it stays. */
function useRange({ from, to }: BriefChoices): {
  days: { from?: Day; to?: Day };
  wrong: string | null;
} {
  const isWrong = from !== null && to !== null && from > to;
  const [last, setLast] = useState({ from, to });
  if (!isWrong && (last.from !== from || last.to !== to)) setLast({ from, to });
  const days = isWrong ? last : { from, to };
  return {
    days: {
      ...(days.from && { from: days.from }),
      ...(days.to && { to: days.to }),
    },
    wrong: isWrong
      ? errorSentence({
          code: "range-backwards",
          details: { from: words.day(from), to: words.day(to) },
        })
      : null,
  };
}

interface Printed {
  readonly brief: BriefDocument;
  readonly paper: PaperSize;
}

/**
 * What is on its way to paper, how to send it there, also by the system's own key, and how to end that. It is what was
 * ready when it was asked for: while a choice is still being put together, printing waits for it.
 */
function usePrint(
  ready: Printed | null,
): [Printed | null, () => void, () => void] {
  const [isWanted, setWanted] = useState(false);
  const [printed, setPrinted] = useState<Printed | null>(null);
  if (isWanted && ready) {
    setWanted(false);
    setPrinted(ready);
  }
  const print = useCallback(() => {
    setPrinted(null);
    setWanted(true);
  }, []);
  const end = useCallback(() => setPrinted(null), []);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isPrint =
        event.key.toLowerCase() === "p" &&
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey;
      if (!isPrint) return;
      event.preventDefault();
      print();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [print]);
  return [printed, print, end];
}
