import type { Day } from "../day.ts";
import type { JournalView } from "../journal/journal.ts";
import type { Id } from "../schema.ts";
import { atOnce, type Slices } from "../slices.ts";
import { historyReader, type History } from "./history.ts";
import { rules } from "./registry.ts";
import type { Finding, PatternResult, Rule, Told } from "./rule.ts";
import { silenceOf } from "./silence.ts";

/** What one rule says, of whom it has seen what. */
interface Said {
  readonly rule: Rule;
  readonly seen: readonly unknown[];
  /** What it saw with each client that it watches. */
  readonly at: ReadonlyMap<Id, unknown>;
  readonly told: Told;
}

/** Works out what the rules say of a history, and of the next one only what is different there. */
export interface Engine {
  evaluate(history: History, today: Day): Slices<Evaluation>;
}

/** All that the rules say of one history. */
export interface Evaluation {
  /**
   * Findings first, then what lacks evidence, then where nothing repeats, each in the order of the rules. Every rule says
   * something.
   */
  readonly results: readonly PatternResult[];
  /** The same where one client has a part in it; rules that do not watch that client are silent. */
  with(client: Id): readonly PatternResult[];
}

export function createEngine(): Engine {
  const eyes = new Map(rules.map((rule) => [rule.id, createEye(rule)]));
  let last: { saids: readonly Said[]; evaluation: Evaluation } | null = null;
  return {
    *evaluate(history, today) {
      const saids: Said[] = [];
      for (const rule of rules) {
        const eye = eyes.get(rule.id) as ReturnType<typeof createEye>;
        saids.push(yield* eye(history, today));
      }
      const before = last?.saids;
      if (last && saids.every((said, at) => said === before?.[at]))
        return last.evaluation;
      const evaluation = evaluationOf(saids, history);
      last = { saids, evaluation };
      return evaluation;
    },
  };
}

/** Looks with one rule, and remembers what it saw with whom. */
function createEye(rule: Rule) {
  interface Look {
    readonly of: readonly unknown[];
    readonly seen: unknown;
  }
  const memory = {};
  let looks = new Map<Id, Look>();
  let said: Said | null = null;
  let saidOn: unknown = null;
  return function* (history: History, today: Day): Slices<Said> {
    const next = new Map<Id, Look>();
    for (const client of history.clients) {
      const of = [
        today,
        client.client,
        ...rule.needs.map((part) => client[part]),
      ];
      const before = looks.get(client.client.id);
      const isSame = before?.of.every((part, at) => part === of[at]) === true;
      next.set(
        client.client.id,
        isSame ? before : { of, seen: rule.look(client, today) },
      );
      if (!isSame) yield undefined;
    }
    looks = next;
    const at = new Map(
      [...next].flatMap(([id, { seen }]) =>
        seen === null ? [] : [[id, seen]],
      ),
    );
    const seen = [...at.values()];
    const isSame =
      saidOn === history.excluded &&
      said?.seen.length === seen.length &&
      seen.every((each, index) => each === said?.seen[index]);
    if (isSame && said) return said;
    if (rule.prepare) yield* rule.prepare(seen, memory);
    const told = rule.tell(seen, today, history.excluded, memory);
    const now: Said = { rule, seen, at, told };
    said = now;
    saidOn = history.excluded;
    yield undefined;
    // Somebody may have asked about another history in between.
    return now;
  };
}

function evaluationOf(
  saids: readonly Said[],
  { clients }: History,
): Evaluation {
  const names = new Map(clients.map(({ client }) => [client.id, client.name]));
  const withOne = new Map<Id, readonly PatternResult[]>();
  return {
    results: inOrderOfState(
      saids.flatMap(({ rule, seen, told }): readonly PatternResult[] =>
        told.length > 0 ? told : [silenceOf(rule, seen)],
      ),
    ),
    with(client) {
      const known = withOne.get(client);
      if (known) return known;
      const name = names.get(client) ?? "";
      const results = inOrderOfState(
        saids.flatMap(({ rule, seen, at, told }): readonly PatternResult[] => {
          const own = told.filter(({ clients: who }) => who.includes(client));
          if (own.length > 0) return own;
          return at.has(client)
            ? [silenceOf(rule, seen, { id: client, name })]
            : [];
        }),
      );
      withOne.set(client, results);
      return results;
    },
  };
}

function inOrderOfState(results: readonly PatternResult[]): PatternResult[] {
  return (["found", "too-little", "nothing"] as const).flatMap((state) =>
    results.filter((result) => result.state === state),
  );
}

/** All that the rules say of a history, worked out from nothing. */
export function evaluateRules(history: History, today: Day): Evaluation {
  return atOnce(createEngine().evaluate(history, today));
}

/** What the rules say of a journal as it was on one day. */
export interface Evaluations {
  history(): History;
  /** Of the history as it is now. */
  present(): Slices<Evaluation>;
  /** What was found of the present history since this journal was opened, as it was last found. */
  everFound(): readonly Finding[];
  /** Of the history with what has been deleted since that day. */
  undeleted(): Slices<Evaluation>;
  /** Of one that is much like it. */
  of(history: History): Slices<Evaluation>;
}

/** What was last worked out of a journal, by day: of the last few that somebody asked about. */
const known = new WeakMap<JournalView, Map<Day, Evaluations>>();
const mostDays = 4;

/** What repeats in the journal as it was on a day. Only what has changed since it was last asked is worked out anew. */
export function evaluationsOf(view: JournalView, today: Day): Evaluations {
  const days = known.get(view) ?? new Map<Day, Evaluations>();
  known.set(view, days);
  const found = days.get(today) ?? createEvaluations(view, today);
  days.delete(today);
  days.set(today, found);
  for (const old of [...days.keys()].slice(0, -mostDays)) days.delete(old);
  return found;
}

function createEvaluations(view: JournalView, today: Day): Evaluations {
  const engine = createEngine();
  const present = historyReader(view, today);
  const undeleted = historyReader(view, today, { undeleted: true });
  const found = new Map<string, Finding>();
  return {
    history: () => present.read(),
    *present() {
      const evaluation = yield* engine.evaluate(present.read(), today);
      for (const result of evaluation.results)
        if (result.state === "found") found.set(result.key, result);
      return evaluation;
    },
    everFound: () => [...found.values()],
    undeleted: () => engine.evaluate(undeleted.read(), today),
    of: (history) => engine.evaluate(history, today),
  };
}
