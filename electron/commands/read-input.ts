import { fstatSync } from "node:fs";

/** How long a program that started the command has to say something that is not needed, in milliseconds. */
const patience = 1_000;

/** All of standard input, as `Io.readInput` promises. */
export async function readInput(needed: boolean): Promise<string> {
  const { stdin } = process;
  if (stdin.isTTY) return "";
  let text = "";
  // A shell's pipe ends. The line to a program that started this one may stay open for ever.
  const giveUp =
    needed || !isLine()
      ? null
      : setTimeout(() => {
          stdin.destroy();
        }, patience);
  stdin.setEncoding("utf8");
  await new Promise<void>((resolve, reject) => {
    stdin.on("data", (chunk: string) => {
      if (giveUp) clearTimeout(giveUp);
      text += chunk;
    });
    stdin.on("close", resolve);
    stdin.on("end", resolve);
    stdin.on("error", reject);
  });
  if (giveUp) clearTimeout(giveUp);
  return text;
}

function isLine(): boolean {
  try {
    const { fd } = process.stdin;
    const kind = fstatSync(fd);
    return kind.isSocket() || (process.platform === "win32" && kind.isFIFO());
  } catch {
    return false;
  }
}
