const faces = [
  '400 12px "Literata"',
  'italic 400 12px "Literata"',
  '600 12px "Literata"',
  '400 12px "Inter"',
  '500 12px "Inter"',
  '600 12px "Inter"',
  '400 12px "Noto Sans Arabic"',
  '400 12px "Noto Sans Hebrew"',
  '400 12px "Noto Emoji"',
];

/** What the words of the product have. */
const alphabet = "abcdefghijklmnopqrstuvwxyz";

/**
 * Loads the bundled fonts, of each the parts that a text of these signs needs: laid out before, all of it would be laid out again, and
 * laying out does not ask for every part of the emoji that it needs. A part that cannot be had leaves the rest.
 */
export async function loadFonts(signs: readonly string[]): Promise<void> {
  const text = `${alphabet}${signs.join("")}`;
  await Promise.all(
    faces.map((face) => document.fonts.load(face, text).catch(() => [])),
  );
}
