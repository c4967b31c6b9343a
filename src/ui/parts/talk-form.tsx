import type { Id } from "#core/schema.ts";
import { isBlank } from "#core/text.ts";
import { words } from "#words/words.ts";
import { Check } from "../kit/check.tsx";
import { Field } from "../kit/field.tsx";
import { FlagSign } from "../kit/flag.tsx";
import { Lines } from "../kit/lines.tsx";
import type { RecordWriting } from "../state/record-writing.ts";
import { DayInput } from "./day-input.tsx";
import styles from "./record-form.module.css";
import { useTalkSubjects } from "./talk-subjects.ts";

/** A talk: its topic, what it is about, since when it is owed and for when it is planned; once held, what was said. */
export function TalkFields({
  writing: { client, fields, set },
}: {
  writing: RecordWriting<"conversation">;
}) {
  const subjects = useTalkSubjects(client);
  const { topic = "", flags = [], disagreement = null } = fields;
  const offered = subjects
    ? [...new Set([...subjects.raised.map(({ flag }) => flag), ...flags])]
    : [];
  const standing =
    subjects?.disagreements.filter(
      ({ id, settled }) => settled === null || id === disagreement,
    ) ?? [];

  /** What it is about, as a topic for as long as the owner has not written one. */
  const inWords = (of: readonly Id[], about: Id | null) =>
    [
      ...of.flatMap((flag) => subjects?.flagInWords(flag) ?? []),
      ...standing.flatMap((each) => (each.id === about ? each.topic : [])),
    ].join("; ");

  function choose(of: readonly Id[], about: Id | null) {
    const own = !isBlank(topic) && topic !== inWords(flags, disagreement);
    set({
      flags: [...of],
      disagreement: about,
      ...(!own && { topic: inWords(of, about) }),
    });
  }

  return (
    <>
      <Lines
        label={words.form.talk.topic}
        value={topic}
        onChange={(typed) => set({ topic: typed })}
      />
      {offered.length + standing.length > 0 && (
        <fieldset className={styles["choices"]}>
          <legend className={styles["label"]}>{words.form.talk.about}</legend>
          {offered.map((flag) => (
            <Check
              key={flag}
              checked={flags.includes(flag)}
              onChange={(checked) =>
                choose(
                  checked
                    ? [...flags, flag]
                    : flags.filter((other) => other !== flag),
                  disagreement,
                )
              }
            >
              <FlagSign /> {subjects?.flagInWords(flag) ?? flag}
            </Check>
          ))}
          {standing.map((each) => (
            <Check
              key={each.id}
              checked={each.id === disagreement}
              onChange={(checked) => choose(flags, checked ? each.id : null)}
            >
              {words.client.theDisagreement(each.topic)}
            </Check>
          ))}
        </fieldset>
      )}
      <div className={styles["days"]}>
        {fields.held ? (
          <Field label={words.form.talk.held}>
            {({ id }) => (
              <DayInput
                id={id}
                value={fields.held ?? null}
                onChange={(held) => held && set({ held })}
              />
            )}
          </Field>
        ) : (
          <>
            <Field label={words.form.talk.planned}>
              {({ id }) => (
                <DayInput
                  id={id}
                  value={fields.planned ?? null}
                  onChange={(planned) => set({ planned })}
                />
              )}
            </Field>
            <Field label={words.form.talk.since}>
              {({ id }) => (
                <DayInput
                  id={id}
                  value={fields.since ?? null}
                  onChange={(since) => since && set({ since })}
                />
              )}
            </Field>
          </>
        )}
      </div>
      {fields.held && (
        <Lines
          label={words.form.talk.note}
          value={fields.note ?? ""}
          onChange={(note) => set({ note })}
        />
      )}
    </>
  );
}
