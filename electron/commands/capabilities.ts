import { z } from "zod";
import { contract } from "#contract/contract.ts";
import type { Command } from "./command.ts";

/** Lists everything that can be called. */
export const capabilities: Command = {
  options: { json: { type: "boolean" } },
  words: 0,
  async run(given, io) {
    const all = Object.entries(contract);
    if (given.options["json"]) {
      const described = all.map(([name, { type, input, output }]) => ({
        name,
        type,
        input: z.toJSONSchema(input, { io: "input" }),
        output: z.toJSONSchema(output, { io: "output" }),
      }));
      io.out(`${JSON.stringify(described, null, 2)}\n`);
    } else {
      const widest = Math.max(...all.map(([name]) => name.length));
      io.out(
        all
          .map(([name, { type }]) => `${name.padEnd(widest)}  ${type}\n`)
          .join(""),
      );
    }
    return 0;
  },
};
