import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { PictureCache } from '../images/cache.ts';
import { charactersOf, codePicture, sitePicture, type Picture } from '../images/card.ts';
import { drawCard } from '../images/draw.ts';
import { openFonts } from '../images/fonts.ts';
import { toPng } from '../images/png.ts';
import { drawingStamp } from '../images/stamp.ts';

/** Pictures under way at once; each is rasterised off the main thread. */
const AT_ONCE = 4;

export interface ImageOptions {
  /** Root folder of the project. */
  project: string;
  /** Folder of the pictures of earlier builds. */
  cache: string;
  /** Folder of the site. */
  site: string;
  /** Whether every code has a picture; otherwise there is only that of the site. */
  codes: boolean;
}

export interface ImageCounts {
  drawn: number;
  cached: number;
  /** Characters that no font has, each with the first picture that names it by its number. */
  missing: Map<string, string>;
}

/** Puts the pictures that stand for pages into the site; draws those that no earlier build has drawn. */
export async function writeImages(systems: System[], options: ImageOptions): Promise<ImageCounts> {
  const cache = new PictureCache(options.cache, drawingStamp(options.project));
  const put = (path: string, bytes: Buffer) => {
    const file = join(options.site, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  const codes = systems.flatMap((system) => system.entries.map((entry) => codePicture(system, entry)));
  const pictures = [sitePicture(systems), ...(options.codes ? codes : [])];
  const toDraw = pictures.filter(({ path, card }) => {
    const bytes = cache.read(cache.keyOf(card));
    if (bytes) put(path, bytes);
    return bytes === null;
  });
  const missing = await draw(toDraw, ({ path, card }, bytes) => {
    cache.write(cache.keyOf(card), bytes);
    put(path, bytes);
  });
  cache.prune();
  return { drawn: toDraw.length, cached: pictures.length - toDraw.length, missing };
}

async function draw(
  pictures: Picture[],
  done: (picture: Picture, bytes: Buffer) => void,
): Promise<ImageCounts['missing']> {
  const missing = new Map<string, string>();
  if (pictures.length === 0) return missing;
  const fonts = await openFonts(new Set(pictures.flatMap(({ card }) => charactersOf(card))));
  const work = async (picture: Picture) => {
    const drawing = drawCard(picture.card, fonts);
    for (const character of drawing.missing) {
      if (!missing.has(character)) missing.set(character, picture.path);
    }
    done(picture, await toPng(drawing.svg));
  };
  await Readable.from(pictures).forEach(work, { concurrency: AT_ONCE });
  return missing;
}
