import { derive } from "../../checkup/derive.ts";
import type { CheckUp, ValueAnswer } from "../../checkup/schema.ts";
import { quarterOf } from "../../day.ts";
import { ownBusinessId } from "../../client/own-business.ts";
import { groupBy } from "../../group-by.ts";
import type { Id } from "../../schema.ts";
import { chanceOf } from "../chance.ts";
import type { SeenClient } from "../history.ts";
import {
  inOrder,
  minimum,
  weigh,
  type Finding,
  type Rule,
  type Told,
} from "../rule.ts";
import { scopeOf } from "../silence.ts";

interface Seen {
  readonly client: SeenClient;
  readonly checkUps: readonly CheckUp[];
  /** Those whose grid can tell. */
  readonly telling: readonly CheckUp[];
  readonly short: readonly CheckUp[];
}

/**
 * All but one value matches: the same client again and again one value short, the same value the odd one out across
 * clients, nominal or missing, and what became of those clients. A check-up whose grid is not fully known says neither
 * yes nor no.
 */
export const allButOneValue: Rule<Seen> = {
  id: "all-but-one-value",
  needs: ["checkUps"],
  look({ client, checkUps }) {
    const telling = checkUps.filter(isKnownGrid);
    return { client, checkUps, telling, short: telling.filter(isOneShort) };
  },
  tell(seen) {
    return [
      ...clientsOneShort(seen),
      ...valuesOddOneOut(seen),
      ...whatBecame(seen),
    ];
  },
  scope(seen, client) {
    return scopeOf(
      seen.flatMap((of) =>
        client === undefined || of.client.id === client ? of.telling : [],
      ),
    );
  },
};

/** Whether a grid can say that all but one match: three values or more, and every one known. */
function isKnownGrid({ values }: CheckUp): boolean {
  const known: readonly (ValueAnswer | null)[] = [
    "shared",
    "nominal",
    "missing",
  ];
  return (
    values.length >= 3 && values.every(({ answer }) => known.includes(answer))
  );
}

/** By the grid: whoever has retired the flag is still asked for the values. */
function isOneShort({ values }: CheckUp): boolean {
  return derive("values-all-but-one", values).answer === "raised";
}

/** The value that was not shared, where exactly one was not. */
function oddOneOut({
  values,
}: CheckUp): { value: Id; name: string } | undefined {
  return values.find(({ answer }) => answer !== "shared");
}

function clientsOneShort(seen: readonly Seen[]): Told {
  return seen.flatMap(({ client, checkUps, telling, short }) => {
    if (short.length === 0) return [];
    const values = [...groupBy(short, (of) => oddOneOut(of)?.value)]
      .map(([, of]) => ({
        name: oddOneOut(of.at(-1) as CheckUp)?.name ?? "",
        seen: of.length,
      }))
      .toSorted((a, b) => b.seen - a.seen);
    const elsewhere = seen.filter((of) => of.client.id !== client.id);
    return [
      weigh(
        {
          rule: "all-but-one-value",
          key: `all-but-one-value/client/${client.id}`,
          subject: { about: "client-one-short", client: client.name, values },
          chance: chanceOf(
            { seen: short.length, of: telling.length },
            rateOf(elsewhere),
            seen.filter((of) => of.telling.length > 0).length,
          ),
        },
        short,
        telling.filter((checkUp) => !isOneShort(checkUp)),
        { within: checkUps },
      ),
    ];
  });
}

/** How often grids are one short, of all that can tell; null where none can. */
function rateOf(seen: readonly Seen[]): number | null {
  const of = seen.reduce((sum, { telling }) => sum + telling.length, 0);
  const short = seen.reduce((sum, each) => sum + each.short.length, 0);
  return of > 0 ? short / of : null;
}

function valuesOddOneOut(seen: readonly Seen[]): Told {
  const others = seen.filter(({ client }) => client.id !== ownBusinessId);
  const within = inOrder(others.flatMap(({ checkUps }) => checkUps));
  const telling = within.filter(isKnownGrid);
  const short = telling.filter(isOneShort);
  const values = groupBy(short, (of) => oddOneOut(of)?.value ?? "");
  const asked = new Set(
    telling.flatMap((of) => of.values.map(({ value }) => value)),
  );
  return [...values].flatMap(([value, evidence]) => {
    const at = new Set(evidence.map(({ client }) => client));
    // At one client only it is that client's finding, not the value's.
    if (at.size < 2) return [];
    const counter = telling.filter(
      (of) =>
        of.values.some((mark) => mark.value === value) &&
        oddOneOutIn(of) !== value,
    );
    const elsewhere = short.length - evidence.length;
    return [
      weigh(
        {
          rule: "all-but-one-value",
          key: `all-but-one-value/value/${value}`,
          subject: {
            about: "value-odd",
            value: oddOneOut(evidence.at(-1) as CheckUp)?.name ?? "",
            clients: others.flatMap(({ client }) =>
              at.has(client.id) ? client.name : [],
            ),
          },
          // As often as each of the other values is the odd one out.
          chance: chanceOf(
            { seen: evidence.length, of: evidence.length + counter.length },
            asked.size > 1
              ? elsewhere / (asked.size - 1) / telling.length
              : null,
            asked.size,
          ),
        },
        evidence,
        counter,
        { within },
      ),
    ];
  });
}

/** The value that is the odd one out in a grid that is one short; null in any other. */
function oddOneOutIn(checkUp: CheckUp): Id | null {
  return isOneShort(checkUp) ? (oddOneOut(checkUp)?.value ?? null) : null;
}

/**
 * The method's author found that it always ends badly; this tests that on the owner's own record. Evidence is what bears
 * it out: clients that were one value short and ended badly, and those that never were and did not. Counter-examples are
 * what speaks against it: clients that were one value short and did not end badly, and those that never were and did.
 * So every client that the sentence counts stands behind it. Seen is how often a client that was one value short ended
 * badly.
 */
function whatBecame(seen: readonly Seen[]): Told {
  const over = seen.filter(({ client }) => client.stage === "ended");
  const ended = over.filter(
    ({ client, telling }) => client.outcome && telling.length > 0,
  );
  const wasShort = ({ short }: Seen) => short.length > 0;
  const endedBadly = ({ client }: Seen) => client.outcome?.ended === "badly";
  const saying = (of: Seen) => (wasShort(of) ? of.short : of.telling);
  const bearsOut = (of: Seen) => wasShort(of) === endedBadly(of);

  const withPattern = ended.filter(wasShort);
  const without = ended.filter((of) => !wasShort(of));
  if (withPattern.length === 0) return [];
  const idsOf = (some: readonly Seen[]) =>
    inOrder(some.flatMap(saying)).map(({ id }) => id);
  const result: Pick<
    Finding,
    "rule" | "key" | "clients" | "subject" | "evidence" | "counterExamples"
  > = {
    rule: "all-but-one-value",
    key: whatBecameKey,
    clients: ended.map(({ client }) => client.id),
    subject: {
      about: "what-became",
      withPattern: endings(withPattern),
      without: endings(without),
      unsaid: over.length - ended.length,
    },
    evidence: idsOf(ended.filter(bearsOut)),
    counterExamples: idsOf(ended.filter((of) => !bearsOut(of))),
  };
  const have = Math.min(withPattern.length, without.length);
  const days = inOrder(ended.flatMap(saying)).map(({ day }) => day);
  const [since] = days;
  const until = days.at(-1);
  if (!since || !until || have < minimum.withAndWithout)
    return [
      {
        ...result,
        state: "too-little",
        counts: { have, need: minimum.withAndWithout, unit: "endings" },
      },
    ];
  return [
    {
      ...result,
      state: "found",
      counts: {
        seen: withPattern.filter(endedBadly).length,
        of: withPattern.length,
        unsaid: over.length - ended.length,
        quarters: new Set(days.map(quarterOf)).size,
        since,
        until,
      },
      chance: null,
    },
  ];
}

/** What became of clients that were one value short: told with its counts, whatever they are. */
export const whatBecameKey = "all-but-one-value/what-became";

function endings(some: readonly Seen[]) {
  const count = (how: "well" | "badly" | "neither") =>
    some.filter(({ client }) => client.outcome?.ended === how).length;
  return {
    well: count("well"),
    badly: count("badly"),
    neither: count("neither"),
  };
}
