import type { PaperSize } from "#core/journal/schema.ts";

/** Where Letter is the usual paper, as Unicode's CLDR has it (`paperSize` in its supplemental data). */
const letterRegions = new Set(
  "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" "),
);

/** The paper that is usual where a locale such as `en-CA` is at home; A4 where that is not known. */
export function paperFor(locale: string | null): PaperSize {
  if (locale === null) return "A4";
  try {
    const { region } = new Intl.Locale(locale).maximize();
    return region && letterRegions.has(region) ? "Letter" : "A4";
  } catch {
    return "A4";
  }
}

/**
 * The locale that the owner's system is set to, as a language tag; null where it is set to none. Programs outside of
 * Electron learn it from the environment, and on Windows, where that is silent, from `fallback`.
 */
export function machineLocale(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  fallback: () => string = () =>
    new Intl.DateTimeFormat().resolvedOptions().locale,
): string | null {
  const named = [env["LC_ALL"], env["LC_PAPER"], env["LANG"]].find(Boolean);
  if (!named) return platform === "linux" ? null : fallback();
  const tag = named.replace(/[.@].*$/, "").replaceAll("_", "-");
  return tag === "C" || tag === "POSIX" ? null : tag;
}
