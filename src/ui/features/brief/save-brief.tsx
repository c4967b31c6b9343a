import { useCallback, useEffect, useState } from "react";
import type { Input } from "#contract/contract.ts";
import type { BriefDocument } from "#core/brief/document.ts";
import type { BriefFormat, MakingStage } from "#core/brief/making.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { call } from "../../state/bridge.ts";
import { attempt, notices } from "../../state/notice.ts";
import styles from "./brief-screen.module.css";
import { PrintBrief } from "./print-brief.tsx";

/** From then on what is being made says how far it is, and can be stopped. */
const worthSaying = 1_000;
const askEvery = 300;

/** The ways to take a brief along. */
export function SaveBrief({
  request,
  brief,
  paper,
  isRefused,
}: {
  request: Input<"brief.read">;
  brief: BriefDocument;
  paper: PaperSize;
  isRefused: boolean;
}) {
  const [making, setMaking] = useState(false);
  // How often it was printed; null while it is not.
  const [printing, setPrinting] = useState<number | null>(null);
  const stage = useStage(making);
  const printed = useCallback(() => setPrinting(null), []);

  async function keep(as: BriefFormat) {
    if (making) return;
    setMaking(true);
    await attempt(async () => {
      const { file } = await call("brief.save", { ...request, paper, as });
      if (file !== null) notices.show(words.brief.saved(file));
    });
    setMaking(false);
  }

  return (
    <div className={styles["save"]}>
      <Button
        look="primary"
        disabled={isRefused}
        aria-disabled={making || undefined}
        onClick={() => void keep("pdf")}
      >
        {words.brief.save}
      </Button>
      <div className={styles["also"]}>
        <Button
          disabled={isRefused}
          aria-disabled={making || undefined}
          onClick={() => void keep("markdown")}
        >
          {words.brief.saveMarkdown}
        </Button>
        <Button
          disabled={isRefused}
          onClick={() => setPrinting((times) => (times ?? 0) + 1)}
        >
          {words.brief.print}
        </Button>
      </div>
      <div role="status" className={styles["making"]}>
        {stage && (
          <>
            <span>{words.brief.stage[stage]}</span>
            <Button
              look="quiet"
              onClick={() =>
                void attempt(async () => {
                  await call("brief.stop", {});
                  notices.show(words.brief.stopped);
                })
              }
            >
              {words.brief.stop}
            </Button>
          </>
        )}
      </div>
      {printing !== null && (
        <PrintBrief
          key={printing}
          brief={brief}
          paper={paper}
          onDone={printed}
        />
      )}
    </div>
  );
}

/** How far a brief is, once it takes long enough to be worth a word; null before and afterwards. */
function useStage(going: boolean): MakingStage | null {
  const [stage, setStage] = useState<MakingStage | null>(null);
  useEffect(() => {
    if (!going) return;
    let timer = setTimeout(() => void ask(), worthSaying);
    let isOver = false;
    async function ask() {
      const reached = await call("brief.progress", {}).catch(() => null);
      if (isOver) return;
      setStage(reached);
      timer = setTimeout(() => void ask(), askEvery);
    }
    return () => {
      isOver = true;
      clearTimeout(timer);
      setStage(null);
    };
  }, [going]);
  return stage;
}
