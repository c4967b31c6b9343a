import type { ClientSummary } from "#core/client/summary.ts";
import { call } from "../state/bridge.ts";
import { attempt } from "../state/notice.ts";
import { go } from "../state/route.ts";

/** Goes on with the check-up that was begun, or begins one. */
export async function beginCheckUp({
  client,
  unfinished,
}: ClientSummary): Promise<void> {
  await attempt(async () => {
    const id =
      unfinished ?? (await call("checkup.begin", { client: client.id })).id;
    go({ at: "checkup", checkUp: id });
  });
}
