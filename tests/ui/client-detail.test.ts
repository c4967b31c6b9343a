import { describe, expect, test } from "vitest";
import type { Client } from "#core/client/schema.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { day } from "#core/day.ts";
import { clientDetail } from "#ui/parts/client-detail.ts";
import { client, summaryOf } from "../support/story.ts";

const summary = (
  id: string,
  fields: Partial<Client> = {},
  lastReflection: string | null = null,
): ClientSummary =>
  summaryOf(client(id, { name: "Birch & Co", ...fields }), {
    lastReflection: lastReflection === null ? null : day(lastReflection),
  });

/** What stands beside each. */
const details = (...clients: ClientSummary[]) =>
  clients.map((one) => clientDetail(one, clients));

describe("Where a client is chosen", () => {
  test("the stage stands beside a name that is the only one", () => {
    expect(
      details(
        summary("a", { stage: "paused", since: day("2024-03-01") }),
        summary("b", { name: "Alder" }),
        summary("c", { name: "Me", kind: "own-business" }),
      ),
    ).toEqual(["Paused", "Active", ""]);
  });

  test("two of one name are told apart by what differs: kind, stage, since when, last word", () => {
    expect(
      details(
        summary("a", { kind: "supplier" }),
        summary("b", { name: "birch & co", kind: "partner" }),
      ),
    ).toEqual(["Supplier", "Partner"]);
    expect(details(summary("a", { stage: "ended" }), summary("b"))).toEqual([
      "Ended",
      "Active",
    ]);
    const since = { since: day("2024-03-01") };
    expect(
      details(summary("a", since), summary("b", {}, "2026-11-20")),
    ).toEqual(["since 1 Mar 2024", "since unknown"]);
    expect(details(summary("a"), summary("b", {}, "2026-11-20"))).toEqual([
      "nothing written",
      "last word 20 Nov 2026",
    ]);
    // Three of one name take more.
    expect(
      details(
        summary("a", { stage: "paused" }),
        summary("b", since),
        summary("c"),
      ),
    ).toEqual([
      "Paused · since unknown",
      "Active · since 1 Mar 2024",
      "Active · since unknown",
    ]);
  });
});
