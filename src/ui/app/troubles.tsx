import { useState } from "react";
import type { Output } from "#contract/contract.ts";
import { dayOf, daysBetween } from "#core/day.ts";
import { words } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import { bringBack, letGo } from "../parts/restore-backup.ts";
import { useQuery } from "../state/query.ts";
import styles from "./banners.module.css";
import { FilesBanner } from "./files-banner.tsx";

/** What is wrong with the journal's files and its backups, and the way out where there is one. */
export function Troubles({ journal }: { journal: Output<"journal.read"> }) {
  const lost = useQuery("backup.lost", {}).value ?? null;
  const kept = useQuery("backup.list", {}).value;
  const [busy, setBusy] = useState(false);
  const { today } = journal;
  // What a newer Candor wrote is no trouble, and said elsewhere.
  const problems = journal.problems.filter(
    ({ code }) => code !== "newer-version",
  );
  // A file that is gone can be among the problems already.
  const gone = (lost?.files ?? []).filter(
    ({ file, is }) =>
      is === "missing" && !problems.some((problem) => problem.file === file),
  );
  const lines = [
    ...problems.map(({ file, detail }) => `${file}: ${detail}`),
    ...gone.map(({ file }) => `${file}: ${words.backups.goneFile}`),
  ];
  const [newest] = kept?.backups ?? [];
  const isOverdue = !newest || daysBetween(dayOf(newest.madeAt), today) !== 0;

  async function run(act: () => Promise<void>) {
    setBusy(true);
    await act();
    setBusy(false);
  }

  return (
    <>
      {lines.length > 0 && (
        <FilesBanner
          text={[
            problems.length > 0 && words.app.problems(problems.length),
            gone.length > 0 && words.backups.gone(gone.length),
            lost && words.backups.lost(lost.records, lost.clients),
          ]
            .filter(Boolean)
            .join(" ")}
          lines={lines}
        >
          {lost && gone.length === lines.length && (
            <Button
              look="quiet"
              disabled={busy}
              onClick={() => void run(letGo)}
            >
              {words.backups.letGo}
            </Button>
          )}
          {lost && (
            <Button
              disabled={busy}
              onClick={() => void run(() => bringBack(lost.backup))}
            >
              {words.backups.bringBack(lost.backup.madeAt, today)}
            </Button>
          )}
        </FilesBanner>
      )}
      {kept?.trouble && isOverdue && (
        <div className={styles["banner"]} role="note">
          {words.backups.trouble(kept.trouble)}
        </div>
      )}
    </>
  );
}
