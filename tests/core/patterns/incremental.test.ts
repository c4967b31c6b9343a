import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Client } from "#core/client/schema.ts";
import { addDays, day, type Day } from "#core/day.ts";
import { createMemory } from "#core/journal/memory.ts";
import { evaluateRules } from "#core/patterns/engine.ts";
import { historyOf } from "#core/patterns/history.ts";
import { listPatterns } from "#core/patterns/patterns.ts";
import { rules } from "#core/patterns/registry.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import type { Change } from "#core/ports.ts";
import { randomJournal } from "../../support/random-journal.ts";
import { randomOf, type Random } from "../../support/random.ts";
import { checkUp, client, noon, reflection } from "../../support/story.ts";

const at = noon("2026-11-22");
/** Few words, so that phrases repeat. */
const vocabulary = ["plan", "again", "meeting", "moved", "nobody", "asked"];

/** A change to a journal as its owner might make one. */
function randomChange(
  random: Random,
  records: readonly JournalRecord[],
  clients: readonly Client[],
  today: Day,
  step: number,
): Change {
  const { among, chance, upTo } = random;
  const record = records.length > 0 ? among(records) : null;
  const whose = clients.length > 0 ? among(clients) : null;
  const sentence = () =>
    Array.from({ length: 4 + upTo(6) }, () => among(vocabulary)).join(" ");
  const changed = (of: JournalRecord): Change => ({
    records: [{ ...of, revision: of.revision + 1 }],
  });
  switch (upTo(8)) {
    case 0:
      return record ? changed({ ...record, deletedAt: at }) : {};
    case 1:
      return record ? changed({ ...record, deletedAt: null }) : {};
    case 2:
      return record && whose ? changed({ ...record, client: whose.id }) : {};
    case 3:
      return record ? { erased: [record.id] } : {};
    case 4:
      return whose
        ? { clients: [{ ...whose, name: `Client ${String(upTo(3))}` }] }
        : {};
    case 5:
      return whose
        ? { clients: [{ ...whose, deletedAt: chance(0.5) ? at : null }] }
        : {};
    case 6:
      return whose
        ? {
            clients: [
              {
                ...whose,
                stage: "ended",
                outcome: {
                  ended: among(["well", "badly"]),
                  by: "me",
                  day: addDays(today, -upTo(90)),
                  why: "",
                },
              },
            ],
          }
        : {};
    default:
      return {
        records: [
          {
            ...reflection(
              whose?.id ?? "own-business",
              addDays(today, -upTo(400)),
              sentence(),
              { energy: among(["green", "amber", "red", null]) },
            ),
            id: `new-${String(step)}`,
          },
        ],
      };
  }
}

describe("after a change", () => {
  test("the rules say what they would say of the same journal worked out from nothing, on either of two days", () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), (seed) => {
        const { file, clients, records, today } = randomJournal(seed);
        const memory = createMemory(file, clients, records);
        const random = randomOf(seed + 1);
        const days = [today, addDays(today, -40)];
        for (let step = 0; step < 20; step += 1) {
          memory.apply(
            random.chance(0.05)
              ? {
                  journal: {
                    ...memory.file,
                    settings: {
                      ...memory.file.settings,
                      excludedWords: random.chance(0.5) ? ["plan"] : [],
                    },
                  },
                }
              : randomChange(
                  random,
                  [...memory.records()],
                  memory.clients(),
                  today,
                  step,
                ),
          );
          for (const on of days)
            expect(listPatterns(memory, { today: on })).toEqual(
              evaluateRules(historyOf(memory, on), on).results,
            );
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test("only the rules that need it look again, and only where it was changed", () => {
    const looks: string[] = [];
    const spied = rules.map((rule) => rule.look.bind(rule));
    for (const rule of rules) {
      const look = rule.look.bind(rule);
      Object.assign(rule, {
        look(...[of, today]: Parameters<typeof look>) {
          looks.push(`${rule.id} at ${of.client.id}`);
          return look(of, today);
        },
      });
    }
    try {
      const memory = createMemory(
        randomJournal(1).file,
        [client("alder"), client("birch")],
        [
          checkUp("alder", "2026-05-05"),
          checkUp("birch", "2026-05-05"),
          reflection("alder", "2026-06-06", "A plan.", { energy: "green" }),
          reflection("birch", "2026-06-06", "A plan.", { energy: "green" }),
        ],
      );
      const today = day("2026-11-22");
      listPatterns(memory, { today });
      expect(looks).toHaveLength(2 * rules.length);
      looks.length = 0;
      memory.apply({
        records: [
          reflection("alder", "2026-06-06", "No plan.", { energy: "green" }),
        ],
      });
      listPatterns(memory, { today });
      // Its energy is the same: only its words are others.
      expect(looks).toEqual(["words-I-repeat at alder"]);
      looks.length = 0;
      memory.apply({
        records: [
          reflection("alder", "2026-06-06", "No plan.", { energy: "red" }),
        ],
      });
      listPatterns(memory, { today });
      expect(looks.toSorted()).toEqual([
        "energy-slide at alder",
        "red-cluster at alder",
        "said-and-written at alder",
        "words-I-repeat at alder",
      ]);
    } finally {
      for (const [index, rule] of rules.entries())
        Object.assign(rule, { look: spied[index] });
    }
  });
});
