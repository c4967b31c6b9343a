import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from "react";
import { Button } from "./button.tsx";
import styles from "./menu.module.css";

interface Item<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** The letter that chooses it, where there is one. */
  readonly letter?: string;
}

/** A button that opens a few things to choose from: by arrow keys and Enter, or by their letters. Escape closes it. */
export function Menu<Value extends string>({
  label,
  menuLabel,
  className,
  items,
  onChoose,
}: {
  label: string;
  /** How the button looks, where it is not to look like one. */
  className?: string | undefined;
  menuLabel: string;
  items: readonly Item<Value>[];
  onChoose: (value: Value) => void;
}) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  const all = () => [
    ...(box.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []),
  ];
  useLayoutEffect(() => {
    if (open)
      box.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target))
        setOpen(false);
    };
    window.addEventListener("pointerdown", onPress);
    return () => window.removeEventListener("pointerdown", onPress);
  }, [open]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  function choose(value: Value) {
    // Focus goes on from the button where what is chosen does not take it.
    close();
    onChoose(value);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const places = all();
    const at = places.findIndex((item) => item === document.activeElement);
    const chosen = items.find(
      ({ letter }) => letter === event.key.toLowerCase(),
    );
    if (event.key === "Tab") {
      setOpen(false);
      return;
    }
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown")
      places[(at + 1) % places.length]?.focus();
    else if (event.key === "ArrowUp") places.at(at - 1)?.focus();
    else if (event.key === "Home") places[0]?.focus();
    else if (event.key === "End") places.at(-1)?.focus();
    else if (chosen) choose(chosen.value);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const trigger = {
    ref: button,
    "aria-haspopup": "menu",
    "aria-expanded": open,
    "aria-controls": open ? id : undefined,
    onClick: () => setOpen(!open),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== "ArrowDown" || open) return;
      event.preventDefault();
      setOpen(true);
    },
  } as const;
  return (
    <div ref={box} className={styles["box"]}>
      {className ? (
        <button type="button" className={className} {...trigger}>
          {label}
        </button>
      ) : (
        <Button {...trigger}>{label}</Button>
      )}
      {open && (
        <div
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={menuLabel}
          className={styles["menu"]}
          onKeyDown={onKeyDown}
        >
          {items.map(({ value, label: text, letter }) => (
            <button
              key={value}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-keyshortcuts={letter}
              className={styles["item"]}
              onClick={() => choose(value)}
            >
              <span dir="auto">{text}</span>
              {letter && (
                <span className={styles["key"]} aria-hidden="true">
                  {letter.toUpperCase()}
                </span>
              )}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
