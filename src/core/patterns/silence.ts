import { quarterOf } from "../day.ts";
import type { Id } from "../schema.ts";
import {
  minimum,
  type Nothing,
  type Rule,
  type Scope,
  type Sighting,
  type TooLittle,
} from "./rule.ts";
import type { Unit } from "./rule-ids.ts";

/**
 * What a rule says that found nothing and is close to nothing, for everybody or with one client: what it waits for, or
 * that nothing repeats in all that it looked through.
 */
export function silenceOf<Seen>(
  { id, scope }: Pick<Rule<Seen>, "id" | "scope">,
  seen: readonly Seen[],
  client?: { readonly id: Id; readonly name: string },
): Nothing | TooLittle {
  const { looked, waitsFor } = scope(seen, client?.id);
  const base = {
    rule: id,
    key: [id, "nothing-yet", ...(client ? [client.id] : [])].join("/"),
    clients: client ? [client.id] : [],
    subject: {
      about: "rule" as const,
      rule: id,
      client: client?.name ?? null,
    },
    evidence: [],
    counterExamples: [],
  };
  return waitsFor
    ? { ...base, state: "too-little", counts: waitsFor }
    : { ...base, state: "nothing", counts: { looked } };
}

/** What is looked through where any of these may show a thing, and it may repeat in all of them together. */
export function scopeOf(
  items: readonly Pick<Sighting, "day">[],
  unit: Unit = "check-ups",
): Scope {
  return { looked: items.length, waitsFor: missing(items, unit) };
}

/** What is looked through where a thing repeats with one client or not at all: who comes closest says what is missing. */
export function scopeOfEach(
  groups: readonly (readonly Pick<Sighting, "day">[])[],
  unit: Unit = "check-ups",
): Scope {
  const scopes = groups
    .map((items) => scopeOf(items, unit))
    .toSorted((a, b) => b.looked - a.looked);
  const enough = scopes.find(({ waitsFor }) => waitsFor === null);
  const { waitsFor } = enough ?? scopes[0] ?? scopeOf([], unit);
  const looked = scopes.reduce((sum, scope) => sum + scope.looked, 0);
  return { looked, waitsFor };
}

/**
 * What is looked through where a thing may repeat across clients: with one of them, what is theirs, which waits for more
 * only while all of it together does.
 */
export function scopeAcross(
  items: readonly Pick<Sighting, "client" | "day">[],
  unit: Unit,
  client?: Id,
): Scope {
  const all = scopeOf(items, unit);
  if (client === undefined) return all;
  const here = scopeOf(
    items.filter((item) => item.client === client),
    unit,
  );
  if (here.looked === 0)
    return { looked: 0, waitsFor: { have: 0, need: 1, unit } };
  return all.waitsFor ? here : { looked: here.looked, waitsFor: null };
}

/** What is looked through where so many are needed, whenever they were. */
export function scopeOfCount(looked: number, need: number, unit: Unit): Scope {
  return {
    looked,
    waitsFor: looked < need ? { have: looked, need, unit } : null,
  };
}

function missing(
  items: readonly Pick<Sighting, "day">[],
  unit: Unit,
): Scope["waitsFor"] {
  if (items.length < minimum.sightings)
    return { have: items.length, need: minimum.sightings, unit };
  const quarters = new Set(items.map(({ day }) => quarterOf(day))).size;
  return quarters < minimum.quarters
    ? { have: quarters, need: minimum.quarters, unit: "quarters" }
    : null;
}
