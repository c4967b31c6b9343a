import type { CheckUp } from "../checkup/schema.ts";
import { quarterOf } from "../day.ts";
import type { Id } from "../schema.ts";
import {
  minimum,
  type History,
  type Nothing,
  type Rule,
  type Scope,
  type TooLittle,
} from "./rule.ts";

/**
 * What a rule says that found nothing and is close to nothing, for everybody or with one client: what it waits for, or
 * that nothing repeats in all that it looked through. A rule that does not watch that client at all stays silent.
 */
export function silenceOf(
  { id, scope }: Rule,
  history: History,
  client?: Id,
): readonly (Nothing | TooLittle)[] {
  const name =
    history.clients.find((known) => known.id === client)?.name ?? null;
  if (client !== undefined && name === null) return [];
  const looked = scope(history, client);
  if (!looked) return [];
  const { checkUps, waitsFor } = looked;
  const base = {
    rule: id,
    key: [id, "nothing-yet", ...(client === undefined ? [] : [client])].join(
      "/",
    ),
    clients: client === undefined ? [] : [client],
    subject: { about: "rule", rule: id, client: name } as const,
    evidence: [],
    counterExamples: [],
  };
  return waitsFor
    ? [{ ...base, state: "too-little", counts: waitsFor }]
    : [{ ...base, state: "nothing", counts: { checkUps } }];
}

/** What is looked through where any of these check-ups may show a thing, and it may repeat in all of them together. */
export function scopeOf(checkUps: readonly CheckUp[]): Scope {
  return { checkUps: checkUps.length, waitsFor: missing(checkUps) };
}

/** Whether a check-up says anything of a flag that the rules about flags read. */
export function answersFlags({ flags }: CheckUp): boolean {
  return flags.some(
    ({ derived, answer }) =>
      derived !== "values-all-but-one" &&
      (answer === "raised" || answer === "not-raised"),
  );
}

function missing(checkUps: readonly CheckUp[]): Scope["waitsFor"] {
  if (checkUps.length < minimum.sightings)
    return {
      have: checkUps.length,
      need: minimum.sightings,
      unit: "sightings",
    };
  const quarters = new Set(checkUps.map(({ day }) => quarterOf(day))).size;
  return quarters < minimum.quarters
    ? { have: quarters, need: minimum.quarters, unit: "quarters" }
    : null;
}
