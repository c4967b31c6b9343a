/** One row of the table. `name` to `bar` go into the JSON file, the rest is for people. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "MB" | "bytes" | "fsyncs";
  /** What was measured beside it in the same run, in the same unit; null where there is nothing to compare with. */
  readonly baseline: number | null;
  /** `value` by `baseline`. */
  readonly ratio: number | null;
  /** The most that is allowed; null for what is only reported. */
  readonly bar: number | null;
  /** What the bar is held against: the ratio, which is usual, the ratio to the dot, or the value itself. */
  readonly barOn?: "ratio" | "exactly" | "value";
  /** What the baseline is. */
  readonly against: string;
  /** How often it was measured. */
  readonly n: number;
}

/** A figure with its ratio. */
export function compare(
  figure: Omit<Figure, "ratio" | "baseline"> & { readonly baseline: number },
): Figure {
  return { ...figure, ratio: figure.value / figure.baseline };
}

/** A figure that is only reported. */
export function report(
  name: string,
  value: number,
  unit: Figure["unit"],
  n: number,
): Figure {
  const nothing = { baseline: null, ratio: null, bar: null, against: "" };
  return { name, value, unit, n, ...nothing };
}

/** Whether a figure misses its bar. One that could not be worked out does. */
export function isMissed({ value, ratio, bar, barOn }: Figure): boolean {
  if (bar === null) return false;
  if (barOn === "exactly") return ratio !== bar;
  const held = barOn === "value" ? value : ratio;
  return !(held !== null && held <= bar);
}

/** The figures as a Markdown table whose columns stand below one another. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ["what", "value", "baseline", "ratio", "bar", "n", ""];
  const rows = figures.map((figure) => [
    figure.name,
    amount(figure.value, figure.unit),
    figure.baseline === null
      ? ""
      : `${amount(figure.baseline, figure.unit)} ${figure.against}`,
    figure.ratio === null ? "" : `${short(figure.ratio)} ×`,
    barOf(figure),
    String(figure.n),
    figure.bar === null ? "" : isMissed(figure) ? "MISSED" : "met",
  ]);
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[], filler = " ") =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler)).join(" | ")} |`;
  const rule = line(
    head.map(() => ""),
    "-",
  );
  return [line(head), rule, ...rows.map((row) => line(row))].join("\n");
}

/** The figures as they go into a file, for programs. */
export function jsonOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, baseline, ratio, bar }) => ({
    name,
    value: rounded(value),
    unit,
    baseline: baseline === null ? null : rounded(baseline),
    ratio: ratio === null ? null : rounded(ratio),
    bar,
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** A count as people read it: 100,000. */
export function counted(count: number): string {
  return count.toLocaleString("en-US");
}

function barOf({ bar, barOn, unit }: Figure): string {
  if (bar === null) return "";
  if (barOn === "exactly") return `exactly ${String(bar)}`;
  return barOn === "value" ? `≤ ${String(bar)} ${unit}` : `≤ ${String(bar)} ×`;
}

function amount(value: number, unit: Figure["unit"]): string {
  return `${short(value)} ${unit}`;
}

function short(value: number): string {
  return value >= 100 || Number.isInteger(value)
    ? counted(Math.round(value))
    : value.toPrecision(value < 10 ? 2 : 3);
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
