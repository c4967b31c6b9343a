import type { Id } from "#core/schema.ts";
import { createBreath } from "../files/breath.ts";
import type { Shelf } from "./file-formats.ts";
import type { JsonFile } from "../files/json-file.ts";

type ShelfFile = JsonFile<Shelf>;

/** In which files each record stands: in more than one after a crash in the middle of a move. */
export interface Whereabouts {
  /** Resolves when it is known. Found out when first asked for, without holding the main thread for long. */
  ready(): Promise<void>;
  /** Throws where nobody has waited for it to be ready. */
  of(id: Id): readonly ShelfFile[];
  /** Notes which records came into a file and which went, after it was written. */
  note(file: ShelfFile, before: ReadonlySet<Id>): void;
}

export function createWhereabouts(
  folders: readonly { readonly shelves: ReadonlyMap<string, ShelfFile> }[],
): Whereabouts {
  let known: Map<Id, readonly ShelfFile[]> | null = null;
  let finding: Promise<Map<Id, readonly ShelfFile[]>> | null = null;

  async function findOut(): Promise<Map<Id, readonly ShelfFile[]>> {
    const found = new Map<Id, readonly ShelfFile[]>();
    const breath = createBreath();
    for (const { shelves } of folders)
      for (const file of shelves.values()) {
        for (const id of idsIn(file)) put(found, id, file);
        await breath();
      }
    return found;
  }

  return {
    async ready() {
      finding ??= findOut();
      known ??= await finding;
    },
    of(id) {
      if (!known) throw new Error("nobody has found out where records stand");
      return known.get(id) ?? [];
    },
    note(file, before) {
      if (!known) return;
      const after = idsIn(file);
      for (const id of after) if (!before.has(id)) put(known, id, file);
      for (const id of before) {
        if (after.has(id)) continue;
        const others = known.get(id)?.filter((other) => other !== file) ?? [];
        if (others.length > 0) known.set(id, others);
        else known.delete(id);
      }
    },
  };
}

export function idsIn(file: ShelfFile): Set<Id> {
  return new Set(file.contents?.records.map(({ id }) => id));
}

function put(
  found: Map<Id, readonly ShelfFile[]>,
  id: Id,
  file: ShelfFile,
): void {
  const others = found.get(id);
  if (!others) found.set(id, [file]);
  else if (!others.includes(file)) found.set(id, [...others, file]);
}
