import { useId, type ReactNode } from "react";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Screen } from "../../kit/screen.tsx";
import { ShortcutList } from "../../parts/shortcut-list.tsx";
import { call } from "../../state/bridge.ts";
import { attempt } from "../../state/notice.ts";
import { useQuery } from "../../state/query.ts";
import { toHash } from "../../state/route.ts";
import { switchJournal } from "../../state/switch-journal.ts";
import { Backups } from "./backups.tsx";
import { Choices } from "./choices.tsx";
import { ExcludedWords } from "./excluded-words.tsx";
import { ReminderSetting } from "./reminders.tsx";
import styles from "./settings.module.css";
import { Values } from "./values.tsx";

const themes = ["system", "light", "dark"] as const;

/** What the owner may set, and where everything is. */
export function SettingsScreen() {
  const journal = useQuery("journal.read", {}).value;
  const backups = useQuery("backup.list", {}).value;
  if (!journal) return null;
  const { settings, folder, passing, questionnaire } = journal;
  return (
    <Screen title={words.settings.title}>
      <Choices
        legend={words.settings.theme}
        value={settings.theme}
        choices={themes.map((theme) => ({
          value: theme,
          label: words.settings.themes[theme],
        }))}
        onChange={(theme) => attempt(() => call("settings.set", { theme }))}
      />
      <Choices
        legend={words.settings.paper}
        value={settings.paper ?? "follow"}
        choices={[
          { value: "follow", label: words.settings.paperFollow(journal.paper) },
          { value: "A4", label: "A4" },
          { value: "Letter", label: "Letter" },
        ]}
        onChange={(paper) =>
          attempt(() =>
            call("settings.set", { paper: paper === "follow" ? null : paper }),
          )
        }
      />
      <ReminderSetting reminders={settings.reminders} />
      <Section title={words.settings.values} lead={words.settings.valuesLead}>
        <Values values={journal.values ?? []} />
      </Section>
      <Section title={words.settings.questionnaire}>
        <p className={styles["lead"]}>
          {words.questionnaire.summary(
            questionnaire.flags.filter(({ retired }) => !retired).length,
            questionnaire.prompts.filter(({ retired }) => !retired).length,
          )}
        </p>
        <a href={toHash({ at: "questionnaire" })}>{words.questionnaire.open}</a>
      </Section>
      <Section
        title={words.settings.excluded}
        lead={words.settings.excludedLead}
      >
        <ExcludedWords excluded={settings.excludedWords} />
      </Section>
      <Section title={words.settings.folder} lead={words.settings.folderLead}>
        <p className={styles["folder"]}>{folder}</p>
        <Button onClick={() => void attempt(() => call("journal.reveal", {}))}>
          {words.settings.reveal}
        </Button>
      </Section>
      {backups?.folder && (
        <Section title={words.backups.title} lead={words.backups.lead}>
          <Backups
            list={backups}
            today={journal.today}
            canRestore={!journal.readOnly}
          />
        </Section>
      )}
      <Section title={words.settings.sample} lead={words.settings.sampleLead}>
        <Button
          onClick={() =>
            void switchJournal(passing ? "sample.leave" : "sample.open")
          }
        >
          {passing ? words.app.leaveSample : words.settings.sampleOpen}
        </Button>
      </Section>
      <Section title={words.settings.keys}>
        <ShortcutList level="h3" />
      </Section>
    </Screen>
  );
}

function Section({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <h2 id={id} className={styles["heading"]}>
        {title}
      </h2>
      {lead && <p className={styles["lead"]}>{lead}</p>}
      {children}
    </section>
  );
}
