import type { CheckUp } from "#core/checkup/schema.ts";
import { daysBetween } from "#core/day.ts";
import {
  answerOf,
  byDay,
  checkUpsOfOthers,
  clientsOf,
  countsSinceTheFirst,
  own,
  quartersOf,
  recordsOf,
  weighByHand,
  type Counted,
  type Thing,
} from "./count-by-hand.ts";
import type { RandomJournal } from "./random-journal.ts";

// The counts by hand of the rules that read check-ups.

/** All but one value: at each client, of each value, and what became of the clients. */
export function allButOneValueByHand(journal: RandomJournal): Counted[] {
  const results: Counted[] = [];
  const everyShort: CheckUp[] = [];
  const everyTelling: CheckUp[] = [];
  const unknown: CheckUp[] = [];
  const withPattern: { badly: boolean; said: Thing[] }[] = [];
  const without: { badly: boolean; said: Thing[] }[] = [];
  let nobodyKnows = 0;
  for (const client of clientsOf(journal)) {
    const short: CheckUp[] = [];
    const telling: CheckUp[] = [];
    const cannotTell: CheckUp[] = [];
    for (const checkUp of recordsOf(journal, client.id, "check-up")) {
      if (!isKnown(checkUp)) cannotTell.push(checkUp);
      else {
        telling.push(checkUp);
        if (oddOneOf(checkUp)) short.push(checkUp);
      }
    }
    if (short.length > 0)
      results.push(
        weighByHand(
          `all-but-one-value/client/${client.id}`,
          "check-ups",
          short,
          telling.filter((checkUp) => !short.includes(checkUp)),
          cannotTell,
        ),
      );
    if (client.id !== own) {
      everyShort.push(...short);
      everyTelling.push(...telling);
      unknown.push(...cannotTell);
    }
    if (client.stage !== "ended") continue;
    if (client.outcome === null || telling.length === 0) nobodyKnows += 1;
    else {
      const badly = client.outcome.ended === "badly";
      if (short.length > 0) withPattern.push({ badly, said: short });
      else without.push({ badly, said: telling });
    }
  }

  const values: string[] = [];
  for (const checkUp of everyShort) {
    const odd = oddOneOf(checkUp);
    if (odd && !values.includes(odd)) values.push(odd);
  }
  for (const value of values) {
    const sightings: CheckUp[] = [];
    const counter: CheckUp[] = [];
    const neither: CheckUp[] = [...unknown];
    const clients: string[] = [];
    for (const checkUp of everyTelling) {
      if (oddOneOf(checkUp) === value) {
        sightings.push(checkUp);
        if (!clients.includes(checkUp.client)) clients.push(checkUp.client);
      } else if (checkUp.values.some((mark) => mark.value === value))
        counter.push(checkUp);
      else neither.push(checkUp);
    }
    if (clients.length >= 2)
      results.push(
        weighByHand(
          `all-but-one-value/value/${value}`,
          "check-ups",
          sightings,
          counter,
          neither,
        ),
      );
  }

  if (withPattern.length > 0)
    results.push(whatBecame(withPattern, without, nobodyKnows));
  return results;
}

interface Ended {
  readonly badly: boolean;
  readonly said: readonly Thing[];
}

function whatBecame(
  withPattern: readonly Ended[],
  without: readonly Ended[],
  unsaid: number,
): Counted {
  const evidence: Thing[] = [];
  const counter: Thing[] = [];
  let seen = 0;
  for (const { badly, said } of withPattern) {
    if (badly) seen += 1;
    (badly ? evidence : counter).push(...said);
  }
  for (const { badly, said } of without)
    (badly ? counter : evidence).push(...said);
  const all = byDay([...evidence, ...counter]);
  const have = Math.min(withPattern.length, without.length);
  return {
    key: "all-but-one-value/what-became",
    evidence: byDay(evidence),
    counterExamples: byDay(counter),
    ...(have < 3
      ? { state: "too-little", counts: { have, need: 3, unit: "endings" } }
      : {
          state: "found",
          counts: {
            seen,
            of: withPattern.length,
            unsaid,
            quarters: quartersOf(all),
            since: all[0]?.day ?? "",
            until: all.at(-1)?.day ?? "",
          },
        }),
  };
}

function isKnown({ values }: CheckUp): boolean {
  if (values.length < 3) return false;
  for (const { answer } of values)
    if (answer === null || answer === "unknown") return false;
  return true;
}

/** Of a grid that is known the value that is not shared, where it is exactly one. */
function oddOneOf({ values }: CheckUp): string | null {
  const odd: string[] = [];
  for (const { value, answer } of values)
    if (answer !== "shared") odd.push(value);
  return odd.length === 1 ? (odd[0] ?? null) : null;
}

/** Every flag that was asked, but for these. */
function flagsIn(
  checkUps: readonly CheckUp[],
  ...but: readonly string[]
): string[] {
  const flags: string[] = [];
  for (const checkUp of checkUps)
    for (const { flag } of checkUp.flags)
      if (!but.includes(flag) && !flags.includes(flag)) flags.push(flag);
  return flags;
}

/** One flag at one client: from the sighting on that no two answers in a row have ended. */
export function standingFlagByHand(journal: RandomJournal): Counted[] {
  const results: Counted[] = [];
  for (const client of clientsOf(journal)) {
    const checkUps = recordsOf(journal, client.id, "check-up");
    for (const flag of flagsIn(checkUps, "values-all-but-one")) {
      let raised: CheckUp[] = [];
      let lowered: CheckUp[] = [];
      let neither: CheckUp[] = [];
      let inARow = 0;
      for (const checkUp of checkUps) {
        const answer = answerOf(checkUp, flag);
        if (answer === "raised") {
          raised.push(checkUp);
          inARow = 0;
        } else if (raised.length > 0 && answer === "not-raised") {
          lowered.push(checkUp);
          inARow += 1;
        } else if (raised.length > 0) neither.push(checkUp);
        if (inARow === 2) {
          raised = [];
          lowered = [];
          neither = [];
          inARow = 0;
        }
      }
      if (raised.length >= 2 && inARow === 0)
        results.push(
          weighByHand(
            `standing-flag/${client.id}/${flag}`,
            "check-ups",
            raised,
            lowered,
            neither,
          ),
        );
    }
  }
  return results;
}

/** One flag at all clients but one's own business. */
function flagByHand(key: string, flag: string, checkUps: readonly CheckUp[]) {
  const raised: CheckUp[] = [];
  const lowered: CheckUp[] = [];
  const neither: CheckUp[] = [];
  for (const checkUp of checkUps) {
    const answer = answerOf(checkUp, flag);
    if (answer === "raised") raised.push(checkUp);
    else if (answer === "not-raised") lowered.push(checkUp);
    else neither.push(checkUp);
  }
  const clients = new Set(raised.map(({ client }) => client)).size;
  const result = weighByHand(key, "check-ups", raised, lowered, neither);
  return { clients, result };
}

export function flagAcrossClientsByHand(journal: RandomJournal): Counted[] {
  const results: Counted[] = [];
  const checkUps = checkUpsOfOthers(journal);
  const ofOthers = [
    "values-all-but-one",
    "road-to-nowhere",
    "out-of-proportion",
  ];
  for (const flag of flagsIn(checkUps, ...ofOthers)) {
    const key = `flag-across-clients/${flag}`;
    const { clients, result } = flagByHand(key, flag, checkUps);
    if (clients >= 2) results.push(result);
  }
  return results;
}

/** A flag that has a rule of its own. */
export function flagAgainByHand(flag: string) {
  return (journal: RandomJournal): Counted[] => {
    const { clients, result } = flagByHand(
      flag,
      flag,
      checkUpsOfOthers(journal),
    );
    return clients >= 1 ? [result] : [];
  };
}

/** Frustration that the last check-up raises, and no talk about it since. */
export function unspokenFrustrationByHand(journal: RandomJournal): Counted[] {
  const flag = "frustration-unspoken";
  const results: Counted[] = [];
  for (const client of clientsOf(journal)) {
    if (client.stage === "ended") continue;
    const talks: Thing[] = [];
    for (const talk of recordsOf(journal, client.id, "conversation"))
      if (talk.held !== null && talk.flags.includes(flag))
        talks.push({ id: talk.id, client: client.id, day: talk.held });
    let run: CheckUp[] = [];
    for (const checkUp of recordsOf(journal, client.id, "check-up")) {
      if (answerOf(checkUp, flag) === "raised") run.push(checkUp);
      else run = [];
    }
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last) continue;
    if (talks.some(({ day }) => day >= last.day)) continue;
    const mark = last.flags.find((each) => each.flag === flag);
    // The owner may have named a day that is still to come.
    const since = daysBetween(mark?.since ?? first.day, journal.today);
    const days = Math.max(0, since);
    const evidence = run.filter(
      (checkUp) => !talks.some(({ day }) => day >= checkUp.day),
    );
    const counter = byDay(talks.filter(({ day }) => day >= first.day));
    results.push({
      key: `unspoken-frustration/${client.id}`,
      evidence,
      counterExamples: counter,
      ...(days < 30
        ? {
            state: "too-little",
            counts: { have: days, need: 30, unit: "days" },
          }
        : {
            state: "found",
            counts: {
              seen: evidence.length,
              of: evidence.length + counter.length,
              unsaid: 0,
              quarters: quartersOf(evidence),
              since: evidence[0]?.day ?? "",
              until: evidence.at(-1)?.day ?? "",
            },
          }),
    });
  }
  return results;
}

/** Decisions whose day has passed, and nothing of it is in the record. */
export function decisionsNotCarriedOutByHand(
  journal: RandomJournal,
): Counted[] {
  const sightings: CheckUp[] = [];
  const counter: CheckUp[] = [];
  for (const client of clientsOf(journal)) {
    if (client.id === own) continue;
    const checkUps = recordsOf(journal, client.id, "check-up");
    const talks = recordsOf(journal, client.id, "conversation");
    for (const [at, checkUp] of checkUps.entries()) {
      const { decision } = checkUp;
      if (decision === null || decision.day >= journal.today) continue;
      const isTalk =
        decision.decided === "talk" || decision.decided === "renegotiate";
      const isEnd =
        decision.decided === "leave" || decision.decided === "decline";
      if (!isTalk && !isEnd) continue;
      let isTakenBack = false;
      for (const later of checkUps.slice(at + 1))
        if (later.day <= decision.day) isTakenBack = true;
      if (isTakenBack) continue;
      let isDone = false;
      if (isTalk)
        for (const { held } of talks)
          if (held !== null && held >= checkUp.day) isDone = true;
      if (isEnd)
        for (const end of [...(client.pastOutcomes ?? []), client.outcome])
          if (end && end.day <= journal.today && end.day >= checkUp.day)
            isDone = true;
      if (isDone) counter.push(checkUp);
      else if (client.stage !== "ended") sightings.push(checkUp);
      else if (client.outcome === null) continue;
      else if (isEnd || decision.day < client.outcome.day)
        sightings.push(checkUp);
    }
  }
  return sightings.length === 0
    ? []
    : [
        weighByHand(
          "decisions-not-carried-out",
          "decisions",
          sightings,
          counter,
          [],
        ),
      ];
}

/** Predictions of which it is known whether they came true. */
export function predictionsByHand(journal: RandomJournal): Counted[] {
  const right: CheckUp[] = [];
  const wrong: CheckUp[] = [];
  const neither: CheckUp[] = [];
  for (const client of clientsOf(journal))
    for (const checkUp of recordsOf(journal, client.id, "check-up")) {
      const { prediction, predictionEnd } = checkUp;
      if (prediction === null) continue;
      if (predictionEnd?.came === "yes") right.push(checkUp);
      else if (predictionEnd?.came === "no") wrong.push(checkUp);
      else if (predictionEnd !== null || prediction.by < journal.today)
        neither.push(checkUp);
    }
  const of = right.length + wrong.length;
  if (of === 0) return [];
  const evidence = byDay(right);
  const counter = byDay(wrong);
  return [
    {
      key: "predictions",
      evidence,
      counterExamples: counter,
      ...(of < 3
        ? {
            state: "too-little",
            counts: { have: of, need: 3, unit: "predictions" },
          }
        : {
            state: "found",
            counts: {
              ...countsSinceTheFirst(evidence, counter, neither),
              // What did not come is told as well as what did.
              quarters: quartersOf([...right, ...wrong]),
              until: byDay([...right, ...wrong]).at(-1)?.day ?? "",
            },
          }),
    },
  ];
}
