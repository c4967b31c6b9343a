import type { CheckUp } from "../../checkup/schema.ts";
import { ownBusinessId } from "../../client/own-business.ts";
import { quarterOf, type Day } from "../../day.ts";
import { fisherExact } from "../../statistics/fisher.ts";
import { median } from "../../statistics/median.ts";
import type { Energy } from "../../week/schema.ts";
import { isRare } from "../chance.ts";
import { answersFlags } from "../flags.ts";
import type { SeenClient } from "../history.ts";
import {
  inOrder,
  minimum,
  type Finding,
  type Rule,
  type Scope,
  type Sighting,
} from "../rule.ts";
import { scopeOfCount } from "../silence.ts";

/** A check-up that answers any flag, with how many it raises. */
interface Answered extends Sighting {
  readonly raised: number;
}

interface Week extends Sighting {
  readonly energy: Energy;
}

interface Seen {
  readonly client: SeenClient;
  readonly checkUps: readonly CheckUp[];
  readonly answered: readonly Answered[];
  readonly weeks: readonly Week[];
  /** How many of the weeks have each colour. */
  readonly colours: Readonly<Record<Energy, number>>;
}

/** How many check-ups and weeks there are. */
interface Enough {
  readonly answered: number;
  readonly weeks: number;
}

interface Share {
  readonly seen: number;
  readonly of: number;
}

/** The two ways in which check-ups and weeks may say different things, and the colour of the weeks. */
const ways = {
  "green-beside-flags": "green",
  "red-beside-none": "red",
} as const satisfies Record<string, Energy>;
type Way = keyof typeof ways;

/**
 * Energy green while check-ups are red, or check-ups with hardly a flag beside weeks that were marked red: at one client,
 * against all others. A check-up is red when it raises more flags than the middle one of all check-ups; *all but one* is
 * no flag by itself and does not count, nor do check-ups that answer none. Both halves have to differ from elsewhere, each
 * by Fisher's exact test, one-sided, at 0.05, and the weeks at 0.05 over all clients that have three check-ups and three
 * marked weeks. One's own business is left out here and elsewhere.
 */
export const saidAndWritten: Rule<Seen> = {
  id: "said-and-written",
  needs: ["checkUps", "energies"],
  look({ client, checkUps, energies }) {
    return client.id === ownBusinessId
      ? null
      : {
          client,
          checkUps,
          answered: checkUps.filter(answersFlags).map(withFlagsCounted),
          weeks: energies.map(({ week, energy, from }) => ({
            id: from,
            client: client.id,
            day: week,
            energy,
          })),
          colours: coloursOf(energies),
        };
  },
  tell(seen) {
    const usual = usualFlags(seen);
    const isRed = ({ raised }: Answered) => raised > usual;
    const reds = new Map(
      seen.map((of) => [of, of.answered.filter(isRed).length]),
    );
    const flaggedOf = shareBeside(
      seen,
      (of) => reds.get(of) ?? 0,
      ({ answered }) => answered.length,
    );
    const weeksOf = (colour: Energy) =>
      shareBeside(
        seen,
        ({ colours }) => colours[colour],
        ({ weeks }) => weeks.length,
      );
    const compared = comparable(seen);
    return (Object.keys(ways) as Way[]).flatMap((way) => {
      const colour = ways[way];
      const sharesOfWeeks = weeksOf(colour);
      return compared.flatMap((here): Finding[] => {
        const flagged = flaggedOf(here);
        const weeks = sharesOfWeeks(here);
        const isWayOfFlags = way === "green-beside-flags";
        const byWeeks = chancesOf(weeks).more;
        if (!isRare(byWeeks, compared.length)) return [];
        const byFlags = chancesOf(flagged)[isWayOfFlags ? "more" : "less"];
        if (!isRare(byFlags)) return [];
        return [
          {
            rule: this.id,
            key: `${this.id}/${here.client.id}/${way}`,
            state: "found",
            clients: [here.client.id],
            subject: {
              about: "said-and-written",
              client: here.client.name,
              way,
              flagged,
              weeks,
              chance: Math.max(byFlags, byWeeks),
            },
            ...weighHere(here, {
              checkUp: (of) => isRed(of) === isWayOfFlags,
              week: ({ energy }) => energy === colour,
            }),
            chance: null,
          },
        ];
      });
    });
  },
  scope(seen, client) {
    const here = seen.filter(
      (of) => client === undefined || of.client.id === client,
    );
    const [most] = here.toSorted((a, b) => enoughOf(b) - enoughOf(a));
    return {
      looked: here.reduce((sum, { answered }) => sum + answered.length, 0),
      waitsFor: most
        ? (missing(enoughIn([most])) ??
          (comparable(seen).length > 0
            ? null
            : { have: 1, need: 2, unit: "clients" }))
        : missing({ answered: 0, weeks: 0 }),
    };
  },
};

function withFlagsCounted({ id, client, day, flags }: CheckUp): Answered {
  const raised = flags.filter(
    ({ derived, answer }) =>
      derived !== "values-all-but-one" && answer === "raised",
  ).length;
  return { id, client, day, raised };
}

/** The number of flags that the middle one of all check-ups raises. */
function usualFlags(seen: readonly Seen[]): number {
  const all = seen.flatMap(({ answered }) => answered);
  return median(all.map(({ raised }) => raised)) ?? 0;
}

function coloursOf(
  weeks: readonly { readonly energy: Energy }[],
): Record<Energy, number> {
  const colours = { green: 0, amber: 0, red: 0 };
  for (const { energy } of weeks) colours[energy] += 1;
  return colours;
}

/** Tells of one client how many of how many there are, and of all others together. */
function shareBeside(
  seen: readonly Seen[],
  seenOf: (of: Seen) => number,
  allOf: (of: Seen) => number,
): (here: Seen) => { here: Share; elsewhere: Share } {
  const all = {
    seen: seen.reduce((sum, of) => sum + seenOf(of), 0),
    of: seen.reduce((sum, of) => sum + allOf(of), 0),
  };
  return (client) => {
    const here = { seen: seenOf(client), of: allOf(client) };
    return {
      here,
      elsewhere: { seen: all.seen - here.seen, of: all.of - here.of },
    };
  };
}

/** The clients that have enough, and of whom the others together have enough, too. */
function comparable(seen: readonly Seen[]): Seen[] {
  const all = enoughIn(seen);
  return seen.filter((of) => {
    const here = enoughIn([of]);
    const elsewhere = {
      answered: all.answered - here.answered,
      weeks: all.weeks - here.weeks,
    };
    return !missing(here) && !missing(elsewhere);
  });
}

const least = minimum.withAndWithout;

function enoughIn(seen: readonly Seen[]): Enough {
  return {
    answered: seen.reduce((sum, { answered }) => sum + answered.length, 0),
    weeks: seen.reduce((sum, { weeks }) => sum + weeks.length, 0),
  };
}

function missing({ answered, weeks }: Enough): Scope["waitsFor"] {
  return (
    scopeOfCount(answered, least, "check-ups").waitsFor ??
    scopeOfCount(weeks, least, "weeks").waitsFor
  );
}

/** How much there is of what is needed. */
function enoughOf({ answered, weeks }: Seen): number {
  return Math.min(answered.length, least) + Math.min(weeks.length, least);
}

/** How often chance alone would set here apart from elsewhere as far. */
function chancesOf({ here, elsewhere }: { here: Share; elsewhere: Share }) {
  return fisherExact({
    a: here.seen,
    b: here.of - here.seen,
    c: elsewhere.seen,
    d: elsewhere.of - elsewhere.seen,
  });
}

/** The check-ups and weeks here that bear it out, and those that do not. */
function weighHere(
  { checkUps, answered, weeks }: Seen,
  bearsOut: {
    checkUp: (of: Answered) => boolean;
    week: (of: Week) => boolean;
  },
): Pick<Finding, "evidence" | "counterExamples" | "counts"> {
  const all = inOrder<Sighting>([...answered, ...weeks]);
  const evidence = inOrder<Sighting>([
    ...answered.filter(bearsOut.checkUp),
    ...weeks.filter(bearsOut.week),
  ]);
  const since = all[0]?.day as Day;
  return {
    evidence: evidence.map(({ id }) => id),
    counterExamples: all
      .filter((item) => !evidence.includes(item))
      .map(({ id }) => id),
    counts: {
      seen: evidence.length,
      of: all.length,
      unsaid:
        checkUps.filter(({ day }) => day >= since).length -
        answered.filter(({ day }) => day >= since).length,
      quarters: new Set(evidence.map(({ day }) => quarterOf(day))).size,
      since,
      until: evidence.at(-1)?.day as Day,
    },
  };
}
