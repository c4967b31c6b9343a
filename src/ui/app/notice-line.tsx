import { useEffect, useState } from "react";
import { words } from "#words/words.ts";
import { shortcut } from "../kit/keys.ts";
import { notices, offersUndo, useNotice } from "../state/notice.ts";
import { useHidden } from "./hiding.ts";
import styles from "./notice-line.module.css";

const shownFor = 8_000;

/**
 * A line below the page, which makes room for it: it covers nothing. It is read out, and leaves by itself unless it is
 * an error, somebody is at it, or it is hidden; Escape closes it.
 */
export function NoticeLine() {
  const notice = useNotice();
  const [held, setHeld] = useState(false);
  const hidden = useHidden();
  useEffect(() => {
    if (!notice || notice.stays || held || hidden) return;
    const timer = setTimeout(notices.dismiss, shownFor);
    return () => clearTimeout(timer);
  }, [notice, held, hidden]);
  useEffect(() => {
    if (!notice) return;
    function onKey({ key, defaultPrevented }: KeyboardEvent) {
      if (key === "Escape" && !defaultPrevented) notices.dismiss();
    }
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      setHeld(false);
    };
  }, [notice]);
  return (
    <div role={notice?.isError ? "alert" : "status"}>
      {notice && (
        <div
          className={`${styles["notice"] ?? ""} ${notice.isError ? "" : (styles["passing"] ?? "")}`}
          data-held={held || undefined}
          // React does not hear of entering from what is just being taken away, such as a button that was pressed.
          onPointerOver={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span title={notice.text}>{notice.text}</span>
          {notice.action && (
            <button type="button" onClick={notices.act}>
              {notice.action.label}
              {offersUndo(notice) && (
                <kbd aria-hidden="true">{shortcut("Z")}</kbd>
              )}
            </button>
          )}
          <button type="button" onClick={notices.dismiss}>
            {words.app.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}
