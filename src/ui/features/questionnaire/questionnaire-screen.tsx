import type { PromptPlace } from "#core/checkup/schema.ts";
import type {
  CatchPhrase,
  Flag,
  GoodSign,
  Prompt,
  Questionnaire,
} from "#core/journal/schema.ts";
import { words } from "#words/words.ts";
import { Screen } from "../../kit/screen.tsx";
import { Saved } from "../../parts/saved.tsx";
import { useQuery } from "../../state/query.ts";
import { toHash } from "../../state/route.ts";
import { ItemList } from "./item-list.tsx";
import { OtherWordingFields } from "./other-wordings.tsx";
import { QuestionWording } from "./question-wording.tsx";
import styles from "./questionnaire.module.css";
import { useQuestionnaire } from "./use-questionnaire.ts";

/** What check-ups ask, for the owner to make their own. */
export function QuestionnaireScreen() {
  const journal = useQuery("journal.read", {}).value;
  if (!journal) return null;
  return (
    <Screen
      title={words.questionnaire.title}
      lead={words.questionnaire.lead}
      actions={
        <a href={toHash({ at: "settings" })}>{words.questionnaire.back}</a>
      }
    >
      <p className={styles["saved"]}>
        <Saved />
      </p>
      <Editor stored={journal.questionnaire} />
    </Screen>
  );
}

function Editor({ stored }: { stored: Questionnaire }) {
  const { lists, change } = useQuestionnaire(stored);

  const prompts = (place: PromptPlace) => (
    <ItemList<Prompt>
      title={words.questionnaire.place[place]}
      what={words.questionnaire.place[place]}
      fresh={words.questionnaire.new.prompt}
      draft={`prompts/${String(place)}`}
      items={lists.prompts}
      standsHere={(prompt) => prompt.place === place}
      blank={(id, wording) => ({ id, place, wording, retired: false })}
      onChange={(to) => change("prompts", (items) => [...to(items)])}
    />
  );

  return (
    <>
      {lists.questions.map((question) => (
        <section
          key={question.number}
          className={styles["section"]}
          aria-labelledby={`question-${String(question.number)}`}
        >
          <h2
            id={`question-${String(question.number)}`}
            className={styles["heading"]}
          >
            {words.questionnaire.question(question.number)}
          </h2>
          <QuestionWording
            question={question}
            onChange={(part) =>
              change("questions", (items) =>
                items.map((item) =>
                  item.number === question.number ? { ...item, ...part } : item,
                ),
              )
            }
          />
          <ItemList<Flag>
            title={words.questionnaire.flags}
            what={words.questionnaire.flags}
            fresh={words.questionnaire.new.flag}
            draft={`flags/${String(question.number)}`}
            items={lists.flags}
            standsHere={(flag) => flag.question === question.number}
            blank={(id, wording) => ({
              id,
              question: question.number,
              wording,
              prospectWording: null,
              ownWording: null,
              derived: null,
              retired: false,
            })}
            noteOf={({ derived }) =>
              derived ? words.questionnaire.derived : undefined
            }
            more={otherWordings}
            onChange={(to) => change("flags", (items) => [...to(items)])}
          />
          {prompts(question.number)}
        </section>
      ))}
      <section className={styles["section"]} aria-labelledby="stance">
        <h2 id="stance" className={styles["heading"]}>
          {words.questionnaire.stance}
        </h2>
        {prompts("with")}
        {prompts("for")}
        <ItemList<GoodSign>
          title={words.questionnaire.goodSigns}
          what={words.questionnaire.goodSigns}
          fresh={words.questionnaire.new.goodSign}
          draft="good-signs"
          items={lists.goodSigns}
          standsHere={() => true}
          blank={(id, wording) => ({ id, wording, retired: false })}
          onChange={(to) => change("goodSigns", (items) => [...to(items)])}
        />
        {prompts("mirror")}
      </section>
      <section className={styles["section"]} aria-labelledby="phrases">
        <h2 id="phrases" className={styles["heading"]}>
          {words.questionnaire.phrases}
        </h2>
        <p className={styles["lead"]}>{words.questionnaire.phrasesLead}</p>
        <ItemList<CatchPhrase>
          title={words.questionnaire.phrases}
          what={words.questionnaire.phrases}
          fresh={words.questionnaire.new.phrase}
          draft="phrases"
          items={lists.phrases}
          standsHere={() => true}
          canRetire={false}
          hasHeading={false}
          blank={(id, wording) => ({ id, wording, declines: false })}
          more={declinesChoice}
          onChange={(to) => change("phrases", (items) => [...to(items)])}
        />
      </section>
    </>
  );
}

const otherWordings = (flag: Flag, set: (part: Partial<Flag>) => void) => (
  <OtherWordingFields of={flag} onChange={set} />
);

const declinesChoice = (
  { declines }: CatchPhrase,
  set: (part: Partial<CatchPhrase>) => void,
) => (
  <label className={styles["choice"]}>
    <input
      type="checkbox"
      checked={declines}
      onChange={({ target }) => set({ declines: target.checked })}
    />
    {words.questionnaire.declines}
  </label>
);
