import { useEffect, useLayoutEffect, useRef } from "react";

/** Something that a screen does by itself and that was asked for elsewhere. */
type Asked = "new-client" | `write/${string}`;

let asked: Asked | null = null;
const listeners = new Set<() => void>();

/** Asks for something on a screen that is there, or is about to be. */
export function ask(what: Asked): void {
  asked = what;
  for (const listener of listeners) listener();
}

/** Does what was asked for, once. */
export function useAsked(what: Asked, run: () => void): void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const hear = () => {
      if (asked !== what) return;
      asked = null;
      latest.current();
    };
    hear();
    listeners.add(hear);
    return () => {
      listeners.delete(hear);
    };
  }, [what]);
}
