import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { atTheCursor, expect, recordsOnDisk, test } from "../support/window.ts";

test("a journal of a newer Candor is not opened and not touched, and the window says what to do", async ({
  folder,
  open,
}) => {
  const journal = join(folder, "journal");
  await mkdir(journal);
  const newer = JSON.stringify({
    format: "candor.journal",
    schema: 99,
    savedAt: "2030-01-01T00:00:00Z",
    journal: {},
  });
  await writeFile(join(journal, "journal.json"), newer);
  const { page } = await open();
  await expect(
    page.getByRole("heading", { name: "The journal cannot be opened" }),
  ).toBeVisible();
  await expect(page.getByText("written by a newer Candor")).toBeVisible();
  expect(await readFile(join(journal, "journal.json"), "utf8")).toBe(newer);
  expect(await readdir(journal)).toEqual(["journal.json"]);
});

test("somebody else's folder is left alone, and opens once it is put right", async ({
  folder,
  open,
}) => {
  const journal = join(folder, "journal");
  await mkdir(journal);
  await writeFile(join(journal, "holiday.jpg"), "not really");
  const host = await open();
  await expect(
    host.page.getByText("holds other files and no Candor journal"),
  ).toBeVisible();
  expect(await readdir(journal)).toEqual(["holiday.jpg"]);
  await rm(join(journal, "holiday.jpg"));
  await host.page.getByRole("button", { name: "Try again" }).click();
  const page = await atTheCursor(host);
  await page.keyboard.type("Here now.");
  await expect(
    page.getByRole("status").filter({ hasText: /^Saved/ }),
  ).toBeVisible();
});

test("a damaged file is named, everything else is there, and writing goes on beside it", async ({
  folder,
  open,
}) => {
  const journal = join(folder, "journal");
  const first = await open();
  await (await atTheCursor(first)).keyboard.type("About myself.");
  await first.candor.call("client.create", { id: "alder", name: "Alder" });
  await first.candor.call("reflection.write", {
    client: "alder",
    text: "About Alder.",
  });
  await first.close();
  const clients = join(journal, "clients");
  const folderOfAlder =
    (await readdir(clients)).find((name) => name.startsWith("alder")) ?? "";
  const file = join(clients, folderOfAlder, "2026.json");
  await writeFile(file, '{"format":"candor.rec');

  const host = await open();
  const page = await atTheCursor(host);
  await expect(
    page.getByText(
      "1 file in the journal’s folder could not be read and was left as it is.",
    ),
  ).toBeVisible();
  await page.getByRole("button", { name: "Which?" }).click();
  await expect(page.getByText(/2026\.json/)).toBeVisible();
  await expect(page.getByRole("article")).toHaveText(/About myself\./);
  await host.candor.call("reflection.write", {
    client: "alder",
    text: "Once more.",
  });
  await host.close();
  const names = await readdir(join(clients, folderOfAlder));
  const aside = names.find((name) => name.includes("damaged")) ?? "";
  expect(await readFile(join(clients, folderOfAlder, aside), "utf8")).toBe(
    '{"format":"candor.rec',
  );
  expect(
    (await recordsOnDisk(journal))
      .flatMap((record) => (record.kind === "reflection" ? [record.text] : []))
      .toSorted(),
  ).toEqual(["About myself.", "Once more."]);
});

test("words that cannot be saved stay on screen, are said to be unsaved, and are saved when they can be", async ({
  folder,
  open,
}) => {
  const journal = join(folder, "journal");
  const kept = join(folder, "kept.txt");
  const host = await open({ desk: { chooseFile: async () => kept } });
  const page = await atTheCursor(host);
  await page.keyboard.type("First.");
  await expect(
    page.getByRole("status").filter({ hasText: /^Saved/ }),
  ).toBeVisible();
  // The disk that the journal is on is gone for a moment.
  const elsewhere = join(folder, "elsewhere");
  await rename(journal, elsewhere);
  await page.keyboard.type(" Second.");
  await expect(
    page.getByRole("status").filter({ hasText: /^Not saved/ }),
  ).toBeVisible();
  await expect(page.getByRole("textbox").first()).toHaveValue("First. Second.");
  await page.getByRole("button", { name: "Save a copy elsewhere" }).click();
  await expect(
    page.getByText(`A copy of your words is in ${kept}`),
  ).toBeVisible();
  expect(await readFile(kept, "utf8")).toContain("First. Second.");
  await rename(elsewhere, journal);
  await expect(
    page.getByRole("status").filter({ hasText: /^Saved/ }),
  ).toBeVisible();
  expect(await recordsOnDisk(journal)).toMatchObject([
    { text: "First. Second." },
  ]);
});
