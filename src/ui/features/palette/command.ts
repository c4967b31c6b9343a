import { fold } from "#core/text.ts";

/** Something that the palette offers. */
export interface Command {
  /** Its own among all of them. */
  readonly id: string;
  readonly group: "clients" | "places" | "commands";
  /** What it says, which is also what is looked for. */
  readonly label: string;
  /** What tells it apart from another of that name, or the key that does the same. */
  readonly detail?: string | undefined;
  /** Whether it stands there before anything is typed. */
  readonly first?: boolean;
  readonly run: () => void;
}

const most = { clients: 6, places: 10, commands: 8 } as const;

/** The commands that a few letters may mean, group by group, best first. All that stand first where nothing is typed. */
export function commandsFor(
  commands: readonly Command[],
  query: string,
): readonly Command[] {
  const parts = fold(query).split(" ").filter(Boolean);
  const rank = ({ label }: Command) => {
    const folded = fold(label);
    if (!parts.every((part) => folded.includes(part))) return 3;
    if (folded.startsWith(parts.join(" "))) return 0;
    const isWord = (part: string) => ` ${folded}`.includes(` ${part}`);
    return parts.every(isWord) ? 1 : 2;
  };
  const fitting = commands
    .map((command) => ({ command, rank: rank(command) }))
    .filter(({ command, rank: of }) =>
      parts.length === 0 ? command.first : of < 3,
    )
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
  return (["clients", "places", "commands"] as const).flatMap((group) =>
    fitting.filter((command) => command.group === group).slice(0, most[group]),
  );
}
