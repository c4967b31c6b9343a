import type { Client } from "../client/schema.ts";
import { ownBusinessId } from "../client/own-business.ts";
import type { JournalView } from "../journal/journal.ts";
import { fold, isBlank } from "../text.ts";

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
  /** What a client is called where only the brief's own client is named: *my own business* keeps its name. */
  readonly ofOther: (name: string) => string;
  /** What a client is called where nobody is named. */
  readonly ofClient: (name: string) => string;
  readonly ofPerson: (name: string) => string;
  /** All names of clients, wherever they stand in a text. */
  readonly names: readonly string[];
}

/** The naming for one client's brief. */
export function createNaming(
  view: JournalView,
  client: Client,
  aliases: Aliases,
): Naming {
  const clients = new Map([[fold(client.name), aliases.client(0)]]);
  const persons = new Map<string, string>();
  const own = fold(view.client(ownBusinessId)?.name ?? "");
  const inOrder = (
    known: Map<string, string>,
    name: string,
    alias: (index: number) => string,
  ) => {
    const folded = fold(name);
    const given = known.get(folded) ?? alias(known.size);
    known.set(folded, given);
    return given;
  };
  const ofClient = (name: string) =>
    client.id !== ownBusinessId && fold(name) === own
      ? name
      : inOrder(clients, name, aliases.client);
  return {
    ofClient,
    ofOther: (name) =>
      fold(name) === fold(client.name) ? name : ofClient(name),
    ofPerson: (name) =>
      isBlank(name) ? name : inOrder(persons, name, aliases.person),
    names: view
      .clients()
      .filter(({ id }) => id !== ownBusinessId)
      .map(({ name }) => name),
  };
}

/** Scripts that set words apart by spaces and add nothing to a name: there it is one only where it stands alone. */
const edge = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]`;
/** A shorter name is told from a word like it only by its capitals. */
const shortest = 3;

/**
 * Replaces words wherever they stand in a text, in any case and however they are joined: “Alder Studio” also in
 * “alder-studio.com”. `put` is given what was found, as it was asked for.
 */
export function replacer(
  names: readonly string[],
  put: (name: string) => string,
): (text: string) => string {
  const asked = names.filter((name) => !isBlank(name));
  const steps = [
    { sought: asked.filter((name) => name.length >= shortest), flags: "giu" },
    { sought: asked.filter((name) => name.length < shortest), flags: "gu" },
  ].flatMap(({ sought, flags }) => {
    if (sought.length === 0) return [];
    const byLooks = new Map(sought.map((name) => [looks(name), name]));
    const longestFirst = sought.toSorted((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map(patternOf).join("|"), flags);
    return (text: string) =>
      text.replace(pattern, (found) => put(byLooks.get(looks(found)) ?? found));
  });
  return (text) => steps.reduce((done, step) => step(done), text);
}

/** A name without its case and without what joins its words. */
function looks(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, "") || fold(name);
}

function patternOf(name: string): string {
  const forms = new Set([name.normalize("NFC"), name.normalize("NFD")]);
  return [...forms]
    .map((form) => {
      const words = form
        .trim()
        .split(/[\s\-_.]+/u)
        .filter(Boolean);
      const joined = (words.length > 0 ? words : [form.trim()])
        .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`))
        .join(String.raw`[\s\-_.]*`);
      return `(?<!${edge}(?=${edge}))${joined}(?!(?<=${edge})${edge})`;
    })
    .join("|");
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
/** What names a client, or what people wrote, in what a finding tells; elsewhere fields of these names hold ids. */
const writtenInSubject = new Set([...written, "client", "clients", "value"]);

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
        walk(field, name, name === "subject" ? writtenInSubject : inside),
      ]),
    );
  };
  return walk(value, "", written) as Value;
}
