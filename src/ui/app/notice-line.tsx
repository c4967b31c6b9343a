import { useEffect } from "react";
import { words } from "#words/words.ts";
import { notices, useNotice } from "../state/notice.ts";
import styles from "./notice-line.module.css";

const shownFor = 8_000;

/** A line at the foot of the window. It is read out, and leaves by itself unless it is an error. */
export function NoticeLine() {
  const notice = useNotice();
  useEffect(() => {
    if (!notice || notice.lasting) return;
    const timer = setTimeout(notices.dismiss, shownFor);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div
      className={styles["place"]}
      role={notice?.lasting ? "alert" : "status"}
    >
      {notice && (
        <div className={styles["notice"]}>
          <span>{notice.text}</span>
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
          {!notice.action && (
            <button type="button" onClick={notices.dismiss}>
              {words.app.dismiss}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
