import { groupBy } from "../../group-by.ts";
import { powerDeeds, type PowerMoment } from "../../power/schema.ts";
import { isBlank } from "../../text.ts";
import type { SeenClient } from "../history.ts";
import { inOrder, weigh, type Rule } from "../rule.ts";
import { scopeAcross } from "../silence.ts";

interface Seen {
  readonly client: SeenClient;
  /** Those of which it is said what was done. */
  readonly moments: readonly PowerMoment[];
}

/**
 * The same kind of power moment, unquestioned, again, at whichever clients: those in which the owner wrote what they let
 * pass or which right they did not question. Where neither is written, nobody knows whether anything was let pass: it
 * is no counter-example, and there are none. So there is no telling either how often chance would show as much.
 */
export const powerLetPass: Rule<Seen> = {
  id: "power-let-pass",
  needs: ["powerMoments"],
  look({ client, powerMoments }) {
    return {
      client,
      moments: powerMoments.filter(({ done }) => done !== null),
    };
  },
  tell(seen) {
    const byDeed = groupBy(
      inOrder(seen.flatMap(({ moments }) => moments)),
      ({ done }) => done,
    );
    return powerDeeds.flatMap((done) => {
      const moments = byDeed.get(done) ?? [];
      const evidence = moments.filter(isLetPass);
      // Once is not again.
      if (evidence.length < 2) return [];
      const at = new Set(evidence.map(({ client }) => client));
      return [
        weigh(
          {
            rule: this.id,
            key: `${this.id}/${done}`,
            subject: {
              about: "power",
              done,
              clients: seen.flatMap(({ client }) =>
                at.has(client.id) ? client.name : [],
              ),
            },
          },
          evidence,
          [],
          { within: moments, unit: "moments" },
        ),
      ];
    });
  },
  scope(seen, client) {
    return scopeAcross(
      seen.flatMap(({ moments }) => moments),
      "moments",
      client,
    );
  },
};

function isLetPass({ letPass, unquestioned }: PowerMoment): boolean {
  return !isBlank(letPass) || !isBlank(unquestioned);
}
