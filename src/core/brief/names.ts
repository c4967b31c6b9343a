import type { Client } from "../client/schema.ts";
import { ownBusinessId } from "../client/own-business.ts";
import type { JournalView } from "../journal/journal.ts";
import { foldText } from "../find/fold.ts";
import { isBlank } from "../text.ts";
import { escaped, replacer } from "./replacer.ts";

/** What stands in a brief where a name stood, in the words of a language. */
export interface Aliases {
  /** The first is the client whose brief it is. */
  readonly client: (index: number) => string;
  /** Somebody who said something. */
  readonly person: (index: number) => string;
  readonly hiddenWord: string;
}

/** Gives every client and everybody who was heard another name, the same each time, in the order in which they come. */
export interface Naming {
  /** What a client is called where only the brief's own client is named. */
  readonly ofOther: (name: string) => string;
  /** What a client is called where nobody is named. */
  readonly ofClient: (name: string) => string;
  readonly ofPerson: (name: string) => string;
  /** All names of clients, wherever they stand in a text; *my own business* keeps its own. */
  readonly names: readonly string[];
}

/** The naming for one client's brief. */
export function createNaming(
  view: JournalView,
  client: Client,
  aliases: Aliases,
): Naming {
  const clients = new Map([[sameness(client.name), aliases.client(0)]]);
  const persons = new Map<string, string>();
  const inOrder = (
    known: Map<string, string>,
    name: string,
    alias: (index: number) => string,
  ) => {
    const given = known.get(sameness(name)) ?? alias(known.size);
    known.set(sameness(name), given);
    return given;
  };
  const ofClient = (name: string) => inOrder(clients, name, aliases.client);
  return {
    ofClient,
    ofOther: (name) =>
      sameness(name) === sameness(client.name) ? name : ofClient(name),
    ofPerson: (name) =>
      isBlank(name) ? name : inOrder(persons, name, aliases.person),
    names: [client, ...view.clients()]
      .filter(({ id }) => id !== ownBusinessId)
      .map(({ name }) => name),
  };
}

/** What two names have in common that are the same one. */
function sameness(name: string): string {
  return foldText(name.trim()) || name;
}

/** What people wrote, by the name of its field. */
const written = new Set([
  "name",
  "goal",
  "expected",
  "delivered",
  "preMortem",
  "myTerms",
  "walkAwayLine",
  "why",
  "note",
  "text",
  "tags",
  "wording",
  "evidence",
  "values",
  "letPass",
  "unquestioned",
  "handedOver",
  "because",
  "topic",
  "words",
  "unsaid",
]);
/** What names a client, or what people wrote, in what a finding says; elsewhere in it there are ids. */
const writtenInSubject = new Set([...written, "client", "clients", "value"]);
const writtenBeside = new Map([
  ["finding", new Set<string>()],
  ["subject", writtenInSubject],
]);

/** The same value with every text in it changed: by `change`, and where it says who said something, by `person`. */
export function withTexts<Value>(
  value: Value,
  change: (text: string) => string,
  person: (name: string) => string,
): Value {
  const walk = (part: unknown, key: string, fields: Set<string>): unknown => {
    if (typeof part === "string") {
      if (key === "saidBy") return person(part);
      return fields.has(key) ? change(part) : part;
    }
    if (Array.isArray(part)) return part.map((item) => walk(item, key, fields));
    if (typeof part !== "object" || part === null) return part;
    // What was answered in words is a text; what was answered by a choice is none.
    const inside = "prompt" in part ? new Set([...fields, "answer"]) : fields;
    return Object.fromEntries(
      Object.entries(part).map(([name, field]) => [
        name,
        walk(field, name, writtenBeside.get(name) ?? inside),
      ]),
    );
  };
  return walk(value, "", written) as Value;
}

/**
 * The same value, in which no client has a name, nor has anybody who is quoted in it, and none of the hidden words
 * stands. A part of a name counts as one where it is written like a name wherever it stands.
 */
export function withoutNames<Value>(
  value: Value,
  naming: Naming,
  hiddenWords: readonly string[],
  { hiddenWord }: Aliases,
): Value {
  const { texts, persons } = textsOf(value);
  const isName = nameIn(texts);
  // What each is called is asked when it is found: the first that comes is the first of the alphabet.
  const called = new Map<string, () => string>();
  const call = (name: string, alias: () => string) => {
    if (!called.has(name)) called.set(name, alias);
  };
  for (const word of hiddenWords) call(word, () => hiddenWord);
  for (const name of naming.names) call(name, () => naming.ofClient(name));
  for (const name of persons.filter(isName))
    call(name, () => naming.ofPerson(name));
  for (const name of naming.names)
    for (const short of shortNames(name).filter(isName))
      call(short, () => naming.ofClient(name));
  for (const name of persons)
    for (const short of shortNames(name).filter(isName))
      call(short, () => naming.ofPerson(name));
  const unnamed = replacer(
    [...called.keys()],
    (word) => called.get(word)?.() ?? word,
  );
  return withTexts(value, unnamed, naming.ofPerson);
}

function textsOf(value: unknown): { texts: string[]; persons: string[] } {
  const texts: string[] = [];
  const persons = new Set<string>();
  withTexts(
    value,
    (text) => {
      texts.push(text);
      return text;
    },
    (name) => {
      persons.add(name.trim());
      return name;
    },
  );
  return { texts, persons: [...persons] };
}

/** In fewer letters a part of a name is no name. */
const fewestLetters = 4;

/** The single words of a name by which people call somebody for short: Alder, of Alder Studio. */
function shortNames(name: string): string[] {
  const words = name.split(/\s+/u).filter(Boolean);
  return words.length < 2
    ? []
    : words.filter((word) => word.length >= fewestLetters);
}

/** Tells whether a word is a name in these texts: it begins with a capital, and never stands there without one. */
function nameIn(texts: readonly string[]): (word: string) => boolean {
  const all = texts.join("\n");
  return (word) => {
    const small = word.toLowerCase();
    if (word.length < 3 || word.startsWith(small.slice(0, 1))) return false;
    const alone = `(?<!\\p{L})${escaped(small)}(?!\\p{L})`;
    return !new RegExp(alone, "u").test(all);
  };
}
