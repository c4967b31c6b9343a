import { addDays, day } from "#core/day.ts";
import { checkUp, history, weekMark } from "../../../support/story.ts";
import type { Energy } from "#core/week/schema.ts";
import type { Stories } from "./story-of-a-rule.ts";

const months = ["01", "03", "05", "07", "09", "11"].map(
  (of) => `2026-${of}-10`,
);
const many = {
  raised: ["getting-nowhere", "out-of-proportion", "tasks-unsolvable"],
};

const weeks = (client: string, energy: Energy, other: Energy) =>
  Array.from({ length: 12 }, (_, at) =>
    weekMark(client, addDays(day("2026-08-03"), at * 7), {
      energy: at % 6 === 0 ? other : energy,
    }),
  );

/** Two clients of whom nothing stands out. */
const others = ["birch", "cedar"].flatMap((client) => [
  ...months.map((on) => checkUp(client, on, { raised: ["getting-nowhere"] })),
  ...weeks(client, "amber", "red"),
]);

export const stories: Stories = {
  found: {
    history: history([
      ...months.map((on) => checkUp("alder", on, many)),
      ...weeks("alder", "green", "amber"),
      ...others,
    ]),
    says: "At Alder, since January 2026, 10 of 12 weeks were green, elsewhere 0 of 24; yet 6 of 6 check-ups raised many flags, elsewhere 0 of 12.",
  },
  notFound: {
    history: history([
      ...months.map((on) => checkUp("alder", on, many)),
      ...weeks("alder", "red", "amber"),
      ...others,
    ]),
    says: "Said and written: 18 check-ups and the weeks beside them do not go apart.",
  },
  tooLittle: {
    history: history([
      ...months.slice(0, 2).map((on) => checkUp("alder", on, many)),
      ...weeks("alder", "green", "amber"),
    ]),
    says: "Said and written: too little to say. 2 of 3 needed: check-ups and marked weeks.",
  },
};
