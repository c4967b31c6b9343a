import type { ClientSummary } from "#core/client/summary.ts";
import { toldKinds, type RecordKind } from "#core/record/kinds.ts";
import type { Energy } from "#core/week/schema.ts";
import { words } from "#words/words.ts";
import { Field } from "../../kit/field.tsx";
import { DayInput } from "../../parts/day-input.tsx";
import { useQuery } from "../../state/query.ts";
import styles from "./find.module.css";
import type { Search } from "./kept-search.ts";

const noTags: readonly string[] = [];

/** What an entry must be like to be found. */
export function Filters({
  search,
  clients,
  onChange,
}: {
  search: Search;
  clients: readonly ClientSummary[];
  onChange: (patch: Partial<Search>) => void;
}) {
  const tags = useQuery("tag.list", {}).value ?? noTags;
  return (
    <div
      role="group"
      aria-label={words.find.filters}
      className={styles["filters"]}
    >
      <Choice
        label={words.find.client}
        any={words.find.anyClient}
        value={search.client}
        choices={clients.map(({ client }) => [client.id, client.name])}
        onChange={(client) => onChange({ client })}
      />
      <Choice
        label={words.find.kind}
        any={words.find.anyKind}
        value={search.kind}
        choices={toldKinds.map((kind) => [kind, words.recordKind[kind]])}
        onChange={(kind) => onChange({ kind: kind as RecordKind | undefined })}
      />
      {(tags.length > 0 || search.tag !== undefined) && (
        <Choice
          label={words.find.tag}
          any={words.find.anyTag}
          value={search.tag}
          choices={tags.map((tag) => [tag, `#${tag}`])}
          onChange={(tag) => onChange({ tag })}
        />
      )}
      <Choice
        label={words.find.energy}
        any={words.find.anyEnergy}
        value={search.energy}
        choices={Object.entries(words.energy)}
        onChange={(energy) =>
          onChange({ energy: energy as Energy | undefined })
        }
      />
      <Field label={words.find.from}>
        {({ id }) => (
          <DayInput
            // What was cleared is cleared in the field as well.
            key={search.from === undefined ? "none" : "some"}
            id={id}
            value={search.from ?? null}
            onChange={(from) => onChange({ from: from ?? undefined })}
          />
        )}
      </Field>
      <Field label={words.find.to}>
        {({ id }) => (
          <DayInput
            key={search.to === undefined ? "none" : "some"}
            id={id}
            value={search.to ?? null}
            onChange={(to) => onChange({ to: to ?? undefined })}
          />
        )}
      </Field>
    </div>
  );
}

function Choice({
  label,
  any,
  value,
  choices,
  onChange,
}: {
  label: string;
  any: string;
  value: string | undefined;
  choices: readonly (readonly [value: string, label: string])[];
  onChange: (value: string | undefined) => void;
}) {
  return (
    <Field label={label}>
      {({ id }) => (
        <select
          id={id}
          value={value ?? ""}
          onChange={({ target }) =>
            onChange(target.value === "" ? undefined : target.value)
          }
        >
          <option value="">{any}</option>
          {choices.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
