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
 * `gap` millimetres apart. Chromium breaks columns as it breaks pages, so that they are those of the PDF.
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

  useLayoutEffect(() => {
    if (!ref.current) return;
    const found = measure(ref.current, height + gap);
    const wanted = found.withoutContents < longEnough ? null : found.places;
    if (!isSame(wanted, contents)) setContents(wanted);
    else onSet({ count: found.count, contents });
  }, [brief, shown, height, gap, contents, fonts, onSet]);

  return (
    <div
      ref={ref}
      className={styles["columns"]}
      style={
        {
          "--text-width": `${String(width)}mm`,
          "--text-height": `${String(height)}mm`,
          "--gap": `${String(gap)}mm`,
        } as CSSProperties
      }
    >
      <BriefPages brief={brief} contents={contents} shown={shown} />
    </div>
  );
}

const pixelsPerMillimetre = 96 / 25.4;

/** Counts the columns, and tells in which of them each place of the table of contents stands. */
function measure(
  columns: HTMLElement,
  step: number,
): { count: number; withoutContents: number; places: PageNumbers } {
  const { top, height } = columns.getBoundingClientRect();
  // A preview may be drawn smaller than paper.
  const scale = columns.offsetHeight === 0 ? 1 : height / columns.offsetHeight;
  const pageOf = (y: number) =>
    Math.floor((y - top) / (step * pixelsPerMillimetre * scale)) + 1;
  const first = (element: Element) => element.getClientRects()[0]?.top ?? top;
  const lastOf = (element: Element) =>
    [...element.getClientRects()].at(-1)?.bottom ?? top;
  const end = columns.firstElementChild;
  const count = end ? pageOf(lastOf(end) - 1) : 1;
  const table = columns.querySelector("nav");
  const ofTable = table
    ? pageOf(lastOf(table) - 1) - pageOf(first(table)) + 1
    : 0;
  const places = [...columns.querySelectorAll("h2[id], h3[id]")].map(
    (heading) => [heading.id, pageOf(first(heading))] as const,
  );
  return {
    count,
    withoutContents: count - ofTable,
    places: Object.fromEntries(places),
  };
}

function isSame(a: PageNumbers | null, b: PageNumbers | null): boolean {
  if (a === null || b === null) return a === b;
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
