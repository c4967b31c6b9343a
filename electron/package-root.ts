import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds Candor's `package.json`: the same from the sources, from `out/main` and from a packaged app. */
export function packageRoot(from: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(from));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("Candor's package.json is missing");
    folder = parent;
  }
  return folder;
}

/** Where the built user interface stands. */
export function builtUi(): string {
  return join(packageRoot(), "out", "ui");
}
