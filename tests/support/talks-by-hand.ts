import { addDays, addMonths, monthsBetween, type Day } from "#core/day.ts";
import { termNames } from "#core/client/terms.ts";
import { powerDeeds } from "#core/power/schema.ts";
import type { Rhythm } from "#core/rhythm.ts";
import type { Conversation } from "#core/talk/schema.ts";
import {
  answerOf,
  byDay,
  clientsOf,
  own,
  quartersOf,
  recordsOf,
  weighByHand,
  type Counted,
  type Thing,
} from "./count-by-hand.ts";
import type { RandomJournal } from "./random-journal.ts";

// The counts by hand of the rules that read anything else than check-ups.

/** Crucial disagreements that are not settled, while work goes on. */
export function longFightByHand(journal: RandomJournal): Counted[] {
  const results: Counted[] = [];
  const talks: Conversation[] = [];
  for (const client of clientsOf(journal))
    talks.push(...recordsOf(journal, client.id, "conversation"));
  for (const client of clientsOf(journal)) {
    if (client.stage !== "active") continue;
    for (const fight of recordsOf(journal, client.id, "disagreement")) {
      if (!fight.crucial || fight.settled !== null) continue;
      const counter: Thing[] = [];
      for (const talk of talks)
        if (talk.held !== null && talk.disagreement === fight.id)
          counter.push({ ...talk, day: talk.held });
      const months = monthsBetween(fight.day, journal.today);
      results.push({
        key: `long-fight/${fight.id}`,
        evidence: [fight],
        counterExamples: byDay(counter),
        ...(months < 6
          ? {
              state: "too-little",
              counts: { have: months, need: 6, unit: "months" },
            }
          : {
              state: "found",
              counts: {
                seen: 1,
                of: 1 + counter.length,
                unsaid: 0,
                quarters: 1,
                since: fight.day,
                until: fight.day,
              },
            }),
      });
    }
  }
  return results;
}

/** How many turns are looked back on. */
const mostTurns = {
  weekly: 26,
  fortnightly: 13,
  monthly: 6,
  quarterly: 4,
  "half-yearly": 4,
  yearly: 4,
};

function turnsBefore(today: Day, rhythm: Rhythm, turns: number): Day {
  if (rhythm === "weekly") return addDays(today, -7 * turns);
  if (rhythm === "fortnightly") return addDays(today, -14 * turns);
  const months = { monthly: 1, quarterly: 3, "half-yearly": 6, yearly: 12 };
  return addMonths(today, -months[rhythm] * turns);
}

/** Turns of the agreed rhythm without a meeting. */
export function vanishedMeetingsByHand(journal: RandomJournal): Counted[] {
  const results: Counted[] = [];
  for (const client of clientsOf(journal)) {
    if (client.id === own || client.stage !== "active") continue;
    const rhythm = client.meetingRhythm;
    const meetings = recordsOf(journal, client.id, "meeting");
    const [first] = meetings;
    if (rhythm === null || !first) continue;
    const from = client.since ?? client.started ?? first.day;
    const missed: { day: Day; turn: number }[] = [];
    const took: Thing[] = [];
    let turns = 0;
    let start = journal.today;
    for (let turn = 1; turn <= mostTurns[rhythm]; turn += 1) {
      const before = turnsBefore(journal.today, rhythm, turn);
      const end = turnsBefore(journal.today, rhythm, turn - 1);
      if (before < from) break;
      turns = turn;
      start = before;
      const inTurn = meetings.filter(({ day }) => day > before && day <= end);
      took.push(...inTurn);
      if (inTurn.length === 0) missed.push({ day: end, turn });
    }
    if (!missed.some(({ turn }) => turn === 1)) continue;
    const isFound = missed.length >= 3 && missed.length * 2 > turns;
    if (!isFound && missed.length >= 3) continue;
    const evidence: Thing[] = [];
    for (const checkUp of recordsOf(journal, client.id, "check-up"))
      if (
        checkUp.day > start &&
        answerOf(checkUp, "meetings-vanished") === "raised"
      )
        evidence.push(checkUp);
    results.push({
      key: `vanished-meetings/${client.id}`,
      evidence,
      counterExamples: byDay(took),
      ...(isFound
        ? {
            state: "found",
            counts: {
              seen: missed.length,
              of: turns,
              unsaid: 0,
              quarters: quartersOf(missed),
              since: addDays(start, 1),
              until: journal.today,
            },
          }
        : {
            state: "too-little",
            counts: { have: missed.length, need: 3, unit: "turns" },
          }),
    });
  }
  return results;
}

/** Meetings in which the work was explained, until two in a row that needed none. */
export function explainingAgainByHand(journal: RandomJournal): Counted[] {
  const results: Counted[] = [];
  for (const client of clientsOf(journal)) {
    let explained: Thing[] = [];
    let not: Thing[] = [];
    let uncounted: Thing[] = [];
    let inARow = 0;
    for (const meeting of recordsOf(journal, client.id, "meeting")) {
      const { explaining } = meeting;
      if (explaining !== null && explaining > 0) {
        explained.push(meeting);
        inARow = 0;
      } else if (explained.length > 0 && explaining === 0) {
        not.push(meeting);
        inARow += 1;
      } else if (explained.length > 0) uncounted.push(meeting);
      if (inARow === 2) {
        explained = [];
        not = [];
        uncounted = [];
        inARow = 0;
      }
    }
    if (explained.length >= 2 && inARow === 0)
      results.push(
        weighByHand(
          `explaining-again/${client.id}`,
          "meetings",
          explained,
          not,
          uncounted,
        ),
      );
  }
  return results;
}

/** Moments of one kind in which something was let pass. */
export function powerLetPassByHand(journal: RandomJournal): Counted[] {
  const results: Counted[] = [];
  for (const done of powerDeeds) {
    const passed: Thing[] = [];
    const nobodyWrote: Thing[] = [];
    for (const client of clientsOf(journal))
      for (const moment of recordsOf(journal, client.id, "power-moment")) {
        if (moment.done !== done) continue;
        const isWritten =
          moment.letPass.trim() !== "" || moment.unquestioned.trim() !== "";
        (isWritten ? passed : nobodyWrote).push(moment);
      }
    if (passed.length >= 2)
      results.push(
        weighByHand(
          `power-let-pass/${done}`,
          "moments",
          passed,
          [],
          nobodyWrote,
        ),
      );
  }
  return results;
}

/** The last twelve starts of which the terms can tell. */
export function startsWithoutTermsByHand(journal: RandomJournal): Counted[] {
  const telling: (Thing & { isBad: boolean })[] = [];
  const neither: Thing[] = [];
  for (const client of clientsOf(journal)) {
    const day = client.started ?? client.since;
    if (client.id === own || client.stage === "prospect") continue;
    if (!day || day > journal.today) continue;
    const start = { id: client.id, client: client.id, day };
    let bad = 0;
    let unanswered = 0;
    for (const term of termNames) {
      const { answer } = client.terms[term];
      if (answer === "uncomfortable" || answer === "not-agreed") bad += 1;
      if (answer === null) unanswered += 1;
    }
    if (bad > 0 || unanswered === 0) telling.push({ ...start, isBad: bad > 0 });
    else neither.push(start);
  }
  telling.sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1));
  const last = telling.slice(-12);
  const bad = last.filter(({ isBad }) => isBad);
  return bad.length === 0
    ? []
    : [
        weighByHand(
          "starts-without-terms",
          "starts",
          bad,
          last.filter(({ isBad }) => !isBad),
          neither,
        ),
      ];
}

/** Sentences that sound alike. */
export function phrasesHeardByHand(journal: RandomJournal): Counted[] {
  const heard: { words: string; things: Thing[] }[] = [];
  for (const client of clientsOf(journal))
    for (const phrase of recordsOf(journal, client.id, "phrase")) {
      const words = asHeard(phrase.words);
      const before = heard.find((of) => of.words === words);
      if (before) before.things.push(phrase);
      else heard.push({ words, things: [phrase] });
    }
  const results: Counted[] = [];
  for (const { words, things } of heard) {
    if (words === "" || things.length < 2) continue;
    if (journal.excluded.some((of) => ` ${words} `.includes(` ${of} `)))
      continue;
    results.push(
      weighByHand(`phrases-heard/${words}`, "phrases", things, [], []),
    );
  }
  return results;
}

function asHeard(text: string): string {
  let letters = "";
  for (const letter of text.normalize("NFD").toLowerCase())
    if (/[a-z0-9]/.test(letter)) letters += letter;
    else if (letter === " ") letters += " ";
  return letters
    .split(" ")
    .filter((word) => word !== "")
    .join(" ");
}
