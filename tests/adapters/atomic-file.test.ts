import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CandorError } from "#core/errors.ts";
import { replaceFile } from "#electron/adapters/files/atomic-file.ts";
import { errorSentence } from "#words/words.ts";
import { createFaultyFiles, faults } from "../support/faulty-files.ts";
import { makeTemporaryFolder } from "../support/journal-folder.ts";
import { createMemoryFiles } from "../support/memory-files.ts";

const bytes = new TextEncoder().encode("%PDF-1.7 and so on");

test("a PDF is written over an older one, and leaves nothing beside it", async () => {
  const folder = makeTemporaryFolder();
  const path = join(folder, "brief.pdf");
  await writeFile(path, "an older brief, which was longer");
  await replaceFile(path, bytes);
  expect(await readFile(path)).toEqual(Buffer.from(bytes));
  expect(await readdir(folder)).toEqual(["brief.pdf"]);
});

test.skipIf(process.platform === "win32")(
  "a PDF is for its owner's eyes alone",
  async () => {
    const path = join(makeTemporaryFolder(), "brief.pdf");
    await replaceFile(path, bytes);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  },
);

test("a PDF for a folder that is not there says which folder", async () => {
  const folder = join(makeTemporaryFolder(), "gone");
  await expect(
    replaceFile(join(folder, "brief.pdf"), bytes),
  ).rejects.toMatchObject({
    code: "folder-missing",
    details: { path: folder },
  });
});

test("a PDF is never half written and an older one never half replaced, whatever call fails", async () => {
  for (const fault of faults) {
    let reached = true;
    for (let call = 1; reached; call += 1) {
      const disk = createMemoryFiles();
      await replaceFile("/disk/brief.pdf", Buffer.from("old"), disk.files);
      const faulty = createFaultyFiles(disk.files);
      faulty.failAt(call, fault);
      const outcome = await replaceFile(
        "/disk/brief.pdf",
        bytes,
        faulty.files,
      ).then(
        () => "written",
        () => "refused",
      );
      reached = faulty.calls.length >= call;
      const now = new TextDecoder().decode(
        await disk.files.read("/disk/brief.pdf"),
      );
      const whole = new TextDecoder().decode(bytes);
      expect(outcome === "written" ? [whole] : ["old", whole]).toContain(now);
      const left = (await disk.files.list("/disk")).length - 1;
      expect(left).toBeLessThanOrEqual(fault === "power cut" ? 1 : 0);
    }
  }
});

test("a file takes another's place only when its bytes are on the disk, and is done when its name is", async () => {
  const faulty = createFaultyFiles(createMemoryFiles().files);
  await replaceFile("/disk/brief.pdf", bytes, faulty.files);
  expect(faulty.calls).toEqual([
    "create",
    "write",
    "sync",
    "stamp",
    "close",
    "rename",
    "syncFolder",
  ]);
});

test("every failure has a sentence with the path and the reason in it", async () => {
  const disk = createMemoryFiles();
  const faulty = createFaultyFiles(disk.files);
  faulty.failAt(1, "EIO");
  const error = await replaceFile("/disk/a.pdf", bytes, faulty.files).catch(
    (failure: unknown) => failure,
  );
  if (!(error instanceof CandorError)) throw new Error("no error");
  expect(error.details).toEqual({
    path: "/disk/a.pdf",
    why: "made to fail (EIO)",
  });
  expect(errorSentence(error)).toContain("/disk/a.pdf");
});
