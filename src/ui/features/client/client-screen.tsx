import { useState } from "react";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { errorSentence, words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Empty, Screen } from "../../kit/screen.tsx";
import { Tabs } from "../../kit/tabs.tsx";
import { useAsked } from "../../state/asked.ts";
import { useQuery } from "../../state/query.ts";
import { clientTabs, go, toHash, type ClientTab } from "../../state/route.ts";
import {
  TakeDownForm,
  TakeDownMenu,
  type Takeable,
} from "../../parts/take-down.tsx";
import { About } from "./about.tsx";
import { beginCheckUp } from "../../parts/begin-check-up.ts";
import { Agreed } from "./agreed.tsx";
import { CheckUps } from "./check-ups.tsx";
import { ClientFacts, ClientHeader, ClientNow } from "./client-header.tsx";
import { ClientPatterns } from "./client-patterns.tsx";
import styles from "./client.module.css";
import { Portraits } from "./portraits.tsx";
import { Talks } from "./talks.tsx";
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

/** What makes no sense with oneself. */
const notWithOneself: readonly Takeable[] = ["meeting", "disagreement"];
const tabsOfOwn = clientTabs.filter((tab) => tab !== "agreed");

/** Something new that is being taken down. */
interface Taking {
  readonly kind: Exclude<Takeable, "reflection">;
  readonly id: Id;
}

function ClientPage({
  summary,
  today,
  tab: asked,
  record,
}: {
  summary: ClientSummary;
  today: Day;
  tab: ClientTab;
  record: Id | undefined;
}) {
  const { client } = summary;
  const own = client.id === ownBusinessId;
  // Nothing is agreed on with oneself: what there is to say stands under *about*.
  const tab = own && asked === "agreed" ? "about" : asked;
  const [writing, setWriting] = useState<Id | null>(null);
  const [taking, setTaking] = useState<Taking | null>(null);
  const [touched, setTouched] = useState(false);
  const [lastTab, setLastTab] = useState(tab);
  if (tab !== lastTab) {
    setLastTab(tab);
    // What was being written is in its place by now: coming back begins something new.
    if (tab !== "timeline") setWriting(null);
    setTaking(null);
  }

  function write() {
    setTaking(null);
    setWriting(crypto.randomUUID());
    if (tab !== "timeline")
      go({ at: "client", client: client.id, tab: "timeline" });
  }

  useAsked(`write/${client.id}`, write);

  function take(kind: Takeable) {
    if (kind === "reflection") write();
    else {
      setWriting(null);
      setTaking({ kind, id: crypto.randomUUID() });
    }
  }

  return (
    <Screen
      title={client.name}
      // Renaming the client must not take the focus from the name that is typed, nor coming to the terms from the first.
      focusTitle={!touched && record !== "start"}
      lead={<ClientFacts summary={summary} today={today} />}
      actions={
        <div className={styles["actions"]}>
          <Button look="primary" onClick={write}>
            {own ? words.client.writeOwn : words.client.write}
          </Button>
          <TakeDownMenu without={own ? notWithOneself : []} onChoose={take} />
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
      <Tabs
        label={words.client.tabs}
        tabs={(own ? tabsOfOwn : clientTabs).map((each) => ({
          name: words.client.tab[each],
          href: toHash({ at: "client", client: client.id, tab: each }),
          isCurrent: each === tab,
        }))}
      />
      {taking && (
        // It opens where one is: nothing that is typed can be lost on the way to another tab.
        <div className={styles["taking"]}>
          <h2 className={styles["taking-what"]}>
            {words.form.titles[taking.kind]}
          </h2>
          <TakeDownForm
            key={taking.id}
            {...taking}
            client={client.id}
            today={today}
            onDone={() => setTaking(null)}
          />
        </div>
      )}
      {tab === "timeline" && <ClientNow summary={summary} today={today} />}
      {tab === "timeline" && (
        <Timeline
          client={client.id}
          today={today}
          record={record}
          writing={writing}
          hidden={writing ?? taking?.id ?? null}
          onWrite={write}
          onWritten={() => setWriting(null)}
        />
      )}
      {tab === "talks" && (
        <Talks summary={summary} today={today} hidden={taking?.id} />
      )}
      {tab === "check-ups" && <CheckUps summary={summary} today={today} />}
      {tab === "agreed" && (
        <Agreed summary={summary} begun={record === "start"} />
      )}
      {tab === "portrait" && <Portraits summary={summary} today={today} />}
      {tab === "patterns" && <ClientPatterns summary={summary} />}
      {tab === "about" && (
        <div onFocus={() => setTouched(true)}>
          <About summary={summary} today={today} />
        </div>
      )}
    </Screen>
  );
}
