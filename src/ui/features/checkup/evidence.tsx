import { useLayoutEffect, useRef } from "react";
import type { FlagMark, Quote } from "#core/checkup/schema.ts";
import type { Reflection } from "#core/record/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { notices } from "../../state/notice.ts";
import type { FlagPart } from "./answers.ts";
import { LineField } from "./line-field.tsx";
import styles from "./flags.module.css";

/** What a raised flag rests on: the owner's line, and their own sentences. It stays where there is some already. */
export function Evidence({
  mark: { flag, wording, evidence, quotes },
  raised,
  reflections,
  onChange,
}: {
  mark: FlagMark;
  raised: boolean;
  reflections: readonly Reflection[];
  onChange: (flag: Id, part: FlagPart) => void;
}) {
  const latest = useRef(quotes);
  useLayoutEffect(() => {
    latest.current = quotes;
  });

  function remove(quote: Quote) {
    const place = quotes.indexOf(quote);
    onChange(flag, { quotes: quotes.filter((other) => other !== quote) });
    notices.show(words.checkup.quoteRemoved, {
      label: words.app.undo,
      run: () => {
        const now = latest.current;
        // It may have been taken again meanwhile.
        if (!now.some((other) => isSame(other, quote)))
          onChange(flag, { quotes: now.toSpliced(place, 0, quote) });
      },
    });
  }

  if (!raised && evidence === "" && quotes.length === 0) return null;
  return (
    <div className={styles["evidence"]}>
      {quotes.map((quote) => {
        const from = reflections.find(({ id }) => id === quote.reflection);
        return (
          <figure
            key={`${quote.reflection} ${quote.text}`}
            className={styles["quote"]}
          >
            <blockquote dir="auto">{quote.text}</blockquote>
            <figcaption>
              {from && <time dateTime={from.day}>{words.day(from.day)}</time>}
              <button
                type="button"
                aria-label={words.checkup.removeQuote(quote.text)}
                onClick={() => remove(quote)}
              >
                {words.checkup.remove}
              </button>
            </figcaption>
          </figure>
        );
      })}
      <LineField
        label={words.checkup.evidenceFor(wording)}
        placeholder={words.checkup.evidence}
        value={evidence}
        onChange={(text) => onChange(flag, { evidence: text })}
      />
    </div>
  );
}

const isSame = (a: Quote, b: Quote) =>
  a.reflection === b.reflection && a.text === b.text;
