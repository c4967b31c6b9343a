import { useEffect } from "react";
import { words } from "#words/words.ts";
import { call, onReminder } from "../state/bridge.ts";
import { attempt, notices } from "../state/notice.ts";
import { go } from "../state/route.ts";

const { title, body, open } = words.week.reminder;

function offerHere(): void {
  notices.offer(title, { label: open, run: () => go({ at: "week" }) });
}

function remind(): void {
  if (Notification.permission !== "granted") {
    offerHere();
    return;
  }
  // The tag lets a newer reminder take the place of an older one that nobody has looked at.
  const shown = new Notification(title, { body, tag: "week" });
  shown.addEventListener("click", () => {
    shown.close();
    go({ at: "week" });
    void attempt(() => call("window.show", {}));
  });
  shown.addEventListener("error", offerHere);
}

/** Reminds of the week through the system, or in the window where the system does not allow it. */
export function useReminder(): void {
  useEffect(() => onReminder(remind), []);
}
