import type { Output } from "#contract/contract.ts";
import { words } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import { switchJournal } from "../state/switch-journal.ts";
import styles from "./banners.module.css";
import { Troubles } from "./troubles.tsx";

/** What the owner should know about the journal that is open, above every page. */
export function Banners({ journal }: { journal: Output<"journal.read"> }) {
  return (
    <>
      {journal.sample && (
        <div className={styles["banner"]} role="note">
          <span>
            {journal.passing ? words.app.sample : words.app.sampleKept}
          </span>
          {journal.passing && (
            <Button
              look="quiet"
              onClick={() => void switchJournal("sample.leave")}
            >
              {words.app.leaveSample}
            </Button>
          )}
        </div>
      )}
      {journal.readOnly && (
        <div className={styles["banner"]} role="note">
          {words.app.readOnly}
        </div>
      )}
      <Troubles journal={journal} />
    </>
  );
}
