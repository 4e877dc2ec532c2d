import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { iconPath } from '../../../src/domain/model/address.ts';

/** The paper that an icon without transparency stands on; as in src/styles/tokens.css. */
const PAPER = '#fbfaf7';

/**
 * Size in pixels, and how much of it the drawing takes. Systems cut `maskable` to whatever shape they like, of which
 * only the circle of four fifths is sure to be left; the one for Apple gets round corners.
 */
const ICONS = [
  { name: '192', size: 192, share: 1, paper: false },
  { name: '512', size: 512, share: 1, paper: false },
  { name: 'maskable', size: 512, share: 0.54, paper: true },
  { name: 'apple', size: 180, share: 0.7, paper: true },
];

/** Draws the icons by which the installed site is known, from its favicon. Throws where that is missing. */
export async function writeIcons(site: string): Promise<void> {
  const drawing = readFileSync(join(site, 'favicon.svg'));
  const { width } = await sharp(drawing).metadata();
  for (const { name, size, share, paper } of ICONS) {
    const file = join(site, iconPath(name));
    mkdirSync(dirname(file), { recursive: true });
    const inner = Math.round(size * share);
    const rest = size - inner;
    const before = Math.floor(rest / 2);
    const background = paper ? PAPER : { r: 0, g: 0, b: 0, alpha: 0 };
    await sharp(drawing, { density: (72 * inner) / width })
      .resize(inner, inner)
      .extend({ top: before, left: before, bottom: rest - before, right: rest - before, background })
      .flatten(paper ? { background } : false)
      .png({ palette: true, colours: 32, dither: 0, compressionLevel: 9 })
      .toFile(file);
  }
}
