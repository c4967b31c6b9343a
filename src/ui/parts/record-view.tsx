import type { ReactNode } from "react";
import type { Day } from "#core/day.ts";
import type { JournalRecord } from "#core/record/schema.ts";
import { CheckUpView } from "./checkup-view.tsx";
import { ReflectionView } from "./reflection-view.tsx";
import { ToldEntry } from "./told-entry.tsx";

/** A record of any kind on a timeline. */
export function RecordView({
  record,
  ...rest
}: {
  record: JournalRecord;
  today: Day;
  /** Whom it is about, where the place does not say so. */
  client?: ReactNode;
  marked?: boolean;
}) {
  switch (record.kind) {
    case "reflection":
      return <ReflectionView reflection={record} {...rest} />;
    case "check-up":
      return <CheckUpView checkUp={record} {...rest} />;
    default:
      return <ToldEntry record={record} {...rest} />;
  }
}
