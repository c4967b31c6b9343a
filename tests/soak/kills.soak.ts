import { expect, test } from "vitest";
import { killAgainAndAgain } from "../support/kills.ts";

test("of 1,000 kills at random moments none leaves an unreadable journal, loses a change that was saved, or leaves a temporary file", async () => {
  const { kills, acknowledged, swept, keptUnsaid, failures } =
    await killAgainAndAgain(1_000);
  console.log(
    `${String(kills)} kills: ${String(acknowledged)} changes acknowledged, ${String(swept)} times a temporary file swept, ${String(keptUnsaid)} times a change kept before it was said to be`,
  );
  expect(failures).toEqual([]);
  expect(acknowledged).toBeGreaterThan(100);
});
