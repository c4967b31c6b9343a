import { daysBetween, type Day } from "../day.ts";
import type { Decision } from "../checkup/schema.ts";
import type { Id } from "../schema.ts";
import { awaitedRenewal } from "./clients.ts";
import type { ClientSummary } from "./summary.ts";

/** Something that wants the owner's attention now. */
export type Due = { readonly client: Id; readonly name: string } & (
  | { readonly is: "unfinished"; readonly checkUp: Id }
  /** `days` until the renewal; negative when it has passed. */
  | { readonly is: "renewal"; readonly days: number }
  /** The day of the last decision has come. */
  | { readonly is: "decision"; readonly decision: Decision }
);

/** From how many days before a renewal it is due (PRODUCT.md: reminders at 90, 60 and 30 days). */
const renewalAhead = 90;
/** For how many days a renewal that has passed is still shown. */
const renewalBehind = 30;

/** What is due with clients that have not ended: check-ups begun, decisions whose day has come, renewals that are near. */
export function listDue(clients: readonly ClientSummary[], today: Day): Due[] {
  return clients.flatMap(({ client, unfinished, lastDecision }): Due[] => {
    if (client.deletedAt || client.stage === "ended") return [];
    const who = { client: client.id, name: client.name };
    const due: Due[] = [];
    if (unfinished) due.push({ ...who, is: "unfinished", checkUp: unfinished });
    const renewal = awaitedRenewal(client);
    if (renewal) {
      const days = daysBetween(today, renewal);
      if (days <= renewalAhead && days >= -renewalBehind)
        due.push({ ...who, is: "renewal", days });
    }
    if (lastDecision && lastDecision.day <= today)
      due.push({ ...who, is: "decision", decision: lastDecision });
    return due;
  });
}
