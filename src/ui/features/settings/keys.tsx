import { Fragment } from "react";
import { words } from "#words/words.ts";
import { shortcut } from "../../kit/keys.ts";
import styles from "./settings.module.css";

type Line = readonly [does: string, keys: readonly string[]];

const writing: readonly Line[] = [
  [words.settings.keyEnergy, ["1", "2", "3"].map(shortcut)],
  [words.settings.keyClient, [shortcut("J"), "@"]],
  [words.settings.keyTags, [shortcut("G")]],
  [words.settings.keyDay, [shortcut("D")]],
  [words.settings.keyDone, [shortcut("Enter")]],
];
const checkUp: readonly Line[] = [
  [words.settings.keyMove, [words.settings.keyMoveName]],
  [words.settings.keyAnswer, [words.settings.keyAnswerName]],
  [words.settings.keyNext, ["Enter"]],
];

/** What the keyboard does, key by key. */
export function Keys() {
  return (
    <>
      <KeyList heading={words.settings.keysWriting} lines={writing} />
      <KeyList heading={words.settings.keysCheckUp} lines={checkUp} />
    </>
  );
}

function KeyList({
  heading,
  lines,
}: {
  heading: string;
  lines: readonly Line[];
}) {
  return (
    <>
      <h3 className={styles["sub"]}>{heading}</h3>
      <dl className={styles["keys"]}>
        {lines.map(([does, keys]) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && " "}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
