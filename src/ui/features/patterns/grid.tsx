import { useState } from "react";
import type { Client } from "#core/client/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Field } from "../../kit/field.tsx";
import { useQuery } from "../../state/query.ts";
import { CellWords } from "./cell-words.tsx";
import { ClientLines } from "./client-lines.tsx";
import { GridTable } from "./grid-table.tsx";
import styles from "./grid.module.css";

/** The flags by quarter, of everybody or of one client; of one client the energy and the stance over time as well. */
export function FlagGridView() {
  const [client, setClient] = useState<Id | undefined>();
  const summaries = useQuery("client.list", {}).value;
  const grid = useQuery("pattern.grid", client ? { client } : {}).value;
  if (!summaries) return null;
  const clients = new Map(
    summaries.map(({ client: known }): [Id, Client] => [known.id, known]),
  );
  if (!client && grid?.quarters.length === 0)
    return <p className={styles["none"]}>{words.patternGrid.empty}</p>;
  const name = client && clients.get(client)?.name;
  return (
    <div className={styles["view"]}>
      <div className={styles["whose"]}>
        <Field label={words.patternGrid.whose}>
          {({ id }) => (
            <select
              id={id}
              value={client ?? ""}
              onChange={({ target }) =>
                setClient(target.value === "" ? undefined : target.value)
              }
            >
              <option value="">{words.patternGrid.everybody}</option>
              {summaries.map(({ client: known }) => (
                <option key={known.id} value={known.id}>
                  {known.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {grid && grid.rows.length > 0 && (
        <GridTable
          key={client ?? "everybody"}
          grid={grid}
          client={client}
          clients={clients}
          WordsBehind={CellWords}
        />
      )}
      {grid?.rows.length === 0 && (
        <p className={styles["none"]} dir="auto">
          {name
            ? words.patternGrid.noneRaisedAt(name)
            : words.patternGrid.noneRaised}
        </p>
      )}
      {client && <ClientLines key={`lines of ${client}`} client={client} />}
    </div>
  );
}
