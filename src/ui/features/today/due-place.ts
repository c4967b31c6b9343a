import type { Due } from "#core/client/due-kinds.ts";
import type { Route } from "../../state/route.ts";

/** Where what is due can be looked at. */
export function placeOf(due: Due): Route {
  switch (due.is) {
    case "unfinished":
      return { at: "checkup", checkUp: due.checkUp };
    case "decision":
    case "prediction":
    case "check-up":
      return { at: "client", client: due.client, tab: "check-ups" };
    case "renewal":
    case "silence":
      return { at: "client", client: due.client, tab: "timeline" };
    case "conversation":
      return { at: "client", client: due.client, tab: "talks" };
    case "terms":
      return {
        at: "client",
        client: due.client,
        tab: "agreed",
        record: "start",
      };
    case "portrait":
      return { at: "client", client: due.client, tab: "portrait" };
  }
}

/** Where a relationship is ended. */
export function placeOfTheEnd({ client }: Due): Route {
  return { at: "client", client, tab: "about" };
}
