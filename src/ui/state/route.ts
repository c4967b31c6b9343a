import { useSyncExternalStore } from "react";

/** The tabs of a client's page. */
export const clientTabs = [
  "timeline",
  "talks",
  "check-ups",
  "agreed",
  "portrait",
  "patterns",
  "about",
] as const;
export type ClientTab = (typeof clientTabs)[number];

/** Where one can be in the window. */
export type Route =
  | { readonly at: "today" }
  | { readonly at: "clients" }
  /** `record`: the one to show first and mark; on *agreed*, `start` where a relationship has just begun. */
  | {
      readonly at: "client";
      readonly client: string;
      readonly tab: ClientTab;
      readonly record?: string | undefined;
    }
  | { readonly at: "checkup"; readonly checkUp: string }
  | { readonly at: "patterns" }
  | { readonly at: "brief"; readonly client: string }
  | { readonly at: "bin" }
  | { readonly at: "settings" };

/** A route as the part of an address after `#`. */
export function toHash(route: Route): string {
  switch (route.at) {
    case "client":
      return `#/client/${route.client}/${route.tab}${route.record ? `/${route.record}` : ""}`;
    case "checkup":
      return `#/checkup/${route.checkUp}`;
    case "brief":
      return `#/brief/${route.client}`;
    case "today":
    case "clients":
    case "patterns":
    case "bin":
    case "settings":
      return `#/${route.at}`;
  }
}

/** The route that an address names; Today where it names none. */
export function fromHash(hash: string): Route {
  const [at, first, second, third] = hash.replace(/^#\//, "").split("/");
  switch (at) {
    case "client": {
      if (!first) return { at: "clients" };
      const tab = clientTabs.find((known) => known === second) ?? "timeline";
      return { at: "client", client: first, tab, record: third };
    }
    case "checkup":
      return first ? { at: "checkup", checkUp: first } : { at: "today" };
    case "brief":
      return first ? { at: "brief", client: first } : { at: "clients" };
    case "clients":
    case "patterns":
    case "bin":
    case "settings":
      return { at };
    default:
      return { at: "today" };
  }
}

export function go(route: Route): void {
  window.location.hash = toHash(route);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

export function useRoute(): Route {
  return fromHash(useSyncExternalStore(subscribe, () => window.location.hash));
}
