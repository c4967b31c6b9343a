import { useLayoutEffect, useState, type RefObject } from "react";

/** How wide an element is, in pixels, for what is drawn or cut to fit it; `before` until that is known. */
export function useWidth(
  ref: RefObject<HTMLElement | null>,
  before: number,
): number {
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth || before);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, before]);
  return width;
}
