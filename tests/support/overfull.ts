import { blankFlag, withDerived } from "#core/checkup/asked.ts";
import type { CheckUp } from "#core/checkup/schema.ts";
import type { Client } from "#core/client/schema.ts";
import { createOwnBusiness } from "#core/client/own-business.ts";
import { addDays, type Day, type Moment } from "#core/day.ts";
import type { Questionnaire } from "#core/journal/schema.ts";
import { blankSettings } from "#core/journal/settings.ts";
import type { Change } from "#core/ports.ts";
import type { JournalRecord, Reflection } from "#core/record/schema.ts";

const sentences = [
  "They moved the meeting again, and nobody said why.",
  "Sent the invoice with the second reminder; a long silence.",
  "A good hour on the plan, then the call that undid it.",
  "„Das machen wir nächste Woche“, hieß es, zum vierten Mal.",
  "اجتمعنا اليوم ولم نقل شيئًا.",
  "今日は返事がなかった。",
  "I said yes before I had thought. 🙃",
  `A word that never ends: ${"Donaudampfschifffahrt".repeat(10)}`,
];

/** A journal that is too full: 60 clients, 5,000 records at one of them, names and words beyond reason. */
export function overfullJournal(
  questionnaire: Questionnaire,
  today: Day,
): Change {
  const noon = (of: Day) => `${of}T12:00:00Z` as Moment;
  const clients = Array.from({ length: 60 }, (_, index): Client => {
    const start = addDays(today, -1_500 + index);
    return {
      ...createOwnBusiness(
        index === 0 ? "The one with everything" : nameOf(index),
        noon(start),
      ),
      id: `client-${String(index)}`,
      kind: "client",
      stage: (["active", "prospect", "paused"] as const)[index % 3] ?? "active",
      since: start,
      renewal: index % 4 === 0 ? addDays(today, index * 3) : null,
    };
  });
  const stamps = (id: string, of: Day) => ({
    id,
    revision: 1,
    at: noon(of),
    changedAt: noon(of),
    edits: {},
    deletedAt: null,
  });
  const records: JournalRecord[] = [];
  for (let index = 0; index < 5_000; index += 1) {
    const of = addDays(today, -Math.floor(index / 4));
    const reflection: Reflection = {
      ...stamps(`r-${String(index)}`, of),
      kind: "reflection",
      client: index % 25 === 24 ? `client-${String(index % 60)}` : "client-0",
      day: of,
      text: Array.from(
        { length: 1 + (index % 5) },
        (_, turn) => sentences[(index + turn) % sentences.length],
      ).join(" "),
      energy: (["green", "amber", "red", null] as const)[index % 4] ?? null,
      tags:
        index % 7 === 0 ? ["scope", "invoice", "a-tag-that-is-quite-long"] : [],
      checkUp: null,
    };
    records.push(reflection);
  }
  const values = [
    "Says what is wrong",
    "Pays on time",
    "Keeps small promises",
    "Is decent",
  ].map((name, index) => ({
    id: `v-${String(index)}`,
    name,
  }));
  for (let index = 0; index < 24; index += 1) {
    const of = addDays(today, -index * 60);
    const checkUp: CheckUp = {
      ...stamps(`c-${String(index)}`, of),
      kind: "check-up",
      client: "client-0",
      day: of,
      asked: "running",
      values: values.map(({ id, name }, turn) => ({
        value: id,
        name,
        answer: turn === index % 4 ? "missing" : "shared",
      })),
      flags: questionnaire.flags.map((flag, turn) => ({
        ...blankFlag(flag, "running"),
        answer: (index + turn) % 3 === 0 ? "raised" : "not-raised",
        evidence: sentences[(index + turn) % sentences.length] ?? "",
      })),
      prompts: [],
      goodSigns: [],
      prediction: null,
      predictionEnd: null,
      stance: (["with", "mixed", "for"] as const)[index % 3] ?? "with",
      letPass: sentences[index % sentences.length] ?? "",
      decision: {
        decided: "talk",
        day: addDays(of, 14),
        because: sentences[(index + 3) % sentences.length] ?? "",
      },
      finishedAt: noon(of),
    };
    records.push(withDerived(checkUp));
  }
  return {
    journal: {
      revision: 1,
      changedAt: noon(today),
      edits: {},
      sample: false,
      values,
      questionnaire,
      settings: blankSettings,
    },
    clients: [createOwnBusiness("My own business", noon(today)), ...clients],
    records,
  };
}

function nameOf(index: number): string {
  if (index % 11 === 1)
    return `Gesellschaft für außergewöhnlich lange Namen und deren Verwaltung Nr. ${String(index)} mbH & Co. KG`;
  if (index % 11 === 2) return `<img src=x onerror=alert(${String(index)})>`;
  if (index % 11 === 3) return `مقهى الزيتون ${String(index)}`;
  if (index % 11 === 4) return `山田商店 ${String(index)}`;
  return `Client ${String(index)} & Partners`;
}
