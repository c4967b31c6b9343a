import { useEffect, useRef, useState } from "react";
import type { Output } from "#contract/contract.ts";
import { isEmpty } from "#core/record/empty.ts";
import type { RecordOf } from "#core/record/schema.ts";
import type { RecordPatch, WrittenKind } from "#core/record/write.ts";
import type { Id } from "#core/schema.ts";
import { isBlank } from "#core/text.ts";
import { call } from "./bridge.ts";
import { lastReply, lastUnsaved, save } from "./saving.ts";

/** The records that are written field by field. */
export type Written = RecordOf<WrittenKind>;
type Command = `${WrittenKind}.write`;

/** The field of `save` that a record is written under, whoever writes it. */
export const recordField = (id: Id) => `record/${id}`;

/** A record with what was last written into it in this window, which may be newer than what was read. */
export function newestOf<Kind extends Written>(record: Kind): Kind {
  const command: Command = `${record.kind}.write`;
  const field = recordField(record.id);
  const reply: Output<Command> | undefined = lastReply(field, command);
  return {
    ...(reply && reply.revision > record.revision ? reply : record),
    ...lastUnsaved(field, command),
  } as Kind;
}

/** Saves some fields of a record at once, together with those of it that are not on disk yet. */
export function writeRecord<Kind extends WrittenKind>(
  kind: Kind,
  id: Id,
  patch: RecordPatch<Kind>,
): void {
  const field = recordField(id);
  const command: Command = `${kind}.write`;
  save<Command>(field, command, {
    ...lastUnsaved(field, command),
    ...patch,
    id,
  });
}

/** A record while it is being written. */
export interface RecordWriting<Kind extends WrittenKind> {
  readonly id: Id;
  readonly client: Id;
  /** What it says; what is left out says nothing yet. */
  readonly fields: Partial<RecordOf<Kind>>;
  /** Whether there is nothing in it by which it would be kept. */
  readonly blank: boolean;
  readonly isNew: boolean;
  /** Saves at once; of a new one the first input makes the record. */
  readonly set: (patch: RecordPatch<Kind>) => void;
  /** Makes the record as it stands, also while it is blank. */
  readonly keep: () => void;
}

/** What is to be written, and where it begins. */
export interface ToWrite<Kind extends WrittenKind> {
  readonly kind: Kind;
  readonly id: Id;
  readonly client: Id;
  /** The one to go on with; none begins a new one. */
  readonly record?: RecordOf<Kind> | undefined;
  /** What a new one says beforehand: it is kept with the first input, and not before. */
  readonly begin?: RecordPatch<Kind> | undefined;
}

/**
 * Writes a record. Nothing is held back. A new one that is left blank leaves nothing behind, also where it was written
 * and emptied again; one that was there and is left blank gets its words back, and `onEmptied` is called.
 */
export function useRecordWriting<Kind extends WrittenKind>(
  { kind, id, client, record, begin }: ToWrite<Kind>,
  onEmptied: (id: Id) => void,
): RecordWriting<Kind> {
  const [began] = useState(() => record && newestOf<Written>(record));
  const [patch, setPatch] = useState<RecordPatch<Kind>>({});
  const latest = useRef({ patch, kept: began !== undefined, wanted: false });
  const fieldsWith = (given: RecordPatch<Kind>) =>
    ({
      ...begin,
      ...(record && newestOf<Written>(record)),
      ...given,
    }) as Partial<RecordOf<Kind>>;

  function set(given: RecordPatch<Kind>) {
    const next = { ...latest.current.patch, ...given };
    latest.current = { ...latest.current, patch: next, kept: true };
    setPatch(next);
    writeRecord(kind, id, { ...(!began && { client, ...begin }), ...next });
  }

  function onLeave() {
    const { patch: written, kept, wanted } = latest.current;
    if (!kept || wanted || !saysNothing(kind, fieldsWith(written))) return;
    if (!began) void call("record.remove", { id }).catch(() => {});
    else if (!saysNothing(kind, began)) {
      const before = Object.entries(began).filter(([name]) => name in written);
      writeRecord(kind, id, Object.fromEntries(before) as RecordPatch<Kind>);
      onEmptied(id);
    }
  }
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => () => leave.current(), []);

  const fields = fieldsWith(patch);
  return {
    id,
    client,
    fields,
    blank: saysNothing(kind, fields),
    isNew: began === undefined,
    set,
    keep: () => {
      latest.current.wanted = true;
      set({});
    },
  };
}

const noWords = {
  note: "",
  topic: "",
  words: "",
  text: "",
  letPass: "",
  unquestioned: "",
  handedOver: "",
  flags: [],
};

/** Whether there is nothing in a record. Of those that say something by being there, whether there is nothing else. */
function saysNothing(kind: WrittenKind, fields: Partial<Written>): boolean {
  const record = { ...noWords, ...fields, kind } as Written;
  switch (record.kind) {
    case "meeting":
      return isBlank(record.note) && (record.explaining ?? null) === null;
    case "conversation":
      return (
        isBlank(record.topic) &&
        isBlank(record.note) &&
        record.flags.length === 0 &&
        !record.disagreement &&
        !record.held
      );
    default:
      return isEmpty(record);
  }
}
