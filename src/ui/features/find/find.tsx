import { useLayoutEffect, useRef } from "react";
import type { Output } from "#contract/contract.ts";
import type { ClientSummary } from "#core/client/summary.ts";
import { errorSentence, words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useFound } from "../../state/found.ts";
import { useQuery } from "../../state/query.ts";
import { Filters } from "./filters.tsx";
import styles from "./find.module.css";
import { isFiltered, noFilters, useKeptSearch } from "./kept-search.ts";
import { Results } from "./results.tsx";

const noClients: readonly ClientSummary[] = [];
/** The field of this screen, for a key that leads to it. */
const fieldId = "find-field";

/** Puts the cursor into the field, where the screen is open; what is in it is chosen, so that typing begins anew. */
export function toFindField(): void {
  const field = document.getElementById(fieldId);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

/** Finds entries by their words while they are typed, and by what they are like. */
export function Find({ journal }: { journal: Output<"journal.read"> }) {
  const [search, change] = useKeptSearch(journal.folder);
  const clients = useQuery("client.list", {}).value ?? noClients;
  const asks = search.text.trim() !== "" || isFiltered(search);
  // Without a question the newest one is asked for: from then on the journal gets ready for the first word.
  const { found, current, error } = useFound(
    asks ? search : { text: "", limit: 1 },
  );
  const field = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(toFindField, []);

  const answers = asks && found ? found.answers : [];
  const first = () =>
    place.current?.querySelector<HTMLElement>(`.${styles["result"] ?? ""}`);
  const status = error
    ? errorSentence(error)
    : !asks
      ? words.find.hint
      : !found || (!current && answers.length === 0)
        ? ""
        : answers.length > 0
          ? words.find.found(answers.length, found.more)
          : words.find.nothing({
              ...search,
              client: clients.find(({ client }) => client.id === search.client)
                ?.client.name,
            });

  return (
    <div ref={place}>
      <Screen title={words.find.title} focusTitle={false}>
        <input
          ref={field}
          id={fieldId}
          type="search"
          className={styles["field"]}
          aria-label={words.find.field}
          placeholder={words.find.field}
          value={search.text}
          maxLength={5_000}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => change({ text: target.value })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "ArrowDown") first()?.focus();
            else if (event.key === "Enter" && current) first()?.click();
            else return;
            event.preventDefault();
          }}
        />
        <Filters search={search} clients={clients} onChange={change} />
        <div className={styles["status"]}>
          <p role="status">{status}</p>
          {isFiltered(search) ? (
            <Button
              look="quiet"
              onClick={() => {
                change(noFilters);
                // The button goes: the keyboard stays here.
                field.current?.focus();
              }}
            >
              {words.find.clear}
            </Button>
          ) : (
            answers.length > 0 && (
              <p className={styles["keys"]} aria-hidden="true">
                {words.find.keys}
              </p>
            )
          )}
        </div>
        {answers.length > 0 && (
          <Results
            answers={answers}
            clients={clients}
            today={journal.today}
            field={field}
          />
        )}
      </Screen>
    </div>
  );
}
