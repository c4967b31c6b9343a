import type { Output } from "#contract/contract.ts";
import type { FlagMark } from "#core/checkup/schema.ts";
import type { Day } from "#core/day.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { ExcerptText } from "../../parts/excerpt.tsx";
import styles from "./flags.module.css";

/** A sentence of the owner's that may be evidence for a flag. */
export type Sound = Output<"checkup.sounds-like">[number];

/** The same sentence for the same flag, as long as both are there. */
export function keyOfSound({ flag, reflection, text }: Sound): string {
  return `${flag} ${reflection} ${text}`;
}

/** The newest of what sounds like a flag that is neither quoted there already nor put away. */
export function soundFor(
  { flag, quotes }: FlagMark,
  sounds: readonly Sound[],
  putAway: ReadonlySet<string>,
): Sound | undefined {
  return sounds.find(
    (sound) =>
      sound.flag === flag &&
      !putAway.has(keyOfSound(sound)) &&
      !quotes.some(
        ({ reflection, text }) =>
          reflection === sound.reflection && text === sound.text,
      ),
  );
}

/** A quiet question under a flag: nothing is marked by it, and the answer keys pass it by. */
export function SoundsLike({
  sound: { day, sentence, match },
  wording,
  today,
  onTake,
  onPutAway,
}: {
  sound: Sound;
  wording: string;
  today: Day;
  onTake: () => void;
  onPutAway: () => void;
}) {
  return (
    <div
      role="group"
      aria-label={words.checkup.soundsLike.label(wording)}
      className={styles["sounds"]}
    >
      <p className={styles["sound"]}>
        {words.checkup.soundsLike.question}{" "}
        <time dateTime={day}>{words.relativeDay(day, today)}</time>:{" "}
        <q dir="auto">
          <ExcerptText
            excerpt={{
              text: sentence,
              marks: [[match.from, match.to]],
              cutBefore: false,
              cutAfter: false,
            }}
          />
        </q>
      </p>
      <Button look="quiet" onClick={onTake}>
        {words.checkup.soundsLike.take}
      </Button>
      <Button look="quiet" onClick={onPutAway}>
        {words.checkup.soundsLike.not}
      </Button>
    </div>
  );
}
