import { useEffect, useRef, useState } from "react";
import type { Input } from "#contract/contract.ts";
import type { BriefFormat, MakingStage } from "#core/brief/making.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { call } from "../../state/bridge.ts";
import { attempt, notices } from "../../state/notice.ts";
import styles from "./brief-screen.module.css";

/** From then on what is being made says how far it is, and can be stopped. */
const worthSaying = 1_000;
const askEvery = 300;

/** The ways to take a brief along. */
export function SaveBrief({
  request,
  paper,
  isRefused,
  onPrint,
}: {
  request: Input<"brief.read">;
  paper: PaperSize;
  isRefused: boolean;
  onPrint: () => void;
}) {
  const [making, setMaking] = useState(false);
  const isStopped = useRef(false);
  const first = useRef<HTMLButtonElement>(null);
  const stage = useStage(making);
  const isBusy = making || stage !== null;

  async function keep(as: BriefFormat) {
    if (isBusy) return;
    isStopped.current = false;
    setMaking(true);
    await attempt(async () => {
      const { file } = await call("brief.save", { ...request, paper, as });
      if (file !== null) notices.show(words.brief.saved(file));
      else if (isStopped.current) notices.show(words.brief.stopped);
    });
    setMaking(false);
  }

  return (
    <div className={styles["save"]}>
      <Button
        ref={first}
        look="primary"
        disabled={isRefused}
        aria-disabled={isBusy || undefined}
        onClick={() => void keep("pdf")}
      >
        {words.brief.save}
      </Button>
      <div className={styles["also"]}>
        <Button
          disabled={isRefused}
          aria-disabled={isBusy || undefined}
          onClick={() => void keep("markdown")}
        >
          {words.brief.saveMarkdown}
        </Button>
        <Button disabled={isRefused} onClick={onPrint}>
          {words.brief.print}
        </Button>
      </div>
      <div className={styles["making"]}>
        <span role="status">{stage && words.brief.stage[stage]}</span>
        {stage && (
          <Button
            look="quiet"
            onClick={() => {
              isStopped.current = true;
              // It goes with what it stops.
              first.current?.focus();
              void attempt(() => call("brief.stop", {}));
            }}
          >
            {words.brief.stop}
          </Button>
        )}
      </div>
    </div>
  );
}

/**
 * How far a brief is, once it takes long enough to be worth a word; null before and afterwards. One that was begun before
 * this screen was opened is told of at once.
 */
function useStage(isGoing: boolean): MakingStage | null {
  const [stage, setStage] = useState<MakingStage | null>(null);
  useEffect(() => {
    let isOver = false;
    let timer = setTimeout(() => void ask(), isGoing ? worthSaying : 0);
    async function ask() {
      const reached = await call("brief.progress", {}).catch(() => null);
      if (isOver) return;
      setStage(reached);
      if (isGoing || reached) timer = setTimeout(() => void ask(), askEvery);
    }
    return () => {
      isOver = true;
      clearTimeout(timer);
      setStage(null);
    };
  }, [isGoing]);
  return stage;
}
