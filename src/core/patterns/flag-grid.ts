import { isRaised } from "../checkup/raised.ts";
import type { CheckUp, FlagMark } from "../checkup/schema.ts";
import { requireClient } from "../client/clients.ts";
import { quarterOf, quartersBetween, type Day, type Quarter } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { JournalView } from "../journal/journal.ts";
import type { Questionnaire } from "../journal/schema.ts";
import type { Shelf } from "../record/shelves.ts";
import type { Id } from "../schema.ts";

/** One flag in one quarter: raised in `seen` of the `of` check-ups that raised it or did not. */
export interface FlagCell {
  readonly quarter: Quarter;
  readonly seen: number;
  readonly of: number;
  /** Check-ups that answered *don't know*. They are in no other count. */
  readonly unsaid: number;
}

export interface FlagGridRow {
  readonly flag: Id;
  /** As it was last put to a client; where only one's own business was ever asked, as it was put there. */
  readonly wording: string;
  /** Whether check-ups no longer ask it. */
  readonly retired: boolean;
  /** Only the quarters in which it was answered, oldest first. */
  readonly cells: readonly FlagCell[];
  /** The clients at whom it was answered, those that it was raised at most often first. */
  readonly byClient: readonly {
    readonly client: Id;
    readonly cells: readonly FlagCell[];
  }[];
}

/** Flags down, quarters across. */
export interface FlagGrid {
  /** From the first check-up's to the last one's, those between without a check-up too. */
  readonly quarters: readonly Quarter[];
  /** Only flags that were ever raised, the most raised first. */
  readonly rows: readonly FlagGridRow[];
}

interface Asked {
  readonly client?: Id | undefined;
  readonly today: Day;
}

/** What a grid was last worked out of, beside the check-ups. */
interface Known {
  readonly clients: readonly Id[];
  readonly questionnaire: Questionnaire;
  readonly today: Day;
  readonly grid: FlagGrid;
}

const known = new WeakMap<Shelf<"check-up">, Known>();

/**
 * What the finished check-ups up to a day say of each flag, quarter by quarter: of everybody who was not removed, or of
 * one client. Throws `client-not-found`.
 */
export function readFlagGrid(view: JournalView, asked: Asked): FlagGrid {
  const { today } = asked;
  const checkUps = shelfOf(view, asked);
  const clients = liveClients(view);
  const { questionnaire } = view.file;
  const last = known.get(checkUps);
  if (
    last?.today === today &&
    last.questionnaire === questionnaire &&
    last.clients.join() === clients.join()
  )
    return last.grid;
  const grid = gridOf(upTo(today, checkUps, clients), questionnaire);
  known.set(checkUps, { clients, questionnaire, today, grid });
  return grid;
}

/**
 * The check-ups behind one cell of the grid: all that answered the flag in that quarter, those that raised it first, the
 * newest first among each. Throws `client-not-found`.
 */
export function readFlagCell(
  view: JournalView,
  { flag, quarter, ...asked }: Asked & { flag: Id; quarter: Quarter },
): { checkUps: CheckUp[] } {
  const checkUps = upTo(asked.today, shelfOf(view, asked), liveClients(view))
    .filter(
      (checkUp) =>
        quarterOf(checkUp.day) === quarter &&
        checkUp.flags.some((mark) => mark.flag === flag && mark.answer),
    )
    .toReversed();
  return {
    checkUps: [
      ...checkUps.filter((checkUp) => isRaised(checkUp, flag)),
      ...checkUps.filter((checkUp) => !isRaised(checkUp, flag)),
    ],
  };
}

function shelfOf(view: JournalView, { client }: Asked): Shelf<"check-up"> {
  return view.shelf("check-up", client && requireClient(view, client).id);
}

function liveClients(view: JournalView): Id[] {
  return view
    .clients()
    .filter(({ deletedAt }) => !deletedAt)
    .map(({ id }) => id);
}

function upTo(
  today: Day,
  checkUps: Shelf<"check-up">,
  clients: readonly Id[],
): CheckUp[] {
  const live = new Set(clients);
  return checkUps.filter(({ client, day }) => live.has(client) && day <= today);
}

/** One answered flag, and the check-up that it was answered in. */
interface Answered {
  readonly checkUp: CheckUp;
  readonly mark: FlagMark;
}

function gridOf(
  checkUps: readonly CheckUp[],
  { flags }: Questionnaire,
): FlagGrid {
  const first = checkUps[0];
  const last = checkUps.at(-1);
  if (!first || !last) return { quarters: [], rows: [] };
  const answered = checkUps.flatMap((checkUp) =>
    checkUp.flags
      .filter(({ answer }) => answer !== null)
      .map((mark): Answered => ({ checkUp, mark })),
  );
  const asked = new Set(
    flags.filter(({ retired }) => !retired).map(({ id }) => id),
  );
  const rows = [...groupBy(answered, ({ mark }) => mark.flag)]
    .map(([flag, marks]): FlagGridRow => ({
      flag,
      wording: latestWording(marks),
      retired: !asked.has(flag),
      cells: cellsOf(marks),
      byClient: [...groupBy(marks, ({ checkUp }) => checkUp.client)]
        .map(([client, of]) => ({ client, cells: cellsOf(of) }))
        .toSorted((a, b) => raisedIn(b.cells) - raisedIn(a.cells)),
    }))
    .filter(({ cells }) => raisedIn(cells) > 0)
    .toSorted((a, b) => raisedIn(b.cells) - raisedIn(a.cells));
  return {
    quarters: quartersBetween(quarterOf(first.day), quarterOf(last.day)),
    rows,
  };
}

function latestWording(marks: readonly Answered[]): string {
  const last =
    marks.findLast(({ checkUp }) => checkUp.asked === "running") ??
    marks.findLast(({ checkUp }) => checkUp.asked === "prospect") ??
    marks.at(-1);
  return last?.mark.wording ?? "";
}

function cellsOf(marks: readonly Answered[]): FlagCell[] {
  return [...groupBy(marks, ({ checkUp }) => quarterOf(checkUp.day))].map(
    ([quarter, of]) => {
      const count = (answer: FlagMark["answer"]) =>
        of.filter(({ mark }) => mark.answer === answer).length;
      const seen = count("raised");
      return {
        quarter,
        seen,
        of: seen + count("not-raised"),
        unsaid: count("unknown"),
      };
    },
  );
}

function raisedIn(cells: readonly FlagCell[]): number {
  return cells.reduce((sum, { seen }) => sum + seen, 0);
}
