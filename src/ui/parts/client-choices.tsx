import type { ClientKind, Stage } from "#core/client/schema.ts";
import { words } from "#words/words.ts";

const kinds = (Object.keys(words.kind) as ClientKind[]).filter(
  (kind) => kind !== "own-business",
);
const stages = (Object.keys(words.stage) as Stage[]).filter(
  (stage) => stage !== "ended",
);

/** What somebody can be to the owner. */
export function KindSelect({
  id,
  value,
  onChange,
}: {
  id: string;
  value: ClientKind;
  onChange: (kind: ClientKind) => void;
}) {
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => onChange(event.target.value as ClientKind)}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {words.kind[kind]}
        </option>
      ))}
    </select>
  );
}

/** How far a relationship is; ending it asks for more than a choice. */
export function StageSelect({
  id,
  value,
  onChange,
}: {
  id: string;
  value: Stage;
  onChange: (stage: Stage) => void;
}) {
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => onChange(event.target.value as Stage)}
    >
      {stages.map((stage) => (
        <option key={stage} value={stage}>
          {words.stage[stage]}
        </option>
      ))}
    </select>
  );
}
