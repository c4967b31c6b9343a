import type {
  DecisionKind,
  FlagAnswer,
  Side,
  Stance,
} from "#core/checkup/schema.ts";
import type { PowerDeed } from "#core/power/schema.ts";

/** The keys of the check-up: the letters that answer, and the line at its foot that says what works where. */
export const checkupKeys = {
  letters: {
    shared: "s",
    nominal: "n",
    missing: "m",
    unknown: "u",
    evidence: "e",
    write: "w",
    question: "q",
    heard: "h",
    power: "p",
    prediction: "p",
  },
  flagLetters: {
    raised: "r",
    "not-raised": "n",
    unknown: "d",
  } satisfies Record<FlagAnswer, string>,
  sideLetters: { mine: "m", theirs: "t", both: "b" } satisfies Record<
    Side,
    string
  >,
  deedLetters: {
    threatened: "t",
    dropped: "d",
    criticised: "c",
    forced: "f",
    belittled: "b",
  } satisfies Record<PowerDeed, string>,
  stanceLetters: { with: "w", mixed: "m", for: "f" } satisfies Record<
    Stance,
    string
  >,
  decisionLetters: {
    talk: "t",
    renegotiate: "r",
    watch: "w",
    leave: "l",
    decline: "d",
    "carry-on": "c",
  } satisfies Record<DecisionKind, string>,
  keysLabel: "Keys",
  keys: {
    "own-values": [
      ["Enter", "next line"],
      ["Backspace", "takes an empty line away"],
    ],
    values: [
      ["S N M U", "answer"],
      ["E", "to what you wrote"],
      ["Q", "back to the question"],
      ["W", "write"],
      ["H", "their words"],
      ["Alt ← →", "back, next"],
    ],
    tasks: [
      ["R N D", "answer"],
      ["Enter", "to its line"],
      ["E", "take evidence"],
      ["Q", "back to the question"],
      ["W", "write"],
      ["H", "their words"],
      ["Alt ← →", "back, next"],
    ],
    value: [
      ["R N D", "answer"],
      ["Enter", "to its line"],
      ["E", "take evidence"],
      ["Q", "back to the question"],
      ["W", "write"],
      ["H", "their words"],
      ["Alt ← →", "back, next"],
    ],
    stance: [
      ["W M F", "answer"],
      ["Enter", "goes on"],
      ["H", "their words"],
      ["P", "power"],
      ["Alt ← →", "back, next"],
    ],
    decision: [
      ["the first letter", "decides"],
      ["Enter", "goes on"],
      ["P", "predict"],
      ["Alt ←", "back"],
    ],
  } satisfies Record<string, readonly (readonly [string, string])[]>,

  /** The keys at other places than a question, on the screens with flags and on the two after them. */
  keysAt: {
    flags: {
      line: [
        ["Enter", "goes on"],
        ["Esc", "back to the flags"],
        ["Alt ← →", "back, next"],
      ],
      writing: [
        ["Esc", "back to the question"],
        ["Alt ← →", "back, next"],
      ],
      sentences: [
        ["↑ ↓", "from sentence to sentence"],
        ["E", "takes one"],
        ["Q", "back to the question"],
        ["W", "write"],
        ["H", "their words"],
      ],
      heard: [
        ["Enter", "who said it, the next one"],
        ["Tab", "words to pick, the day"],
        ["Esc", "back to the question"],
      ],
      signs: [],
      button: [
        ["E", "take evidence"],
        ["Q", "back to the question"],
        ["W", "write"],
        ["H", "their words"],
        ["Alt ← →", "back, next"],
      ],
    },
    stance: {
      line: [
        ["Enter", "goes on"],
        ["Esc", "to the stance"],
        ["Alt ← →", "back, next"],
      ],
      writing: [],
      sentences: [],
      heard: [
        ["Enter", "who said it, the next one"],
        ["Tab", "words to pick, the day"],
        ["Esc", "to the stance"],
      ],
      signs: [
        ["1 2 3 …", "seen or not"],
        ["Enter", "goes on"],
        ["H", "their words"],
        ["P", "power"],
        ["Alt ← →", "back, next"],
      ],
      button: [
        ["H", "their words"],
        ["P", "power"],
        ["Alt ← →", "back, next"],
      ],
    },
    decision: {
      line: [
        ["Enter", "goes on"],
        ["Esc", "back to the answers"],
        ["Alt ←", "back"],
      ],
      writing: [],
      sentences: [],
      heard: [],
      signs: [],
      button: [
        ["P", "predict"],
        ["Alt ←", "back"],
      ],
    },
  } satisfies Record<
    string,
    Record<string, readonly (readonly [string, string])[]>
  >,
  /** The key that is not there for one’s own business: nobody else speaks there. */
  notOwn: ["H", "P"] as readonly string[],
};
