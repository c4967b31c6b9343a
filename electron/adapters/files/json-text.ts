/** How deep lists and objects may stand in one another. What Candor writes stays below ten. */
const deepest = 100;

/**
 * Reads JSON that people and other programs may have had their hands on. UTF-8, with or without a byte order mark.
 * Throws an Error whose message says in plain English what is wrong. Names that stand twice in one object are refused,
 * because one of the two values would be lost without a word, and so is `__proto__`, which is no plain name in
 * JavaScript.
 */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new Error("it is empty");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error("it is not UTF-8 text", { cause: error });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error("it is not JSON, or breaks off", { cause: error });
  }
  const trap = findTrap(text);
  if (trap) throw new Error(trap);
  return json;
}

/** What in well-formed JSON would be lost or would do harm; null where there is nothing. */
function findTrap(text: string): string | null {
  /** For each list or object around the place: the names seen in it; null in a list. */
  const around: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x7b: // {
        around.push(new Set());
        break;
      case 0x5b: // [
        around.push(null);
        break;
      case 0x7d: // }
      case 0x5d: // ]
        around.pop();
        break;
      case 0x22: {
        const end = endOfString(text, at);
        const names = around.at(-1);
        if (names && isName(text, end)) {
          const name = JSON.parse(text.slice(at, end + 1)) as string;
          if (name === "__proto__") return "it has a name “__proto__”";
          if (names.has(name)) return `it says “${name}” twice in one place`;
          names.add(name);
        }
        at = end;
        break;
      }
    }
    if (around.length > deepest)
      return `it has lists in lists more than ${String(deepest)} deep`;
  }
  return null;
}

/** Where the string that begins at a quotation mark ends. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1;
  return slashes % 2 === 1;
}

/** Whether the string that ends here names a value in an object: then a colon follows. */
function isName(text: string, end: number): boolean {
  let at = end + 1;
  while (" \t\r\n".includes(text.charAt(at)) && at < text.length) at += 1;
  return text.charAt(at) === ":";
}
