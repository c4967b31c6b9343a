import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { isDay, yearOf, type Day } from "#core/day.ts";

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

/** The parts of the patterns page. */
export const patternsParts = ["repeats", "grid"] as const;
export type PatternsPart = (typeof patternsParts)[number];

/** Where one can be in the window. */
export type Route =
  | { readonly at: "today" }
  /** `week`: a day of the one to go through; this week where none is named. */
  | { readonly at: "week"; readonly week?: string | undefined }
  | { readonly at: "clients" }
  /** `record`: the one to show first and mark; on *agreed*, `start` where a relationship has just begun. */
  | {
      readonly at: "client";
      readonly client: string;
      readonly tab: ClientTab;
      readonly record?: string | undefined;
    }
  | { readonly at: "checkup"; readonly checkUp: string }
  | { readonly at: "patterns"; readonly part?: PatternsPart | undefined }
  | { readonly at: "find" }
  | { readonly at: "brief"; readonly client: string }
  | { readonly at: "questionnaire" }
  /** A year, this one where none is named, or a day of it; of one client where one is named. */
  | {
      readonly at: "calendar";
      readonly year?: number | undefined;
      readonly day?: Day | undefined;
      readonly client?: string | undefined;
    }
  | { readonly at: "bin" }
  | { readonly at: "settings" }
  /** `section`: the part of the help to begin at. */
  | { readonly at: "help"; readonly section?: string | undefined };

/** A route as the part of an address after `#`. */
export function toHash(route: Route): string {
  switch (route.at) {
    case "client":
      return `#/client/${route.client}/${route.tab}${route.record ? `/${route.record}` : ""}`;
    case "checkup":
      return `#/checkup/${route.checkUp}`;
    case "brief":
      return `#/brief/${route.client}`;
    case "week":
      return route.week ? `#/week/${route.week}` : "#/week";
    case "help":
      return route.section ? `#/help/${route.section}` : "#/help";
    case "calendar": {
      const when = route.day ?? route.year?.toString() ?? "this-year";
      return `#/calendar${route.client ? `/${when}/${route.client}` : when === "this-year" ? "" : `/${when}`}`;
    }
    case "patterns":
      return route.part === "grid" ? "#/patterns/grid" : "#/patterns";
    case "today":
    case "clients":
    case "questionnaire":
    case "find":
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
    case "week":
      return { at, week: first };
    case "calendar": {
      if (first && isDay(first))
        return {
          at,
          year: Number(yearOf(first)),
          day: first,
          client: second,
        };
      const year = isDay(`${first ?? ""}-01-01`) ? Number(first) : undefined;
      return { at, year, client: second };
    }
    case "patterns":
      return { at, part: patternsParts.find((known) => known === first) };
    case "clients":
    case "questionnaire":
    case "find":
    case "bin":
    case "settings":
      return { at };
    case "help":
      return { at, section: first };
    default:
      return { at: "today" };
  }
}

export function go(route: Route): void {
  window.location.hash = toHash(route);
}

/** Goes there before the next key is heard: what is typed on the way is not lost. */
export function goAtOnce(route: Route): void {
  flushSync(() => {
    go(route);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  });
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

export function useRoute(): Route {
  return fromHash(useSyncExternalStore(subscribe, () => window.location.hash));
}
