import { expect, test } from "vitest";
import { killAgainAndAgain } from "../support/kills.ts";

test("a process that is killed while it writes leaves a journal that opens and holds every change that it said was saved", async () => {
  const { failures, acknowledged } = await killAgainAndAgain(20);
  expect(failures).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
});
