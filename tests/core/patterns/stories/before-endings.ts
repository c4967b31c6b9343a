import { day } from "#core/day.ts";
import { checkUp, client, history } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

const names = "abcdefghijklmnop".split("");

const ended = (id: string, how: "well" | "badly") =>
  client(id, {
    stage: "ended",
    outcome: { ended: how, by: "them", day: day("2026-09-30"), why: "" },
  });

/** So many clients that ended badly and well; the first of each had raised the flag in their last summer. */
const endings = (badly: number, badlyRaised: number, well: number) => {
  const clients = names
    .slice(0, badly + well)
    .map((id, at) => ended(id, at < badly ? "badly" : "well"));
  return history(
    clients.map(({ id }, at) =>
      checkUp(id, "2026-06-10", {
        raised: at < badlyRaised ? ["getting-nowhere"] : [],
      }),
    ),
    clients,
  );
};

export const stories: Stories = {
  found: {
    history: endings(7, 7, 7),
    says: "Of relationships that ended since September 2026, “We do things together and get nowhere” had been raised at 7 of 7 clients in the year before they ended badly (59 % to 100 %), and at 0 of 7 that ended well (0 % to 41 %).",
  },
  notFound: {
    history: endings(6, 2, 6),
    says: "Before endings: no flag stands out before bad endings, of 12 ended clients.",
  },
  tooLittle: {
    history: endings(2, 2, 6),
    says: "Before endings: too little to say. 2 of 3 needed: endings on each side, badly and well, with a check-up in the year before.",
  },
};
