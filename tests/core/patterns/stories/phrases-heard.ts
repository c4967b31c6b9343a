import { history, phrase } from "../../../support/story.ts";
import type { Stories } from "./story-of-a-rule.ts";

export const stories: Stories = {
  found: {
    history: history([
      phrase("alder", "2026-01-10", "You work for me.", { saidBy: "Anna" }),
      phrase("birch", "2026-02-10", "“you work for ME”"),
      phrase("alder", "2026-03-10", "You work with me"),
      phrase("alder", "2026-04-10", "You work for me!", {
        saidBy: "the new CFO",
      }),
    ]),
    says: "“You work for me!” was heard 3 times since January 2026, at 2 clients: Alder and Birch. Said by “Anna” and “the new CFO”.",
  },
  notFound: {
    history: history([
      phrase("alder", "2026-01-10", "You work for me"),
      phrase("alder", "2026-04-10", "What else can you do for us?"),
      phrase("birch", "2026-07-10", "You work with me"),
    ]),
    says: "The same sentence heard again: nothing repeats in 3 sentences that you took down.",
  },
  tooLittle: {
    history: history([
      phrase("alder", "2026-01-10", "You work for me"),
      phrase("birch", "2026-04-10", "You work for me"),
    ]),
    says: "“You work for me” heard again: too little to say. Heard 2 of 3 times needed.",
  },
};
