import { useState } from "react";
import { mondayOf } from "#core/calendar/week.ts";
import { isDay, type Day } from "#core/day.ts";
import { useQuery } from "../../state/query.ts";
import { WeekFlow } from "./week-flow.tsx";

/** The week that a day lies in; this week where none is named, or one to come. */
export function WeekScreen({ day }: { day?: string | undefined }) {
  const today = useQuery("journal.read", {}).value?.today;
  return today && <OneWeek day={day} today={today} />;
}

function OneWeek({ day, today }: { day: string | undefined; today: Day }) {
  // The week stays the one that was opened: midnight takes no word away from under the cursor.
  const [week] = useState(() =>
    mondayOf(day && isDay(day) && day < today ? day : today),
  );
  const read = useQuery("week.read", { day: week }).value;
  const clients = useQuery("client.list", {}).value;
  return (
    read && clients && <WeekFlow read={read} clients={clients} today={today} />
  );
}
