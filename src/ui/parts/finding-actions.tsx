import { useLayoutEffect, useRef, useState } from "react";
import type { Client } from "#core/client/schema.ts";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { FindingSummary } from "#core/patterns/patterns.ts";
import type { RuleId } from "#core/patterns/rule-ids.ts";
import type { PatternVerdict } from "#core/patterns/answer-kinds.ts";
import type { Id } from "#core/schema.ts";
import type { Conversation } from "#core/talk/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { Lines } from "../kit/lines.tsx";
import { Menu } from "../kit/menu.tsx";
import { call } from "../state/bridge.ts";
import { attempt, notices } from "../state/notice.ts";
import { lastWritten, save } from "../state/saving.ts";
import { beginCheckUp } from "./begin-check-up.ts";
import styles from "./finding-view.module.css";
import { flagOf } from "./flag-of-finding.ts";
import { RecordForm } from "./record-form.tsx";
import { Saved } from "./saved.tsx";

/** What is the owner's own to think about, and no client's to talk about. */
const ofOneself: readonly RuleId[] = [
  "predictions",
  "words-I-repeat",
  "starts-without-terms",
];

/** What the owner says to a finding, and what they do about it. */
export function FindingActions({
  finding,
  clients,
}: {
  finding: FindingSummary;
  clients: ReadonlyMap<Id, Client>;
}) {
  const [noting, setNoting] = useState<"open" | "asked" | null>(() =>
    isBlank(noteOf(finding)) ? null : "open",
  );
  const [talk, setTalk] = useState<Conversation | null>(null);
  const verdict = finding.answer?.answer ?? null;
  // What became of clients is told with its counts, whatever they are: there is nothing to agree to.
  const isClaim = finding.subject.about !== "what-became";
  const withWhom = finding.clients.flatMap((id) => {
    const client = clients.get(id);
    return client && client.stage !== "ended" ? client : [];
  });
  const talkable = ofOneself.includes(finding.rule)
    ? []
    : withWhom.filter(({ id }) => id !== ownBusinessId);

  /** The talk is owed from now on; what else there is to say of it can be said then. */
  async function plan(client: Id) {
    if (talk) return;
    await attempt(async () => {
      const about = topicOf(finding);
      const { conversations } = await call("client.read", { id: client });
      const open = conversations.find((each) => isAbout(each, about));
      if (open) {
        setTalk(open);
        notices.show(words.patterns.talkIsOwed);
        return;
      }
      const owed = await call("conversation.write", { client, ...about });
      setTalk(owed);
      notices.show(words.patterns.talkTaken, {
        label: words.app.undo,
        run: () => {
          setTalk(null);
          void attempt(() => call("record.remove", { id: owed.id }));
        },
      });
    });
  }

  const verdictButton = (of: PatternVerdict) => (
    <button
      type="button"
      className={styles["say"]}
      aria-pressed={verdict === of}
      onClick={() => void answer(finding, verdict === of ? null : of)}
    >
      {words.patternVerdict[of]}
    </button>
  );
  return (
    <>
      <div
        className={styles["row"]}
        role="group"
        aria-label={words.patterns.answers}
      >
        {isClaim && verdictButton("agree")}
        {isClaim && verdictButton("not-a-pattern")}
        <button
          type="button"
          className={styles["say"]}
          aria-expanded={noting !== null}
          onClick={() => setNoting(noting ? null : "asked")}
        >
          {words.patterns.note}
        </button>
        <WithWhom
          label={words.patterns.checkUp}
          clients={withWhom}
          onChoose={(client) => void checkUp(client)}
        />
        <WithWhom
          label={words.patterns.talk}
          clients={talkable}
          onChoose={(client) => void plan(client)}
        />
      </div>
      {verdict && finding.answer && (
        <p className={styles["said"]}>
          {words.patterns.said(finding.answer, finding)}
        </p>
      )}
      {noting && <Note finding={finding} isAsked={noting === "asked"} />}
      {talk && (
        <p className={styles["said"]} dir="auto">
          {words.patterns.talkWith(clients.get(talk.client)?.name ?? "")}
        </p>
      )}
      {talk && (
        <RecordForm
          key={talk.id}
          kind="conversation"
          id={talk.id}
          client={talk.client}
          record={talk}
          onDone={() => setTalk(null)}
        />
      )}
    </>
  );
}

/** Something to do with one of the clients: at once where there is one, by a menu where there are several. */
function WithWhom({
  label,
  clients,
  onChoose,
}: {
  label: string;
  clients: readonly Client[];
  onChoose: (client: Id) => void;
}) {
  const [first, second] = clients;
  if (!first) return null;
  if (!second)
    return (
      <button
        type="button"
        className={styles["say"]}
        onClick={() => onChoose(first.id)}
      >
        {label}
      </button>
    );
  return (
    <Menu
      label={label}
      className={styles["say"]}
      menuLabel={words.patterns.withWhom}
      items={clients.map(({ id, name }) => ({ value: id, label: name }))}
      onChoose={onChoose}
    />
  );
}

/** Keeps what the owner says to a finding; that can be taken back. */
async function answer(
  finding: FindingSummary,
  verdict: PatternVerdict | null,
): Promise<void> {
  const { clients, counts } = finding;
  await attempt(async () => {
    const { undo } = await call("pattern.answer", {
      key: keyOf(finding),
      answer: verdict,
      seen: counts.seen,
      of: counts.of,
      ...whose(clients),
    });
    if (undo === null) return;
    // It moves below: whoever goes through the page by keyboard goes on from the top of what is left.
    if (verdict === "not-a-pattern") document.getElementById("found")?.focus();
    notices.show(
      verdict ? words.patterns.answered[verdict] : words.patterns.takenBack,
      {
        label: words.app.undo,
        run: () => void attempt(() => call("change.undo", { undo })),
      },
    );
  });
}

/** What was said goes on under the key that it has: words that repeat may have another by now. */
function keyOf({ key, answer: kept }: FindingSummary): string {
  return kept?.key ?? key;
}

/** One client's finding is answered with that client. */
function whose(clients: readonly Id[]): { client?: Id } {
  const [only, second] = clients;
  return only !== undefined && second === undefined ? { client: only } : {};
}

async function checkUp(client: Id): Promise<void> {
  await attempt(async () => {
    const summary = await call("client.read", { id: client });
    await beginCheckUp(summary);
  });
}

const noteField = (key: string) => `pattern-note/${key}`;

/** The newest note, saved or not. */
function noteOf(finding: FindingSummary): string {
  return (
    lastWritten(noteField(keyOf(finding)), "pattern.answer")?.note ??
    finding.answer?.note ??
    ""
  );
}

function Note({
  finding,
  isAsked,
}: {
  finding: FindingSummary;
  /** Whether somebody has just asked for it: then the cursor is in it. */
  isAsked: boolean;
}) {
  const [note, setNote] = useState(() => noteOf(finding));
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isAsked) box.current?.querySelector("textarea")?.focus();
  }, [isAsked]);
  return (
    <div ref={box} className={styles["note"]}>
      <Lines
        label={words.patterns.noteLabel}
        value={note}
        onChange={(typed) => {
          setNote(typed);
          save(noteField(keyOf(finding)), "pattern.answer", {
            key: keyOf(finding),
            note: typed,
            ...whose(finding.clients),
          });
        }}
      />
      <Saved />
    </div>
  );
}

/** Whether a talk that is owed is about the same: a flag, a disagreement or a topic. */
function isAbout(
  talk: Conversation,
  { topic, flags, disagreement }: Topic,
): boolean {
  return (
    talk.topic === topic ||
    (disagreement !== undefined && talk.disagreement === disagreement) ||
    talk.flags.some((flag) => flags.includes(flag))
  );
}

interface Topic {
  readonly topic: string;
  readonly flags: Id[];
  readonly disagreement?: Id;
}

/** What a talk about a finding is about: the finding, and its flag or its disagreement. */
function topicOf(finding: FindingSummary): Topic {
  const flag = flagOf(finding);
  const disagreement =
    finding.rule === "long-fight" ? finding.key.split("/").at(-1) : undefined;
  return {
    topic: words.patternHeading(finding),
    flags: flag === undefined ? [] : [flag],
    ...(disagreement !== undefined && { disagreement }),
  };
}
