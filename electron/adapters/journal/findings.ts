import { join } from "node:path";
import type { Problem } from "#core/ports.ts";
import { schemaVersion } from "#core/schema.ts";
import { isTemporary } from "../files/atomic-file.ts";
import { createBreath } from "../files/breath.ts";
import { diskError } from "../files/disk-error.ts";
import type { FilePort } from "../files/file-port.ts";
import { isSystemFile, pathInJournal } from "./journal-layout.ts";
import type { JsonFile } from "../files/json-file.ts";

/** What there is to say of a journal's folder, gathered while it is read. */
export interface Findings {
  readonly problems: Problem[];
  /** Temporary files that a crash left behind. */
  readonly leftovers: string[];
  /** Paths that Candor has no use for. */
  readonly strangers: string[];
  /** Files that somebody changed since Candor wrote them, and their paths below the folder. */
  readonly byHand: Set<unknown>;
  readonly changedOutside: string[];
  /** Whether a newer or an older Candor wrote some of it. */
  isNewer: boolean;
  isOlder: boolean;
  /** How many of the journal's files there are, whether they can be used or not. */
  count: number;
  /** Reads a file that is there, and notes what is wrong with it. */
  read<Contents>(file: JsonFile<Contents>): Promise<void>;
  /** The names in a folder that may be the journal's; the others are noted. */
  list(path: string, isOurs: (name: string) => boolean): Promise<string[]>;
  /** Notes what the disk or the file itself says. */
  report(path: string, error: unknown): void;
  damaged(path: string, detail: string): void;
}

export function createFindings(folder: string, files: FilePort): Findings {
  const breath = createBreath();
  const note = (path: string, code: Problem["code"], detail: string) => {
    findings.problems.push({ file: pathInJournal(folder, path), code, detail });
  };
  const newerVersion = (path: string) => {
    findings.isNewer = true;
    note(path, "newer-version", "a newer Candor wrote it");
  };
  const findings: Findings = {
    problems: [],
    leftovers: [],
    strangers: [],
    byHand: new Set(),
    changedOutside: [],
    isNewer: false,
    isOlder: false,
    count: 0,

    async read(file) {
      findings.count += 1;
      try {
        const { remark, isWhole, schema } = await file.read();
        if (schema < schemaVersion) findings.isOlder = true;
        if (schema > schemaVersion) newerVersion(file.path);
        if (remark) findings.damaged(file.path, remark);
        if (!isWhole) {
          findings.byHand.add(file);
          findings.changedOutside.push(pathInJournal(folder, file.path));
        }
      } catch (error) {
        findings.report(file.path, error);
      }
      await breath();
    },

    async list(path, isOurs) {
      const names = await files.list(path);
      return names.toSorted().filter((name) => {
        if (isOurs(name)) return true;
        if (isTemporary(name)) findings.leftovers.push(join(path, name));
        else if (!isSystemFile(name)) findings.strangers.push(join(path, name));
        return false;
      });
    },

    report(path, error) {
      const { code, details } = diskError(error, path);
      const why = String(details["why"] ?? "");
      if (code === "newer-version") newerVersion(path);
      else if (code === "no-permission")
        note(path, code, "Candor is not allowed to read it");
      else note(path, code === "damaged" ? code : "store-failed", why);
    },

    damaged: (path, detail) => note(path, "damaged", detail),
  };
  return findings;
}
