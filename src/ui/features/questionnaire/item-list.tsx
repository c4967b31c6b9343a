import { useRef, useState, type ReactNode } from "react";
import type { Id } from "#core/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { draftOf, setDraft } from "../../state/drafts.ts";
import { notices } from "../../state/notice.ts";
import { changed, moved, type Item } from "./items.ts";
import { ItemRow } from "./item-row.tsx";
import styles from "./questionnaire.module.css";

/** As many as the questionnaire holds of one sort. */
const most = 500;

/** Things of one sort that are asked in one place, in their order; below them those that are retired, and a new one. */
export function ItemList<Of extends Item>({
  title,
  what,
  fresh,
  draft,
  items,
  standsHere,
  blank,
  noteOf,
  canRetire = true,
  hasHeading = true,
  more,
  onChange,
}: {
  title: string;
  /** What one of them is called. */
  what: string;
  /** What stands in the field of a new one. */
  fresh: string;
  /** The name under which what is begun in that field is kept. */
  draft: string;
  /** All of the sort, of other places too. */
  items: readonly Of[];
  standsHere: (item: Of) => boolean;
  blank: (id: Id, wording: string) => Of;
  noteOf?: (item: Of) => string | undefined;
  /** Whether old check-ups may have it; else it simply goes. */
  canRetire?: boolean;
  /** False where the heading above says what these are. */
  hasHeading?: boolean;
  more?: (item: Of, change: (part: Partial<Of>) => void) => ReactNode;
  /** Given a function, so that what is undone later is undone on the list of then. */
  onChange: (change: (items: readonly Of[]) => readonly Of[]) => void;
}) {
  const [added, setAddedHere] = useState(() => draftOf(draft));
  const field = useRef<HTMLTextAreaElement>(null);
  const here = items.filter(standsHere);
  const asked = here.filter(({ retired }) => !retired);
  const retired = here.filter((item) => item.retired);
  const full = items.length >= most;

  function setAdded(wording: string) {
    setDraft(draft, wording);
    setAddedHere(wording);
  }

  function add() {
    const wording = added.trim();
    if (full || isBlank(wording)) return;
    const id = crypto.randomUUID();
    onChange((items) => [...items, blank(id, wording)]);
    setAdded("");
    field.current?.focus();
  }

  function takeAway(item: Of) {
    const { id, wording } = item;
    const place = items.indexOf(item);
    const setRetired = (to: boolean) =>
      onChange((items) => changed(items, id, { retired: to } as Partial<Of>));
    field.current?.focus();
    if (canRetire) setRetired(true);
    else onChange((items) => items.filter((other) => other.id !== id));
    notices.show(
      canRetire
        ? words.questionnaire.retired(wording)
        : words.questionnaire.removed(wording),
      {
        label: words.app.undo,
        run: () => {
          if (canRetire) setRetired(false);
          else onChange((items) => items.toSpliced(place, 0, item));
        },
      },
    );
  }

  return (
    <div role="group" aria-label={title} className={styles["list"]}>
      {hasHeading && <h3 className={styles["sub"]}>{title}</h3>}
      <ol>
        {asked.map((item, index) => (
          <ItemRow
            key={item.id}
            label={words.questionnaire.wordingOf(what, index + 1)}
            wording={item.wording}
            note={noteOf?.(item)}
            isFirst={index === 0}
            isLast={index === asked.length - 1}
            away={
              canRetire
                ? words.questionnaire.retire
                : words.questionnaire.remove
            }
            onType={(wording) =>
              onChange((items) =>
                changed(items, item.id, { wording } as Partial<Of>),
              )
            }
            onMove={(by) =>
              onChange((items) => moved(items, item.id, by, standsHere))
            }
            onAway={() => takeAway(item)}
          >
            {more?.(item, (part) =>
              onChange((items) => changed(items, item.id, part)),
            )}
          </ItemRow>
        ))}
      </ol>
      <form
        className={styles["add"]}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <textarea
          ref={field}
          className={styles["wording"]}
          rows={1}
          aria-label={`${title}: ${fresh}`}
          placeholder={fresh}
          value={added}
          maxLength={5_000}
          dir="auto"
          disabled={full}
          onChange={({ target }) =>
            setAdded(target.value.replace(/\s*\n\s*/gu, " "))
          }
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
        <Button type="submit" disabled={full || isBlank(added)}>
          {words.questionnaire.add}
        </Button>
      </form>
      {full && (
        <p className={styles["hint"]} role="status">
          {words.questionnaire.full}
        </p>
      )}
      {retired.length > 0 && (
        <details className={styles["retired"]}>
          <summary>{words.questionnaire.retiredList(retired.length)}</summary>
          <ul>
            {retired.map(({ id, wording }) => (
              <li key={id}>
                <span dir="auto">{wording}</span>
                <Button
                  look="quiet"
                  aria-label={words.questionnaire.askAgainWhich(wording)}
                  onClick={() =>
                    onChange((items) =>
                      changed(items, id, { retired: false } as Partial<Of>),
                    )
                  }
                >
                  {words.questionnaire.askAgain}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
