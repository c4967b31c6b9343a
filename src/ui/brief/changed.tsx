import type { BriefDocument } from "#core/brief/document.ts";
import { whatChanged } from "#core/checkup/difference.ts";
import { words } from "#words/words.ts";
import { FlagSign } from "../kit/flag.tsx";
import styles from "./brief.module.css";

/** What the last check-up changed since the one before; nothing where there is nothing to compare. */
export function Changed({
  brief: { changed, lastCheckUp },
}: {
  brief: BriefDocument;
}) {
  if (!changed) return null;
  const { previous, values, stance, stillRaised } = changed;
  const { raised, lowered, isSame } = whatChanged(changed);
  return (
    <>
      <h2>{words.brief.changed}</h2>
      <p className={styles["soft"]}>
        {words.brief.changedBetween(lastCheckUp?.day ?? null, previous.day)}
      </p>
      <ul className={styles["changes"]}>
        {raised.map(({ flag, wording }) => (
          <li key={flag}>
            {words.checkup.newlyRaised}: <FlagSign />{" "}
            <span dir="auto">{wording}</span>
          </li>
        ))}
        {lowered.map(({ flag, wording }) => (
          <li key={flag}>
            {words.checkup.noLongerRaised}: <span dir="auto">{wording}</span>
          </li>
        ))}
        {stillRaised > 0 && <li>{words.brief.stillRaised(stillRaised)}</li>}
        {values.map(({ name, before, now }, index) => (
          // Two values may have one name.
          <li key={index}>
            <span dir="auto">{name}</span>:{" "}
            {words.checkup.valueChange(before, now)}
          </li>
        ))}
        {stance && (
          <li>
            {words.brief.stance}:{" "}
            {words.checkup.stanceChange(stance, stance.now)}
          </li>
        )}
        {isSame && stillRaised === 0 && <li>{words.checkup.nothingChanged}</li>}
      </ul>
    </>
  );
}
