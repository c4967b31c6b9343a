import { useSyncExternalStore } from "react";

/** Whether the window is as a media query says: for what stands in another place then, not only in another size. */
export function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => matchMedia(query).matches,
  );
}
