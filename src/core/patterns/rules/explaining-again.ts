import { median } from "../../statistics/median.ts";
import type { Meeting } from "../../talk/schema.ts";
import type { SeenClient } from "../history.ts";
import { weigh, type Rule } from "../rule.ts";
import { scopeOfEach } from "../silence.ts";
import { presentStand } from "../stand.ts";

interface Seen {
  readonly client: SeenClient;
  readonly meetings: readonly Meeting[];
  /** Those at which somebody counted the minutes. */
  readonly counted: readonly Meeting[];
}

/**
 * Minutes spent explaining why the work is needed, meeting after meeting with one client. A meeting with any is a
 * sighting, one with none speaks against it, and one at which nobody counted says neither. Only the present stand counts,
 * as of a flag that stands: one meeting without any does not end it, two in a row do, and the latest one that was counted
 * has to be a sighting.
 */
export const explainingAgain: Rule<Seen> = {
  id: "explaining-again",
  needs: ["meetings"],
  look({ client, meetings }) {
    return {
      client,
      meetings,
      counted: meetings.filter(({ explaining }) => explaining !== null),
    };
  },
  tell(seen) {
    return seen.flatMap(({ client, meetings, counted }) => {
      const stand = presentStand(counted, isExplained);
      const explained = stand.filter(isExplained);
      const [first] = explained;
      // Once is not again.
      if (!first || explained.length < 2) return [];
      const minutes = explained.map(minutesOf);
      return [
        weigh(
          {
            rule: this.id,
            key: `${this.id}/${client.id}`,
            subject: {
              about: "explaining",
              client: client.name,
              minutes: minutes.reduce((sum, each) => sum + each, 0),
              median: median(minutes) ?? 0,
            },
          },
          explained,
          stand.filter((meeting) => !isExplained(meeting)),
          { within: meetings.slice(meetings.indexOf(first)), unit: "meetings" },
        ),
      ];
    });
  },
  scope(seen, client) {
    // It repeats with one client or not at all.
    return scopeOfEach(
      seen
        .filter((of) => client === undefined || of.client.id === client)
        .map(({ counted }) => counted),
      "meetings",
    );
  },
};

function minutesOf({ explaining }: Meeting): number {
  return explaining ?? 0;
}

function isExplained(meeting: Meeting): boolean {
  return minutesOf(meeting) > 0;
}
