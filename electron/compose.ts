import { setTimeout as pause } from "node:timers/promises";
import { createHub } from "#contract/hub.ts";
import type { Events } from "#contract/contract.ts";
import type { Call } from "#contract/wire.ts";
import type { App } from "#core/app.ts";
import { wordsFileName } from "#core/journal/words-file.ts";
import { chooseBrief } from "#core/brief/choices.ts";
import { readContents } from "#core/brief/contents.ts";
import { readBrief, type BriefRequest } from "#core/brief/document.ts";
import type { Aliases } from "#core/brief/names.ts";
import { readCalendar } from "#core/calendar/calendar.ts";
import { onThisDay } from "#core/calendar/on-this-day.ts";
import {
  answerCheckUp,
  beginCheckUp,
  endPrediction,
  finishCheckUp,
  listEvidence,
  readDifference,
} from "#core/checkup/checkups.ts";
import { listSoundsLike } from "#core/checkup/sounds-like.ts";
import {
  changeClient,
  createClient,
  removeClient,
} from "#core/client/clients.ts";
import { listClients, readClient } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import { CandorError } from "#core/errors.ts";
import { listBackups, restoreBackup } from "#core/journal/backups.ts";
import { expandSample, type Sample } from "#core/journal/sample.ts";
import { completed, setQuestionnaire } from "#core/journal/questionnaire.ts";
import type { Questionnaire } from "#core/journal/schema.ts";
import {
  createJournalFile,
  readJournal,
  setSettings,
  setValues,
} from "#core/journal/settings.ts";
import { createUndos, undoChange } from "#core/journal/undo.ts";
import { listTags } from "#core/find/finder.ts";
import { answerPattern } from "#core/patterns/answers.ts";
import {
  readChangedBy,
  readGone,
  readPattern,
  summarisePatterns,
} from "#core/patterns/patterns.ts";
import { readFlagCell, readFlagGrid } from "#core/patterns/flag-grid.ts";
import { readLines } from "#core/patterns/lines.ts";
import type {
  Backups,
  Change,
  Clock,
  Desk,
  JournalStore,
  NewId,
  Opened,
  Printer,
} from "#core/ports.ts";
import {
  emptyBin,
  listBin,
  listRecords,
  removeRecord,
  requireRecord,
  restoreRecord,
} from "#core/record/records.ts";
import { writeReflection } from "#core/record/reflections.ts";
import { writeRecord } from "#core/record/write.ts";
import { answerRenewal } from "#core/renewal/renewals.ts";
import { holdConversation } from "#core/talk/conversations.ts";
import { markWeek, readWeek } from "#core/week/week.ts";
import { createBriefMaker } from "./brief-maker.ts";
import { watchDay } from "./day-turn.ts";
import { findInTurns } from "./find-in-turns.ts";
import { keepFirstScreen, recallFirstScreen } from "./first-screen.ts";
import { openJournal, type OpenJournal } from "./open-journal.ts";
import { watchReminders } from "./reminders.ts";
import { patternsInTurns } from "./patterns-in-turns.ts";
import { createTurns } from "./turns.ts";

/** Everything that Candor needs from the machine, and what it ships with. */
export interface Ports {
  /** The owner's journal. Called again when it is opened anew. */
  readonly ownStore: () => JournalStore;
  /** The backups of the owner's journal; null where none are made. */
  readonly ownBackups: () => Backups | null;
  /** A store in a fresh, empty folder for the sample journal. */
  readonly sampleStore: () => Promise<JournalStore>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly printer: Printer;
  readonly desk: Desk;
  readonly questionnaire: Questionnaire;
  readonly sample: Sample;
  readonly ownBusinessName: string;
  /** What people are called where nobody is named. */
  readonly aliases: Aliases;
  /** Hears of errors that nobody foresaw. */
  readonly onDefect: (error: unknown) => void;
}

/** The whole application, for a host to put a window, a command line or a test around. */
export interface Candor {
  readonly call: Call;
  /** Hears of events; returns the way to stop. */
  on(listener: (event: keyof Events) => void): () => void;
  /** Resolves when every word that was called in is on disk, and gives the journal free. */
  close(): Promise<void>;
}

type Session =
  | (OpenJournal & { readonly store: JournalStore })
  | { readonly failure: unknown };

/** How long the journal waits with being read while the first screen is answered from memory, in milliseconds. */
const head = 50;

/**
 * Makes the application from its ports and opens a journal. A journal that cannot be opened fails each call instead.
 * What the first screen showed last time is answered at once, and everything else as soon as the journal is read.
 */
export async function compose(
  ports: Ports,
  start: "own" | "sample" = "own",
): Promise<Candor> {
  const { clock, newId, printer, desk } = ports;
  const listeners = new Set<(event: keyof Events) => void>();
  const tell = (event: keyof Events) => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        ports.onDefect(error);
      }
    }
  };
  const emit = () => {
    tell("changed");
    reminders.settingMayHaveChanged();
  };

  let session: Session = { failure: new CandorError("closed") };
  let which = start;
  let firstStore = start === "own" ? ports.ownStore() : null;
  let undos = createUndos();
  let isOver = false;
  const finding = findInTurns();
  const watching = patternsInTurns(() => isOver);

  const briefs = createBriefMaker(desk, printer);
  const gather = (request: BriefRequest) =>
    watching(
      readBrief(app().journal.view(), request, clock.today(), ports.aliases),
    );

  /** Opening and closing never overlap: a session that nobody knows of would keep its journal's lock. */
  const inTurn = createTurns();

  /** What is asked as of a day: today, where none is named. */
  const asked = <Input extends { today?: Day | undefined }>(input: Input) => ({
    ...input,
    today: input.today ?? clock.today(),
  });

  /** The sample around today; as it was written where today is too far out for the sample's days. */
  function sampleOfToday(): Change {
    const { sample, questionnaire } = ports;
    try {
      return expandSample(sample, questionnaire, clock.today());
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return expandSample(sample, questionnaire, sample.anchor);
    }
  }

  /** A journal asks everything that Candor ships with, whoever wrote it. It is saved with the next change. */
  function withWholeQuestionnaire(opened: Opened): Opened {
    const { journal } = opened;
    if (!journal) return opened;
    const questionnaire = completed(journal.questionnaire, ports.questionnaire);
    return { ...opened, journal: { ...journal, questionnaire } };
  }

  async function openStore(): Promise<Session> {
    const store =
      firstStore ??
      (which === "own" ? ports.ownStore() : await ports.sampleStore());
    firstStore = null;
    let opened = await store.open();
    try {
      if (which === "sample" && !opened.journal) {
        await store.save(sampleOfToday());
        await store.close();
        opened = await store.open();
      }
      const fresh = createJournalFile(
        ports.questionnaire,
        ports.ownBusinessName,
        clock.now(),
      );
      const journal = openJournal({
        store,
        opened: withWholeQuestionnaire(opened),
        fresh,
        backups: which === "own" ? ports.ownBackups() : null,
        clock,
        newId,
        undos,
        tell: emit,
        onDefect: ports.onDefect,
      });
      return { ...journal, store };
    } catch (error) {
      // What went wrong first is what the owner is told.
      await store.close().catch(() => {});
      throw error;
    }
  }

  async function closeSession(): Promise<void> {
    const closing = session;
    if ("failure" in closing) return;
    const { app, store } = closing;
    await app.journal.settled();
    // What others wrote into the files is part of what the first screen shows.
    await closing.fold().catch(() => {});
    const glance =
      which === "own" && !app.journal.readOnly
        ? await keepFirstScreen(hub)
        : null;
    session = { failure: new CandorError("closed") };
    await closing.close(async () => {
      if (glance) await store.keepGlance(glance).catch(() => {});
    });
  }

  async function openSession(): Promise<void> {
    if (isOver) throw new CandorError("closed");
    await closeSession();
    session = await openStore().catch((failure: unknown) => ({ failure }));
    emit();
    if (!("failure" in session) && !session.app.journal.readOnly)
      // Nothing depends on it: what could not be erased today can be tomorrow.
      void emptyBin(session.app).catch(() => {});
  }

  function switchTo(journal: "own" | "sample"): Promise<null> {
    return inTurn(async () => {
      if (which === journal && !("failure" in session)) return null;
      which = journal;
      undos = createUndos();
      await openSession();
      return null;
    });
  }

  /** The opened journal and its backups; throws what kept it from opening. */
  function opened() {
    if ("failure" in session) throw session.failure;
    return session;
  }

  const app = (): App => opened().app;

  const reminders = watchReminders(
    clock,
    () => ("failure" in session ? null : session.app.journal.view()),
    () => tell("reminder"),
  );

  const hub = createHub(
    {
      "journal.read": () => ({
        ...readJournal(app()),
        passing: which === "sample",
        paper: desk.paper,
      }),
      "journal.reopen": () => inTurn(openSession).then(() => null),
      "journal.reveal": () =>
        desk.reveal(app().journal.folder).then(() => null),
      "words.keep": async ({ text }) => {
        const file = await desk.chooseFile(wordsFileName(clock.today()));
        if (file !== null)
          await desk.writeFile(file, new TextEncoder().encode(text));
        return { file };
      },
      "sample.open": () => switchTo("sample"),
      "sample.leave": () => switchTo("own"),

      "backup.list": async () => ({
        ...(await listBackups(app())),
        trouble: opened().keeper.trouble(),
      }),
      "backup.make": () =>
        opened()
          .keeper.makeNow()
          .then(() => null),
      "backup.reveal": async () => {
        const { folder } = await listBackups(app());
        if (folder !== null) await desk.reveal(folder);
        return null;
      },
      "backup.lost": () => opened().keeper.lost(),
      "backup.let-go": () =>
        opened()
          .keeper.letGo()
          .then(() => null),
      "backup.restore": async (input) => {
        const restored = await restoreBackup(app(), input);
        // What was damaged has been put aside by now: read anew, the journal has one problem less.
        if (input.only) await inTurn(openSession);
        return restored;
      },
      "change.undo": (input) => undoChange(app(), input),

      "values.set": (input) => setValues(app(), input),
      "questionnaire.set": (input) => setQuestionnaire(app(), input),
      "settings.set": (input) => setSettings(app(), input),

      "client.list": () => listClients(app().journal.view()),
      "client.read": ({ id }) => readClient(app().journal.view(), id),
      "client.create": (input) => createClient(app(), input),
      "client.change": (input) => changeClient(app(), input),
      "client.remove": (input) => removeClient(app(), input),

      "reflection.write": (input) => writeReflection(app(), input),

      "meeting.write": (input) => writeRecord(app(), "meeting", input),
      "conversation.write": (input) =>
        writeRecord(app(), "conversation", input),
      "conversation.hold": (input) => holdConversation(app(), input),
      "disagreement.write": (input) =>
        writeRecord(app(), "disagreement", input),
      "phrase.write": (input) => writeRecord(app(), "phrase", input),
      "power-moment.write": (input) =>
        writeRecord(app(), "power-moment", input),
      "portrait.write": (input) => writeRecord(app(), "portrait", input),
      "renewal.answer": (input) => answerRenewal(app(), input),
      "week.read": ({ day = clock.today() }) =>
        readWeek(app().journal.view(), day, clock.today()),
      "week.mark": (input) => markWeek(app(), input),
      "window.show": () => desk.comeForward().then(() => null),

      "record.read": ({ id }) => requireRecord(app().journal.view(), id),
      "record.list": (input) => listRecords(app().journal.view(), input),
      "record.find": (input) => finding.find(app().journal.view(), input),
      "tag.list": () => listTags(app().journal.view()),
      "record.remove": (input) => removeRecord(app(), input),
      "record.restore": (input) => restoreRecord(app(), input),
      "bin.list": () => listBin(app().journal.view()),

      "calendar.read": (input) => readCalendar(app().journal.view(), input),
      "calendar.on-this-day": ({ today = clock.today() }) =>
        onThisDay(app().journal.view(), today),

      "checkup.begin": (input) => beginCheckUp(app(), input),
      "checkup.answer": (input) => answerCheckUp(app(), input),
      "checkup.finish": (input) => finishCheckUp(app(), input),
      "prediction.end": (input) => endPrediction(app(), input),
      "checkup.difference": (input) =>
        readDifference(app().journal.view(), input),
      "checkup.reflections": (input) =>
        listEvidence(app().journal.view(), input),
      "checkup.sounds-like": (input) =>
        listSoundsLike(app().journal.view(), input, ports.questionnaire),

      "pattern.list": (input) =>
        watching(summarisePatterns(app().journal.view(), asked(input))),
      "pattern.read": (input) =>
        watching(readPattern(app().journal.view(), asked(input))),
      "pattern.gone": (input) =>
        watching(readGone(app().journal.view(), asked(input))),
      "pattern.changed-by": (input) =>
        watching(readChangedBy(app().journal.view(), input)),
      "pattern.answer": (input) => answerPattern(app(), input),
      "pattern.grid": (input) =>
        readFlagGrid(app().journal.view(), asked(input)),
      "pattern.cell": (input) =>
        readFlagCell(app().journal.view(), asked(input)),
      "pattern.lines": (input) => readLines(app().journal.view(), asked(input)),

      "brief.read": (input) => gather(input),
      "brief.contents": (input) =>
        watching(
          readContents(
            app().journal.view(),
            input,
            clock.today(),
            ports.aliases,
          ),
        ),
      "brief.choose": (input) => chooseBrief(app(), input),
      "brief.save": async ({ paper, as, ...request }) => {
        const { settings } = app().journal.view().file;
        const chosen = paper ?? settings.paper ?? desk.paper;
        const file = await briefs.save(() => gather(request), as, chosen);
        return { file };
      },
      "brief.progress": () => briefs.stage(),
      "brief.stop": () => {
        void briefs.stop();
        return null;
      },
    },
    ports.onDefect,
  );

  const glance = await firstStore?.glance().catch(() => null);
  let firstScreen = recallFirstScreen(glance, clock.today());
  const opening = inTurn(async () => {
    if (firstScreen) await pause(head);
    await openSession();
    firstScreen = null;
  });
  if (!firstScreen) await opening;
  const stopWatching = watchDay(clock, emit);
  return {
    async call(name, input) {
      const shown = firstScreen?.answer(name, input);
      if (shown) return shown;
      await opening;
      return hub(name, input);
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      isOver = true;
      const written = briefs.stop();
      stopWatching();
      reminders.stop();
      finding.stop();
      await inTurn(closeSession);
      await written;
    },
  };
}
