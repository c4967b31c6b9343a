import { dirname } from "node:path";
import type { BriefDocument } from "#core/brief/document.ts";
import {
  briefFileName,
  type BriefFormat,
  type MakingStage,
} from "#core/brief/making.ts";
import { CandorError } from "#core/errors.ts";
import type { PaperSize } from "#core/journal/schema.ts";
import type { Desk, Printer, Watch } from "#core/ports.ts";
import { markdownOf } from "#words/brief-markdown.ts";

/** Makes briefs, one at a time, and keeps them where the owner says. */
export interface BriefMaker {
  /**
   * Resolves with the file that was written, or null where the owner thought better of it: then nothing was written.
   * Throws like `Printer.print` and `Desk.writeFile`.
   */
  save(
    gather: () => Promise<BriefDocument>,
    format: BriefFormat,
    paper: PaperSize,
  ): Promise<string | null>;
  /** How far the one is that is being made; null where none is. */
  stage(): MakingStage | null;
  /** Gives it up; resolves when nothing is written any more. */
  stop(): Promise<void>;
}

export function createBriefMaker(
  desk: Pick<Desk, "chooseFile" | "writeFile">,
  printer: Printer,
): BriefMaker {
  let making: Making | null = null;
  let writing: Promise<void> = Promise.resolve();

  return {
    async save(gather, format, paper) {
      // Whoever asks for another one no longer waits for the one before.
      making?.giveUp();
      const mine = beginMaking();
      making = mine;
      try {
        const brief = await gather();
        if (mine.isOver()) return null;
        mine.pause();
        const file = await desk.chooseFile(briefFileName(brief, format));
        if (file === null || mine.isOver()) return null;
        const bytes =
          format === "markdown"
            ? new TextEncoder().encode(markdownOf(brief))
            : await printer.print(brief, paper, mine.watch);
        if (mine.isOver()) return null;
        mine.watch.onStage("writing");
        const written = desk.writeFile(file, bytes);
        writing = written.catch(() => {});
        await written.catch((error: unknown) => {
          throw notWritten(error, file);
        });
        return file;
      } catch (error) {
        if (mine.isOver()) return null;
        throw error;
      } finally {
        if (making === mine) making = null;
      }
    },
    stage: () => making?.stage() ?? null,
    stop() {
      making?.giveUp();
      return writing;
    },
  };
}

interface Making {
  readonly watch: Watch;
  /** Null while it waits for its owner to say where it goes. */
  stage(): MakingStage | null;
  pause(): void;
  giveUp(): void;
  isOver(): boolean;
}

function beginMaking(): Making {
  let stage: MakingStage | null = "gathering";
  let isOver = false;
  const listeners = new Set<() => void>();
  return {
    watch: {
      onGivenUp(listener) {
        if (isOver) listener();
        else listeners.add(listener);
      },
      onStage(reached) {
        stage = reached;
      },
    },
    stage: () => stage,
    pause() {
      stage = null;
    },
    giveUp() {
      isOver = true;
      for (const listener of listeners) listener();
      listeners.clear();
    },
    isOver: () => isOver,
  };
}

/** What the disk said, as an error about a brief: another place may do. */
function notWritten(error: unknown, path: string): unknown {
  if (!(error instanceof CandorError)) return error;
  return new CandorError(
    "brief-not-written",
    {
      path,
      folder: dirname(path),
      because: error.code,
      why: error.details["why"] ?? error.code,
    },
    { cause: error },
  );
}
