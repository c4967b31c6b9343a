import { isRaised } from "../../checkup/raised.ts";
import type { CheckUp } from "../../checkup/schema.ts";
import { quarterOf, type Day } from "../../day.ts";
import { ownBusinessId } from "../../client/own-business.ts";
import { groupBy } from "../../group-by.ts";
import type { Id } from "../../schema.ts";
import {
  byClient,
  isKnownGrid,
  minimum,
  weigh,
  type Endings,
  type Finding,
  type History,
  type Rule,
  type SeenClient,
  type TooLittle,
} from "../rule.ts";
import { scopeOf } from "../silence.ts";

/**
 * All but one value matches: the same client again and again one value short, the same value the odd one out across
 * clients, nominal or missing, and what became of those clients. A check-up whose grid is not fully known says neither
 * yes nor no.
 */
export const allButOneValue: Rule = {
  id: "all-but-one-value",
  evaluate(history, today) {
    return [
      ...clientsOneShort(history),
      ...valuesOddOneOut(history),
      ...whatBecame(history, today),
    ];
  },
  scope({ checkUps }, client) {
    return scopeOf(
      checkUps.filter(
        (checkUp) =>
          isKnownGrid(checkUp) &&
          (client === undefined || checkUp.client === client),
      ),
    );
  },
};

function isOneShort(checkUp: CheckUp): boolean {
  return isKnownGrid(checkUp) && isRaised(checkUp, "values-all-but-one");
}

/** The value that was not shared, where exactly one was not. */
function oddOneOut({
  values,
}: CheckUp): { value: Id; name: string } | undefined {
  return values.find(({ answer }) => answer !== "shared");
}

function clientsOneShort(history: History): (Finding | TooLittle)[] {
  return byClient(history).flatMap(({ client, checkUps }) => {
    const telling = checkUps.filter(isKnownGrid);
    const evidence = telling.filter(isOneShort);
    if (evidence.length === 0) return [];
    const seen = new Map<Id, { name: string; seen: number }>();
    for (const checkUp of evidence) {
      const odd = oddOneOut(checkUp);
      if (odd)
        seen.set(odd.value, {
          name: odd.name,
          seen: (seen.get(odd.value)?.seen ?? 0) + 1,
        });
    }
    const values = [...seen.values()].toSorted((a, b) => b.seen - a.seen);
    return [
      weigh(
        {
          rule: "all-but-one-value",
          key: `all-but-one-value/client/${client.id}`,
          subject: { about: "client-one-short", client: client.name, values },
        },
        evidence,
        telling.filter((checkUp) => !isOneShort(checkUp)),
        checkUps,
      ),
    ];
  });
}

function valuesOddOneOut({
  clients,
  checkUps,
}: History): (Finding | TooLittle)[] {
  const others = checkUps.filter(({ client }) => client !== ownBusinessId);
  const telling = others.filter(isKnownGrid);
  const evidence = groupBy(
    telling.filter(isOneShort),
    (checkUp) => oddOneOut(checkUp)?.value ?? "",
  );
  return [...evidence].flatMap(([value, seen]) => {
    const at = namesOf(clients, seen);
    // At one client only it is that client's finding, not the value's.
    if (at.length < 2) return [];
    const name = oddOneOut(seen.at(-1) as CheckUp)?.name ?? "";
    return [
      weigh(
        {
          rule: "all-but-one-value",
          key: `all-but-one-value/value/${value}`,
          subject: { about: "value-odd", value: name, clients: at },
        },
        seen,
        telling.filter(
          (checkUp) =>
            checkUp.values.some((mark) => mark.value === value) &&
            !seen.includes(checkUp),
        ),
        others,
      ),
    ];
  });
}

/**
 * The method's author found that it always ends badly; this tests that on the owner's own record. Evidence is what bears
 * it out: clients that were one value short and ended badly, and those that never were and did not. Counter-examples are
 * what speaks against it: clients that were one value short and did not end badly, and those that never were and did.
 * So every client that the sentence counts stands behind it. Seen is how often a client that was one value short ended
 * badly.
 */
function whatBecame(history: History, today: Day): (Finding | TooLittle)[] {
  const ended = byClient(history).filter(
    ({ client, checkUps }) =>
      client.stage === "ended" &&
      client.outcome &&
      client.outcome.day <= today &&
      checkUps.some(isKnownGrid),
  );
  type Ended = (typeof ended)[number];
  const wasShort = ({ checkUps }: Ended) => checkUps.some(isOneShort);
  const endedBadly = ({ client }: Ended) => client.outcome?.ended === "badly";
  const telling = (of: Ended) =>
    of.checkUps.filter(wasShort(of) ? isOneShort : isKnownGrid);

  const withPattern = ended.filter(wasShort);
  const without = ended.filter((of) => !wasShort(of));
  if (withPattern.length === 0) return [];
  const unsaid =
    history.clients.filter(({ stage }) => stage === "ended").length -
    ended.length;
  const idsOf = (some: readonly Ended[]) => {
    const behind = new Set(some.flatMap(telling));
    return history.checkUps.flatMap((checkUp) =>
      behind.has(checkUp) ? checkUp.id : [],
    );
  };
  const bearsOut = (of: Ended) => wasShort(of) === endedBadly(of);
  const result = {
    rule: "all-but-one-value" as const,
    key: "all-but-one-value/what-became",
    clients: ended.map(({ client }) => client.id),
    subject: {
      about: "what-became" as const,
      withPattern: endings(withPattern.map(({ client }) => client)),
      without: endings(without.map(({ client }) => client)),
      unsaid,
    },
    evidence: idsOf(ended.filter(bearsOut)),
    counterExamples: idsOf(ended.filter((of) => !bearsOut(of))),
  };
  const have = Math.min(withPattern.length, without.length);
  const days = ended
    .flatMap(telling)
    .map(({ day }) => day)
    .toSorted();
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
        unsaid,
        quarters: new Set(days.map(quarterOf)).size,
        since,
        until,
      },
    },
  ];
}

function endings(clients: readonly SeenClient[]): Endings {
  const count = (ended: keyof Endings) =>
    clients.filter(({ outcome }) => outcome?.ended === ended).length;
  return {
    well: count("well"),
    badly: count("badly"),
    neither: count("neither"),
  };
}

function namesOf(
  clients: readonly SeenClient[],
  checkUps: readonly CheckUp[],
): string[] {
  const at = new Set(checkUps.map(({ client }) => client));
  return clients.filter(({ id }) => at.has(id)).map(({ name }) => name);
}
