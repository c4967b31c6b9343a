/** Loads the parts of the emoji font that a text needs: laying out does not ask for all of them, and they would be boxes. */
export async function loadEmoji(text: string): Promise<void> {
  const signs = new Set(
    text.match(/[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/gu),
  );
  if (signs.size === 0) return;
  // A part that cannot be had leaves a box, and the rest of the brief.
  await document.fonts
    .load('12px "Noto Emoji"', [...signs].join(""))
    .catch(() => undefined);
}
