import type { ReactNode } from "react";
import type { CheckUp } from "#core/checkup/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { Told } from "../../parts/told-view.tsx";
import { usePowerMoments } from "./power.tsx";
import { usePhrases } from "./use-heard.ts";
import styles from "./result.module.css";

/** What was answered in the owner's own words, under what was asked; and what others said, word for word. */
export function InWords({ checkUp }: { checkUp: CheckUp }) {
  const { id, client, prompts, goodSigns, letPass, prediction } = checkUp;
  const heard = usePhrases(client)
    .filter(({ from }) => from === id)
    .toReversed();
  const answered = prompts.filter(({ answer }) => !isBlank(answer));
  const seen = goodSigns.filter((sign) => sign.seen);
  const moments = usePowerMoments(checkUp);
  const parts = answered.length + heard.length + seen.length + moments.length;
  if (parts === 0 && isBlank(letPass) && !prediction) return null;
  return (
    <section className={styles["part"]} aria-labelledby="in-words">
      <h2 id="in-words" className={styles["heading"]}>
        {words.checkup.inWords}
      </h2>
      <dl className={styles["said"]}>
        {prediction && (
          <Said asked={words.checkup.prediction.title}>
            <dd dir="auto">{prediction.text}</dd>
            <dd className={styles["note"]}>
              {words.checkup.prediction.saidAndEnded(
                prediction,
                checkUp.predictionEnd,
              )}
            </dd>
          </Said>
        )}
        {heard.length > 0 && (
          <Said asked={words.checkup.heardHere}>
            {heard.map((phrase) => (
              <dd key={phrase.id} dir="auto">
                <q>{phrase.words}</q>
                <span className={styles["was"]}>
                  {words.checkup.heard.from(phrase.saidBy, phrase.day)}
                </span>
              </dd>
            ))}
          </Said>
        )}
        {answered.map(({ prompt, wording, answer }) => (
          <Said key={prompt} asked={wording}>
            <dd dir="auto">{answer}</dd>
          </Said>
        ))}
        {seen.length > 0 && (
          <Said asked={words.checkup.goodSignsSeen}>
            {seen.map(({ sign, wording }) => (
              <dd key={sign} dir="auto">
                {wording}
              </dd>
            ))}
          </Said>
        )}
        {!isBlank(letPass) && (
          <Said asked={words.checkup.letPassShort}>
            <dd dir="auto">{letPass}</dd>
          </Said>
        )}
        {moments.length > 0 && (
          <Said asked={words.checkup.doneToMe}>
            {moments.map((moment) => (
              <dd key={moment.id}>
                <Told record={moment} />
              </dd>
            ))}
          </Said>
        )}
      </dl>
    </section>
  );
}

function Said({ asked, children }: { asked: string; children: ReactNode }) {
  return (
    <div>
      <dt dir="auto">{asked}</dt>
      {children}
    </div>
  );
}
