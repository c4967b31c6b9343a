/** What was begun in each field whose words are kept only once they are added. */
const drafts = new Map<string, string>();

/** What was begun in a field of this window and not added yet. */
export function draftOf(field: string): string {
  return drafts.get(field) ?? "";
}

/** Keeps what was begun in a field: it is there again when one comes back. */
export function setDraft(field: string, text: string): void {
  drafts.set(field, text);
}

/** Forgets all of it, for a window that shows another journal. */
export function forgetDrafts(): void {
  drafts.clear();
}
