import { useDeferredValue, useEffect, useState } from "react";
import type { CallError } from "#contract/client.ts";
import type { Input, Output } from "#contract/contract.ts";
import type { BriefDocument } from "#core/brief/document.ts";
import { drawable } from "../../brief/drawable.ts";
import { useQuery } from "../../state/query.ts";

/** What a brief that is asked for looks like, as far as that is known. */
export interface Preview {
  /** The last one that was put together; undefined before the first. */
  readonly brief: BriefDocument | undefined;
  readonly contents: Output<"brief.contents"> | undefined;
  /** Signs that no font here can draw. */
  readonly missing: readonly string[];
  /** Whether it is the one that is asked for, and not the one before. */
  readonly isFresh: boolean;
  readonly error: CallError | undefined;
}

/** Puts a brief together for the screen. What is typed and chosen beside it never waits for hundreds of pages to be set. */
export function usePreview(request: Input<"brief.read">): Preview {
  const read = useQuery("brief.read", request);
  const asked = useSame(read.value);
  const kept = useKept(asked);
  const contents = useKept(useQuery("brief.contents", request).value);
  const drawn = useDrawable(kept);
  const shown = useDeferredValue(drawn);
  return {
    brief: shown.brief,
    contents,
    missing: shown.missing,
    isFresh: asked !== undefined && shown.of === asked,
    error: read.error,
  };
}

/** The value before, where the next one says the same: then nothing is set anew. */
function useSame<Value>(value: Value | undefined): Value | undefined {
  const [seen, setSeen] = useState({ value, same: value });
  if (value === seen.value) return seen.same;
  const isSame = JSON.stringify(value) === JSON.stringify(seen.same);
  const same = isSame ? seen.same : value;
  setSeen({ value, same });
  return same;
}

/** The last value while the next one is on its way. */
function useKept<Value>(value: Value | undefined): Value | undefined {
  const [kept, setKept] = useState(value);
  if (value !== undefined && value !== kept) setKept(value);
  return value ?? kept;
}

interface Drawn {
  /** What it was before signs that cannot be drawn became numbers. */
  readonly of: BriefDocument | undefined;
  readonly brief: BriefDocument | undefined;
  readonly missing: readonly string[];
}

/** The brief as the fonts here can draw it; the one before until that is known. */
function useDrawable(brief: BriefDocument | undefined): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({
    of: undefined,
    brief: undefined,
    missing: [],
  });
  useEffect(() => {
    if (!brief) return;
    let isOver = false;
    async function draw(next: BriefDocument) {
      const found = await drawable(next);
      if (!isOver) setDrawn({ of: next, ...found });
    }
    void draw(brief);
    return () => {
      isOver = true;
    };
  }, [brief]);
  return drawn;
}
