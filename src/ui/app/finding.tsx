import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Output } from "#contract/contract.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { toFindField } from "../features/find/find.tsx";
import { searchFor } from "../features/find/kept-search.ts";
import { Palette } from "../features/palette/palette.tsx";
import { isShortcut } from "../kit/keys.ts";
import { useQuery } from "../state/query.ts";
import { goAtOnce, type Route } from "../state/route.ts";
import { commandsOf } from "./commands.ts";

const noClients: readonly ClientSummary[] = [];

/** The two keys that find from anywhere: one opens the screen, the other the palette. */
export function Finding({
  journal,
  route,
}: {
  journal: Output<"journal.read">;
  route: Route;
}) {
  const [open, setOpen] = useState(false);
  const clients = useQuery("client.list", {}).value ?? noClients;
  const inCheckUp = route.at === "checkup";
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const finds = isShortcut(event, "f");
      if (!finds && !isShortcut(event, "k")) return;
      // The browser's own search would find what is on screen and nothing else.
      event.preventDefault();
      if (open) flushSync(() => setOpen(false));
      else if (document.querySelector("dialog[open]")) return;
      if (finds) {
        goAtOnce({ at: "find" });
        toFindField();
      } else if (!open && !inCheckUp) flushSync(() => setOpen(true));
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [open, inCheckUp]);
  if (!open) return null;
  return (
    <Palette
      commands={commandsOf(journal, clients)}
      clients={clients}
      onFind={(text) => {
        searchFor(journal.folder, text);
        goAtOnce({ at: "find" });
      }}
      onClose={() => setOpen(false)}
    />
  );
}
