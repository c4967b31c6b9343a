import type { RecordPatch, WrittenKind } from "#core/record/write.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Menu } from "../kit/menu.tsx";
import { call } from "../state/bridge.ts";
import { attempt, notices } from "../state/notice.ts";
import { RecordForm } from "./record-form.tsx";

/** What can be taken down about a client from one menu. */
export type Takeable = keyof typeof words.form.kinds;

const kinds = Object.keys(words.form.kinds) as Takeable[];

/** The menu of what can be taken down; `without` leaves out what makes no sense here. */
export function TakeDownMenu({
  without = [],
  onChoose,
}: {
  without?: readonly Takeable[];
  onChoose: (kind: Takeable) => void;
}) {
  return (
    <Menu
      label={words.form.takeDown}
      menuLabel={words.form.takeDownMenu}
      items={kinds
        .filter((kind) => !without.includes(kind))
        .map((value) => ({ value, ...words.form.kinds[value] }))}
      onChoose={onChoose}
    />
  );
}

/** The form of something new. When it is done, it says so and offers to take it back. */
export function TakeDownForm({
  kind,
  id,
  client,
  today,
  onDone,
}: {
  kind: WrittenKind;
  id: Id;
  client: Id;
  today: Day;
  onDone: () => void;
}) {
  return (
    <RecordForm
      key={id}
      kind={kind}
      id={id}
      client={client}
      begin={beginOf(kind, today)}
      onDone={(written) => {
        onDone();
        if (written)
          notices.show(words.form.takenDown[kind], {
            label: words.app.undo,
            run: () => void attempt(() => call("record.remove", { id })),
          });
      }}
    />
  );
}

/** A talk is owed since a day; all else is of one. */
function beginOf(kind: WrittenKind, today: Day): RecordPatch<WrittenKind> {
  const since: RecordPatch<"conversation"> = { since: today };
  return kind === "conversation" ? since : { day: today };
}
