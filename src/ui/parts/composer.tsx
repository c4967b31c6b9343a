import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from "react";
import { flushSync } from "react-dom";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import type { Reflection } from "#core/record/schema.ts";
import type { Energy } from "#core/week/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import { EnergyChoice, energyOfKey } from "../kit/energy.tsx";
import { isShortcut, shortcut } from "../kit/keys.ts";
import { attempt } from "../state/notice.ts";
import { useQuery } from "../state/query.ts";
import { reflectionField } from "../state/newest.ts";
import { lastWritten, save, useReply } from "../state/saving.ts";
import {
  chooseClient,
  clientOptions,
  stillThere,
  type ClientOption,
} from "./client-options.ts";
import {
  ClientOptions,
  ClientPicker,
  listWidth,
  useOptions,
} from "./client-picker.tsx";
import { besideCaret, type BesideCaret } from "./beside-caret.ts";
import {
  fieldOfKey,
  useComposerKeys,
  type ComposerField,
} from "./composer-keys.ts";
import { DayChoice } from "./day-choice.tsx";
import {
  completeMention,
  isSettled,
  mentionAt,
  type Mention,
} from "./mention.ts";
import { Saved } from "./saved.tsx";
import styles from "./composer.module.css";

const noClients: readonly ClientSummary[] = [];

/** What of a reflection somebody writes. */
interface Draft {
  readonly text: string;
  readonly client: Id;
  readonly energy: Energy | null;
  readonly tags: string;
  /** Null until the writer picks one: then the journal takes the day on which the first words are saved. */
  readonly day: Day | null;
}

/**
 * Writes a reflection. Every input is sent at once; nothing is held back, so there is nothing to lose. Key it by the
 * reflection's id, or by a number that grows for each new one.
 */
export function Composer({
  newId,
  reflection,
  client,
  checkUp,
  day,
  today,
  placeholder,
  focus = true,
  onDone,
  actions,
}: {
  /** The id that a new reflection gets, for whoever must know it before anything is written. */
  newId?: Id | undefined;
  /** The reflection to go on with; none begins a new one. */
  reflection?: Reflection | undefined;
  /** Whom a new one is about, where the place says so. */
  client?: Id | undefined;
  /** The check-up that a new one belongs to. */
  checkUp?: Id | undefined;
  /** The day that a new one is of, where the place says so. */
  day?: Day | undefined;
  today: Day;
  placeholder: string;
  focus?: boolean;
  /** Called when the writer has finished with it. */
  onDone: () => void;
  actions?: ReactNode;
}) {
  const [id] = useState(() => reflection?.id ?? newId ?? crypto.randomUUID());
  const [draft, setDraft] = useState<Draft>(() => {
    // What was last written here may not have been read back yet, or not be on disk.
    const last = lastWritten(reflectionField(id), "reflection.write");
    const tagged = last?.tags ?? reflection?.tags ?? [];
    return {
      text: last?.text ?? reflection?.text ?? "",
      client: last?.client ?? reflection?.client ?? client ?? ownBusinessId,
      // What was last written need not have said all of it.
      energy:
        last?.energy !== undefined ? last.energy : (reflection?.energy ?? null),
      tags: tagged.map((tag) => `#${tag}`).join(" "),
      day: (last?.day as Day | undefined) ?? reflection?.day ?? day ?? null,
    };
  });
  const latest = useRef(draft);
  const saved = useReply(reflectionField(id), "reflection.write");
  const shownDay = draft.day ?? saved?.day ?? today;
  const [picking, setPicking] = useState(false);
  const [dating, setDating] = useState(false);
  const [caret, setCaret] = useState<number | null>(null);
  const [settled, setSettled] = useState<Mention | null>(null);
  const [place, setPlace] = useState<BesideCaret | undefined>();
  const text = useRef<HTMLTextAreaElement>(null);
  const tags = useRef<HTMLInputElement>(null);
  const optionsId = useId();

  const clients = useQuery("client.list", {}).value ?? noClients;
  const mention = caret === null ? null : mentionAt(draft.text, caret);
  const options =
    mention && mention.query.trim() !== "" && !isSettled(mention, settled)
      ? clientOptions(clients, mention.query)
      : [];
  const {
    active,
    reset,
    onKeyDown: onOptionKey,
  } = useOptions(options, pickMention);

  useEffect(() => {
    const field = text.current;
    if (!focus || !field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [focus]);

  const listed = options.length > 0 ? mention?.from : undefined;
  useLayoutEffect(() => {
    if (text.current && listed !== undefined && caret !== null)
      setPlace(besideCaret(text.current, listed, caret, listWidth));
  }, [listed, caret]);

  useComposerKeys(toField);

  function change(patch: Partial<Draft>) {
    // What is typed while something else is on its way must not be overtaken by an older text.
    const next = { ...latest.current, ...patch };
    next.client = stillThere(next.client);
    latest.current = next;
    setDraft(next);
    save(reflectionField(id), "reflection.write", {
      id,
      text: next.text,
      client: next.client,
      energy: next.energy,
      tags: tagsOf(next.tags),
      ...(next.day && { day: next.day }),
      ...(checkUp && { checkUp }),
    });
  }

  function pickMention(option: ClientOption) {
    if (!mention) return;
    const completed = completeMention(draft.text, mention, option.name);
    flushSync(() => {
      setCaret(null);
      setSettled({ from: mention.from, query: option.name });
      change({ text: completed.text });
    });
    text.current?.setSelectionRange(completed.caret, completed.caret);
    const before = latest.current.client;
    // Who is mentioned later, or in a reflection that is there already, is not whom it is about.
    const moves = !reflection && before === ownBusinessId;
    void attempt(async () => {
      const chosen = await chooseClient(option, before, giveBack);
      if (moves) change({ client: chosen });
    });
  }

  /** Lets go of a client that was taken back, wherever the reflection is being written by now. */
  function giveBack(created: Id) {
    const field = reflectionField(id);
    const last = lastWritten(field, "reflection.write");
    if (last?.client !== created) return;
    if (text.current) change({});
    else
      save(field, "reflection.write", {
        ...last,
        client: stillThere(created),
      });
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const energy = energyOfKey(event);
    const field = fieldOfKey(event);
    if (energy && isShortcut(event, event.key))
      change({ energy: draft.energy === energy ? null : energy });
    else if (field) toField(field);
    else if (isShortcut(event, "Enter")) onDone();
    else return;
    event.preventDefault();
  }

  function toField(field: ComposerField) {
    if (field === "client") setPicking(true);
    else if (field === "day") setDating(true);
    else tags.current?.focus();
  }

  const about = clients.find(
    (known) => known.client.id === draft.client,
  )?.client;
  const named = draft.client !== ownBusinessId;
  return (
    // The keys work wherever the focus is inside.
    <div className={styles["composer"]} onKeyDown={onKeyDown}>
      <textarea
        ref={text}
        className={styles["text"]}
        aria-label={placeholder}
        placeholder={placeholder}
        value={draft.text}
        dir="auto"
        spellCheck
        {...(options.length > 0 && {
          "aria-controls": optionsId,
          "aria-activedescendant": `${optionsId}-${String(active)}`,
        })}
        onChange={(event) => {
          change({ text: event.target.value });
          setCaret(event.target.selectionStart);
          reset();
        }}
        onSelect={(event) => {
          if (mention && event.currentTarget.selectionStart !== caret)
            setCaret(event.currentTarget.selectionStart);
        }}
        onBlur={() => setCaret(null)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && options.length > 0) {
            event.stopPropagation();
            setSettled(mention);
          } else if (
            !event.ctrlKey &&
            !event.metaKey &&
            !event.nativeEvent.isComposing
          )
            onOptionKey(event);
        }}
      />
      {options.length > 0 && (
        <ClientOptions
          id={optionsId}
          options={options}
          active={active}
          style={place}
          onPick={pickMention}
        />
      )}
      <div className={styles["row"]}>
        <div className={styles["anchor"]}>
          <button
            type="button"
            className={`${styles["chip"] ?? ""} ${named ? (styles["chosen"] ?? "") : ""}`}
            title={`${words.composer.chooseClient} · ${shortcut("J")}`}
            aria-expanded={picking}
            onClick={() => setPicking(true)}
          >
            {named ? `@${about?.name ?? ""}` : words.composer.client}
          </button>
          {picking && (
            <ClientPicker
              client={draft.client}
              giveBack={giveBack}
              onPick={(picked) => {
                change({ client: picked });
                setPicking(false);
                text.current?.focus();
              }}
              onClose={(left) => {
                setPicking(false);
                if (!left) text.current?.focus();
              }}
            />
          )}
        </div>
        <EnergyChoice
          value={draft.energy}
          onChange={(energy) => change({ energy })}
        />
        <TagsField
          ref={tags}
          value={draft.tags}
          onChange={(typed) => change({ tags: typed })}
          onLeave={() => text.current?.focus()}
        />
        <span className={styles["anchor"]}>
          {dating && (
            // The field opens over the word, whose place is kept.
            <span aria-hidden="true" className={styles["chip"]}>
              {words.relativeDay(shownDay, today)}
            </span>
          )}
          <DayChoice
            value={shownDay}
            today={today}
            open={dating}
            onOpen={() => setDating(true)}
            onChange={(day) => {
              setDating(false);
              if (day) change({ day });
              text.current?.focus();
            }}
          />
        </span>
        <span className={styles["end"]}>
          <Saved />
          {actions}
          {(reflection ?? draft.text.trim() !== "") && (
            <Button look="quiet" shortcut={shortcut("Enter")} onClick={onDone}>
              {words.composer.done}
            </Button>
          )}
        </span>
      </div>
    </div>
  );
}

/** Tags, one after another. Enter ends one; where none was begun, Enter leaves, and so does Escape. */
function TagsField({
  ref,
  value,
  onChange,
  onLeave,
}: {
  ref: Ref<HTMLInputElement>;
  value: string;
  onChange: (typed: string) => void;
  onLeave: () => void;
}) {
  const hint = useId();
  return (
    <>
      <input
        ref={ref}
        className={styles["tags"]}
        aria-label={words.composer.tags}
        aria-describedby={hint}
        title={`${words.composer.tags} · ${shortcut("G")}`}
        placeholder="#tags"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
            return;
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Enter" && /[^\s,#]$/u.test(value))
            onChange(`${value} `);
          else onLeave();
        }}
      />
      <span id={hint} className={styles["hint"]}>
        {words.composer.tagsHint}
      </span>
    </>
  );
}

function tagsOf(typed: string): string[] {
  const tags = typed.split(/[\s,#]+/u).filter((tag) => tag !== "");
  // As many, and as long, as the journal takes: more would keep the words beside them from being saved.
  return [...new Set(tags.map((tag) => tag.slice(0, 200)))].slice(0, 100);
}
