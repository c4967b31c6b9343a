import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { atTheCursor, expect, test } from "../support/window.ts";

const run = promisify(execFile);

/** Runs the command line as a script would, and never throws. */
async function candor(
  ...words: string[]
): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      ["out/main/cli.js", ...words],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as {
      code: number;
      stdout: string;
      stderr: string;
    };
    return { code, out: stdout, err: stderr };
  }
}

const text = async (file: string) =>
  (await run("pdftotext", ["-layout", file, "-"])).stdout;

test("the sample, its patterns and a brief, without a window", async ({
  folder,
}) => {
  const journal = join(folder, "sample");
  expect(
    await candor("sample", "--out", journal, "--today", "2026-11-22"),
  ).toMatchObject({ code: 0 });
  expect(await candor("verify", "--journal", journal)).toMatchObject({
    code: 0,
    err: "",
  });

  const told = await candor(
    "patterns",
    "--journal",
    journal,
    "--today",
    "2026-11-22",
    "--json",
  );
  const patterns = JSON.parse(told.out) as {
    rule: string;
    state: string;
    clients: string[];
    sentence: string;
    evidence: string[];
  }[];
  expect(
    patterns.find(
      ({ rule, clients }) =>
        rule === "all-but-one-value" && clients.join() === "alder-studio",
    ),
  ).toMatchObject({
    state: "found",
    evidence: ["c-alder-2", "c-alder-3", "c-alder-4", "c-alder-5", "c-alder-6"],
  });
  const only = await candor(
    "patterns",
    "--journal",
    journal,
    "--client",
    "birch & co",
    "--today",
    "2026-11-22",
  );
  expect(only.out).toContain("2 of 3 check-ups needed");

  const file = join(folder, "brief.pdf");
  const printed = await candor(
    "brief",
    "--journal",
    journal,
    "--client",
    "Alder Studio",
    "--out",
    file,
    "--today",
    "2026-11-22",
  );
  expect(printed).toMatchObject({ code: 0 });
  const words = await text(file);
  expect(words).toContain("Alder Studio");
  expect(words.replaceAll(/\s+/g, " ")).toContain(
    "We do things together and get nowhere",
  );
  await run("qpdf", ["--check", file]);
});

test("writes, reads back and lists what it can do", async ({ folder }) => {
  const journal = join(folder, "mine");
  const created = await candor(
    "call",
    "client.create",
    '{"name":"../../etc"}',
    "--journal",
    journal,
  );
  expect(created.code).toBe(0);
  const { value } = JSON.parse(created.out) as { value: { id: string } };
  const input = JSON.stringify({
    client: value.id,
    text: "Nothing \u0000 strange. 🙂",
  });
  expect(
    await candor("call", "reflection.write", input, "--journal", journal),
  ).toMatchObject({ code: 0 });
  const listed = await candor("call", "record.list", "--journal", journal);
  expect(JSON.parse(listed.out)).toMatchObject({
    ok: true,
    value: { records: [{ text: "Nothing \u0000 strange. 🙂" }] },
  });
  expect(await readdir(folder)).toEqual(["mine", "mine-backups"]);
  const capabilities = JSON.parse(
    (await candor("capabilities", "--json")).out,
  ) as { name: string; input: object }[];
  expect(capabilities.map(({ name }) => name)).toContain("brief.save");
});

test("says in plain words what is wrong, and writes nothing", async ({
  folder,
}) => {
  const journal = join(folder, "sample");
  await candor("sample", "--out", journal);
  const file = join(folder, "x.pdf");
  const wrong: [number, string[]][] = [
    [2, []],
    [2, ["burn"]],
    [2, ["verify"]],
    [2, ["patterns", "--journal", journal, "--today", "yesterday"]],
    [
      2,
      [
        "brief",
        "--journal",
        journal,
        "--client",
        "Alder Studio",
        "--out",
        file,
        "--edition",
        "public",
      ],
    ],
    [2, ["call", "client.burn", "--journal", journal]],
    [2, ["call", "client.create", "{", "--journal", journal]],
    [1, ["call", "client.create", '{"name":""}', "--journal", journal]],
    [1, ["sample", "--out", journal]],
    [1, ["brief", "--journal", journal, "--client", "Nobody", "--out", file]],
    [1, ["patterns", "--journal", join(folder, "nowhere")]],
    [1, ["verify", "--journal", join(folder, "nowhere")]],
  ];
  for (const [code, words] of wrong) {
    const told = await candor(...words);
    expect([told.code, words], told.err).toEqual([code, words]);
    if (words.length > 0) expect(told.err, words.join(" ")).toMatch(/\S/);
    expect(told.err).not.toMatch(/^\s+at |undefined|\[object/m);
  }
  expect((await readdir(folder)).toSorted()).toEqual(["sample"]);
});

test("finds and names a damaged file, and leaves it as it is", async ({
  folder,
}) => {
  const journal = join(folder, "sample");
  await candor("sample", "--out", journal);
  const clients = join(journal, "clients");
  const [first = ""] = await readdir(clients);
  const [year = ""] = (await readdir(join(clients, first))).filter((name) =>
    name.startsWith("20"),
  );
  const file = join(clients, first, year);
  const half = (await readFile(file, "utf8")).slice(0, 500);
  await writeFile(file, half);
  const told = await candor("verify", "--journal", journal);
  expect(told.code).toBe(1);
  expect(told.out).toContain(join("clients", first, year));
  expect(await readFile(file, "utf8")).toBe(half);
});

test("reads a journal that a window has open, and refuses to write to it", async ({
  folder,
  open,
}) => {
  const journal = join(folder, "journal");
  const page = await atTheCursor(await open());
  await page.keyboard.type("Mine.");
  await expect(
    page.getByRole("status").filter({ hasText: /^Saved/ }),
  ).toBeVisible();
  const read = await candor("call", "record.list", "--journal", journal);
  expect(JSON.parse(read.out)).toMatchObject({ value: { total: 1 } });
  const refused = await candor(
    "call",
    "reflection.write",
    '{"text":"theirs"}',
    "--journal",
    journal,
  );
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("open in another Candor");
});
