import { expect, test } from "vitest";
import { letterOf } from "#ui/features/week/keys.ts";

test("the letters of the week are what a key types, or its place on a keyboard without Latin letters", () => {
  expect(letterOf({ key: "w", code: "KeyW" })).toBe("w");
  expect(letterOf({ key: "W", code: "KeyW" })).toBe("w");
  // A French keyboard has its W where others have their Z.
  expect(letterOf({ key: "w", code: "KeyZ" })).toBe("w");
  expect(letterOf({ key: "ц", code: "KeyW" })).toBe("w");
  expect(letterOf({ key: "ArrowLeft", code: "ArrowLeft" })).toBeUndefined();
  expect(letterOf({ key: "1", code: "Digit1" })).toBeUndefined();
});
