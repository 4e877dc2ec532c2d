import { characterName } from '../../../src/domain/text/invisible.ts';
import type { FaceName, Fonts } from './fonts.ts';

export interface Style {
  face: FaceName;
  weight: number;
  /** In pixels. */
  size: number;
}

/** Joins and variation marks, which have no shape of their own. */
const SHAPELESS = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/**
 * A text that the sans face can draw: a character that it lacks is named by its number (`〔U+1F600〕`), which is plain
 * to see, unlike an empty box or a gap.
 * @returns the text, and the characters that were replaced
 */
export function drawable(text: string, fonts: Fonts): { text: string; missing: string[] } {
  const missing: string[] = [];
  const characters = [...text.replace(/\s/gu, ' ').replace(SHAPELESS, '')].map((character) => {
    if (fonts.glyph('sans', 400, character)) return character;
    missing.push(character);
    return characterName(character);
  });
  return { text: characters.join(''), missing };
}

/** Width of a text in pixels. */
export function widthOf(text: string, style: Style, fonts: Fonts): number {
  return [...text].reduce((sum, character) => {
    const { advance, scale } = glyphOf(character, style, fonts);
    return sum + advance * scale;
  }, 0);
}

/**
 * A line of text as SVG shapes.
 * @param y of the base line
 */
export function drawText(
  text: string,
  { x, y, fill }: { x: number; y: number; fill: string },
  style: Style,
  fonts: Fonts,
): string {
  let at = x;
  const shapes = [...text].map((character) => {
    const { path, advance, scale } = glyphOf(character, style, fonts);
    const shape = path && `<path transform="translate(${at} ${y}) scale(${scale} ${-scale})" d="${path}"/>`;
    at += advance * scale;
    return shape;
  });
  return `<g fill="${fill}">${shapes.join('')}</g>`;
}

/** @throws for a character that {@link drawable} would have replaced */
function glyphOf(character: string, { face, weight, size }: Style, fonts: Fonts) {
  const glyph = fonts.glyph(face, weight, character);
  if (!glyph) throw new Error(`the ${face} font has no "${character}", and nothing replaced it`);
  return { path: glyph.path, advance: glyph.advance, scale: size / glyph.unitsPerEm };
}
