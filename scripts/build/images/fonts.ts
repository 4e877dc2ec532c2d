/**
 * Outlines of characters, from fonts in npm packages: what stands in a picture never depends on the machine.
 *
 * Fontsource cuts a variable font into slices by Unicode ranges (`unicode.json`), each a WOFF2 file. Only the slices
 * that a text needs are opened; HarfBuzz gives the outlines at any weight.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

/** `sans` has Chinese; `mono` has Latin only. */
export type FaceName = 'sans' | 'mono';

export interface Glyph {
  /** SVG path data, y upwards. */
  path: string;
  advance: number;
  /** What a font size is divided by to scale path and advance. */
  unitsPerEm: number;
}

export interface Fonts {
  /** Null where the face has no such character, or where {@link openFonts} was not told of it. */
  glyph: (face: FaceName, weight: number, character: string) => Glyph | null;
}

/** Package and first part of the file names. */
export const FONT_PACKAGES: Record<FaceName, { package: string; prefix: string }> = {
  sans: { package: '@fontsource-variable/noto-sans-sc', prefix: 'noto-sans-sc' },
  mono: { package: '@fontsource-variable/jetbrains-mono', prefix: 'jetbrains-mono' },
};

const resolve = createRequire(import.meta.url);

/**
 * Opens the slices that some characters stand in.
 * @param characters every character that will be asked for
 * @throws where a font package is missing or damaged
 */
export async function openFonts(characters: Iterable<string>): Promise<Fonts> {
  const wanted = [...new Set(characters)].map((character) => character.codePointAt(0) ?? 0);
  const faces = { sans: await openFace('sans', wanted), mono: await openFace('mono', wanted) };
  const known = new Map<string, Glyph | null>();
  return {
    glyph: (name, weight, character) => {
      const key = `${name} ${weight} ${character}`;
      let glyph = known.get(key);
      if (glyph === undefined) {
        glyph = find(faces[name], weight, character.codePointAt(0) ?? 0);
        known.set(key, glyph);
      }
      return glyph;
    },
  };
}

interface Slice {
  face: Face;
  /** Fonts by weight. */
  fonts: Map<number, Font>;
}

async function openFace(name: FaceName, wanted: number[]): Promise<Slice[]> {
  const { package: module, prefix } = FONT_PACKAGES[name];
  const folder = dirname(resolve.resolve(`${module}/package.json`));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const files = Object.entries(ranges)
    .filter(([, range]) => wanted.some(within(range)))
    // `[4]` → `4`; the slices for Latin and Cyrillic go by their names.
    .map(([slice]) => `${prefix}-${slice.replace(/[[\]]/gu, '')}-wght-normal.woff2`);
  return Promise.all(
    files.map(async (file) => {
      const font = await decompress(readFileSync(join(folder, 'files', file)));
      return { face: new Face(new Blob(font)), fonts: new Map<number, Font>() };
    }),
  );
}

/** @param range as style sheets write it: `U+4,U+10-1f` */
function within(range: string): (codePoint: number) => boolean {
  const bounds = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-');
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
  return (codePoint) => bounds.some(([from, to]) => codePoint >= from && codePoint <= to);
}

/** The ranges are a promise only: what a slice really has, its own table says. */
function find(slices: Slice[], weight: number, codePoint: number): Glyph | null {
  for (const { face, fonts } of slices) {
    let font = fonts.get(weight);
    if (!font) {
      font = new Font(face);
      font.setVariations([new Variation('wght', weight)]);
      fonts.set(weight, font);
    }
    const id = font.nominalGlyph(codePoint);
    if (id) return { path: font.glyphToPath(id), advance: font.glyphHAdvance(id), unitsPerEm: face.upem };
  }
  return null;
}
