import { isRaised } from "../../checkup/raised.ts";
import { ownBusinessId } from "../../client/own-business.ts";
import { quarterOf } from "../../day.ts";
import { groupBy } from "../../group-by.ts";
import { weigh, type Finding, type Rule, type TooLittle } from "../rule.ts";
import { answersFlags, scopeOf } from "../silence.ts";

const severalClients = 2;

/**
 * The same flag at several clients, quarter by quarter: then it is about me. The check-up on one's own business is not
 * a client's and does not count. *Don't know* is neither a sighting nor a counter-example.
 * "All but one" is left to the rule of that name, which knows which grids can tell.
 */
export const flagAcrossClients: Rule = {
  id: "flag-across-clients",
  evaluate({ clients, checkUps }) {
    const others = checkUps.filter(({ client }) => client !== ownBusinessId);
    const flags = new Set(
      others.flatMap((checkUp) =>
        checkUp.flags
          .filter(({ derived }) => derived !== "values-all-but-one")
          .map(({ flag }) => flag),
      ),
    );
    return [...flags].flatMap((flag): (Finding | TooLittle)[] => {
      const evidence = others.filter((checkUp) => isRaised(checkUp, flag));
      const at = new Set(evidence.map(({ client }) => client));
      const last = evidence.at(-1);
      // At one client only it may stand there, but it is not across clients.
      if (!last || at.size < severalClients) return [];
      const lowered = others.filter((checkUp) =>
        checkUp.flags.some(
          (mark) => mark.flag === flag && mark.answer === "not-raised",
        ),
      );
      const quarters = groupBy([...evidence, ...lowered], ({ day }) =>
        quarterOf(day),
      );
      const byQuarter = [...quarters]
        .map(([quarter, asked]) => ({
          quarter,
          seen: asked.filter((checkUp) => isRaised(checkUp, flag)).length,
          of: asked.length,
        }))
        .toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
      return [
        weigh(
          {
            rule: this.id,
            key: `${this.id}/${flag}`,
            subject: {
              about: "flag-across",
              wording:
                last.flags.find((mark) => mark.flag === flag)?.wording ?? "",
              clients: clients
                .filter(({ id }) => at.has(id))
                .map(({ name }) => name),
              byQuarter,
            },
          },
          evidence,
          lowered,
          others,
        ),
      ];
    });
  },
  scope({ checkUps }, client) {
    if (client === ownBusinessId) return null;
    const others = checkUps
      .filter((checkUp) => checkUp.client !== ownBusinessId)
      .filter(answersFlags);
    const here = others.filter((checkUp) => checkUp.client === client).length;
    if (client !== undefined && here === 0)
      return {
        checkUps: 0,
        waitsFor: { have: 0, need: 1, unit: "sightings" },
      };
    const { waitsFor } = scopeOf(others);
    const have = new Set(others.map((checkUp) => checkUp.client)).size;
    return {
      checkUps: client === undefined ? others.length : here,
      waitsFor:
        have < severalClients && waitsFor?.unit !== "sightings"
          ? { have, need: severalClients, unit: "clients" }
          : waitsFor,
    };
  },
};
