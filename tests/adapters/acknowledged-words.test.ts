import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createJournal } from "#core/journal/journal.ts";
import { editedBy } from "#core/record/versions.ts";
import type { Reflection } from "#core/record/schema.ts";
import { createFaultyFiles } from "../support/faulty-files.ts";
import {
  alder2026,
  birch,
  birch2025,
  birch2026,
  birchCard,
  editJson,
  filesBelow,
  openStore,
  readBack,
  reflection,
  revised,
  saveAndFold,
  smallJournal,
  writeAs,
  writeSmallJournal,
} from "../support/journal-folder.ts";
import { createMemoryFiles } from "../support/memory-files.ts";
import { openCandor } from "../support/candor.ts";
import { realFiles } from "#electron/adapters/files/file-port.ts";

const texts = async (folder: string) =>
  (await readBack(folder)).records.map((record) =>
    record.kind === "reflection" ? record.text : "",
  );

/** What a text editor does to one record. */
const rewrite = (folder: string, path: string, id: string, text: string) =>
  editJson(folder, path, (json) => ({
    ...json,
    records: (json["records"] as Reflection[]).map((record) =>
      record.id === id ? { ...record, text } : record,
    ),
  }));

describe("words that were said to be saved", () => {
  test("outlive a fold that failed half way and had found something by others", async () => {
    const folder = await writeSmallJournal();
    let isBlocked = true;
    const refused = () =>
      Promise.reject(Object.assign(new Error("EIO: no"), { code: "EIO" }));
    const store = openStore(folder, {
      files: {
        ...realFiles,
        create: (path) =>
          isBlocked && path.includes("alder-alder")
            ? refused()
            : realFiles.create(path),
      },
    });
    const opened = await store.open();
    const { journal, clients } = smallJournal();
    const open = createJournal(store, opened, { journal, clients }, () => {});
    const write = (record: Reflection) =>
      open.change(() => ({ change: { records: [record] }, reply: null }));
    await rewrite(folder, birch2026, "r-2", "By hand.");
    await write(reflection("r-9"));
    await write(reflection("r-8", { client: "alder" }));
    await expect(open.fold()).rejects.toMatchObject({ code: "store-failed" });
    const known = open.view().record("r-2") as Reflection;
    await write({ ...known, revision: 2, text: "My own words." });
    isBlocked = false;
    await open.fold();
    const shown = open.view().record("r-2") as Reflection;
    await write({ ...shown, revision: 3, text: `${shown.text} And more.` });
    await open.fold();
    await store.close();
    const kept = (await texts(folder)).join(" ");
    expect(kept).toContain("My own words.");
    expect(kept).toContain("By hand.");
  });

  test("stand after an ordinary restart although the same id was erased for good before", async () => {
    const folder = await writeSmallJournal();
    const first = await openCandor({ ownStore: () => openStore(folder) });
    await first.call("reflection.write", { id: "page", text: "One." });
    await first.call("record.remove", { id: "page" });
    await first.candor.close();
    const later = await openCandor({
      ownStore: () => openStore(folder),
      today: "2027-01-20",
    });
    await later.call("bin.list", {});
    await later.candor.close();
    expect(await texts(folder)).not.toContain("One.");
    const again = openStore(folder);
    const opened = await again.open();
    expect(opened.erased.map(({ id }) => id)).toContain("page");
    await again.close();
    const { call } = await openCandor({ ownStore: () => openStore(folder) });
    await call("reflection.write", { id: "page", text: "Written on." });
    // As after a crash: nothing was folded and nothing closed.
    expect(await texts(folder)).toContain("Written on.");
  });

  test("are not put into a copy's place that was changed since", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    const mine = revised(reflection("r-2"), { text: "Mine." });
    const theirs = {
      ...editedBy(reflection("r-2"), "laptop"),
      revision: 1,
      text: "Theirs.",
    };
    await editJson(folder, birch2026, (json) => ({
      ...json,
      records: [theirs],
    }));
    await saveAndFold(store, { records: [mine] });
    const copy = (await readBack(folder)).records.find(
      ({ copyOf }) => copyOf === "r-2",
    );
    if (copy?.kind !== "reflection") throw new Error("there is no copy");
    await saveAndFold(store, {
      records: [revised(copy, { text: "Theirs, and what I make of it." })],
    });
    await editJson(folder, birch2026, (json) => ({
      ...json,
      records: [
        ...(json["records"] as Reflection[]).filter(({ id }) => id !== "r-2"),
        theirs,
      ],
    }));
    await saveAndFold(store, {
      records: [revised(mine, { text: "Mine, again." })],
    });
    await store.close();
    expect(await texts(folder)).toContain("Theirs, and what I make of it.");
  });

  test("by another device that tried twice are no conflict", async () => {
    const disk = createMemoryFiles();
    const folder = "/disk/journal";
    await writeSmallJournal(folder, disk.files);
    const faulty = createFaultyFiles(disk.files);
    const laptop = openStore(folder, { device: "laptop", files: faulty.files });
    await laptop.open();
    const typed = (text: string) => ({
      ...editedBy(reflection("r-2"), "laptop"),
      revision: 2,
      text,
    });
    await laptop.save({ records: [reflection("r-7")] });
    faulty.failAt(2, "failed but done");
    await expect(
      laptop.save({ records: [typed("Dear")] }),
    ).rejects.toMatchObject({ code: "store-failed" });
    faulty.mend();
    await laptop.save({ records: [typed("Dear diary")] });
    await laptop.close();
    const desk = openStore(folder, { device: "desk", files: disk.files });
    const { records } = await desk.open();
    await desk.close();
    expect(
      records.flatMap((record) =>
        record.kind === "reflection" && record.text.startsWith("Dear")
          ? [record.text]
          : [],
      ),
    ).toEqual(["Dear diary"]);
  });

  test("in a log that somebody else put in its place are read at the next start", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    await store.save({ records: [reflection("mine")] });
    const name = "changes/this-device-000001.jsonl";
    const own = (await filesBelow(folder)).get(name) ?? "";
    const other = await writeSmallJournal();
    const twin = openStore(other);
    await twin.open();
    await twin.save({ records: [reflection("theirs")] });
    const swapped = (await filesBelow(other)).get(name) ?? "";
    await twin.close();
    await realFiles.remove(join(folder, name));
    await writeAs(folder, name, swapped);
    expect(swapped).not.toBe(own);
    await store.save({ records: [reflection("more")] });
    await store.fold();
    await store.close();
    const ids = (await readBack(folder)).records.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["mine", "more", "theirs"]));
  });
});

describe("what was written by hand while Candor was closed", () => {
  test("stays when the record had been erased for good", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    await saveAndFold(store, { erased: ["r-2"] });
    await store.close();
    await editJson(folder, birch2025, (json) => ({
      ...json,
      records: [...(json["records"] as object[]), reflection("r-2")],
    }));
    for (let turn = 0; turn < 2; turn += 1) {
      await store.open();
      await store.fold();
      await store.close();
      const ids = (await readBack(folder)).records.map(({ id }) => id);
      expect(ids).toContain("r-2");
    }
  });

  test("stays beside what the log holds of the same record", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    await store.save({
      records: [revised(reflection("r-2"), { text: "From the log." })],
    });
    await store.close();
    await rewrite(folder, birch2026, "r-2", "By hand.");
    await store.open();
    await store.fold();
    await store.close();
    expect(await texts(folder)).toEqual(
      expect.arrayContaining(["From the log.", "By hand."]),
    );
  });

  test("stays in a client's file too, beside it where something else counts", async () => {
    const folder = await writeSmallJournal();
    const store = openStore(folder);
    await store.open();
    await store.save({ clients: [revised(birch, { goal: "From the log." })] });
    await store.close();
    await editJson(folder, birchCard, (json) => ({
      ...json,
      client: { ...(json["client"] as object), goal: "By hand." },
    }));
    await store.open();
    await store.fold();
    await store.close();
    const all = [...(await filesBelow(folder)).entries()]
      .filter(([path]) => path.startsWith("clients/birch"))
      .map(([, text]) => text)
      .join();
    expect(all).toContain("From the log.");
    expect(all).toContain("By hand.");
  });
});

test("a client that was taken in from elsewhere is not saved over without a trace", async () => {
  const folder = await writeSmallJournal();
  const store = openStore(folder);
  await store.open();
  await editJson(folder, birchCard, (json) => ({
    ...json,
    client: {
      ...editedBy(birch, "laptop"),
      revision: 2,
      goal: "From the laptop.",
    },
  }));
  await saveAndFold(store, { clients: [revised(birch, { goal: "Mine." })] });
  await saveAndFold(store, {
    clients: [
      revised(revised(birch, {}), { goal: "Mine, not having seen it." }),
    ],
  });
  await store.close();
  const all = [...(await filesBelow(folder)).values()].join();
  expect(all).toContain("From the laptop.");
  expect(all).toContain("Mine, not having seen it.");
});

test("a store that is closed while it folds gives the journal free only afterwards", async () => {
  const folder = await writeSmallJournal();
  const store = openStore(folder);
  await store.open();
  await store.save({
    records: [reflection("r-8", { client: "alder" }), reflection("r-9")],
  });
  const folding = store.fold();
  await new Promise(setImmediate);
  await store.close();
  await folding;
  expect((await filesBelow(folder)).get(alder2026)).toContain("r-8");
});
