import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { oldestFirst } from "#core/record/records.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { packageRoot } from "#electron/package-root.ts";
import type { GeneratedJournal } from "./generate.ts";

/** As much of `node-sqlite3-wasm` as is used here: the types have to check where it is not installed. */
interface Sqlite {
  readonly Database: new (path: string) => Database;
}

interface Database {
  exec(sql: string): void;
  run(sql: string, values?: readonly (string | number)[]): unknown;
  all(
    sql: string,
    values?: readonly (string | number)[],
  ): Record<string, unknown>[];
  prepare(sql: string): Statement;
  close(): void;
}

interface Statement {
  run(values: readonly (string | number)[]): unknown;
  finalize(): void;
}

const sqlitePackage = "node-sqlite3-wasm";
const home = () => join(packageRoot(), "tests", "bench", "sqlite");

/** Installs SQLite into the bench's own package when it is not there yet. Rejects when npm cannot have it. */
export async function installSqlite(): Promise<void> {
  if (existsSync(join(home(), "node_modules", sqlitePackage))) return;
  console.error("Installing SQLite to compare with (only this once) …");
  await promisify(execFile)("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: home(),
    shell: process.platform === "win32",
  });
}

/**
 * Opens a database with a write-ahead log that is synced with every change. The lock is this connection's alone: the
 * WebAssembly build has no shared memory, without which SQLite allows the log to a single connection only.
 */
export function openDatabase(path: string): Database {
  const require = createRequire(join(home(), "package.json"));
  const { Database } = require(sqlitePackage) as Sqlite;
  const database = new Database(path);
  database.exec(
    "pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full",
  );
  return database;
}

const columns = "(id, client, kind, day, at, shown, json)";
/** A client and a kind stand as small numbers in a record's row: the index that is counted from is a tenth as large. */
const values = `values (?, (select rowid from client where id = ?), ?, ?, ?, ?, ?)`;
const kinds = ["reflection", "check-up"];

/** Lays a journal down as somebody would who knows SQLite: documents, and an index for each question that is asked. */
export function writeDatabase(path: string, journal: GeneratedJournal): void {
  const database = openDatabase(path);
  database.exec(`
    create table journal (json text not null);
    create table client (id text primary key, json text not null);
    create table record (
      id text primary key, client integer not null, kind integer not null, day text not null, at text not null,
      shown integer not null, json text not null);
    begin`);
  database.run("insert into journal values (?)", [
    JSON.stringify(journal.journal),
  ]);
  for (const client of journal.clients)
    database.run("insert into client values (?, ?)", [
      client.id,
      JSON.stringify(client),
    ]);
  const insert = database.prepare(`insert into record ${columns} ${values}`);
  for (const record of journal.records.toSorted(oldestFirst))
    insert.run(rowOf(record));
  insert.finalize();
  database.exec(`
    create index by_client on record (shown, client, kind);
    create index by_day on record (shown, day, at, id);
    commit;
    analyze`);
  database.close();
}

/** Prepares saving one record; each call is a transaction of its own. */
export function prepareSave(database: Database) {
  const statement = database.prepare(
    `insert into record ${columns} ${values}
     on conflict (id) do update set client = excluded.client, kind = excluded.kind, day = excluded.day,
       at = excluded.at, shown = excluded.shown, json = excluded.json`,
  );
  return {
    save: (record: JournalRecord) => statement.run(rowOf(record)),
    finalize: () => {
      statement.finalize();
    },
  };
}

/** Reads the clients with their counts, the newest fifty records, and the journal's own document. */
export function readScreen(database: Database): unknown {
  const counts = database.all(
    "select client, kind, count(*) as count from record where shown = 1 group by client, kind",
  );
  const documents = (sql: string) =>
    database.all(sql).map(({ json }) => JSON.parse(String(json)) as unknown);
  return {
    counts,
    journal: documents("select json from journal"),
    clients: documents("select json from client"),
    records: documents(
      "select json from record where shown = 1 order by day desc, at desc, id desc limit 50",
    ),
  };
}

function rowOf(record: JournalRecord): (string | number)[] {
  const { id, client, kind, day, at, deletedAt } = record;
  const isShown = !deletedAt && (kind !== "check-up" || record.finishedAt);
  const number = kinds.indexOf(kind);
  const shown = isShown ? 1 : 0;
  return [id, client, number, day, at, shown, JSON.stringify(record)];
}
