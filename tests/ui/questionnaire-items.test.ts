import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changed, moved, type Item } from "#ui/features/questionnaire/items.ts";

interface Placed extends Item {
  readonly place: number;
}
const item = (id: string, place: number, retired = false): Placed => ({
  id,
  wording: `Words of ${id}`,
  place,
  retired,
});
const here = ({ place }: Placed) => place === 1;

describe("The list of what is asked", () => {
  test("takes new words, and keeps the last ones while there are none", () => {
    const items = [item("a", 1), item("b", 1)];
    expect(changed(items, "b", { wording: "New" })[1]).toMatchObject({
      wording: "New",
    });
    expect(changed(items, "b", { wording: "  " })).toEqual(items);
  });

  test("moves one past what is asked beside it, over retired ones and those of other places", () => {
    const items = [
      item("a", 1),
      item("x", 2),
      item("old", 1, true),
      item("b", 1),
    ];
    expect(moved(items, "b", -1, here).map(({ id }) => id)).toEqual([
      "b",
      "x",
      "old",
      "a",
    ]);
  });

  test("does not move the first up or the last down, and never loses one", () => {
    const items = [item("a", 1), item("b", 1)];
    expect(moved(items, "a", -1, here)).toEqual(items);
    expect(moved(items, "b", 1, here)).toEqual(items);
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            id: fc.string({ minLength: 1, maxLength: 2 }),
            place: fc.integer({ min: 1, max: 2 }),
            retired: fc.boolean(),
          }),
          { selector: ({ id }) => id, maxLength: 8 },
        ),
        fc.constantFrom(-1 as const, 1 as const),
        fc.nat(7),
        (list, by, at) => {
          const all = list.map((one) => item(one.id, one.place, one.retired));
          const id = all[at]?.id ?? "none";
          const after = moved(all, id, by, here);
          expect(after.map((one) => one.id).toSorted()).toEqual(
            all.map((one) => one.id).toSorted(),
          );
          const back = moved(after, id, by === 1 ? -1 : 1, here);
          const hasMoved = after.some((one, index) => one !== all[index]);
          expect(hasMoved ? back : after).toEqual(all);
        },
      ),
    );
  });
});
