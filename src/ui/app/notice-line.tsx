import { useEffect, useState } from "react";
import { words } from "#words/words.ts";
import { notices, useNotice } from "../state/notice.ts";
import styles from "./notice-line.module.css";

const shownFor = 8_000;

/**
 * A line below the page, which makes room for it: it covers nothing. It is read out, and leaves by itself unless it is
 * an error or somebody is at it; Escape closes it.
 */
export function NoticeLine() {
  const notice = useNotice();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || notice.stays || held) return;
    const timer = setTimeout(notices.dismiss, shownFor);
    return () => clearTimeout(timer);
  }, [notice, held]);
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
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span title={notice.text}>{notice.text}</span>
          {notice.action && (
            <button
              type="button"
              onClick={() => {
                notices.dismiss();
                notice.action?.run();
              }}
            >
              {notice.action.label}
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
