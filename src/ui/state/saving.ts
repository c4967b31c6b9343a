import { useSyncExternalStore } from "react";
import type { CallError } from "#contract/client.ts";
import type { ErrorCode } from "#core/errors.ts";
import type { CapabilityName, Input, Output } from "#contract/contract.ts";
import { call } from "./bridge.ts";
import { asCallError } from "./query.ts";
import { notices } from "./notice.ts";

/** Whether the words on screen are on disk. */
export type Saving =
  | { readonly state: "nothing-yet" }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: Date }
  | { readonly state: "unsaved"; readonly error: CallError };

const retryAfter = 3_000;

/** What no second try can mend. */
const final: readonly ErrorCode[] = [
  "checkup-finished",
  "client-built-in",
  "client-not-found",
  "record-not-found",
  "no-prediction",
  "no-renewal",
  "renewal-answer",
];

interface Sent {
  readonly name: CapabilityName;
  readonly input: unknown;
}

/** The newest words of each field that are not known to be on disk. */
const outstanding = new Map<string, Sent>();
/** The newest words of each field since the journal was opened: newer than any answer to a query. */
const written = new Map<string, unknown>();
/** What the journal made of the newest words of each field that it has taken. */
const replies = new Map<string, unknown>();
const listeners = new Set<() => void>();
let saving: Saving = { state: "nothing-yet" };
let retry: ReturnType<typeof setTimeout> | undefined;

function set(next: Saving): void {
  saving = next;
  for (const listener of listeners) listener();
}

/**
 * Sends what was just entered to the host, at once and without holding anything back. `field` names what it is about:
 * newer words for the same field take the place of older ones. What could not be saved is kept and tried again until
 * it is; `useSaving` tells the truth meanwhile.
 */
export function save<Name extends CapabilityName>(
  field: string,
  name: Name,
  input: Input<Name>,
): void {
  written.set(field, input);
  void send(field, { name, input });
}

/**
 * What was last entered in a field of this window; undefined where nothing was. Whoever shows or goes on with something
 * that can be written must begin from it: what was read may be older, or the disk may not have had it yet.
 */
export function lastWritten<Name extends CapabilityName>(
  field: string,
  _name: Name,
): Input<Name> | undefined {
  return written.get(field) as Input<Name> | undefined;
}

/** What was last entered in each field whose name begins alike, in the order in which the fields were first entered. */
export function lastWrittenUnder<Name extends CapabilityName>(
  prefix: string,
  _name: Name,
): Input<Name>[] {
  return [...written]
    .filter(([field]) => field.startsWith(prefix))
    .map(([, input]) => input as Input<Name>);
}

/** What was last entered in a field and is not known to be on disk; undefined where everything is. */
export function lastUnsaved<Name extends CapabilityName>(
  field: string,
  _name: Name,
): Input<Name> | undefined {
  return outstanding.get(field)?.input as Input<Name> | undefined;
}

/** What the journal replied to what was last saved in a field of this window; undefined where nothing was. */
export function lastReply<Name extends CapabilityName>(
  field: string,
  _name: Name,
): Output<Name> | undefined {
  return replies.get(field) as Output<Name> | undefined;
}

/** What is not known to be on disk of each field whose name begins alike. */
export function lastUnsavedUnder<Name extends CapabilityName>(
  prefix: string,
  _name: Name,
): Input<Name>[] {
  return [...outstanding]
    .filter(([field]) => field.startsWith(prefix))
    .map(([, { input }]) => input as Input<Name>);
}

/** What the journal replied last to each field whose name begins alike. */
export function lastRepliesUnder<Name extends CapabilityName>(
  prefix: string,
  _name: Name,
): Output<Name>[] {
  return [...replies]
    .filter(([field]) => field.startsWith(prefix))
    .map(([, reply]) => reply as Output<Name>);
}

async function send(field: string, sent: Sent): Promise<void> {
  outstanding.set(field, sent);
  if (saving.state !== "unsaved") set({ state: "saving" });
  try {
    replies.set(field, await call(sent.name, sent.input as never));
    settle(field, sent);
  } catch (thrown) {
    if (outstanding.get(field) !== sent) return;
    const error = asCallError(thrown);
    // Answers to what is no longer there are let go; what somebody wrote never is.
    if (final.includes(error.code) && !writes(sent.name)) {
      notices.error(error);
      outstanding.delete(field);
      if (outstanding.size === 0) set({ state: "nothing-yet" });
      return;
    }
    set({ state: "unsaved", error });
    retry ??= setTimeout(() => {
      retry = undefined;
      for (const [of, unsaved] of outstanding) void send(of, unsaved);
    }, retryAfter);
  }
}

/** Whether a command carries what somebody wrote, not merely what they chose. */
function writes(name: CapabilityName): boolean {
  return name.endsWith(".write") || name === "pattern.answer";
}

/** These words are on disk, unless newer ones have taken their place. */
function settle(field: string, sent: Sent): void {
  if (outstanding.get(field) === sent) outstanding.delete(field);
  if (outstanding.size === 0) set({ state: "saved", at: new Date() });
}

/** The words that are on screen and not on disk, as a text to keep elsewhere. */
export function unsavedWords(): string {
  return [...outstanding.values()]
    .map(({ name, input }) => {
      if (name !== "reflection.write") return JSON.stringify(input, null, 2);
      const { text = "", day } = input as Input<"reflection.write">;
      return [...(day ? [day, ""] : []), text].join("\n");
    })
    .join("\n\n---\n\n");
}

/** Resolves when everything that was sent is on disk, or throws the error that keeps something from it. */
export async function allSaved(): Promise<void> {
  while (saving.state === "saving") {
    await new Promise<void>((resolve) => {
      const stop = subscribe(() => {
        stop();
        resolve();
      });
    });
  }
  if (saving.state === "unsaved") throw saving.error;
}

/** Forgets what was entered, for a window that shows another journal. Everything must be saved. */
export function forgetWritten(): void {
  written.clear();
  replies.clear();
  set({ state: "nothing-yet" });
}

// Leaving is asked about only while something could not be saved. For what is on its way the host waits by itself.
window.addEventListener("beforeunload", (event) => {
  if (saving.state === "unsaved") event.preventDefault();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The last reply to a field, kept fresh. */
export function useReply<Name extends CapabilityName>(
  field: string,
  name: Name,
): Output<Name> | undefined {
  return useSyncExternalStore(subscribe, () => lastReply(field, name));
}

/** The truth about the words on screen. */
export function useSaving(): Saving {
  return useSyncExternalStore(subscribe, () => saving);
}
