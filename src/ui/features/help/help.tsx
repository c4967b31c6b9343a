import { useEffect, useRef } from "react";
import { words } from "#words/words.ts";
import { Screen } from "../../kit/screen.tsx";
import { ShortcutList } from "../../parts/shortcut-list.tsx";
import { goAtOnce, toHash } from "../../state/route.ts";
import styles from "./help.module.css";

const { parts, keysId } = words.help;

/** All of the help on one page. Nothing of it is fetched. */
export function Help({
  section,
}: {
  /** The part to begin at. */
  section: string | undefined;
}) {
  const page = useRef<HTMLDivElement>(null);

  function toSection(id: string) {
    const heading = page.current?.querySelector<HTMLElement>(`[id="${id}"]`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start" });
  }

  useEffect(() => {
    if (section) toSection(section);
  }, [section]);

  return (
    <div ref={page} className={styles["help"]}>
      <Screen title={words.help.title} focusTitle={!section}>
        <nav className={styles["contents"]} aria-label={words.help.contents}>
          <ul className={styles["links"]}>
            {[...parts, { id: keysId, title: words.help.keys }].map(
              ({ id, title }) => (
                <li key={id}>
                  <a
                    href={toHash({ at: "help", section: id })}
                    onClick={(event) => {
                      event.preventDefault();
                      goAtOnce({ at: "help", section: id });
                      // Also where it was gone to before.
                      toSection(id);
                    }}
                  >
                    {title}
                  </a>
                </li>
              ),
            )}
          </ul>
        </nav>
        {parts.map((part) => (
          <HelpPart key={part.id} part={part} />
        ))}
        <section className={styles["part"]} aria-labelledby={keysId}>
          <h2 id={keysId} tabIndex={-1} className={styles["heading"]}>
            {words.help.keys}
          </h2>
          <ShortcutList level="h3" />
        </section>
      </Screen>
    </div>
  );
}

function HelpPart({
  part: { id, title, says, list, more = [], ways },
}: {
  part: (typeof parts)[number];
}) {
  return (
    <section className={styles["part"]} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className={styles["heading"]}>
        {title}
      </h2>
      <div className={styles["words"]}>
        {says.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {list && (
          <dl>
            {list.map(([what, about]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{about}</dd>
              </div>
            ))}
          </dl>
        )}
        {more.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {ways && (
        <ul className={styles["ways"]}>
          {ways.map(([at, label]) => (
            <li key={at}>
              <a href={toHash({ at })}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
