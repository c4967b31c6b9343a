import { useState } from "react";
import type { Output } from "#contract/contract.ts";
import { words } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import { switchJournal } from "../state/switch-journal.ts";
import styles from "./banners.module.css";

/** What the owner should know about the journal that is open, above every page. */
export function Banners({ journal }: { journal: Output<"journal.read"> }) {
  const [which, setWhich] = useState(false);
  const { problems } = journal;
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
      {problems.length > 0 && (
        <div className={styles["banner"]} role="note">
          <span>{words.app.problems(problems.length)}</span>
          <Button
            look="quiet"
            aria-expanded={which}
            onClick={() => setWhich(!which)}
          >
            {words.app.problemsWhich}
          </Button>
          {which && (
            <ul className={styles["files"]}>
              {problems.map(({ file, detail }) => (
                <li key={file + detail}>
                  {file}: {detail}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  );
}
