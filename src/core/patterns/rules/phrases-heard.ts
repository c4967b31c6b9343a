import { foldText } from "../../find/fold.ts";
import { groupBy } from "../../group-by.ts";
import type { Phrase } from "../../talk/schema.ts";
import { isBlank } from "../../text.ts";
import { isExcluded } from "../excluded.ts";
import type { SeenClient } from "../history.ts";
import { inOrder, weigh, type Rule, type Sighting } from "../rule.ts";
import { scopeAcross } from "../silence.ts";

/** Sentences that agree in so many letters are the same. */
const telling = 200;

interface Heard extends Sighting {
  readonly phrase: Phrase;
  readonly same: string;
}

interface Seen {
  readonly client: SeenClient;
  readonly heard: readonly Heard[];
}

/**
 * The same sentence heard again, at whichever clients. Sentences are the same where capitals, accents, punctuation and
 * white space are all that is different; of very long ones the beginning tells. Those that hold a word which the owner
 * wants left out are left out. There are no counter-examples: nobody writes down what was not said.
 */
export const phrasesHeard: Rule<Seen> = {
  id: "phrases-heard",
  needs: ["phrases"],
  look({ client, phrases }) {
    return {
      client,
      heard: phrases
        .map((phrase) => ({
          id: phrase.id,
          client: phrase.client,
          day: phrase.day,
          phrase,
          same: sameness(phrase.words),
        }))
        .filter(({ same }) => same !== ""),
    };
  },
  tell(seen, _today, excluded) {
    return [
      ...groupBy(
        seen.flatMap(({ heard }) => heard),
        ({ same }) => same,
      ),
    ]
      .filter(([, all]) => all.length > 1)
      .map(([same, all]) => ({
        same,
        evidence: inOrder(
          all.filter(
            ({ phrase }) => !isExcluded(foldText(phrase.words), excluded),
          ),
        ),
      }))
      .toSorted(
        (a, b) =>
          b.evidence.length - a.evidence.length || (a.same < b.same ? -1 : 1),
      )
      .flatMap(({ same, evidence }) => {
        const last = evidence.at(-1);
        // Once is not again.
        if (!last || evidence.length < 2) return [];
        const at = new Set(evidence.map(({ client }) => client));
        return [
          weigh(
            {
              rule: this.id,
              key: `${this.id}/${same}`,
              subject: {
                about: "phrase",
                words: last.phrase.words,
                saidBy: saidBy(evidence),
                clients: seen.flatMap(({ client }) =>
                  at.has(client.id) ? client.name : [],
                ),
              },
            },
            evidence,
            [],
            { within: evidence, unit: "phrases" },
          ),
        ];
      });
  },
  scope(seen, client) {
    return scopeAcross(
      seen.flatMap(({ heard }) => heard),
      "phrases",
      client,
    );
  },
};

/** What two sentences that are the same have in common. */
function sameness(words: string): string {
  return (
    foldText(words)
      .replace(/\p{P}+/gu, "")
      .replace(/\s+/gu, " ")
      .trim()
      .slice(0, telling)
      // A character that was cut in half.
      .replace(/\p{Cs}$/u, "")
  );
}

/** Who said it, each once. */
function saidBy(heard: readonly Heard[]): string[] {
  return [
    ...new Set(
      heard.flatMap(({ phrase }) =>
        isBlank(phrase.saidBy) ? [] : phrase.saidBy.trim(),
      ),
    ),
  ];
}
