import { readFile } from "node:fs/promises";
import { z } from "zod";
import { replaceFile } from "./adapters/files/atomic-file.ts";

const rectangle = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
});
const placeSchema = z.object({ bounds: rectangle, maximized: z.boolean() });

type Rectangle = z.infer<typeof rectangle>;

/** Where a window stood. */
export type WindowPlace = z.infer<typeof placeSchema>;

/** The least of a window that must lie on a display for its owner to get hold of it. */
const grip = { width: 200, height: 100 };

/** Where the window stood the last time; null where that is not known. */
export async function readPlace(file: string): Promise<WindowPlace | null> {
  try {
    return placeSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}

/** Remembers where the window stands. A place that cannot be kept is no reason to hold the owner up. */
export async function keepPlace(
  file: string,
  place: WindowPlace,
): Promise<void> {
  const text = `${JSON.stringify(place)}\n`;
  await replaceFile(file, new TextEncoder().encode(text)).catch(() => {});
}

/** The bounds that a window can have on these displays: the old ones where enough of them can still be seen. */
export function boundsOn(
  displays: readonly Rectangle[],
  place: WindowPlace | null,
): Partial<Rectangle> & Pick<Rectangle, "width" | "height"> {
  const usual = { width: 1280, height: 800 };
  if (!place) return usual;
  const { bounds } = place;
  const seen = displays.some((display) => {
    const width =
      Math.min(bounds.x + bounds.width, display.x + display.width) -
      Math.max(bounds.x, display.x);
    const height =
      Math.min(bounds.y + bounds.height, display.y + display.height) -
      Math.max(bounds.y, display.y);
    // The title bar is what a window is moved by.
    return (
      width >= grip.width && height >= grip.height && bounds.y >= display.y
    );
  });
  return seen ? bounds : usual;
}
