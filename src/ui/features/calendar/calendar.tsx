import { useEffect, useRef, useState } from "react";
import type { CalendarYear } from "#core/calendar/calendar.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { yearOf, type Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useQuery } from "../../state/query.ts";
import { go, toHash } from "../../state/route.ts";
import { CalendarBar, type Look } from "./calendar-bar.tsx";
import styles from "./calendar.module.css";
import { DayPanel } from "./day-panel.tsx";
import { inYear } from "./moves.ts";
import { YearList } from "./year-list.tsx";
import { YearMap } from "./year-map.tsx";

const noClients: readonly ClientSummary[] = [];

/** A year as a map of energy and writing, and what stands on one of its days. */
export function Calendar({
  year: named,
  day,
  client,
}: {
  year: number | undefined;
  /** The day that is chosen. */
  day: Day | undefined;
  client: Id | undefined;
}) {
  const today = useQuery("journal.read", {}).value?.today;
  if (!today) return null;
  return (
    <YearScreen
      year={named ?? Number(yearOf(today))}
      day={day}
      client={client}
      today={today}
    />
  );
}

function YearScreen({
  year,
  day,
  client: named,
  today,
}: {
  year: number;
  day: Day | undefined;
  client: Id | undefined;
  today: Day;
}) {
  const clients = useQuery("client.list", {}).value ?? noClients;
  // An address may outlive the client that it names.
  const gone =
    clients.length > 0 && !clients.some(({ client: { id } }) => id === named);
  const client = gone ? undefined : named;
  const read = useQuery("calendar.read", { year, ...(client && { client }) });
  const [look, setLook] = useState<Look>("map");
  // The keyboard's place on the map goes along into other years.
  const [stop, setStop] = useState<Day>(day ?? today);
  const panel = useRef<HTMLDivElement>(null);
  const chosenHere = useRef(false);
  const value = useKept(read.value, client);

  useEffect(() => {
    if (!day || !chosenHere.current) return;
    chosenHere.current = false;
    panel.current?.scrollIntoView({ block: "nearest" });
  }, [day]);

  const years = value?.years ?? [];
  const thisYear = Number(yearOf(today));
  const first = Math.min(years[0] ?? thisYear, thisYear, year);
  const last = Math.max(years.at(-1) ?? thisYear, thisYear, year);
  const current = value?.year === year ? value : undefined;

  function choose(chosen: Day) {
    chosenHere.current = true;
    setStop(chosen);
    go({ at: "calendar", day: chosen, client });
  }

  return (
    <Screen title={words.calendar.title} wide>
      <CalendarBar
        year={year}
        first={first}
        last={last}
        client={client}
        clients={clients}
        look={look}
        onYear={(to) => go({ at: "calendar", year: to, client })}
        onClient={(to) => go({ at: "calendar", year, client: to })}
        onLook={setLook}
      />
      {look === "map" ? (
        <YearMap
          year={year}
          first={first}
          last={last}
          read={current}
          today={today}
          stop={inYear(stop, year)}
          chosen={day}
          onStop={setStop}
          onYear={(to) => go({ at: "calendar", year: to, client })}
          onChoose={choose}
        />
      ) : (
        current && <YearList read={current} chosen={day} onChoose={choose} />
      )}
      <div ref={panel} className={styles["below"]}>
        {day ? (
          <DayPanel
            key={`${day} ${client ?? ""}`}
            day={day}
            client={client}
            clients={clients}
            today={today}
          />
        ) : (
          current && (
            <Nothing
              read={current}
              client={client}
              name={
                clients.find((known) => known.client.id === client)?.client.name
              }
            />
          )
        )}
      </div>
    </Screen>
  );
}

/** The newest answer, or the one before while the next year's is on its way: which years there are stays known. */
function useKept(
  value: CalendarYear | undefined,
  client: Id | undefined,
): CalendarYear | undefined {
  const [kept, setKept] = useState({ value, client });
  if (value && kept.value !== value) setKept({ value, client });
  return value ?? (kept.client === client ? kept.value : undefined);
}

/** What stands below the map while no day is chosen. */
function Nothing({
  read: { year, years, days },
  client,
  name,
}: {
  read: CalendarYear;
  client: Id | undefined;
  name: string | undefined;
}) {
  if (days.length > 0)
    return <p className={styles["hint"]}>{words.calendar.choose}</p>;
  if (years.length === 0 && !client)
    return (
      <div className={styles["nothing"]}>
        <p>{words.calendar.empty}</p>
        <Button onClick={() => go({ at: "today" })}>
          {words.calendar.write}
        </Button>
      </div>
    );
  return (
    <div className={styles["nothing"]}>
      <p dir="auto">
        {name === undefined
          ? words.calendar.nothingIn(year)
          : words.calendar.nothingAbout(name, year)}
      </p>
      {years.length > 0 && (
        <p>
          {words.calendar.yearsWith}{" "}
          {years.map((each, index) => (
            <span key={each}>
              {index > 0 && ", "}
              <a href={toHash({ at: "calendar", year: each, client })}>
                {each}
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
