import { expect, test } from "vitest";
import type { BriefDocument } from "#core/brief/document.ts";
import { readBrief } from "#core/brief/document.ts";
import { CandorError } from "#core/errors.ts";
import type { Printer } from "#core/ports.ts";
import { atOnce } from "#core/slices.ts";
import { createBriefMaker } from "#electron/brief-maker.ts";
import { words } from "#words/words.ts";
import { plantedJournal } from "../support/planted.ts";

const { view, client, today } = plantedJournal();
const brief = atOnce(readBrief(view, { client }, today, words.brief.aliases));

/** Something that is waited for until it is let go. */
function gate<Value>() {
  let open = (_value: Value) => {};
  const opened = new Promise<Value>((resolve) => {
    open = resolve;
  });
  return { opened, open: (value: Value) => open(value) };
}

/** A maker whose steps wait until they are let go, and what it has done. */
function maker(print?: Printer["print"]) {
  const gathered = gate<BriefDocument>();
  const chosen = gate<string | null>();
  const written = gate<undefined>();
  const done: string[] = [];
  const briefs = createBriefMaker(
    {
      async chooseFile(name) {
        done.push(`asked for ${name}`);
        return chosen.opened;
      },
      async writeFile(path) {
        done.push(`began ${path}`);
        await written.opened;
        done.push(`wrote ${path}`);
      },
    },
    { print: print ?? (async () => new Uint8Array([1])) },
  );
  return { briefs, gathered, chosen, written, done };
}

test("a brief that is given up while it is gathered asks for no place and writes nothing", async () => {
  const { briefs, gathered, done } = maker();
  const saved = briefs.save(() => gathered.opened, "pdf", "A4");
  expect(briefs.stage()).toBe("gathering");
  await briefs.stop();
  gathered.open(brief);
  expect(await saved).toBeNull();
  expect(done).toEqual([]);
  expect(briefs.stage()).toBeNull();
});

test("while its owner says where it goes, nothing is said of how far it is", async () => {
  const { briefs, gathered, chosen, written, done } = maker();
  const saved = briefs.save(() => gathered.opened, "markdown", "A4");
  gathered.open(brief);
  await expect.poll(() => done).toEqual([`asked for brief-${today}.md`]);
  expect(briefs.stage()).toBeNull();
  chosen.open("/home/brief.md");
  await expect.poll(() => briefs.stage()).toBe("writing");
  written.open(undefined);
  expect(await saved).toBe("/home/brief.md");
});

test("one that is given up while it is printed is not written, whatever the printer says then", async () => {
  const { briefs, gathered, chosen, done } = maker(
    (_brief, _paper, watch) =>
      new Promise((_resolve, reject) => {
        watch.onStage("printing");
        watch.onGivenUp(() => reject(new Error("the page is gone")));
      }),
  );
  const saved = briefs.save(() => gathered.opened, "pdf", "A4");
  gathered.open(brief);
  chosen.open("/home/brief.pdf");
  await expect.poll(() => briefs.stage()).toBe("printing");
  await briefs.stop();
  expect(await saved).toBeNull();
  expect(done).not.toContain("began /home/brief.pdf");
});

test("one that is being written is written to its end, and whoever stops it can wait for that", async () => {
  const { briefs, gathered, chosen, written, done } = maker();
  const saved = briefs.save(() => gathered.opened, "pdf", "A4");
  gathered.open(brief);
  chosen.open("/home/brief.pdf");
  await expect.poll(() => done).toContain("began /home/brief.pdf");
  const stopped = briefs.stop();
  written.open(undefined);
  await stopped;
  expect(done).toContain("wrote /home/brief.pdf");
  expect(await saved).toBe("/home/brief.pdf");
});

test("what the disk says is said of a brief, with its folder; what the printer says stays what it is", async () => {
  const refusing = createBriefMaker(
    {
      chooseFile: async () => "/home/me/brief.md",
      writeFile: () =>
        Promise.reject(new CandorError("read-only", { why: "EROFS" })),
    },
    { print: () => Promise.reject(new CandorError("no-browser")) },
  );
  await expect(
    refusing.save(async () => brief, "markdown", "A4"),
  ).rejects.toMatchObject({
    code: "brief-not-written",
    details: { because: "read-only", folder: "/home/me" },
  });
  await expect(
    refusing.save(async () => brief, "pdf", "A4"),
  ).rejects.toMatchObject({ code: "no-browser" });
  expect(refusing.stage()).toBeNull();
});
