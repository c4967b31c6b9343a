import { schemaVersion } from "../schema.ts";

/** The kinds of things that a journal's files hold. */
export type Kind = "journal" | "client" | "record";

type Json = Readonly<Record<string, unknown>>;

/** How things of the version before become things of this one. Pure: the same in, the same out, nothing else touched. */
export interface Migration {
  /** The version that comes out. */
  readonly to: number;
  readonly migrate: (kind: Kind, json: Json) => Json;
}

/** Version 2 counts the changes that each device makes. Whoever changed a thing before is not known. */
const toVersion2: Migration = {
  to: 2,
  migrate: (_kind, json) => ({ ...json, edits: {} }),
};

/** Every migration, oldest first. One that was ever released is never changed again. */
export const migrations: readonly Migration[] = [toVersion2];

/** A thing that was written by version `from`, as this version has it. What is no object stays what it is. */
export function migrated(kind: Kind, json: unknown, from: number): unknown {
  if (from >= schemaVersion || typeof json !== "object" || json === null)
    return json;
  return migrations
    .filter(({ to }) => to > from)
    .reduce<Json>((thing, { migrate }) => migrate(kind, thing), json as Json);
}
