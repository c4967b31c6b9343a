import type { CapabilityName, Input, Output } from "#contract/contract.ts";
import { createClient } from "#contract/client.ts";
import { decisionKinds, type DecisionKind } from "#core/checkup/schema.ts";
import { addDays, day } from "#core/day.ts";
import type { ChromiumHost } from "#electron/chromium/host.ts";
import { today as fixed } from "./window.ts";

/** So many days from the day of the journeys. */
export const inDays = (count: number) => addDays(day(fixed), count);

type CallIn = <Name extends CapabilityName>(
  name: Name,
  input: Input<Name>,
) => Promise<Output<Name>>;

/** Calls a capability of an open window, past its page. */
export const callIn = (host: ChromiumHost): CallIn =>
  createClient(host.candor.call);

/** A finished check-up that ends in this decision, and foretells something where `foretold` says so. */
export async function decided(
  host: ChromiumHost,
  client: string,
  kind: DecisionKind,
  on: string,
  { foretold = false, because = "" } = {},
): Promise<string> {
  const call = callIn(host);
  const { id } = await call("checkup.begin", { client });
  await call("checkup.answer", {
    id,
    decision: { decided: kind, day: on, because },
    ...(foretold && {
      prediction: {
        text: "They will ask for a discount and pay late all the same.",
        sure: 70,
        by: on,
      },
    }),
  });
  await call("checkup.finish", { id });
  return id;
}

/** One of each kind of what is due, beside what the sample journal has by itself. */
export async function oneOfEach(host: ChromiumHost): Promise<void> {
  const call = callIn(host);
  await call("conversation.write", {
    client: "birch-and-co",
    topic: "The invoices that are paid when we ask a third time",
    since: inDays(-19),
  });
  await decided(host, "birch-and-co", "leave", inDays(0), {
    foretold: true,
    because: "Nothing has moved since the spring, and I have stopped saying so",
  });
  await call("client.change", { id: "jonas", meetingRhythm: "weekly" });
  await call("portrait.write", {
    client: "jonas",
    day: inDays(-200),
    text: "A careful man in a hurry",
  });
  await call("client.create", {
    id: "hazel",
    name: "Hazel & Thorn",
    since: inDays(-2),
  });
  await call("checkup.begin", { client: "hazel" });
}

/** Sixty clients, and with each of them as much due as can be at once. */
export async function everythingDue(host: ChromiumHost): Promise<void> {
  const call = callIn(host);
  for (let index = 0; index < 60; index += 1) {
    const client = `client-${String(index)}`;
    await call("client.create", {
      id: client,
      name:
        index % 11 === 1
          ? `Gesellschaft für außergewöhnlich lange Namen und deren Verwaltung Nr. ${String(index)} mbH & Co. KG`
          : index % 11 === 3
            ? `مقهى الزيتون ${String(index)}`
            : `Client ${String(index)} & Partners`,
      since: inDays(-50),
      renewal: inDays((index * 7) % 95),
      meetingRhythm: "weekly",
      checkUpRhythm: "weekly",
      stage: index % 9 === 8 ? "prospect" : "active",
    });
    if (index % 9 === 8) continue;
    if (index % 2 === 0)
      await decided(
        host,
        client,
        decisionKinds[(index / 2) % 4] ?? "talk",
        inDays(0),
        { foretold: index % 4 === 0 },
      );
    if (index % 3 === 0)
      await call("conversation.write", {
        client,
        topic: "What nobody says",
        since: inDays(-index),
      });
    if (index % 5 === 0)
      await call("portrait.write", {
        client,
        day: inDays(-300),
        text: "Quiet",
      });
    if (index % 7 === 0) await call("checkup.begin", { client });
  }
}
