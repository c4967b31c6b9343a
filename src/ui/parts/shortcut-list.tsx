import { useId } from "react";
import { words } from "#words/words.ts";
import styles from "./shortcut-list.module.css";
import { keyInWords, shortcutGroups, shortcuts } from "./shortcuts.ts";

/** Every shortcut, by where it works. */
export function ShortcutList({ level: Heading }: { level: "h2" | "h3" }) {
  const id = useId();
  return shortcutGroups.map((group) => (
    <section
      key={group}
      className={styles["group"]}
      aria-labelledby={`${id}-${group}`}
    >
      <Heading id={`${id}-${group}`} className={styles["heading"]}>
        {words.shortcuts.groups[group]}
      </Heading>
      <dl className={styles["lines"]}>
        {shortcuts
          .filter((shortcut) => shortcut.group === group)
          .map(({ does, keys }) => (
            <div key={does} className={styles["line"]}>
              <dt>{does}</dt>
              <dd>
                {keys.map(keyInWords).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  ));
}
