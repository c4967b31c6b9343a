import { useEffect, useState } from "react";
import type { Input } from "#contract/contract.ts";
import { earliestDay, latestDay } from "#core/day.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Field } from "../../kit/field.tsx";
import { call } from "../../state/bridge.ts";
import { attempt, notices } from "../../state/notice.ts";
import styles from "./brief-screen.module.css";

const papers: readonly PaperSize[] = ["A4", "Letter"];
/** What takes less is not worth saying. */
const worthSaying = 300;

/** The range, the paper, and the one button that this screen is for. */
export function SaveBrief({
  request,
  paper,
  from,
  to,
  onFrom,
  onTo,
  backwards,
}: {
  request: Input<"brief.read">;
  paper: PaperSize;
  from: string;
  to: string;
  onFrom: (day: string) => void;
  onTo: (day: string) => void;
  /** What is wrong with the range, in words. */
  backwards: string | null;
}) {
  const [making, setMaking] = useState(false);
  const slow = useSlow(making);

  async function savePdf() {
    if (making) return;
    setMaking(true);
    await attempt(async () => {
      const { file } = await call("brief.save", { ...request, paper });
      if (file !== null) notices.show(words.brief.saved(file));
    });
    setMaking(false);
  }

  return (
    <div className={styles["save"]}>
      <div className={styles["range"]}>
        <Field label={words.brief.from}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              min={earliestDay}
              max={latestDay}
              value={from}
              aria-invalid={backwards !== null}
              onChange={(event) => onFrom(event.target.value)}
            />
          )}
        </Field>
        <Field label={words.brief.to}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              min={earliestDay}
              max={latestDay}
              value={to}
              aria-invalid={backwards !== null}
              onChange={(event) => onTo(event.target.value)}
            />
          )}
        </Field>
      </div>
      {(from !== "" || to !== "") && (
        <Button
          look="quiet"
          className={styles["all"]}
          onClick={() => {
            onFrom("");
            onTo("");
          }}
        >
          {words.brief.allDates}
        </Button>
      )}
      <p role="alert" className={styles["wrong"]}>
        {backwards}
      </p>
      <Field label={words.brief.paper}>
        {(ids) => (
          <select
            {...ids}
            value={paper}
            onChange={(event) => {
              const chosen = papers.find((size) => size === event.target.value);
              if (chosen)
                void attempt(() => call("settings.set", { paper: chosen }));
            }}
          >
            {papers.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </select>
        )}
      </Field>
      <Button
        look="primary"
        disabled={backwards !== null}
        aria-disabled={making || undefined}
        onClick={() => void savePdf()}
      >
        {words.brief.save}
      </Button>
      <p role="status" className={styles["making"]}>
        {slow && words.brief.making}
      </p>
    </div>
  );
}

/** Whether something has gone on for long enough to be worth a word. */
function useSlow(going: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!going) return;
    const timer = setTimeout(() => setSlow(true), worthSaying);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [going]);
  return slow;
}
