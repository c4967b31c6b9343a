import { useId, useRef, useState } from "react";
import type { Output } from "#contract/contract.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { isMeant } from "../../parts/remove-record.ts";
import { restoreBackup } from "../../parts/restore-backup.ts";
import { call } from "../../state/bridge.ts";
import { attempt, notices } from "../../state/notice.ts";
import styles from "./backups.module.css";

type List = Output<"backup.list">;

/** The last backup, where they are, and the way back to each of them. */
export function Backups({
  list: { backups, trouble },
  today,
  canRestore,
}: {
  list: List;
  today: Day;
  canRestore: boolean;
}) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const listId = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const [newest] = backups;

  async function restore(backup: List["backups"][number]) {
    setBusy(backup.name);
    await restoreBackup(backup, today);
    setBusy(null);
    // There is one backup more now, and all would move down under the pointer.
    setOpen(false);
    toggle.current?.focus();
  }

  async function makeNow() {
    const made = await attempt(() => call("backup.make", {}));
    if (made) notices.show(words.backups.made);
  }

  return (
    <>
      {trouble && (
        <p className={styles["trouble"]}>{words.backups.trouble(trouble)}</p>
      )}
      <div className={styles["last"]}>
        {newest ? (
          <>
            <time
              dateTime={newest.madeAt}
              title={words.backups.exactly(newest.madeAt)}
            >
              {words.backups.last(newest.madeAt, today)}
            </time>
            <span>{words.backups.kept(backups.length)}</span>
            <span>
              <Button
                look="quiet"
                onClick={() => void attempt(() => call("backup.reveal", {}))}
              >
                {words.backups.reveal}
              </Button>
            </span>
          </>
        ) : (
          <span>{words.backups.none}</span>
        )}
      </div>
      <div className={styles["acts"]}>
        {canRestore && (
          <Button onClick={() => void makeNow()}>{words.backups.make}</Button>
        )}
        {newest && canRestore && (
          <Button
            ref={toggle}
            aria-expanded={open}
            aria-controls={listId}
            onClick={() => setOpen(!open)}
          >
            {words.backups.list}
          </Button>
        )}
      </div>
      <div id={listId}>
        {open && (
          <>
            <p className={styles["lead"]}>{words.backups.listLead}</p>
            <ul className={styles["list"]}>
              {backups.map((backup) => (
                <li key={backup.name} className={styles["backup"]}>
                  <time
                    dateTime={backup.madeAt}
                    title={words.backups.exactly(backup.madeAt)}
                  >
                    {words.backups.when(backup.madeAt, today)}
                  </time>
                  <span className={styles["holds"]}>
                    {words.backups.holds(backup.clients, backup.records)}
                  </span>
                  <Button
                    look="quiet"
                    aria-label={words.backups.restoreWhich(
                      backup.madeAt,
                      today,
                    )}
                    disabled={busy !== null}
                    onClick={(click) => isMeant(click) && void restore(backup)}
                  >
                    {busy === backup.name
                      ? words.backups.restoring
                      : words.backups.restore}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
