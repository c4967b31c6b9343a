import { useState } from "react";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { errorSentence, words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Empty, Screen } from "../../kit/screen.tsx";
import { useAsked } from "../../state/asked.ts";
import { useQuery } from "../../state/query.ts";
import { clientTabs, go, toHash, type ClientTab } from "../../state/route.ts";
import { About } from "./about.tsx";
import { beginCheckUp } from "../../parts/begin-check-up.ts";
import { CheckUps } from "./check-ups.tsx";
import { ClientFacts, ClientHeader } from "./client-header.tsx";
import { ClientPatterns } from "./client-patterns.tsx";
import styles from "./client.module.css";
import { Timeline } from "./timeline.tsx";

/** One client: who they are, what is raised now, and everything that was written, checked and found. */
export function ClientScreen({
  client,
  tab,
  record,
}: {
  client: Id;
  tab: ClientTab;
  record: Id | undefined;
}) {
  const today = useQuery("journal.read", {}).value?.today;
  const { value: summary, error } = useQuery("client.read", { id: client });
  if (error) {
    return (
      <Screen title={words.client.notHere}>
        <Empty
          action={
            <Button onClick={() => go({ at: "clients" })}>
              {words.client.allClients}
            </Button>
          }
        >
          {errorSentence(error)}
        </Empty>
      </Screen>
    );
  }
  if (!summary || !today) return null;
  return (
    <ClientPage summary={summary} today={today} tab={tab} record={record} />
  );
}

function ClientPage({
  summary,
  today,
  tab,
  record,
}: {
  summary: ClientSummary;
  today: Day;
  tab: ClientTab;
  record: Id | undefined;
}) {
  const { client } = summary;
  const [writing, setWriting] = useState<Id | null>(null);
  const [touched, setTouched] = useState(false);
  const [lastTab, setLastTab] = useState(tab);
  if (tab !== lastTab) {
    setLastTab(tab);
    // What was being written is on the timeline by now: coming back begins something new.
    if (tab !== "timeline") setWriting(null);
  }

  function write() {
    setWriting(crypto.randomUUID());
    if (tab !== "timeline")
      go({ at: "client", client: client.id, tab: "timeline" });
  }

  useAsked(`write/${client.id}`, write);

  return (
    <Screen
      title={client.name}
      // Renaming the client must not take the focus from the name that is typed.
      focusTitle={!touched}
      lead={<ClientFacts summary={summary} today={today} />}
      actions={
        <div className={styles["actions"]}>
          <Button look="primary" onClick={write}>
            {client.id === ownBusinessId
              ? words.client.writeOwn
              : words.client.write}
          </Button>
          <Button onClick={() => void beginCheckUp(summary)}>
            {summary.unfinished ? words.client.goOn : words.client.begin}
          </Button>
          <Button onClick={() => go({ at: "brief", client: client.id })}>
            {words.client.brief}
          </Button>
        </div>
      }
    >
      <ClientHeader summary={summary} today={today} />
      <nav aria-label={words.client.tabs}>
        <ul className={styles["tabs"]}>
          {clientTabs.map((each) => (
            <li key={each}>
              <a
                className={styles["tab"]}
                href={toHash({ at: "client", client: client.id, tab: each })}
                aria-current={each === tab ? "page" : undefined}
              >
                {words.client.tab[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {tab === "timeline" && (
        <Timeline
          client={client.id}
          today={today}
          record={record}
          writing={writing}
          onWrite={write}
          onWritten={() => setWriting(null)}
        />
      )}
      {tab === "check-ups" && <CheckUps summary={summary} today={today} />}
      {tab === "about" && (
        <div onFocus={() => setTouched(true)}>
          <About summary={summary} today={today} />
        </div>
      )}
      {tab === "patterns" && <ClientPatterns summary={summary} />}
    </Screen>
  );
}
