import { describe, expect, test } from "vitest";
import { createMemory } from "#core/journal/memory.ts";
import { historyOf } from "#core/patterns/history.ts";
import { rules } from "#core/patterns/registry.ts";
import { tellAll, type Told } from "#core/patterns/rule.ts";
import type { RuleId } from "#core/patterns/rule-ids.ts";
import {
  allButOneValueByHand,
  decisionsNotCarriedOutByHand,
  flagAcrossClientsByHand,
  flagAgainByHand,
  predictionsByHand,
  standingFlagByHand,
  unspokenFrustrationByHand,
} from "../../support/check-ups-by-hand.ts";
import type { Counted, Thing } from "../../support/count-by-hand.ts";
import {
  randomJournal,
  type RandomJournal,
} from "../../support/random-journal.ts";
import {
  explainingAgainByHand,
  longFightByHand,
  phrasesHeardByHand,
  powerLetPassByHand,
  startsWithoutTermsByHand,
  vanishedMeetingsByHand,
} from "../../support/talks-by-hand.ts";

/** Every rule that counts and reckons with nothing else. */
const byHand = {
  "unspoken-frustration": unspokenFrustrationByHand,
  "all-but-one-value": allButOneValueByHand,
  "standing-flag": standingFlagByHand,
  "decisions-not-carried-out": decisionsNotCarriedOutByHand,
  "long-fight": longFightByHand,
  "vanished-meetings": vanishedMeetingsByHand,
  "explaining-again": explainingAgainByHand,
  "power-let-pass": powerLetPassByHand,
  "road-to-nowhere": flagAgainByHand("road-to-nowhere"),
  "out-of-proportion": flagAgainByHand("out-of-proportion"),
  "flag-across-clients": flagAcrossClientsByHand,
  "starts-without-terms": startsWithoutTermsByHand,
  "phrases-heard": phrasesHeardByHand,
  predictions: predictionsByHand,
} satisfies Partial<Record<RuleId, (journal: RandomJournal) => Counted[]>>;
const ids = Object.keys(byHand) as (keyof typeof byHand)[];

const journals = Array.from({ length: 1_000 }, (_, seed) => {
  const journal = randomJournal(seed);
  const { file, clients, records, today } = journal;
  const view = createMemory(file, clients, records);
  return { seed, journal, history: historyOf(view, today) };
});

const inOrderOfKeys = <Item extends { readonly key: string }>(
  items: readonly Item[],
) => items.toSorted((a, b) => (a.key < b.key ? -1 : 1));

/** What a rule tells, of which the order within one day says nothing. */
function countedByRule(told: Told) {
  return inOrderOfKeys(told).map((result) => ({
    key: result.key,
    state: result.state,
    counts: result.counts,
    evidence: result.evidence.toSorted(),
    counterExamples: result.counterExamples.toSorted(),
  }));
}

function countedByHand(counted: readonly Counted[]) {
  const idsOf = (things: readonly Thing[]) =>
    things.map(({ id }) => id).toSorted();
  return inOrderOfKeys(counted).map((result) => ({
    ...result,
    evidence: idsOf(result.evidence),
    counterExamples: idsOf(result.counterExamples),
  }));
}

/** The results whose records do not come oldest first. */
function outOfOrder(told: Told, counted: readonly Counted[]): string[] {
  const days = new Map(
    counted.flatMap(({ evidence, counterExamples }) =>
      [...evidence, ...counterExamples].map(({ id, day }) => [id, day]),
    ),
  );
  const isInOrder = (some: readonly string[]) => {
    const all = some.map((id) => days.get(id) ?? "");
    return all.every((day, at) => day >= (all[at - 1] ?? ""));
  };
  return told
    .filter((of) => !isInOrder(of.evidence) || !isInOrder(of.counterExamples))
    .map(({ key }) => key);
}

const ruleOf = (id: RuleId) => rules.find((rule) => rule.id === id);

describe("What the rules count in a thousand journals", () => {
  test("is counted by a rule each time that it can be counted by hand", () => {
    expect(ids.filter((id) => !ruleOf(id))).toEqual([]);
    expect(ids).toHaveLength(14);
  });

  test.each(ids)("is the same as counted by hand: %s", (id) => {
    const rule = ruleOf(id);
    if (!rule) throw new Error(`there is no rule ${id}`);
    const compared: Record<string, number> = {};
    for (const { seed, journal, history } of journals) {
      const told = tellAll(rule, history, journal.today);
      const counted = byHand[id](journal);
      const where = `${id} in the journal ${String(seed)}`;
      expect(countedByRule(told), where).toEqual(countedByHand(counted));
      expect(outOfOrder(told, counted), where).toEqual([]);
      for (const { subject, state } of told) {
        const kind = `${subject.about}, ${state}`;
        compared[kind] = (compared[kind] ?? 0) + 1;
      }
    }
    console.info(`${id}: the same as by hand`, compared);
    const kinds = new Set(
      Object.keys(compared).map((kind) => kind.split(",")[0]),
    );
    expect(kinds.size).toBe(id === "all-but-one-value" ? 3 : 1);
    for (const kind of kinds)
      for (const state of ["found", "too-little"])
        expect(
          compared[`${String(kind)}, ${state}`],
          `${String(kind)}, ${state}`,
        ).toBeGreaterThanOrEqual(30);
  });

  test("is out of journals in which there is every odd thing", () => {
    const all = journals.flatMap(({ journal }) => journal.records);
    const clients = journals.flatMap(({ journal }) => journal.clients);
    const odd = {
      deleted: all.filter(({ deletedAt }) => deletedAt),
      secondVersions: all.filter(({ copyOf }) => copyOf),
      unfinished: all.filter((of) => of.kind === "check-up" && !of.finishedAt),
      afterToday: journals.flatMap(({ journal: { records, today } }) =>
        records.filter(({ day }) => day > today),
      ),
      removedClients: clients.filter(({ deletedAt }) => deletedAt),
      endedLater: journals.flatMap(({ journal }) =>
        journal.clients.filter(
          ({ outcome }) => outcome && outcome.day > journal.today,
        ),
      ),
      empty: journals.filter(({ journal }) => journal.clients.length === 0),
      excluding: journals.filter(({ journal }) => journal.excluded.length > 0),
    };
    for (const [name, some] of Object.entries(odd))
      expect(some.length, name).toBeGreaterThanOrEqual(30);
  });
});
