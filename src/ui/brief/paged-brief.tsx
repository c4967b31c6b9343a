import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
} from "react";
import type { BriefDocument } from "#core/brief/document.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import { BriefPages } from "./brief-pages.tsx";
import { longEnough, type PageNumbers } from "./contents.tsx";
import styles from "./brief.module.css";
import { papers, textArea } from "./paper.ts";

/** What is known of a brief that is set on pages. */
export interface SetPages {
  readonly count: number;
  /** What stands in its table of contents; null where it is too short for one. */
  readonly contents: PageNumbers | null;
}

/** Longer than this a brief is sure to have a table of contents, and is set with one at once: in characters. */
const surelyLong = 60_000;

/**
 * A brief on pages: it is laid out in columns that are as wide and as high as the text on a sheet, one below the other,
 * `gap` pixels apart. Chromium breaks columns as it breaks pages, so that they are those of the PDF.
 */
export function PagedBrief({
  brief,
  paper,
  gap,
  shown = Infinity,
  onSet,
}: {
  brief: BriefDocument;
  paper: PaperSize;
  gap: number;
  shown?: number;
  onSet: (pages: SetPages) => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const [contents, setContents] = useState<PageNumbers | null>(() =>
    sizeOf(brief, shown) > surelyLong ? {} : null,
  );
  const [fonts, setFonts] = useState(0);
  const { width, height } = textArea(papers[paper]);

  useEffect(() => {
    const onLoaded = () => setFonts((times) => times + 1);
    document.fonts.addEventListener("loadingdone", onLoaded);
    return () => document.fonts.removeEventListener("loadingdone", onLoaded);
  }, []);

  const numbered = useRef<PageNumbers | null>(null);
  // Whether there is a table of contents is changed once for what is laid out: near the limit it could come and go for ever.
  const isSettled = useRef(false);
  const isCut = shown < brief.timeline.length;
  useLayoutEffect(() => {
    // What is not laid out cannot be measured.
    if (!ref.current || ref.current.offsetWidth === 0) return;
    // Numbers have a place of their own in their line: putting them there moves nothing.
    if (contents && contents === numbered.current) {
      numbered.current = null;
      return;
    }
    const { count, withoutContents, places } = measure(
      ref.current,
      height + gap,
    );
    const isLong = withoutContents >= longEnough;
    if (isLong !== (contents !== null) && !isSettled.current) {
      isSettled.current = true;
      setContents(isLong ? {} : null);
      return;
    }
    isSettled.current = false;
    // Of a brief that is cut short nobody knows where its later parts stand.
    const numbers = isCut ? {} : places;
    if (contents && !isSame(numbers, contents)) {
      numbered.current = numbers;
      setContents(numbers);
    }
    onSet({ count, contents: contents && numbers });
  }, [brief, shown, isCut, height, gap, contents, fonts, onSet]);

  return (
    <div
      ref={ref}
      className={styles["columns"]}
      style={
        {
          "--text-width": `${String(width)}px`,
          "--text-height": `${String(height)}px`,
          "--gap": `${String(gap)}px`,
        } as CSSProperties
      }
    >
      <BriefPages brief={brief} contents={contents} shown={shown} />
    </div>
  );
}

/** Counts the columns, and tells in which of them each place of the table of contents stands. */
function measure(
  columns: HTMLElement,
  step: number,
): { count: number; withoutContents: number; places: PageNumbers } {
  const { top, height } = columns.getBoundingClientRect();
  // A preview may be drawn smaller than paper.
  const scale = columns.offsetHeight === 0 ? 1 : height / columns.offsetHeight;
  const pageOf = (y: number) => Math.floor((y - top) / (step * scale)) + 1;
  // A little inside: an edge may be rounded into the column before or after.
  const first = (element: Element) =>
    pageOf((element.getClientRects()[0]?.top ?? top) + 2 * scale);
  const last = (element: Element) =>
    pageOf(([...element.getClientRects()].at(-1)?.bottom ?? top) - 2 * scale);
  const all = columns.firstElementChild;
  const count = all ? last(all) : 1;
  const table = columns.querySelector("nav");
  const ofTable = table ? last(table) - first(table) + 1 : 0;
  const places = [...columns.querySelectorAll("h2[id], h3[id]")].map(
    (heading) => [heading.id, first(heading)] as const,
  );
  return {
    count,
    withoutContents: count - ofTable,
    places: Object.fromEntries(places),
  };
}

function isSame(a: PageNumbers, b: PageNumbers): boolean {
  const places = Object.keys(a);
  return (
    places.length === Object.keys(b).length &&
    places.every((place) => a[place] === b[place])
  );
}

/** How many characters its entries have, roughly. */
function sizeOf({ timeline }: BriefDocument, shown: number): number {
  let size = 0;
  for (const record of timeline.slice(0, shown))
    size += record.kind === "reflection" ? record.text.length : 400;
  return size;
}
