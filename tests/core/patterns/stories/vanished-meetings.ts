import { day } from "#core/day.ts";
import { client, history, meeting } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

const alder = client("alder", {
  meetingRhythm: "monthly",
  since: day("2025-01-10"),
});
const met = (...days: readonly string[]) =>
  history(
    days.map((on) => meeting("alder", on)),
    [alder],
  );

export const stories: Stories = {
  found: {
    history: met("2026-05-04", "2026-06-01", "2026-07-06"),
    says: "You agreed to meet Alder every month. 4 of 6 months since 23 May 2026 passed without a meeting, the latest among them. The last one that you wrote down was on 6 July 2026.",
  },
  notFound: {
    history: met("2026-06-01", "2026-07-06", "2026-08-03", "2026-11-02"),
    says: "Meetings that vanish: at no client more than half of the turns, the latest among them, passed without a meeting, in 6 turns of an agreed rhythm.",
  },
  tooLittle: {
    history: met("2026-06-01", "2026-07-06", "2026-08-03", "2026-09-07"),
    says: "Meetings with Alder vanish: too little to say. Seen in 2 of 3 turns of the rhythm needed.",
  },
};
