import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ruleIds } from "#core/patterns/rule-ids.ts";
import { createClock } from "#electron/adapters/clock.ts";
import { createJsonStore } from "#electron/adapters/journal/json-store.ts";
import { runCli } from "#electron/commands/run-cli.ts";

let folder: string;
let journal: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "candor-test-"));
  journal = join(folder, "journal");
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the command line; `input` is what stands on standard input. */
async function candor(argv: readonly string[], input = "") {
  let out = "";
  let err = "";
  const code = await runCli(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readInput: async () => input,
  });
  return { code, out, err };
}

async function value(argv: readonly string[], input?: string) {
  const { code, out, err } = await candor(argv, input);
  expect(`${code} ${err}`).toBe("0 ");
  return JSON.parse(out) as { ok: boolean; value: { id: string } };
}

describe("The command line", () => {
  test("explains itself, and says of a wrong command or option in two lines what was wrong and where help is", async () => {
    const help = await candor(["--help"]);
    expect(help).toMatchObject({ code: 0, err: "" });
    for (const command of [
      "sample",
      "brief",
      "patterns",
      "verify",
      "backups",
      "restore",
      "call",
    ])
      expect(help.out).toContain(`  ${command} `);
    expect(await candor(["brief", "--help"])).toEqual(help);
    expect(await candor([])).toEqual({ code: 2, out: "", err: help.out });
    for (const wrong of [
      ["frobnicate"],
      ["constructor"],
      ["verify"],
      ["verify", "--journal"],
      ["verify", "--journal", journal, "--frob"],
      ["verify", "--journal", journal, "too", "much"],
      ["sample"],
      ["call", "--journal", journal],
      ["call", "client.create", "{\n\n", "--journal", journal],
    ]) {
      const { code, out, err } = await candor(wrong);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(err).toMatch(/^\S.+\nWhat there is: .+ --help\n$/);
    }
  });

  test("writes the sample into a new folder, reads it back and says what repeats", async () => {
    const written = await candor([
      "sample",
      "--out",
      journal,
      "--today",
      "2026-11-22",
    ]);
    expect(written).toMatchObject({ code: 0, err: "" });
    const verified = await candor(["verify", "--journal", journal]);
    expect(verified).toMatchObject({ code: 0, err: "" });
    expect(verified.out).toMatch(/^\d+ files checked, no problems\.\n$/);

    const ask = ["patterns", "--journal", journal, "--today", "2026-11-22"];
    const plain = await candor(ask);
    const { out } = await candor([...ask, "--json"]);
    const results = JSON.parse(out) as Record<string, unknown>[];
    for (const { chance: _, ...result } of results)
      expect(Object.keys(result).toSorted()).toEqual([
        "answer",
        "clients",
        "counterExamples",
        "counts",
        "evidence",
        "key",
        "note",
        "rule",
        "sentence",
        "state",
        "subject",
      ]);
    expect(plain.out.trimEnd().split("\n")).toEqual(
      results.map(({ sentence }) => sentence),
    );
    const states = [...new Set(results.map(({ state }) => state))];
    expect(states).toEqual(["found", "too-little", "nothing"]);
    expect(new Set(results.map(({ rule }) => rule))).toEqual(new Set(ruleIds));

    // Ids, and not names: two clients may have the same.
    const [one] = (results[0]?.["clients"] ?? []) as string[];
    expect(one).toBe("alder-studio");
    const own = await candor([...ask, "--client", one ?? "", "--json"]);
    const ofAlder = JSON.parse(own.out) as Record<string, unknown>[];
    expect(
      ofAlder.filter(({ key }) => !String(key).includes("nothing-yet")),
    ).toEqual(
      results.filter(({ clients }) =>
        (clients as string[]).includes(one ?? ""),
      ),
    );
  });

  test("says of a client with whom nothing repeats what each rule waits for", async () => {
    await candor(["sample", "--out", journal, "--today", "2026-11-22"]);
    const { out } = await candor([
      "patterns",
      "--journal",
      journal,
      "--today",
      "2026-11-22",
      "--client",
      "Jonas Winther",
      "--json",
    ]);
    const results = JSON.parse(out) as Record<string, unknown>[];
    const ofThree = results.filter(({ rule }) =>
      ["all-but-one-value", "standing-flag", "flag-across-clients"].includes(
        String(rule),
      ),
    );
    expect(ofThree.map(({ state, sentence }) => [state, sentence])).toEqual([
      [
        "too-little",
        "All but one value matches: too little to say. 2 of 3 needed: check-ups with Jonas Winther in which three values or more are all known.",
      ],
      [
        "too-little",
        "A flag that stands: too little to say. 2 of 3 needed: check-ups with Jonas Winther.",
      ],
      [
        "nothing",
        "The same flag at several clients: no flag of 2 check-ups with Jonas Winther repeats at another client.",
      ],
    ]);
  });

  test("the sample never goes into a folder with something in it", async () => {
    await mkdir(journal);
    await writeFile(join(journal, "letter.txt"), "mine");
    const { code, out, err } = await candor(["sample", "--out", journal]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("is not empty");
    expect(await readdir(journal)).toEqual(["letter.txt"]);
    const file = join(journal, "letter.txt");
    expect(await candor(["sample", "--out", file])).toMatchObject({ code: 1 });
  });

  test("lists every capability with its input and output", async () => {
    const plain = await candor(["capabilities"]);
    expect(plain.out).toMatch(/^journal\.read +query$/m);
    expect(plain.out).toMatch(/^client\.create +command$/m);
    const { out } = await candor(["capabilities", "--json"]);
    const all = JSON.parse(out) as {
      name: string;
      type: string;
      input: { type: string };
      output: object;
    }[];
    expect(all).toHaveLength(plain.out.trimEnd().split("\n").length);
    expect(all.find(({ name }) => name === "client.create")).toMatchObject({
      type: "command",
      input: { type: "object", required: ["name"] },
      output: { type: "object" },
    });
  });

  test("a call begins a journal in a new folder and finds it again", async () => {
    const call = ["call", "--journal", journal];
    const made = await value([...call, "client.create", '{"name":"Alder"}']);
    const piped = await value([...call, "client.create"], '{"name":"Birch"}');
    expect(made).toMatchObject({ ok: true, value: { name: "Alder" } });
    expect(piped).toMatchObject({ ok: true, value: { name: "Birch" } });
    const listed = await candor([...call, "client.list"]);
    expect(listed.out).toContain("Alder");
    expect(listed.out).toContain("Birch");
  });

  test("a call that fails prints its reply, says why in words, and exits 1", async () => {
    const { code, out, err } = await candor(
      ["call", "client.change", "--journal", journal],
      '{"id":"nobody"}',
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      error: { code: "client-not-found" },
    });
    expect(err).toBe("There is no client “nobody” in this journal.\n");
    await expect(readdir(journal)).rejects.toThrow("ENOENT");
  });

  test("what is not JSON, and what cannot be called, is wrong usage and makes no journal", async () => {
    const call = ["call", "--journal", journal];
    for (const [wrong, input] of [
      [[...call, "client.create", "{"], ""],
      [[...call, "client.create"], "name: Alder"],
      [[...call, "client.burn"], ""],
      [[...call, "toString"], ""],
    ] as const)
      expect(await candor(wrong, input)).toMatchObject({ code: 2, out: "" });
    await expect(readdir(journal)).rejects.toThrow("ENOENT");
  });

  test("a journal that is not there is told and not made", async () => {
    const empty = join(folder, "empty");
    await mkdir(empty);
    for (const where of [journal, empty])
      for (const command of [
        ["patterns"],
        ["verify"],
        ["call", "client.list"],
        ["brief", "--client", "Alder", "--out", join(folder, "a.pdf")],
      ]) {
        const told = await candor([...command, "--journal", where]);
        expect(told).toMatchObject({ code: 1, out: "" });
        expect(told.err).toContain(where);
      }
    expect(await readdir(folder)).toEqual(["empty"]);
    expect(await readdir(empty)).toEqual([]);
  });

  test("while a window has the journal open, it can be read and not changed", async () => {
    await candor(["sample", "--out", journal]);
    const window = createJsonStore({ folder: journal, clock: createClock() });
    await window.open();
    try {
      const call = ["call", "--journal", journal];
      expect(await candor([...call, "client.list"])).toMatchObject({ code: 0 });
      expect(await candor(["verify", "--journal", journal])).toMatchObject({
        code: 0,
      });
      const refused = await candor([...call, "client.create", '{"name":"A"}']);
      expect(refused.code).toBe(1);
      expect(refused.err).toContain("open in another Candor");
    } finally {
      await window.close();
    }
  });

  test("damage is found by verify, a line for each file", async () => {
    await candor(["sample", "--out", journal]);
    await writeFile(join(journal, "journal.json"), "{");
    const { code, out } = await candor(["verify", "--journal", journal]);
    expect(code).toBe(1);
    expect(out).toMatch(/^journal\.json: /);
    expect(out).toMatch(/1 problem\.\n$/);
  });

  test("a journal that is gone is restored from a backup, by its name in the list", async () => {
    const call = ["call", "reflection.write", "--journal", journal];
    await value(call, '{"id":"r-1","text":"First."}');
    await value(call, '{"id":"r-2","text":"Second."}');
    const { code, out } = await candor(["backups", "--journal", journal]);
    expect(code).toBe(0);
    const [newest, oldest] = out.trimEnd().split("\n");
    expect(newest).toMatch(/^\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d.* 2 entries$/);
    expect(oldest).toMatch(/ 1 entry$/);
    const name = newest?.split("  ")[0]?.trim() ?? "";

    await rm(journal, { recursive: true });
    expect(await candor(["backups", "--journal", journal])).toMatchObject({
      out,
    });
    const restore = ["restore", "--journal", journal, "--backup"];
    expect(await candor([...restore, "2020-01-01 00.00.00"])).toMatchObject({
      code: 1,
      out: "",
    });
    const restored = await candor([...restore, name]);
    expect(restored).toMatchObject({ code: 0, err: "" });
    expect(restored.out).toContain("2 records set back, 0 that");
    const listed = await candor(["call", "record.list", "--journal", journal]);
    expect(listed.out).toContain("First.");
    expect(listed.out).toContain("Second.");

    const file = join(`${journal}-backups`, name, "journal.json");
    await rm(file);
    const verified = await candor(["verify", "--journal", journal]);
    expect(verified.code).toBe(1);
    expect(verified.out).toContain(
      `backup ${name}, journal.json: it is missing`,
    );
    expect(
      await candor(["backups", "--journal", join(folder, "none")]),
    ).toMatchObject({ code: 1, out: "" });
  });

  test("a brief needs a real client, real days and an edition that there is, and writes nothing otherwise", async () => {
    await candor(["sample", "--out", journal]);
    const before = await readdir(folder);
    const brief = (...more: string[]) =>
      candor(
        ["brief", "--journal", journal, "--out", join(folder, "b.pdf")].concat(
          more,
        ),
      );
    for (const wrong of [
      ["--client", "Alder Studio", "--from", "2026-02-30"],
      ["--client", "Alder Studio", "--today", "yesterday"],
      [
        "--client",
        "Alder Studio",
        "--from",
        "2026-03-01",
        "--to",
        "2026-02-01",
      ],
      ["--client", "Alder Studio", "--hide", "Kestrel"],
      [],
    ])
      expect(await brief(...wrong)).toMatchObject({ code: 2, out: "" });
    for (const [option, wrong, known] of [
      ["--edition", "public", "private, talk"],
      ["--paper", "A5", "A4, Letter"],
      ["--include", "goal,secrets", "goal, dates, terms"],
      ["--leave-out", "Flags", "flags, values"],
    ] as const) {
      const told = await brief("--client", "Alder Studio", option, wrong);
      expect(told).toMatchObject({ code: 2, out: "" });
      expect(told.err).toContain(`“${wrong.replace(/.*,/, "")}”`);
      expect(told.err).toContain(known);
    }
    for (const out of ["g.txt", "brief"]) {
      const told = await brief("--client", "Alder Studio", "--out", out);
      expect(told).toMatchObject({ code: 2, out: "" });
      expect(told.err).toContain("must end in .pdf or .md");
    }
    const nobody = await brief("--client", "Nobody & Sons");
    expect(nobody.code).toBe(1);
    expect(nobody.err).toBe(
      "There is no client “Nobody & Sons” in this journal.\n",
    );
    expect(await readdir(folder)).toEqual(before);
  });

  test("a brief never takes the place of a file that is there", async () => {
    await candor(["sample", "--out", journal]);
    const mine = join(folder, "mine.PDF");
    await writeFile(mine, "with my notes");
    const told = await candor(
      ["brief", "--journal", journal, "--client", "Alder Studio"].concat([
        "--out",
        mine,
      ]),
    );
    expect(told).toMatchObject({ code: 1, out: "" });
    expect(told.err).toContain(`There is something at “${mine}” already`);
    expect(await readFile(mine, "utf8")).toBe("with my notes");
  });

  describe("writes a brief as Markdown", () => {
    let made = 0;
    beforeEach(() =>
      candor(["sample", "--out", journal, "--today", "2026-11-22"]),
    );

    /** A brief of Alder Studio, from the sample. */
    async function brief(...more: string[]): Promise<string> {
      made += 1;
      const file = join(folder, `${String(made)}.md`);
      const asked = ["--client", "Alder Studio", "--today", "2026-11-22"];
      const { code, out, err } = await candor([
        "brief",
        "--journal",
        journal,
        "--out",
        file,
        ...asked,
        ...more,
      ]);
      expect(`${code} ${err}`).toBe("0 ");
      expect(out).toBe(`Written: ${file}\n`);
      return readFile(file, "utf8");
    }

    const headings = (text: string) => text.match(/^##? .+$/gm);

    test("with all that the owner wrote, where nothing else is said", async () => {
      const text = await brief();
      expect(headings(text)).toEqual([
        "# Alder Studio",
        "## Flags raised now",
        "## What the last check-up changed",
        "## Still to be said",
        "## Terms",
        "## My terms",
        "## My walk-away line",
        "## Flags by date",
        "## Energy and stance",
        "## Timeline",
        "## What repeats",
        "## What you expected, and what came of it",
      ]);
      expect(text).toContain("I work for them. Been putting off that word");
      expect(text).toContain("**Price:** Comfortable");
      expect(await brief("--include", "flags", "--edition", "private")).toBe(
        text,
      );
    });

    test("for the talk with what the client may see and nothing else", async () => {
      const text = await brief("--edition", "talk");
      expect(headings(text)).toEqual([
        "# Alder Studio",
        "## Terms",
        "## Timeline",
      ]);
      expect(text).toContain("For our talk");
      expect(text).toContain("760 a day, 9 days a month.");
      expect(text).toContain("Workshop, eighteen people, dots.");
      for (const own of [
        "omfortable",
        "explaining",
        "Check-up",
        "Red",
        "Heard",
        "Portrait",
        "walk-away",
        "I work for them",
        "Not written down",
      ])
        expect(text).not.toContain(own);
    });

    test("with a part more for each that is included, and without each that is left out", async () => {
      const talk = ["--edition", "talk"];
      expect(
        headings(await brief(...talk, "--include", "flags,my-terms")),
      ).toEqual([
        "# Alder Studio",
        "## Flags raised now",
        "## What the last check-up changed",
        "## Terms",
        "## My terms",
        "## Flags by date",
        "## Timeline",
      ]);
      expect(
        headings(
          await brief(...talk, "--leave-out", "terms, meetings ,conversations"),
        ),
      ).toEqual(["# Alder Studio"]);
      const own = await brief("--leave-out=reflections", "--leave-out=flags");
      expect(own).not.toContain("I work for them. Been putting off that word");
      expect(headings(own)).not.toContain("## Flags by date");
      expect(headings(own)).toContain("## My terms");
      const both = ["--include", "my-terms", "--leave-out", "my-terms"];
      expect(headings(await brief(...talk, ...both))).not.toContain(
        "## My terms",
      );
    });

    test("without anybody’s name, and without the words that are to be hidden", async () => {
      const named = await brief();
      const anonymous = await brief("--anonymous");
      expect(anonymous).not.toMatch(/alder.studio/i);
      expect(anonymous).toContain("At Client A all but one value matched");
      const text = await brief(
        "--anonymous",
        "--hide",
        "Miriam, Gregor",
        "--hide",
        "Lena",
        "--named",
      );
      expect(headings(text)?.[0]).toBe("# Client A");
      for (const name of ["Miriam", "Gregor", "Lena"]) {
        expect(named).toContain(name);
        expect(text.toLowerCase()).not.toContain(name.toLowerCase());
      }
      expect(text).toContain("**Heard from Person A**");
    });

    test("of the days that are asked for", async () => {
      const days = ["--from", "2026-03-01", "--to", "2026-04-30"];
      const text = await brief(...days, "--paper", "Letter");
      expect(text).toContain("\n\n1 March 2026 to 30 April 2026\n\n");
      expect(text.match(/^### .+$/gm)).toEqual([
        "### March 2026",
        "### April 2026",
      ]);
    });

    test("whatever was chosen in the window", async () => {
      const text = await brief();
      await value(
        ["call", "brief.choose", "--journal", journal],
        '{"client":"alder-studio","edition":"talk","isAnonymous":true,"leftOut":["flags"]}',
      );
      expect(await brief()).toBe(text);
    });
  });
});
