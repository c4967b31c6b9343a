import { ownBusinessId } from "#core/client/own-business.ts";
import type { WrittenKind } from "#core/record/write.ts";
import { words } from "#words/words.ts";
import { Lines } from "../kit/lines.tsx";
import {
  useRecordWriting,
  type RecordWriting,
  type ToWrite,
} from "../state/record-writing.ts";
import { DisagreementFields } from "./disagreement-form.tsx";
import { MeetingFields } from "./meeting-form.tsx";
import { PhraseFields } from "./phrase-form.tsx";
import { PowerFields } from "./power-form.tsx";
import { RecordFrame } from "./record-frame.tsx";
import { removeRecord } from "./remove-record.ts";
import { TalkFields } from "./talk-form.tsx";

/**
 * Writes a record of one kind. Every input is sent at once; one that is new and left blank leaves nothing behind, and
 * one that is emptied goes to the bin with its words. Key it by the record's id.
 */
export function RecordForm<Kind extends WrittenKind>({
  onDone,
  ...to
}: ToWrite<Kind> & {
  /** Called when the writer has finished; `written` tells whether there is something in it. */
  readonly onDone: (written: boolean) => void;
}) {
  const writing = useRecordWriting(to, (id) => void removeRecord(id));
  return (
    <RecordFrame
      label={words.form.titles[to.kind]}
      writing={writing}
      keep={
        to.kind === "meeting" && writing.isNew
          ? {
              label: words.form.meeting.took,
              run: () => {
                writing.keep();
                onDone(true);
              },
            }
          : undefined
      }
      onDone={() => onDone(!writing.blank)}
    >
      {/* The kind says which of the forms it is, and TypeScript cannot see that. */}
      <Fields kind={to.kind} writing={writing as never} />
    </RecordFrame>
  );
}

function Fields({ kind, writing }: { kind: WrittenKind; writing: never }) {
  switch (kind) {
    case "meeting":
      return <MeetingFields writing={writing} />;
    case "conversation":
      return <TalkFields writing={writing} />;
    case "disagreement":
      return <DisagreementFields writing={writing} />;
    case "phrase":
      return <PhraseFields writing={writing} />;
    case "power-moment":
      return <PowerFields writing={writing} />;
    case "portrait":
      return <PortraitFields writing={writing} />;
  }
}

function PortraitFields({
  writing: { client, fields, set },
}: {
  writing: RecordWriting<"portrait">;
}) {
  return (
    <Lines
      label={
        client === ownBusinessId
          ? words.form.portrait.ownText
          : words.form.portrait.text
      }
      rows={6}
      value={fields.text ?? ""}
      onChange={(text) => set({ text })}
    />
  );
}
