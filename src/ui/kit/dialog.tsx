import { useEffect, useId, useRef, type ReactNode } from "react";
import styles from "./dialog.module.css";

/** A question in front of everything else. Escape and a click beside it close it; focus goes back where it was. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    ref.current?.showModal();
    // What can be answered first, not the group around it.
    ref.current
      ?.querySelector<HTMLElement>("input,select,textarea,button")
      ?.focus();
  }, []);
  return (
    // The browser's own dialog keeps the focus inside and gives it back.
    <dialog
      ref={ref}
      className={styles["dialog"]}
      aria-labelledby={titleId}
      onClose={onClose}
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
