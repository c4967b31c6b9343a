import { useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Output } from "#contract/contract.ts";
import type { Stance } from "#core/checkup/schema.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import type { Day } from "#core/day.ts";
import type { Id } from "#core/schema.ts";
import { manyInRed } from "#core/week/red.ts";
import type { Energy } from "#core/week/schema.ts";
import { words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { energyOfKey } from "../../kit/energy.tsx";
import { isTyping } from "../../kit/keys.ts";
import { useKeys } from "../../kit/use-keys.ts";
import { go, toHash } from "../../state/route.ts";
import { ClientStep } from "./client-step.tsx";
import { Glance } from "./glance.tsx";
import { KeysLine } from "./keys-line.tsx";
import { letterOf } from "./keys.ts";
import { Queue } from "./queue.tsx";
import { useMarks, type Entry, type Marked } from "./use-marks.ts";
import { WeekBar } from "./week-bar.tsx";
import styles from "./week.module.css";

const stances: readonly Stance[] = ["with", "mixed", "for"];
const { letters } = words.week;

/** One client after the other, and the whole week at the end. */
export function WeekFlow({
  read,
  clients,
  today,
}: {
  read: Output<"week.read">;
  clients: readonly ClientSummary[];
  today: Day;
}) {
  const { week, counted } = read;
  const { marked, mark } = useMarks(week, read.queue);
  // The order stays as it was when the week was opened; whoever is new stands behind.
  const [order] = useState(() => read.queue.map(({ client }) => client));
  const entries = inOrder(read.queue, order).map(marked);
  const [at, setAt] = useState<Id | null>(
    () => entries.find(({ isMarked }) => !isMarked)?.client ?? null,
  );
  const [inLine, setInLine] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const line = useRef<HTMLTextAreaElement>(null);
  const firstOffer = useRef<HTMLButtonElement>(null);

  const place = entries.findIndex(({ client }) => client === at);
  const entry = entries[place];
  const red = manyInRed(entries).map(({ client, name }) => {
    const last = clients.find((of) => of.client.id === client)?.lastCheckUp;
    return { client, name, checkedUp: last && last >= week ? last : null };
  });

  const hasOffer = red.some(({ checkedUp }) => checkedUp === null);

  const toCursor = () => (firstOffer.current ?? title.current)?.focus();
  useLayoutEffect(toCursor, []);

  /** The focus moves with it at once: the next key may be pressed already. */
  function goTo(client: Id | null) {
    flushSync(() => {
      setAt(client);
      setInLine(false);
    });
    toCursor();
    title.current?.closest("main")?.scrollTo({ top: 0 });
  }
  const next = () => goTo(entries[place + 1]?.client ?? null);
  const back = () => {
    const before = entries.at(place < 0 ? -1 : Math.max(0, place - 1));
    if (before) goTo(before.client);
  };

  function setEnergy(of: Marked, energy: Energy) {
    const again = of.energy === energy && of.ownEnergy === energy;
    change(of, { energy: again ? null : energy, skipped: false });
  }
  const setStance = (of: Marked, stance: Stance) =>
    change(of, {
      stance: of.stance === stance ? null : stance,
      skipped: false,
    });
  function change(of: Marked, part: Parameters<typeof mark>[1]) {
    const stored = read.queue.find(({ client }) => client === of.client);
    if (stored) mark(stored, part);
  }
  function skip(of: Marked) {
    if (!of.isMarked) change(of, { skipped: true });
    next();
  }

  function toLine() {
    const field = line.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }

  useKeys((event) => {
    if (event.ctrlKey || event.metaKey || !isOnPage(event.target)) return;
    if (!event.altKey && isTyping(event.target)) return;
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  });

  /** What a key does here; undefined where it does nothing. */
  function actOf(event: KeyboardEvent): (() => void) | undefined {
    const { key, target, altKey } = event;
    // In a group of radio buttons the arrow keys choose.
    const moves = altKey || !(target instanceof HTMLInputElement);
    if (key === "ArrowLeft" && moves) return back;
    if (!entry) return undefined;
    if (key === "ArrowRight" && moves) return next;
    if (altKey) return undefined;
    if (key === "Enter")
      return target instanceof Element && target.matches("button, a")
        ? undefined
        : next;
    const energy = energyOfKey(event);
    if (energy) return () => setEnergy(entry, energy);
    const letter = letterOf(event);
    if (letter === letters.unsaid) return toLine;
    if (letter === letters.skip) return () => skip(entry);
    const stance = stances.find((one) => letters.stance[one] === letter);
    return stance && (() => setStance(entry, stance));
  }

  return (
    <div className={styles["layout"]}>
      <div className={styles["page"]}>
        <WeekBar
          week={week}
          today={today}
          place={
            entry ? words.week.place(place + 1, entries.length) : undefined
          }
        />
        {entry ? (
          <ClientStep
            key={entry.client}
            entry={entry}
            week={week}
            today={today}
            title={title}
            line={line}
            onEnergy={(energy) => setEnergy(entry, energy)}
            onStance={(stance) => setStance(entry, stance)}
            onUnsaid={(unsaid) =>
              change(entry, { unsaid, ...(unsaid && { skipped: false }) })
            }
            onNext={next}
            onLeaveLine={toCursor}
            onInLine={setInLine}
          />
        ) : (
          <Glance
            entries={entries}
            counted={counted}
            red={red}
            week={week}
            today={today}
            title={title}
            firstOffer={firstOffer}
            onGo={goTo}
          />
        )}
        <div className={styles["foot"]}>
          <div className={styles["moves"]}>
            <Button aria-disabled={place === 0} onClick={back}>
              {words.week.back}
            </Button>
            {entry ? (
              <>
                <Button
                  shortcut={letters.skip.toUpperCase()}
                  onClick={() => skip(entry)}
                >
                  {words.week.skip}
                </Button>
                <Button
                  look="primary"
                  shortcut={words.week.enter}
                  onClick={next}
                >
                  {words.week.next}
                </Button>
              </>
            ) : (
              <Button onClick={() => go({ at: "today" })}>
                {words.week.done}
              </Button>
            )}
          </div>
          <KeysLine
            keys={
              entry
                ? words.week.keys[inLine ? "line" : "client"]
                : words.week.keys[hasOffer ? "offer" : "end"]
            }
          />
        </div>
        {entries.length === 1 && (
          <p className={styles["alone"]}>
            {words.week.alone}{" "}
            <a href={toHash({ at: "clients" })}>{words.week.addClients}</a>
          </p>
        )}
      </div>
      <Queue entries={entries} at={entry?.client ?? null} onGo={goTo} />
    </div>
  );
}

/** The queue in the order in which it was opened, and whoever is new behind it. */
function inOrder(
  queue: readonly Entry[],
  order: readonly Id[],
): readonly Entry[] {
  const placeOf = ({ client }: Entry) => {
    const place = order.indexOf(client);
    return place < 0 ? order.length : place;
  };
  return queue.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Whether a key is meant for the page, and not for the places beside it. */
function isOnPage(target: EventTarget | null): boolean {
  return (
    target === document.body ||
    (target instanceof Element && target.closest("main") !== null)
  );
}
