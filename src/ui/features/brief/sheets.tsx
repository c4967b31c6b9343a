import { useCallback, useRef, useState, type CSSProperties } from "react";
import type { BriefDocument } from "#core/brief/document.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import { words } from "#words/words.ts";
import { headerOf } from "../../brief/page-rule.ts";
import { PagedBrief, type SetPages } from "../../brief/paged-brief.tsx";
import { WithLinks } from "../../brief/places.tsx";
import { papers } from "../../brief/paper.ts";
import { useWidth } from "../../kit/use-width.ts";
import styles from "./sheets.module.css";

/** Between two sheets, in pixels. */
const between = 32;

/** The pages of a brief as they will print, one below the other, as wide as there is room. */
export function Sheets({
  brief,
  paper,
  shown,
  isWhole,
  isAway,
}: {
  brief: BriefDocument;
  paper: PaperSize;
  shown: number;
  /** Whether all pages are set: else nobody knows yet how many there are. */
  isWhole: boolean;
  /** Whether it is being printed: places of the same name stand on the paper then. */
  isAway: boolean;
}) {
  const outer = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(1);
  const { width, height, top, bottom, side } = papers[paper];
  const room = useWidth(outer, width);
  const scale = Math.min(1, room / width);
  const onSet = useCallback((set: SetPages) => setCount(set.count), []);
  const length = count * (height + between) - between;
  return (
    <div
      ref={outer}
      className={styles["outer"]}
      style={{ height: length * scale }}
    >
      <div
        className={styles["inner"]}
        style={
          {
            width: `${String(width)}px`,
            transform: `scale(${String(scale)})`,
            "--sheet": `${String(height)}px`,
            "--top": `${String(top)}px`,
            "--bottom": `${String(bottom)}px`,
            "--side": `${String(side)}px`,
          } as CSSProperties
        }
      >
        {Array.from({ length: count }, (_, index) => (
          <div
            key={index}
            className={styles["sheet"]}
            style={{ top: `${String(index * (height + between))}px` }}
            aria-hidden="true"
          >
            {index > 0 && (
              <p className={styles["running"]}>
                <span dir="auto">{headerOf(brief.client.name)}</span>
                <span>{words.shortDay(brief.madeOn)}</span>
              </p>
            )}
            <p className={styles["number"]}>
              {words.brief.pageOf.before}
              {index + 1}
              {isWhole && `${words.brief.pageOf.between}${String(count)}`}
            </p>
          </div>
        ))}
        <div className={styles["text"]}>
          {!isAway && (
            <WithLinks areLinks={false}>
              <PagedBrief
                brief={brief}
                paper={paper}
                gap={top + bottom + between}
                shown={shown}
                onSet={onSet}
              />
            </WithLinks>
          )}
        </div>
      </div>
    </div>
  );
}
