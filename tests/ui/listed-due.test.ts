import { expect, test } from "vitest";
import type { Due, DueKind } from "#core/client/due-kinds.ts";
import { day } from "#core/day.ts";
import {
  groupsOf,
  isSame,
  withDone,
  type ListedDue,
} from "../../src/ui/features/today/listed-due.ts";

const terms = (client: string): Due => ({
  is: "terms",
  client,
  name: client,
  since: day("2026-11-01"),
});
const silence = (client: string, days = 9): Due => ({
  is: "silence",
  client,
  name: client,
  days,
});
const shown = (listed: readonly ListedDue[]) =>
  listed.map(({ key, isDone }) => (isDone ? `${key}, done` : key));
const list = (...due: Due[]) => withDone([], due, new Set());

test("what was opened and is done keeps its place, and what was only looked past goes", () => {
  const before = list(terms("alder"), terms("birch"), silence("cedar"));
  const after = [silence("cedar")];
  expect(shown(withDone(before, after, new Set(["terms alder"])))).toEqual([
    "terms alder, done",
    "silence cedar",
  ]);
});

test("what is done is due again once that is taken back", () => {
  const touched = new Set(["terms alder"]);
  const done = withDone(list(terms("alder")), [], touched);
  expect(shown(done)).toEqual(["terms alder, done"]);
  expect(shown(withDone(done, [terms("alder")], touched))).toEqual([
    "terms alder",
  ]);
});

test("a list that shows the same is the same, and one with something done is not", () => {
  const due = [terms("alder"), silence("birch")];
  const one = withDone([], due, new Set());
  expect(isSame(one, withDone(one, due, new Set()))).toBe(true);
  const touched = new Set(["silence birch"]);
  const done = withDone(one, due.slice(0, 1), touched);
  expect(isSame(one, done)).toBe(false);
  expect(isSame(done, withDone(done, due.slice(0, 1), touched))).toBe(true);
});

test("a long list shows three of each kind until there are nine lines, and more where it is asked for", () => {
  const many = (is: "terms" | "silence") =>
    Array.from({ length: 30 }, (_, at) =>
      is === "terms"
        ? terms(`t-${String(at)}`)
        : silence(`s-${String(at)}`, at),
    );
  const listed = list(...many("terms"), ...many("silence"));
  const lines = (more: [DueKind, number][] = []) =>
    groupsOf(listed, new Map(more)).map(({ is, shown: n }) => [is, n]);
  expect(lines()).toEqual([
    ["terms", 3],
    ["silence", 3],
  ]);
  expect(lines([["silence", 10]])).toEqual([
    ["terms", 3],
    ["silence", 13],
  ]);
  expect(lines([["terms", 500]])[0]).toEqual(["terms", 30]);
});

test("“1 more” is never said: the one is shown", () => {
  const four = list(...["a", "b", "c", "d"].map((name) => terms(name)));
  expect(groupsOf(four, new Map())).toMatchObject([{ shown: 4 }]);
});
