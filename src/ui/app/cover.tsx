import { useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { words } from "#words/words.ts";
import "./cover.css";
import { hiding } from "./hiding.ts";

/**
 * The calm page that stands in front of everything while the journal is hidden. It is a modal dialog, because only the
 * last one opened stands in front of the others; and it is beside the root, which is made invisible.
 */
export function Cover() {
  const cover = useRef<HTMLDialogElement>(null);
  const lineId = useId();
  useLayoutEffect(() => {
    hiding.setCover(cover.current);
    return () => hiding.setCover(null);
  }, []);
  return createPortal(
    <dialog
      ref={cover}
      data-cover=""
      // Esc shows nothing: the key that hides is the only one that shows.
      closedby="none"
      aria-labelledby={lineId}
      onClose={hiding.coverAgain}
    >
      <p id={lineId}>{words.hiding.goOn}</p>
    </dialog>,
    document.body,
  );
}
