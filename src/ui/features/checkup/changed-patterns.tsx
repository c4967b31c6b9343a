import type { FindingSummary } from "#core/patterns/patterns.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { PatternSentence } from "../../parts/pattern-sentence.tsx";
import { useQuery } from "../../state/query.ts";
import styles from "./result.module.css";

/** What this check-up changed in the patterns; nothing where it changed none. */
export function ChangedPatterns({
  checkUp,
  isOfToday,
}: {
  checkUp: Id;
  isOfToday: boolean;
}) {
  const changes = useQuery("pattern.changed-by", { id: checkUp }).value;
  if (!changes) return null;
  const { come, gone, changed } = changes;
  const parts = [
    { name: words.patterns.come, items: come.map((now) => ({ now })) },
    { name: words.patterns.noMore, items: gone.map((now) => ({ now })) },
    { name: words.patterns.now, items: changed },
  ].filter(({ items }) => items.length > 0);
  if (parts.length === 0) return null;
  return (
    <section className={styles["part"]} aria-labelledby="changed-patterns">
      <h2 id="changed-patterns" className={styles["heading"]}>
        {words.patterns.changed(isOfToday)}
      </h2>
      <dl className={styles["changes"]}>
        {parts.map(({ name, items }) => (
          <div key={name} className={styles["change"]}>
            <dt>{name}</dt>
            {items.map((item) => (
              <Item key={item.now.key} {...item} />
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Item({
  now,
  before,
}: {
  now: FindingSummary;
  before?: FindingSummary;
}) {
  return (
    <dd dir="auto">
      <PatternSentence result={now} />
      {before && (
        <span className={styles["was"]}>
          {words.patterns.was(before.counts.seen, before.counts.of)}
        </span>
      )}
    </dd>
  );
}
