import { z } from "zod";
import { clientSchema, type Client } from "#core/client/schema.ts";
import { CandorError } from "#core/errors.ts";
import { journalSchema, type JournalFile } from "#core/journal/schema.ts";
import { recordSchema, type JournalRecord } from "#core/record/schema.ts";
import { schemaVersion } from "#core/schema.ts";

/** What stands in an envelope beside what this version knows: kept when the file is written again. */
export type Rest = Readonly<Record<string, unknown>>;

/** The contents of `journal.json` or of a `client.json`. */
export interface Card<Item> {
  readonly rest: Rest;
  readonly item: Item;
}

/** The contents of a year's file. */
export interface Shelf {
  readonly rest: Rest;
  readonly records: readonly JournalRecord[];
  /** Entries that fit no schema, as they were found. They are written back untouched. */
  readonly unreadable: readonly unknown[];
  /** Ids of records that another program wrote and that the journal's memory does not know. Stands in no file. */
  readonly adopted?: ReadonlySet<string>;
}

/** How one kind of file is read from its envelope and written into one. */
export interface Format<Contents> {
  readonly name: string;
  /** Throws an Error whose message says what does not fit. `remark` says what could not be used of a file that can. */
  parse(envelope: Rest): { contents: Contents; remark: string | null };
  fields(contents: Contents): Rest;
}

const envelopeSchema = z.looseObject({
  format: z.string(),
  schema: z.number().int().min(1),
});

/**
 * What a parsed file holds. Throws `newer-version` {path} for a file of a later Candor, and `damaged` {path, why} for
 * everything that is no file of this format.
 */
export function readEnvelope<Contents>(
  format: Format<Contents>,
  json: unknown,
  path: string,
): { contents: Contents; remark: string | null } {
  const damaged = (why: string) => new CandorError("damaged", { path, why });
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) throw damaged(`it is not a “${format.name}” file`);
  const { schema } = envelope.data;
  if (schema > schemaVersion && envelope.data.format.startsWith("candor."))
    throw new CandorError("newer-version", { path });
  if (envelope.data.format !== format.name)
    throw damaged(
      `it says that it is a “${envelope.data.format}” file and should be a “${format.name}” file`,
    );
  if (schema > schemaVersion) throw new CandorError("newer-version", { path });
  try {
    return format.parse(envelope.data);
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

/** The text of a file: pretty, so that people can read it, with a line feed at its end. */
export function writeEnvelope<Contents>(
  format: Format<Contents>,
  contents: Contents,
  savedAt: string,
): Uint8Array {
  const envelope = {
    format: format.name,
    schema: schemaVersion,
    savedAt,
    ...format.fields(contents),
  };
  return new TextEncoder().encode(`${JSON.stringify(envelope, null, 2)}\n`);
}

/** The journal's own file. */
export const journalFormat: Format<Card<JournalFile>> = cardFormat(
  "candor.journal",
  "journal",
  journalSchema,
);

/** A client's file. */
export const clientFormat: Format<Card<Client>> = cardFormat(
  "candor.client",
  "client",
  clientSchema,
);

/** The file of a client's records of one year. */
export const recordsFormat: Format<Shelf> = {
  name: "candor.records",
  parse(envelope) {
    const found = envelope["records"];
    if (!Array.isArray(found)) throw new Error("it has no list of records");
    const records: JournalRecord[] = [];
    const unreadable: unknown[] = [];
    const remarks: string[] = [];
    for (const [index, entry] of found.entries()) {
      const parsed = recordSchema.safeParse(entry);
      if (parsed.success) records.push(parsed.data);
      else {
        unreadable.push(entry);
        remarks.push(`no. ${String(index + 1)} (${misfit(parsed.error)})`);
      }
    }
    const shown = remarks.slice(0, 5).join("; ");
    const remark =
      remarks.length > 0
        ? `${String(remarks.length)} of ${String(found.length)} entries cannot be read and are kept as they are: ${shown}`
        : null;
    return {
      contents: { rest: restOf(envelope, "records"), records, unreadable },
      remark,
    };
  },
  fields: ({ rest, records, unreadable }) => ({
    ...rest,
    records: [...records, ...unreadable],
  }),
};

function cardFormat<Item>(
  name: string,
  key: string,
  schema: z.ZodType<Item>,
): Format<Card<Item>> {
  return {
    name,
    parse(envelope) {
      const parsed = schema.safeParse(envelope[key]);
      if (!parsed.success) throw new Error(misfit(parsed.error, key));
      const contents = { rest: restOf(envelope, key), item: parsed.data };
      return { contents, remark: null };
    },
    fields: ({ rest, item }) => ({ ...rest, [key]: item }),
  };
}

function restOf(envelope: Rest, key: string): Rest {
  const ours = new Set(["format", "schema", "savedAt", key]);
  return Object.fromEntries(
    Object.entries(envelope).filter(([name]) => !ours.has(name)),
  );
}

/** Where the first thing that does not fit stands, and what is wrong with it. */
function misfit({ issues: [issue] }: z.ZodError, key?: string): string {
  const where = [...(key ? [key] : []), ...(issue?.path ?? [])].map(String);
  return `${where.join(".") || "it"} does not fit: ${issue?.message ?? ""}`;
}
