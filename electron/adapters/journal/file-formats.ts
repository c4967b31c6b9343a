import { z } from "zod";
import { clientSchema, type Client } from "#core/client/schema.ts";
import { CandorError } from "#core/errors.ts";
import { journalSchema, type JournalFile } from "#core/journal/schema.ts";
import { recordSchema, type JournalRecord } from "#core/record/schema.ts";
import { migrated, type Kind } from "#core/journal/migrations.ts";
import {
  momentSchema,
  editsSchema,
  idSchema,
  schemaVersion,
} from "#core/schema.ts";

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
  /** Entries that fit no schema, as they were found. They are written back untouched, after the records. */
  readonly unreadable: readonly unknown[];
}

/** How one kind of file is read from its envelope and written into one. */
export interface Format<Contents> {
  readonly name: string;
  /** Throws an Error whose message says what does not fit. `remark` says what could not be used of a file that can. */
  parse(envelope: Rest): { contents: Contents; remark: string | null };
  /** The same for what Candor wrote and nobody has touched, unchecked; null where it has to be checked all the same. */
  trust(envelope: Rest): Contents | null;
  /** What stands in the envelope, name by name. A list is written entry by entry. */
  fields(contents: Contents): Rest;
}

/** What a file was found to hold. */
export interface Decoded<Contents> {
  readonly contents: Contents;
  readonly remark: string | null;
  /** The version of Candor's files that it was written in. */
  readonly schema: number;
}

const envelopeSchema = z.looseObject({
  format: z.string(),
  schema: z.number().int().min(1),
});

/**
 * What a parsed file holds. `isWhole` says that nobody has touched it since Candor wrote it. Throws `newer-version`
 * {path} for a file of a later Candor that this one cannot read, and `damaged` {path, why} for everything that is no file of this format.
 */
export function readEnvelope<Contents>(
  format: Format<Contents>,
  json: unknown,
  path: string,
  isWhole: boolean,
): Decoded<Contents> {
  const damaged = (why: string) => new CandorError("damaged", { path, why });
  const newer = () => new CandorError("newer-version", { path });
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) throw damaged(`it is not a “${format.name}” file`);
  const { schema } = envelope.data;
  const isNewer = schema > schemaVersion;
  if (envelope.data.format !== format.name) {
    if (isNewer && envelope.data.format.startsWith("candor.")) throw newer();
    throw damaged(
      `it says that it is a “${envelope.data.format}” file and should be a “${format.name}” file`,
    );
  }
  const trusted =
    isWhole && schema === schemaVersion ? format.trust(envelope.data) : null;
  if (trusted) return { contents: trusted, remark: null, schema };
  try {
    return { ...format.parse(envelope.data), schema };
  } catch (error) {
    if (isNewer) throw newer();
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The text of a file, piece by piece and without its last lines: pretty, so that people can read it. `checksum.ts` has
 * its end.
 */
export function* writeEnvelope<Contents>(
  format: Format<Contents>,
  contents: Contents,
  savedAt: string,
): Generator<string> {
  const envelope: Rest = {
    format: format.name,
    schema: schemaVersion,
    savedAt,
    ...format.fields(contents),
  };
  yield "{\n";
  for (const [name, value] of Object.entries(envelope)) {
    if (value === undefined) continue;
    yield `  ${JSON.stringify(name)}: `;
    if (Array.isArray(value) && value.length > 0) {
      for (const [index, entry] of value.entries())
        yield `${index === 0 ? "[" : ","}\n    ${pretty(entry, 4)}`;
      yield "\n  ],\n";
    } else yield `${pretty(value, 2)},\n`;
  }
}

function pretty(value: unknown, indent: number): string {
  const text = JSON.stringify(value, null, 2);
  return text.replaceAll("\n", `\n${" ".repeat(indent)}`);
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

/** What is known of a record that was erased for good, so that no copy brings it back. None of its words. */
export const tombstoneSchema = z.looseObject({
  id: idSchema,
  revision: z.number().int().min(1),
  changedAt: momentSchema,
  edits: editsSchema,
});

export type Tombstone = z.infer<typeof tombstoneSchema>;

/** The file of what was erased. */
export const binFormat: Format<Card<Tombstone[]>> = cardFormat(
  "candor.bin",
  "erased",
  z.array(tombstoneSchema),
);

/** What the first screen showed. Nobody needs one that was touched. */
export const glanceFormat: Format<unknown> = {
  name: "candor.glance",
  parse() {
    throw new Error("it is not as Candor left it");
  },
  trust: (envelope) => envelope["glance"],
  fields: (glance) => ({ glance }),
};

/** The file of a client's records of one year. */
export const recordsFormat: Format<Shelf> = {
  name: "candor.records",
  parse(envelope) {
    const found = envelope["records"];
    if (!Array.isArray(found)) throw new Error("it has no list of records");
    const schema = Number(envelope["schema"]);
    const records: JournalRecord[] = [];
    const unreadable: unknown[] = [];
    const remarks: string[] = [];
    for (const [index, entry] of found.entries()) {
      const parsed = recordSchema.safeParse(migrated("record", entry, schema));
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
      contents: { rest: shelfRest(envelope), records, unreadable },
      remark,
    };
  },
  trust(envelope) {
    if (envelope["unreadable"] !== undefined) return null;
    const records = envelope["records"] as JournalRecord[];
    return { rest: shelfRest(envelope), records, unreadable: [] };
  },
  fields: ({ rest, records, unreadable }) => ({
    ...rest,
    ...(unreadable.length > 0 && { unreadable: unreadable.length }),
    records: unreadable.length > 0 ? [...records, ...unreadable] : records,
  }),
};

const shelfRest = (envelope: Rest) => restOf(envelope, "records", "unreadable");

function cardFormat<Item>(
  name: string,
  key: Kind | "erased",
  schema: z.ZodType<Item>,
): Format<Card<Item>> {
  return {
    name,
    parse(envelope) {
      const found = envelope[key];
      const item =
        key === "erased"
          ? found
          : migrated(key, found, Number(envelope["schema"]));
      const parsed = schema.safeParse(item);
      if (!parsed.success) throw new Error(misfit(parsed.error, key));
      const contents = { rest: restOf(envelope, key), item: parsed.data };
      return { contents, remark: null };
    },
    trust: (envelope) => ({
      rest: restOf(envelope, key),
      item: envelope[key] as Item,
    }),
    fields: ({ rest, item }) => ({ ...rest, [key]: item }),
  };
}

function restOf(envelope: Rest, ...keys: readonly string[]): Rest {
  const ours = new Set(["format", "schema", "savedAt", "checksum", ...keys]);
  return Object.fromEntries(
    Object.entries(envelope).filter(([name]) => !ours.has(name)),
  );
}

/** Where the first thing that does not fit stands, and what is wrong with it. */
function misfit({ issues: [issue] }: z.ZodError, key?: string): string {
  const where = [...(key ? [key] : []), ...(issue?.path ?? [])].map(String);
  return `${where.join(".") || "it"} does not fit: ${issue?.message ?? ""}`;
}
