import type { Output } from "#contract/contract.ts";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { fold } from "#core/text.ts";
import { words } from "#words/words.ts";
import { beginCheckUp } from "../parts/begin-check-up.ts";
import type { Command } from "../features/palette/command.ts";
import { shortcut } from "../kit/keys.ts";
import { clientDetail } from "../parts/client-detail.ts";
import { footPlaces, places } from "../parts/places.ts";
import { ask } from "../state/asked.ts";
import { call } from "../state/bridge.ts";
import { attempt, notices } from "../state/notice.ts";
import { goAtOnce } from "../state/route.ts";
import { switchJournal } from "../state/switch-journal.ts";

const themes = ["system", "light", "dark"] as const;

/** Everything that the palette offers: a line for each. */
export function commandsOf(
  journal: Output<"journal.read">,
  clients: readonly ClientSummary[],
): readonly Command[] {
  const commands: readonly (false | Command)[] = [
    ...clients.flatMap((summary) => ofClient(summary, clients)),
    ...[...places, ...footPlaces].map((at): Command => ({
      id: at,
      group: "places",
      label: words.nav[at],
      first: true,
      ...(at === "find" && { detail: shortcut("F") }),
      run: () => goAtOnce({ at }),
    })),
    {
      id: "questionnaire",
      group: "places",
      label: words.questionnaire.title,
      run: () => goAtOnce({ at: "questionnaire" }),
    },
    {
      id: "new-client",
      group: "commands",
      label: words.palette.newClient,
      first: true,
      run: () => {
        goAtOnce({ at: "clients" });
        ask("new-client");
      },
    },
    !journal.passing && {
      id: "backup",
      group: "commands",
      label: words.backups.make,
      first: true,
      run: () => void makeBackup(),
    },
    ...themes
      .filter((theme) => theme !== journal.settings.theme)
      .map((theme): Command => ({
        id: `theme-${theme}`,
        group: "commands",
        label: words.palette.setTheme(words.palette.theme[theme]),
        run: () => void attempt(() => call("settings.set", { theme })),
      })),
    {
      id: "sample",
      group: "commands",
      label: journal.passing ? words.app.leaveSample : words.app.openSample,
      first: true,
      run: () =>
        void switchJournal(journal.passing ? "sample.leave" : "sample.open"),
    },
    {
      id: "reveal",
      group: "commands",
      label: words.settings.reveal,
      run: () => void attempt(() => call("journal.reveal", {})),
    },
  ];
  return commands.filter((command) => command !== false);
}

function ofClient(
  summary: ClientSummary,
  clients: readonly ClientSummary[],
): Command[] {
  const { client, unfinished } = summary;
  const { id, name } = client;
  const detail = clientDetail(summary, clients);
  const isNamesake = clients.some(
    (other) => other !== summary && fold(other.client.name) === fold(name),
  );
  const command = (label: string, what: string, run: () => void): Command => ({
    id: `${what}/${id}`,
    group: "commands",
    label,
    ...(isNamesake && { detail }),
    run,
  });
  return [
    {
      id: `open/${id}`,
      group: "clients",
      label: name,
      detail,
      first: client.stage === "active",
      run: () => goAtOnce({ at: "client", client: id, tab: "timeline" }),
    },
    command(
      unfinished ? words.palette.goOn(name) : words.palette.begin(name),
      "check-up",
      () => void beginCheckUp(summary),
    ),
    command(words.palette.write(name), "write", () => {
      if (id === ownBusinessId) return goAtOnce({ at: "today" });
      goAtOnce({ at: "client", client: id, tab: "timeline" });
      ask(`write/${id}`);
    }),
    command(words.palette.brief(name), "brief", () =>
      goAtOnce({ at: "brief", client: id }),
    ),
  ];
}

async function makeBackup(): Promise<void> {
  if (await attempt(() => call("backup.make", {})))
    notices.show(words.backups.made);
}
