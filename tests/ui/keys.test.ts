import { describe, expect, test } from "vitest";
import { energyOfKey } from "#ui/kit/energy.tsx";
import { digitOf } from "#ui/kit/keys.ts";

describe("The keys 1, 2 and 3 mark the energy", () => {
  test("by what they type, on the upper row and on the number block", () => {
    expect(energyOfKey({ key: "1", code: "Digit1" })).toBe("green");
    expect(energyOfKey({ key: "2", code: "Numpad2" })).toBe("amber");
    // A keyboard on which the digits are somewhere else.
    expect(energyOfKey({ key: "3", code: "KeyW" })).toBe("red");
  });

  test("and by their place, on a French keyboard that types signs there", () => {
    const marks = ["&", "é", '"', "'"].map((key, index) =>
      energyOfKey({ key, code: `Digit${String(index + 1)}` }),
    );
    expect(marks).toEqual(["green", "amber", "red", undefined]);
  });

  test("but not where the number block moves the cursor", () => {
    expect(digitOf({ key: "End", code: "Numpad1" })).toBeUndefined();
    expect(energyOfKey({ key: "0", code: "Digit0" })).toBeUndefined();
    expect(energyOfKey({ key: "a", code: "KeyA" })).toBeUndefined();
  });
});
