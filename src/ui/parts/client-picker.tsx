import {
  useEffect,
  useId,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
} from "react";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { attempt } from "../state/notice.ts";
import { useQuery } from "../state/query.ts";
import {
  chooseClient,
  clientOptions,
  type ClientOption,
} from "./client-options.ts";
import styles from "./client-picker.module.css";

/** How wide a list of clients is, in pixels, where there is room. */
export const listWidth = 320;

const none: readonly ClientSummary[] = [];

/** The options below a text, for whoever holds the focus. */
export function ClientOptions({
  id,
  options,
  active,
  style,
  onPick,
}: {
  id: string;
  options: readonly ClientOption[];
  active: number;
  style?: CSSProperties | undefined;
  onPick: (option: ClientOption) => void;
}) {
  useEffect(() => {
    document
      .getElementById(`${id}-${String(active)}`)
      ?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={words.composer.chooseClient}
      className={styles["list"]}
      style={style}
    >
      {options.map((option, index) => (
        <li
          key={option.is === "client" ? option.id : "new"}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === active}
          className={styles["option"]}
          // The text keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(option)}
        >
          <span className={styles["name"]} dir="auto">
            {option.is === "new"
              ? words.clients.startNew(option.name)
              : option.name}
          </span>
          {option.is === "client" && (
            <span className={styles["detail"]}>{option.detail}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Up and down, Enter and Escape over a list of options. */
export function useOptions(
  options: readonly ClientOption[],
  onPick: (option: ClientOption) => void,
) {
  const [active, setActive] = useState(0);
  const within = Math.min(active, Math.max(options.length - 1, 0));
  const move = (by: number) =>
    setActive((within + by + options.length) % Math.max(options.length, 1));
  /** Whether the key was the list's. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (options.length === 0) return false;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" || event.key === "Tab") {
      const option = options[within];
      if (option) onPick(option);
    } else return false;
    event.preventDefault();
    return true;
  }
  return { active: within, reset: () => setActive(0), onKeyDown };
}

/** Chooses a client by typing a few letters; a new name starts a client. */
export function ClientPicker({
  client,
  onPick,
  giveBack,
  onClose,
}: {
  /** Who is chosen so far. */
  client: Id;
  onPick: (client: Id) => void;
  /** Lets go of a client that was started here, when that is undone. */
  giveBack: (created: Id) => void;
  /** `left` when the focus has gone elsewhere already. */
  onClose: (left: boolean) => void;
}) {
  const [query, setQuery] = useState("");
  const clients = useQuery("client.list", {}).value ?? none;
  const options = clientOptions(clients, query);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { active, reset, onKeyDown } = useOptions(options, pick);
  useEffect(() => input.current?.focus(), []);

  function pick(option: ClientOption) {
    void attempt(async () =>
      onPick(await chooseClient(option, client, giveBack)),
    );
  }

  return (
    <div className={styles["panel"]}>
      <input
        ref={input}
        className={styles["search"]}
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={`${id}-${String(active)}`}
        aria-label={words.composer.chooseClient}
        placeholder={words.composer.chooseClient}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          reset();
        }}
        onBlur={() => onClose(true)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            onClose(false);
          } else onKeyDown(event);
        }}
      />
      <ClientOptions id={id} options={options} active={active} onPick={pick} />
    </div>
  );
}
