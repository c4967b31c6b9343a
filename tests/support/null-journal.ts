import type { CheckUp, Stance } from "#core/checkup/schema.ts";
import { addDays, day, type Day } from "#core/day.ts";
import type { ClientHistory, History } from "#core/patterns/history.ts";
import type { Energy } from "#core/week/schema.ts";
import { randomOf, type Random } from "./random.ts";
import { checkUp, client, questionnaire, weekMark } from "./story.ts";

/** The last Monday of these journals. */
export const lastWeek = day("2026-11-16");

/**
 * What is planted into a journal in which nothing depends on anything; what is left out stays as it falls. In such a
 * journal colours and stances are elsewhere one as often as the other, and one week in twenty has no mark.
 */
export interface Planted {
  /** The energy of the first client so many weeks ago, 0 this week. */
  readonly energy?: (weeksAgo: number, random: Random) => Energy;
  /** That of all clients. */
  readonly energyOfAll?: (weeksAgo: number, random: Random) => Energy | null;
  readonly stance?: (weeksAgo: number, random: Random) => Stance;
  /** Which flags the check-ups of the first client raise; of a client that ended, those of its last year. */
  readonly flags?: (random: Random) => readonly string[];
  readonly flagsBefore?: (
    ended: "well" | "badly",
    random: Random,
  ) => readonly string[];
  /** How many clients have ended, half of them badly. */
  readonly endings?: number;
}

const flags = questionnaire.flags.filter(({ derived }) => derived === null);

/**
 * Two to three years of ten to fourteen clients in which nothing depends on anything: one mixture of colours, of stances
 * and of flags for all of a journal, each mark drawn by itself, with gaps, and endings that fall as they like.
 */
export function nullJournal(seed: number, planted?: Planted): History {
  const random = randomOf(seed);
  const { among, chance, upTo } = random;
  const evenly = ["green", "amber", "red"] as const;
  const mix = planted
    ? evenly
    : among([
        evenly,
        ["green", "green", "amber", "red"],
        ["green", "amber", "amber", "red", "red"],
        ["green", "green", "green", "green", "red"],
      ] as const);
  const stances = among([
    ["with", "mixed", "for"],
    ["with", "with", "mixed", "for"],
    ["with", "mixed", "mixed", "for"],
  ] as const);
  const raises = planted ? 0.25 : among([0.1, 0.25, 0.4]);
  const gaps = planted ? 0.05 : among([0.05, 0.3, 0.6]);
  const weeks = 104 + upTo(52);
  const over = planted?.endings ?? upTo(8);
  const count = Math.max(10 + upTo(4), over + 3);

  const clients = Array.from({ length: count }, (_, index): ClientHistory => {
    const id = `c${String(index)}`;
    const isFirst = index === 0;
    const ended = index > 0 && index <= over;
    // Endings that are planted are half and half; else they fall as they like.
    const how = planted?.endings
      ? index % 2 === 0
        ? "well"
        : "badly"
      : among(["well", "badly", "neither"] as const);
    const weeksUntil = ended ? 4 + upTo(weeks >> 1) : 0;
    const energies: ClientHistory["energies"][number][] = [];
    const weekMarks: ClientHistory["weekMarks"][number][] = [];
    const checkUps: CheckUp[] = [];
    for (let ago = weeks; ago >= weeksUntil; ago -= 1) {
      const week = addDays(lastWeek, -7 * ago);
      const energy =
        planted?.energyOfAll?.(ago, random) ??
        (isFirst ? planted?.energy?.(ago, random) : undefined) ??
        among(mix);
      if (!chance(gaps)) {
        const from = `${id}-w${String(ago)}`;
        energies.push({ week, energy, from });
        if (chance(0.5))
          weekMarks.push(
            weekMark(id, week, {
              id: from,
              energy,
              stance:
                (isFirst ? planted?.stance?.(ago, random) : undefined) ??
                among(stances),
            }),
          );
      }
      if (ago % 13 === index % 13) checkUps.push(checkUpOf(week, ago));
    }
    return {
      client: client(id, {
        name: `Client ${id}`,
        stage: ended ? "ended" : "active",
        outcome: ended
          ? {
              ended: how,
              by: "them",
              day: addDays(lastWeek, -7 * weeksUntil + 3),
              why: "",
            }
          : null,
      }),
      checkUps,
      reflections: [],
      weekMarks,
      energies,
      meetings: [],
      conversations: [],
      disagreements: [],
      phrases: [],
      powerMoments: [],
    };

    function checkUpOf(on: Day, ago: number): CheckUp {
      const isBefore = ended && ago - weeksUntil < 50;
      const raised =
        (isBefore && how !== "neither"
          ? planted?.flagsBefore?.(how, random)
          : undefined) ??
        (isFirst ? planted?.flags?.(random) : undefined) ??
        flags.flatMap(({ id: flag }) => (chance(raises) ? flag : []));
      const stance =
        (isFirst ? planted?.stance?.(ago, random) : undefined) ??
        among(stances);
      return checkUp(id, on, { raised, stance });
    }
  });
  return { clients, excluded: [] };
}
