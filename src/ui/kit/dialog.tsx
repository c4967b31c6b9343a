import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import styles from "./dialog.module.css";

/** A question in front of everything else. Escape and a click beside it close it; focus goes back where it was. */
export function Dialog({
  title,
  wide = false,
  onClose,
  children,
}: {
  title: string;
  /** Room for two columns. */
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // What can be answered first, not the group around it.
    dialog?.querySelector<HTMLElement>("input,select,textarea,button")?.focus();
    // Closed before it is gone: a dialog that is taken away open gives no focus back.
    return () => dialog?.close();
  }, []);
  return (
    // The browser's own dialog keeps the focus inside and gives it back.
    <dialog
      ref={ref}
      className={`${styles["dialog"] ?? ""} ${wide ? (styles["wide"] ?? "") : ""}`}
      aria-labelledby={titleId}
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) ref.current?.close();
      }}
    >
      <h2 id={titleId} className={styles["title"]}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
