/** Where a list stands in the box that a text field begins, in pixels. */
export interface BesideCaret {
  readonly left: number;
  readonly top: number;
  /** Lifts a list that ends at `top`. */
  readonly translate: "0 -100%" | "none";
  readonly maxHeight: number;
}

/** Three lines of a list fit in so much. */
const enough = 112;
const most = 264;
const gap = 4;

/**
 * The place for a list beside letters of a text field that are being typed: below them while that leaves free what
 * stands below the field, else above.
 */
export function besideCaret(
  field: HTMLTextAreaElement,
  from: number,
  caret: number,
  listWidth: number,
): BesideCaret {
  const first = placeOfLetter(field, from);
  const last = placeOfLetter(field, caret);
  const page = field.closest("main")?.getBoundingClientRect().top ?? 0;
  const below = field.clientHeight - last.bottom - gap;
  const above = first.top + field.getBoundingClientRect().top - page - 3 * gap;
  const left = Math.max(0, Math.min(first.left, field.clientWidth - listWidth));
  return below >= Math.min(enough, above)
    ? {
        left,
        top: last.bottom + gap,
        translate: "none",
        maxHeight: Math.min(below, most),
      }
    : {
        left,
        top: first.top - gap,
        translate: "0 -100%",
        maxHeight: Math.min(above, most),
      };
}

/** Where a letter is drawn: a copy of the field, out of sight, can be asked what the field itself cannot. */
function placeOfLetter(field: HTMLTextAreaElement, index: number) {
  const copy = document.createElement("div");
  copy.className = field.className;
  copy.dir = field.dir;
  copy.style.cssText =
    "position: absolute; visibility: hidden; max-height: none; white-space: pre-wrap; overflow-wrap: break-word";
  copy.style.width = `${String(field.clientWidth)}px`;
  const letter = document.createElement("span");
  letter.textContent = field.value.slice(index) || " ";
  copy.append(field.value.slice(0, index), letter);
  field.before(copy);
  const box = letter.getClientRects()[0];
  const origin = copy.getBoundingClientRect();
  copy.remove();
  const scrolled = field.scrollTop;
  return {
    left: (box?.left ?? 0) - origin.left,
    top: (box?.top ?? 0) - origin.top - scrolled,
    bottom: (box?.bottom ?? 0) - origin.top - scrolled,
  };
}
