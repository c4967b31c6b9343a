import type { Output } from "#contract/contract.ts";
import type { Client } from "#core/client/schema.ts";
import type { Quarter } from "#core/day.ts";
import type { FlagCell } from "#core/patterns/flag-grid.ts";
import type { Id } from "#core/schema.ts";

export type Grid = Output<"pattern.grid">;

/** A row of the grid as it is shown: a flag, or below it one client's part in it. */
export interface ShownRow {
  readonly key: string;
  readonly flag: Id;
  readonly wording: string;
  readonly retired: boolean;
  /** Whose; everybody's together where it is nobody's. */
  readonly client: Client | null;
  /** Whether it can be opened client by client. */
  readonly opens: boolean;
  readonly cells: ReadonlyMap<Quarter, FlagCell>;
}

/** The rows that are shown where some flags are open client by client. */
export function rowsOf(
  { rows }: Grid,
  open: ReadonlySet<Id>,
  clients: ReadonlyMap<Id, Client>,
  ofOneClient: boolean,
): ShownRow[] {
  return rows.flatMap(({ byClient, cells, ...of }): ShownRow[] => {
    const whole: ShownRow = {
      ...of,
      key: of.flag,
      client: null,
      opens: !ofOneClient,
      cells: byQuarter(cells),
    };
    if (ofOneClient || !open.has(of.flag)) return [whole];
    const parts = byClient.flatMap((part): ShownRow[] => {
      const client = clients.get(part.client);
      return client
        ? [
            {
              ...of,
              key: `${of.flag} ${client.id}`,
              client,
              opens: false,
              cells: byQuarter(part.cells),
            },
          ]
        : [];
    });
    return [whole, ...parts];
  });
}

function byQuarter(cells: readonly FlagCell[]): ReadonlyMap<Quarter, FlagCell> {
  return new Map(cells.map((cell) => [cell.quarter, cell]));
}
