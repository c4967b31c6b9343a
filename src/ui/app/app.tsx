import { useEffect } from "react";
import type { Output } from "#contract/contract.ts";
import { errorSentence, words } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import { Bin } from "../features/bin/bin.tsx";
import { Calendar } from "../features/calendar/calendar.tsx";
import { BriefScreen } from "../features/brief/brief-screen.tsx";
import { CheckUpScreen } from "../features/checkup/checkup-screen.tsx";
import { ClientScreen } from "../features/client/client-screen.tsx";
import { Clients } from "../features/clients/clients.tsx";
import { Find } from "../features/find/find.tsx";
import { Help } from "../features/help/help.tsx";
import { Patterns } from "../features/patterns/patterns.tsx";
import { QuestionnaireScreen } from "../features/questionnaire/questionnaire-screen.tsx";
import { SettingsScreen } from "../features/settings/settings-screen.tsx";
import { Today } from "../features/today/today.tsx";
import { WeekScreen } from "../features/week/week-screen.tsx";
import { call } from "../state/bridge.ts";
import { attempt } from "../state/notice.ts";
import { switchJournal } from "../state/switch-journal.ts";
import { useQuery } from "../state/query.ts";
import { useRoute, type Route } from "../state/route.ts";
import styles from "./app.module.css";
import { Banners } from "./banners.tsx";
import { Finding } from "./finding.tsx";
import { NoticeLine } from "./notice-line.tsx";
import { useReminder } from "./reminder.ts";
import { Sidebar } from "./sidebar.tsx";

/** The window: places on the left, one of them on the page. */
export function App() {
  const { value: journal, error } = useQuery("journal.read", {});
  const route = useRoute();
  useReminder();

  const theme = journal?.settings.theme ?? "system";
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);

  if (error) {
    return (
      <main className={styles["cannot-open"]}>
        <h1>{words.app.cannotOpen}</h1>
        <p>{errorSentence(error)}</p>
        <div className={styles["choices"]}>
          <Button
            look="primary"
            onClick={() => void attempt(() => call("journal.reopen", {}))}
          >
            {words.app.tryAgain}
          </Button>
          <Button onClick={() => void switchJournal("sample.open")}>
            {words.app.openSample}
          </Button>
        </div>
      </main>
    );
  }
  if (!journal)
    return (
      <main
        className={styles["opening"]}
        aria-busy="true"
        aria-label={words.app.loading}
      />
    );

  // A check-up has the whole window to itself.
  const alone = route.at === "checkup";
  return (
    <div className={alone ? styles["alone"] : styles["window"]}>
      {!alone && (
        <a className={styles["skip"]} href="#page" onClick={skipToPage}>
          {words.app.skip}
        </a>
      )}
      {!alone && <Sidebar route={route} />}
      <div className={styles["column"]}>
        <header>
          <Banners journal={journal} />
        </header>
        <main id="page" className={styles["page"]} tabIndex={-1}>
          {/* Another journal is another page: nothing of the one before stays on it. */}
          <div key={`${journal.folder} ${journal.sample ? "sample" : "own"}`}>
            <Page route={route} journal={journal} />
          </div>
        </main>
        <NoticeLine />
        <Finding journal={journal} route={route} />
      </div>
    </div>
  );
}

function Page({
  route,
  journal,
}: {
  route: Route;
  journal: Output<"journal.read">;
}) {
  switch (route.at) {
    case "today":
      return <Today />;
    case "week":
      return <WeekScreen key={route.week} day={route.week} />;
    case "clients":
      return <Clients />;
    case "client":
      return (
        <ClientScreen
          key={route.client}
          client={route.client}
          tab={route.tab}
          record={route.record}
        />
      );
    case "checkup":
      return <CheckUpScreen key={route.checkUp} checkUp={route.checkUp} />;
    case "patterns":
      return <Patterns part={route.part ?? "repeats"} />;
    case "find":
      return <Find journal={journal} />;
    case "brief":
      return <BriefScreen key={route.client} client={route.client} />;
    case "questionnaire":
      return <QuestionnaireScreen />;
    case "calendar":
      return (
        <Calendar year={route.year} day={route.day} client={route.client} />
      );
    case "bin":
      return <Bin />;
    case "settings":
      return <SettingsScreen />;
    case "help":
      return <Help section={route.section} />;
  }
}

function skipToPage(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById("page")?.focus();
}
