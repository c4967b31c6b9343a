import { useState } from "react";
import type { Output } from "#contract/contract.ts";
import { words } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import { switchJournal } from "../state/switch-journal.ts";
import styles from "./banners.module.css";
import { FilesBanner } from "./files-banner.tsx";
import { Troubles } from "./troubles.tsx";

/** What the owner should know about the journal that is open, above every page. */
export function Banners({ journal }: { journal: Output<"journal.read"> }) {
  const isNewer = journal.problems.some(({ code }) => code === "newer-version");
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
          {isNewer ? words.app.newer : words.app.readOnly}
        </div>
      )}
      <ChangedOutside files={journal.changedOutside} />
      <Troubles journal={journal} />
    </>
  );
}

/** What another program made of the files while Candor was closed. */
function ChangedOutside({ files }: { files: readonly string[] }) {
  const [isRead, setRead] = useState(false);
  if (files.length === 0 || isRead) return null;
  return (
    <FilesBanner text={words.app.changedOutside(files.length)} lines={files}>
      <Button look="quiet" onClick={() => setRead(true)}>
        {words.app.dismiss}
      </Button>
    </FilesBanner>
  );
}
