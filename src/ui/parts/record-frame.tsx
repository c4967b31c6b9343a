import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import type { WrittenKind } from "#core/record/write.ts";
import { words } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import { isShortcut, shortcut } from "../kit/keys.ts";
import type { RecordWriting } from "../state/record-writing.ts";
import { Saved } from "./saved.tsx";
import styles from "./record-form.module.css";

/** Around the fields of a record: the focus goes to the first, Ctrl+Enter or Esc leaves, and what is saved says so. */
export function RecordFrame({
  label,
  writing: { blank },
  keep,
  onDone,
  children,
}: {
  label: string;
  writing: Pick<RecordWriting<WrittenKind>, "blank">;
  /** Makes the record though nothing was written, and what that is called. */
  keep?: { readonly label: string; readonly run: () => void } | undefined;
  onDone: () => void;
  children: ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const form = frame.current;
    // Closed with the focus in it, it gives the focus back to where it was opened.
    return () => {
      if (
        before instanceof HTMLElement &&
        form?.contains(document.activeElement)
      )
        before.focus();
    };
  }, [before]);
  useLayoutEffect(() => {
    const [first] =
      frame.current?.querySelectorAll<HTMLElement>(
        "textarea, input:not([type=date])",
      ) ?? [];
    first?.focus();
    if (first instanceof HTMLTextAreaElement)
      first.setSelectionRange(first.value.length, first.value.length);
  }, []);
  return (
    // The keys work wherever the focus is inside.
    <div
      ref={frame}
      role="group"
      aria-label={label}
      className={styles["form"]}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (!isShortcut(event, "Enter") && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      {children}
      <div className={styles["foot"]}>
        <Saved />
        {blank && keep && <Button onClick={keep.run}>{keep.label}</Button>}
        <Button look="quiet" shortcut={shortcut("Enter")} onClick={onDone}>
          {blank ? words.form.close : words.form.done}
        </Button>
      </div>
    </div>
  );
}
