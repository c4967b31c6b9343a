import type { Client } from "../client/schema.ts";
import { ownBusinessId } from "../client/own-business.ts";
import type { JournalView } from "../journal/journal.ts";
import { foldText } from "../find/fold.ts";
import { isBlank } from "../text.ts";

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
