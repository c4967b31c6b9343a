import {
  copyDisk,
  perform,
  type DiskImage,
  type Inode,
  type Operation,
} from "./disk-image.ts";

/** How what was not synced may come out of a power cut. */
export const models = ["data late", "entries lost", "data cut"] as const;

export type Model = (typeof models)[number];

/** One disk that a power cut may leave. */
export interface DiskAfterCrash {
  /** How many of the operations had been made when the power went. */
  readonly made: number;
  readonly model: Model;
  /** Whether it is one of a sample, because there were too many for all of them. */
  readonly sampled: boolean;
  /** What was lost, for whoever reads why a test failed. */
  readonly lost: readonly string[];
  readonly image: DiskImage;
}

/** Up to so many unsynced things every subset of them is tried: 1,024 at most. */
const exhaustiveUpTo = 10;

/** How many subsets are drawn where there are more, beside all, none, each one alone and all but each one. */
const sampleSize = 256;

type Data = Extract<Operation, { does: "write" | "truncate" }>;

/** What becomes of operations, by their place: done in another way, or not at all. The others are done. */
type Fates = ReadonlyMap<number, Operation | null>;

/**
 * Every disk that a power cut at any moment of the operations may leave: each prefix of them × each subset of what was
 * not yet synced × three models. A file's `sync` makes sure of its bytes, a folder's of the names in it.
 *
 * - `data late`: names land in order, and before the bytes of the files they lead to. Bytes that did not land are not
 *   there, or are NUL, or are NUL in their first half.
 * - `entries lost`: names given, taken and changed in a folder are lost, each on its own, and so are bytes.
 * - `data cut`: the same for names; of what was written into a file only the beginning is there.
 *
 * A rename is all or nothing. After Pillai et al., "All File Systems Are Not Created Equal" (OSDI 2014), whose
 * persistence properties the models give up one by one, and SQLite's crash tests (sqlite.org/testing.html, 3.3), which
 * also reorder, drop and damage unsynced writes.
 */
export function* crashStates(
  start: DiskImage,
  operations: readonly Operation[],
): Generator<DiskAfterCrash> {
  for (let made = 0; made <= operations.length; made += 1) {
    const done = operations.slice(0, made);
    const open = unsynced(done);
    const entries = open.filter((index) => !isData(done[index]));
    const data = open.filter((index) => isData(done[index]));
    for (const model of models)
      for (const { fates, sampled } of losses(model, done, entries, data))
        yield {
          made,
          model,
          sampled,
          lost: [...fates.keys()].map((index) => done[index]?.says ?? ""),
          image: diskWith(start, done, fates),
        };
  }
}

function* losses(
  model: Model,
  done: readonly Operation[],
  entries: readonly number[],
  data: readonly number[],
): Generator<{ fates: Fates; sampled: boolean }> {
  if (model === "data late") {
    for (const { subset, sampled } of subsets(data))
      for (const look of subset.length > 0 ? looks : looks.slice(0, 1))
        yield { fates: fatesOf(done, subset, look), sampled };
    return;
  }
  if (model === "entries lost") {
    for (const { subset, sampled } of subsets([...entries, ...data]))
      yield { fates: fatesOf(done, subset, () => null), sampled };
    return;
  }
  const streams = new Map<Inode, number[]>();
  for (const index of data) {
    const { node } = done[index] as Data;
    streams.set(node, [...(streams.get(node) ?? []), index]);
  }
  for (const { subset, sampled } of subsets([
    ...entries,
    ...streams.values(),
  ])) {
    const cut = subset.filter((item) => typeof item === "object");
    const gone = subset.filter((item) => typeof item === "number");
    // With whole files it is what the model before has shown.
    const turns = Math.max(0, ...cut.map((item) => cuts(done, item).length));
    for (let turn = 0; turn < turns; turn += 1) {
      const fates = fatesOf(done, gone, () => null);
      for (const stream of cut) cutOff(done, stream, turn, fates);
      yield { fates, sampled };
    }
  }
}

/** What bytes look like that did not land while the names and sizes did. */
const looks: readonly ((operation: Operation) => Operation | null)[] = [
  () => null,
  (operation) => blanked(operation, 1),
  (operation) => blanked(operation, 0.5),
];

function blanked(operation: Operation, share: number): Operation | null {
  if (operation.does !== "write") return null;
  const bytes = operation.bytes.slice();
  bytes.fill(0, 0, Math.ceil(bytes.length * share));
  return { ...operation, bytes };
}

function fatesOf(
  done: readonly Operation[],
  lost: readonly number[],
  look: (operation: Operation) => Operation | null,
): Map<number, Operation | null> {
  return new Map(
    lost.map((index) => [index, look(done[index] as Operation)] as const),
  );
}

/** After how many bytes a file may end: at each write's end, and a byte or a part from either end. */
function cuts(done: readonly Operation[], stream: readonly number[]): number[] {
  const ends: number[] = [];
  let all = 0;
  for (const index of stream) ends.push((all += lengthOf(done[index])));
  const parts = [0, 1, all / 4, all / 2, (all * 3) / 4, all - 1];
  const places = new Set([...parts.map(Math.floor), ...ends]);
  return [...places].filter((at) => at >= 0 && at < all);
}

function cutOff(
  done: readonly Operation[],
  stream: readonly number[],
  turn: number,
  fates: Map<number, Operation | null>,
): void {
  const places = cuts(done, stream);
  let left = places[turn % Math.max(1, places.length)] ?? 0;
  for (const index of stream) {
    const operation = done[index] as Data;
    const length = lengthOf(operation);
    if (length > left)
      fates.set(
        index,
        operation.does === "write" && left > 0
          ? { ...operation, bytes: operation.bytes.subarray(0, left) }
          : null,
      );
    left = Math.max(0, left - length);
  }
}

/** Cutting a file off counts like a byte: it has happened or it has not. */
function lengthOf(operation: Operation | undefined): number {
  return operation?.does === "write" ? operation.bytes.length : 1;
}

function isData(operation: Operation | undefined): boolean {
  return operation?.does === "write" || operation?.does === "truncate";
}

/** The places of the operations that nothing has made sure of. */
function unsynced(done: readonly Operation[]): number[] {
  const lastSync = new Map<Inode, number>();
  for (const [index, operation] of done.entries())
    if (operation.does === "sync") lastSync.set(operation.node, index);
  const isOpen = (node: Inode, index: number) =>
    (lastSync.get(node) ?? -1) < index;
  return [...done.entries()]
    .filter(([index, operation]) => {
      if (operation.does === "sync") return false;
      if (operation.does === "write" || operation.does === "truncate")
        return isOpen(operation.node, index);
      const from = operation.does === "enter" ? operation.from : undefined;
      return (
        isOpen(operation.folder, index) ||
        (from !== undefined && isOpen(from.folder, index))
      );
    })
    .map(([index]) => index);
}

function diskWith(
  start: DiskImage,
  done: readonly Operation[],
  fates: Fates,
): DiskImage {
  const disk = copyDisk(start);
  for (const [index, operation] of done.entries()) {
    const fate = fates.has(index) ? fates.get(index) : operation;
    if (fate) perform(disk, fate);
  }
  return disk;
}

/** Every subset; of many things a sample, the same each time. */
function* subsets<Item>(
  items: readonly Item[],
): Generator<{ subset: Item[]; sampled: boolean }> {
  if (items.length <= exhaustiveUpTo) {
    for (let mask = 0; mask < 2 ** items.length; mask += 1)
      yield {
        subset: items.filter((_, index) => (mask >> index) & 1),
        sampled: false,
      };
    return;
  }
  yield { subset: [], sampled: true };
  yield { subset: [...items], sampled: true };
  for (const one of items) {
    yield { subset: [one], sampled: true };
    yield { subset: items.filter((item) => item !== one), sampled: true };
  }
  const random = createRandom(20_141_006);
  for (let turn = 0; turn < sampleSize; turn += 1)
    yield { subset: items.filter(() => random() < 0.5), sampled: true };
}

/** Numbers from 0 to 1 that look drawn by chance and are the same each time (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
