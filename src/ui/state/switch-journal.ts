import { call } from "./bridge.ts";
import { forgetDrafts } from "./drafts.ts";
import { nextWriting } from "./newest.ts";
import { attempt, notices } from "./notice.ts";
import { go } from "./route.ts";
import { allSaved, forgetWritten } from "./saving.ts";

/**
 * Opens another journal in this window. Words that are not on disk would be sent to the wrong one: it waits for those
 * that are on their way, and while there are any that could not be saved it stays where it is and says why.
 */
export async function switchJournal(
  to: "sample.open" | "sample.leave",
): Promise<void> {
  await attempt(async () => {
    await allSaved();
    forgetWritten();
    forgetDrafts();
    nextWriting();
    // What was said of the one journal is not said of the other.
    notices.dismiss();
    await call(to, {});
    go({ at: "today" });
  });
}
