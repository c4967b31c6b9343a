import { useLayoutEffect, useRef, useState } from "react";
import { ownBusinessId } from "#core/client/own-business.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import { isOldPortrait } from "#core/portrait/age.ts";
import type { Portrait } from "#core/portrait/schema.ts";
import type { Id } from "#core/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Empty } from "../../kit/screen.tsx";
import { RecordForm } from "../../parts/record-form.tsx";
import { isMeant, removeRecord } from "../../parts/remove-record.ts";
import { useQuery } from "../../state/query.ts";
import { newestOf } from "../../state/record-writing.ts";
import { PortraitPair } from "./portrait-pair.tsx";
import styles from "./portraits.module.css";

/** Who a client is, as the owner saw it on each day. A new description never takes the place of one of another day. */
export function Portraits({
  summary: { client },
  today,
}: {
  summary: ClientSummary;
  today: Day;
}) {
  const page = useQuery("record.list", {
    client: client.id,
    kind: "portrait",
    limit: 1_000,
  }).value;
  const [writing, setWriting] = useState<Id | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wrote = useRef(false);
  useLayoutEffect(() => {
    if (writing) wrote.current = true;
    else if (wrote.current) button.current?.focus();
  }, [writing]);
  if (!page) return null;
  const own = client.id === ownBusinessId;
  const all = page.records
    .filter((record) => record.kind === "portrait")
    .map((record) => newestOf(record));
  const others = all.filter(({ id }) => id !== writing);
  const [last] = others;

  if (writing)
    return (
      <div className={last ? styles["pair"] : styles["one"]}>
        <RecordForm
          key={writing}
          kind="portrait"
          id={writing}
          client={client.id}
          record={all.find(({ id }) => id === writing)}
          begin={{ day: today }}
          onDone={() => setWriting(null)}
        />
        {last && <PortraitView portrait={last} today={today} />}
      </div>
    );
  if (!last)
    return (
      <Empty
        action={
          <Button
            ref={button}
            look="primary"
            onClick={() => setWriting(crypto.randomUUID())}
          >
            {own ? words.client.portrait.ownBegin : words.client.portrait.begin}
          </Button>
        }
      >
        {own ? words.client.portrait.ownEmpty : words.client.portrait.empty}
      </Empty>
    );
  const isOld = isOldPortrait(last.day, today);
  const isTodays = last.day === today;
  const { anew, ownAnew, goOn, old, ownOld } = words.client.portrait;
  return (
    <div className={styles["portraits"]}>
      <PortraitView portrait={last} today={today} />
      {isOld && (
        <p className={styles["old"]}>{(own ? ownOld : old)(last.day, today)}</p>
      )}
      <div className={styles["choices"]}>
        <Button
          ref={button}
          look={isOld ? "primary" : "plain"}
          onClick={() => setWriting(isTodays ? last.id : crypto.randomUUID())}
        >
          {isTodays ? goOn : own ? ownAnew : anew}
        </Button>
        <Button
          look="quiet"
          onClick={(click) => {
            if (isMeant(click)) void removeRecord(last.id);
          }}
        >
          {words.records.remove}
        </Button>
      </div>
      {all.length > 1 && <PortraitPair portraits={all} />}
    </div>
  );
}

function PortraitView({
  portrait: { day, text },
  today,
}: {
  portrait: Portrait;
  today: Day;
}) {
  return (
    <article className={styles["portrait"]}>
      <p className={styles["day"]}>
        <time dateTime={day} title={words.longDay(day)}>
          {day === today
            ? words.client.portrait.today
            : words.client.portrait.asOf(day)}
        </time>
      </p>
      <p className={styles["text"]} dir="auto">
        {text}
      </p>
    </article>
  );
}
