import { useState, type FormEvent } from "react";
import type { ClientKind, Stage } from "#core/client/schema.ts";
import type { Day } from "#core/day.ts";
import { fold } from "#core/text.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { Field } from "../../kit/field.tsx";
import { KindSelect, StageSelect } from "../../parts/client-choices.tsx";
import { DayInput } from "../../parts/day-input.tsx";
import { call } from "../../state/bridge.ts";
import { attempt } from "../../state/notice.ts";
import { go } from "../../state/route.ts";
import styles from "./clients.module.css";

/** A client before it is created. */
interface Draft {
  /** Given before it is created, so that asking twice makes one. */
  readonly id: string;
  readonly name: string;
  readonly kind: ClientKind;
  readonly stage: Stage;
  readonly since: Day | null;
  readonly renewal: Day | null;
  readonly goal: string;
}

export function blankDraft(): Draft {
  return {
    id: crypto.randomUUID(),
    name: "",
    kind: "client",
    stage: "active",
    since: null,
    renewal: null,
    goal: "",
  };
}

/** Starts a working relationship. A name is enough. */
export function NewClient({
  draft,
  onDraft,
  names,
  onClose,
}: {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** The names that are taken, to say so: two clients may share one. */
  names: readonly string[];
  onClose: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const change = (patch: Partial<Draft>) => onDraft({ ...draft, ...patch });
  const name = draft.name.trim();
  const taken =
    name !== "" && !busy && names.some((known) => fold(known) === fold(name));

  async function create(event: FormEvent) {
    event.preventDefault();
    if (name === "" || busy) return;
    setBusy(true);
    const created = await attempt(() =>
      call("client.create", { ...draft, name }),
    );
    setBusy(false);
    if (!created) return;
    onDraft(blankDraft());
    onClose();
    go({ at: "client", client: draft.id, tab: "timeline" });
  }

  return (
    <Dialog title={words.clientList.start} onClose={onClose}>
      <form className={styles["form"]} onSubmit={(event) => void create(event)}>
        <Field
          label={words.clientList.name}
          {...(taken && { hint: words.clientList.sameName })}
        >
          {(ids) => (
            <input
              {...ids}
              value={draft.name}
              maxLength={5_000}
              required
              dir="auto"
              autoComplete="off"
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <p className={styles["optional"]}>{words.clientList.optional}</p>
        <div className={styles["pair"]}>
          <Field label={words.clientList.kind}>
            {({ id }) => (
              <KindSelect
                id={id}
                value={draft.kind}
                onChange={(kind) => change({ kind })}
              />
            )}
          </Field>
          <Field label={words.client.stage}>
            {({ id }) => (
              <StageSelect
                id={id}
                value={draft.stage}
                onChange={(stage) => change({ stage })}
              />
            )}
          </Field>
          <Field label={words.client.sinceLabel}>
            {({ id }) => (
              <DayInput
                id={id}
                value={draft.since}
                onChange={(since) => change({ since })}
              />
            )}
          </Field>
          <Field label={words.clientList.renewal}>
            {({ id }) => (
              <DayInput
                id={id}
                value={draft.renewal}
                onChange={(renewal) => change({ renewal })}
              />
            )}
          </Field>
        </div>
        <Field label={words.client.goal} hint={words.client.goalHint}>
          {(ids) => (
            <textarea
              {...ids}
              value={draft.goal}
              dir="auto"
              rows={2}
              onChange={(event) => change({ goal: event.target.value })}
            />
          )}
        </Field>
        <div className={styles["buttons"]}>
          <Button onClick={onClose}>{words.clientList.cancel}</Button>
          <Button
            look={name === "" ? "plain" : "primary"}
            type="submit"
            disabled={name === ""}
          >
            {words.clientList.create}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
