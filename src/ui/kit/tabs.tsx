import styles from "./tabs.module.css";

/** The parts of a page, each with an address of its own. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly {
    readonly name: string;
    readonly href: string;
    readonly isCurrent: boolean;
  }[];
}) {
  return (
    <nav aria-label={label}>
      <ul className={styles["tabs"]}>
        {tabs.map(({ name, href, isCurrent }) => (
          <li key={href}>
            <a
              className={styles["tab"]}
              href={href}
              aria-current={isCurrent ? "page" : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
