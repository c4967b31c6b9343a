import { wordsOf } from "#core/find/words-of.ts";
import { oldestFirst } from "#core/record/records.ts";
import type { GeneratedJournal } from "./generate.ts";
import { openDatabase } from "./sqlite.ts";

/** The words of a journal in SQLite's full-text index. */
export interface FullText {
  /** The fifty that rank best for words, the last of them as far as it is typed, and for a "phrase in quotes". */
  find(query: string): number;
  close(): void;
}

/** Lays the index down as somebody would who knows FTS5: accents folded, and an index for prefixes up to three letters. */
export function openFullText(
  path: string,
  { records }: GeneratedJournal,
): FullText {
  const database = openDatabase(path);
  database.exec(
    `create virtual table words using fts5 (
       text, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
     begin`,
  );
  const insert = database.prepare(
    "insert into words (rowid, text) values (?, ?)",
  );
  for (const [index, record] of records.toSorted(oldestFirst).entries())
    insert.run([index + 1, wordsOf(record).join("\n")]);
  insert.finalize();
  database.exec("commit; insert into words (words) values ('optimize')");
  return {
    find: (query) =>
      database.all(
        "select rowid from words where words match ? order by rank limit 50",
        [matchOf(query)],
      ).length,
    close: () => {
      database.close();
    },
  };
}

function matchOf(query: string): string {
  if (query.startsWith('"'))
    return query.length > 1 && query.endsWith('"') ? query : `${query}"*`;
  const words = query.split(" ").map((word) => `"${word}"`);
  return `${words.join(" ")}*`;
}
