import { words } from "#words/words.ts";
import { FlagSign } from "../kit/flag.tsx";
import { shortcut } from "../kit/keys.ts";
import { deservesTalk } from "../parts/findings.tsx";
import { useQuery } from "../state/query.ts";
import {
  footPlaces,
  placeInWords,
  places,
  toTheText,
  type PlaceName,
} from "../parts/places.ts";
import { hidingKey } from "../parts/shortcuts.ts";
import { toHash, type Route } from "../state/route.ts";
import { hiding } from "./hiding.ts";
import styles from "./sidebar.module.css";

/** The places, and the clients that have not ended. */
export function Sidebar({ route }: { route: Route }) {
  const clients = useQuery("client.list", {}).value ?? [];
  const patterns = useQuery("pattern.list", {}).value ?? [];
  const found = patterns.filter(deservesTalk).length;
  const open = clients.filter(({ client }) => client.stage !== "ended");
  const openClient =
    route.at === "client" || route.at === "brief" ? route.client : null;

  const place = (at: PlaceName | (typeof footPlaces)[number]) => (
    <li key={at}>
      <a
        className={styles["link"]}
        href={toHash({ at })}
        {...(isPlace(at) && { title: placeInWords(at) })}
        aria-current={route.at === at ? "page" : undefined}
        onClick={(event) => {
          if (toHash(route) !== toHash({ at })) return;
          // Nothing else happens on the page where one already is: the cursor goes back to where one writes, at once.
          event.preventDefault();
          toTheText();
        }}
      >
        {words.nav[at]}
        {at === "find" && (
          <kbd className={styles["count"]} aria-hidden="true">
            {shortcut("F")}
          </kbd>
        )}
        {at === "patterns" && found > 0 && (
          <span className={styles["count"]}>{words.number(found)}</span>
        )}
      </a>
    </li>
  );

  return (
    <nav className={styles["sidebar"]} aria-label={words.nav.label}>
      <ul className={styles["links"]}>{places.map(place)}</ul>
      {open.length > 0 && (
        <div className={styles["clients"]}>
          <ul className={styles["links"]} aria-label={words.nav.clientList}>
            {open.map(({ client, raised }) => (
              <li key={client.id}>
                <a
                  className={styles["link"]}
                  href={toHash({
                    at: "client",
                    client: client.id,
                    tab: "timeline",
                  })}
                  aria-current={client.id === openClient ? "page" : undefined}
                >
                  <span
                    className={styles["name"]}
                    dir="auto"
                    title={client.name}
                  >
                    {client.name}
                  </span>
                  {(client.stage === "paused" ||
                    client.stage === "prospect") && (
                    <span className={styles["count"]}>
                      {words.stage[client.stage].toLowerCase()}
                    </span>
                  )}
                  {raised.length > 0 && (
                    <FlagSign label={words.nav.flagged(raised.length)} />
                  )}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className={`${styles["links"] ?? ""} ${styles["foot"] ?? ""}`}>
        {footPlaces.map(place)}
        <li>
          <button
            type="button"
            className={styles["link"]}
            title={words.hiding.hint}
            aria-keyshortcuts={hidingKey}
            // The cursor stays where it is, to be found there again.
            onMouseDown={(event) => event.preventDefault()}
            onClick={hiding.hide}
          >
            {words.hiding.hide}
            <kbd className={styles["count"]} aria-hidden="true">
              {hidingKey}
            </kbd>
          </button>
        </li>
      </ul>
    </nav>
  );
}

function isPlace(at: string): at is PlaceName {
  return places.some((place) => place === at);
}
