import {
  Fragment,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import type { ClientSummary } from "#core/client/summary.ts";
import { groupBy } from "#core/group-by.ts";
import { words } from "#words/words.ts";
import {
  ExcerptText,
  placeOfAnswer,
  type Answer,
} from "../../parts/excerpt.tsx";
import { useFound } from "../../state/found.ts";
import { goAtOnce } from "../../state/route.ts";
import { commandsFor, type Command } from "./command.ts";
import styles from "./palette.module.css";

/** The newest few in which the letters occur; Find has the others. */
const hits = 5;

interface Option {
  readonly id: string;
  readonly group: keyof typeof words.palette.groups;
  readonly shown: ReactNode;
  readonly detail?: string | undefined;
  readonly run: () => void;
}

/** One field that leads to clients, places, things to do, and words. Escape gives the focus back. */
export function Palette({
  commands,
  clients,
  onFind,
  onClose,
}: {
  commands: readonly Command[];
  clients: readonly ClientSummary[];
  /** Goes on on the screen that finds. */
  onFind: (text: string) => void;
  onClose: () => void;
}) {
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(() => {});
  const listId = useId();
  const asks = query.trim() !== "";
  // Asked without a word as well: it gets the journal ready for the first one.
  const { found, current } = useFound(
    asks ? { text: query, limit: hits } : { text: "", limit: 1 },
  );
  useLayoutEffect(() => {
    const element = dialog.current;
    const giveBack = holdPlace();
    element?.showModal();
    element?.querySelector("input")?.focus();
    element?.addEventListener("close", giveBack);
    close.current = () => {
      element?.close();
      giveBack();
    };
    // A dialog that is taken away open gives no focus back.
    return () => close.current();
  }, []);

  const options = [
    ...commandsFor(commands, query).map(ofCommand),
    ...(asks && found ? found.answers : []).map((answer) =>
      ofAnswer(answer, clients),
    ),
    ...(asks && found && found.answers.length > 0
      ? [
          {
            id: "all",
            group: "found" as const,
            shown: words.palette.allFound(query),
            run: () => onFind(query),
          },
        ]
      : []),
  ];
  const within = Math.min(active, Math.max(0, options.length - 1));
  const optionId = (index: number) => `${listId}-${String(index)}`;
  useEffect(() => {
    document
      .getElementById(`${listId}-${String(within)}`)
      ?.scrollIntoView({ block: "nearest" });
  }, [listId, within]);

  function run(option: Option | undefined) {
    if (!option) return;
    close.current();
    option.run();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move)
      setActive((within + move + options.length) % Math.max(1, options.length));
    else if (event.key === "Enter") run(options[within]);
    // Left to the browser it comes a moment later, and what is typed meanwhile is lost.
    else if (event.key === "Escape") close.current();
    else return;
    event.preventDefault();
  }

  let index = -1;
  return (
    <dialog
      ref={dialog}
      className={styles["palette"]}
      aria-label={words.palette.title}
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close.current();
      }}
    >
      <input
        className={styles["field"]}
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={listId}
        {...(options.length > 0 && {
          "aria-activedescendant": optionId(within),
        })}
        aria-label={words.palette.field}
        placeholder={words.palette.field}
        value={query}
        maxLength={5_000}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          setQuery(target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={words.palette.title}
        className={styles["list"]}
      >
        {[...groupBy(options, ({ group }) => group)].map(([group, members]) => (
          <div
            key={group}
            role="group"
            aria-labelledby={`${listId}-${group}`}
            className={styles["group"]}
          >
            <div
              id={`${listId}-${group}`}
              role="presentation"
              className={styles["heading"]}
            >
              {words.palette.groups[group]}
            </div>
            {members.map((option) => {
              index += 1;
              const at = index;
              return (
                <div
                  key={option.id}
                  id={optionId(at)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={at === within}
                  className={styles["option"]}
                  // The field keeps the focus.
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={() => setActive(at)}
                  onClick={() => run(option)}
                >
                  <span className={styles["label"]} dir="auto">
                    {option.shown}
                  </span>
                  {option.detail && (
                    <span className={styles["detail"]}>{option.detail}</span>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p className={styles["foot"]} role="status">
        {options.length > 0 || !current ? (
          <>
            <span className="visually-hidden">
              {words.palette.count(options.length)}
            </span>
            <span aria-hidden="true">{words.palette.keys}</span>
          </>
        ) : (
          words.palette.nothing(query)
        )}
      </p>
    </dialog>
  );
}

/**
 * Remembers where the cursor stands; returns the way to put it there again, once. The browser gives the focus back by
 * itself, but to a text without its cursor: the keys pressed then would be lost.
 */
function holdPlace(): () => void {
  const place = document.activeElement;
  const text =
    place instanceof HTMLTextAreaElement || place instanceof HTMLInputElement
      ? place
      : null;
  const [from, to] = [text?.selectionStart ?? null, text?.selectionEnd ?? null];
  let isBack = false;
  return () => {
    if (isBack) return;
    isBack = true;
    if (place instanceof HTMLElement) place.focus();
    if (from !== null) text?.setSelectionRange(from, to);
  };
}

function ofCommand({ id, group, label, detail, run }: Command): Option {
  return { id, group, shown: label, detail, run };
}

function ofAnswer(answer: Answer, clients: readonly ClientSummary[]): Option {
  // Two lines have to show what was found.
  const shown = answer.excerpts.toSorted(
    (a, b) => Number(b.marks.length > 0) - Number(a.marks.length > 0),
  );
  const name = clients.find(({ client }) => client.id === answer.client)?.client
    .name;
  return {
    id: answer.record,
    group: "found",
    shown: shown.map((excerpt, index) => (
      <Fragment key={index}>
        {index > 0 && " "}
        <ExcerptText excerpt={excerpt} />
      </Fragment>
    )),
    detail: [name, words.shortDay(answer.day)].filter(Boolean).join(" · "),
    run: () => goAtOnce(placeOfAnswer(answer)),
  };
}
