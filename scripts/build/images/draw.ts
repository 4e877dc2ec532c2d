/**
 * A card as SVG, 1200 × 630, without any text element: all letters are outlines.
 *
 * Colours are those of src/styles/tokens.css in its light state, and the mark is that of public/favicon.svg.
 */
import { documents } from '#messages/documents.ts';
import { site } from '#messages/site.ts';
import type { Card } from './card.ts';
import type { Fonts } from './fonts.ts';
import { drawable, drawText, widthOf, type Style } from './text.ts';
import { cut, wrap } from './wrap.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;

/** Token → value; a test compares them with the style sheet. */
export const COLOURS = {
  '--sl-color-black': '#fbfaf7',
  '--sl-color-white': '#1c1a15',
  '--sl-color-gray-3': '#655f53',
  '--sl-color-gray-5': '#cbc4b4',
  '--paper-low': '#f3f0e8',
  '--seal': '#b23a1f',
  '--seal-ink': '#fff8f2',
} as const;

const PAPER = COLOURS['--sl-color-black'];
const INK = COLOURS['--sl-color-white'];
const QUIET = COLOURS['--sl-color-gray-3'];
const RULE = COLOURS['--sl-color-gray-5'];
const WATERMARK = COLOURS['--paper-low'];
const SEAL = COLOURS['--seal'];

const LEFT = 84;
const RIGHT = WIDTH - 84;
const SPAN = RIGHT - LEFT;
/** What lies between the name of the site and the rule above the place. */
const BODY = { top: 148, bottom: 516 };

const BUBBLE =
  'M7 2h18a5 5 0 0 1 5 5v14a5 5 0 0 1-5 5H14l-6.2 5.1A.5.5 0 0 1 7 30.7V26a5 5 0 0 1-5-5V7a5 5 0 0 1 5-5Z';
const HASH = 'M13.4 7.5 11 20.5M20.9 7.5l-2.4 13M8.5 11.6h15.4M8 16.5h15.4';

/**
 * Draws a card.
 * @returns the SVG, and the characters that no font has, which are named by their numbers instead
 */
export function drawCard(card: Card, fonts: Fonts): { svg: string; missing: string[] } {
  const [label, title, place] = [card.label, card.title, card.place].map((text) => drawable(text, fonts));
  if (!label || !title || !place) throw new Error('three texts went in');
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    mark(800, 150, 16, WATERMARK, PAPER),
    `<rect width="16" height="${HEIGHT}" fill="${SEAL}"/>`,
    mark(LEFT - 4, 58, 1.75, SEAL, COLOURS['--seal-ink']),
    // The picture of the site says its name in large type already.
    card.label === site.name ? '' : drawName(fonts),
    card.removed ? stamp(fonts) : '',
    drawBody(label.text, title.text, fonts),
    `<rect x="${LEFT}" y="540" width="${SPAN}" height="2" fill="${RULE}"/>`,
    drawPlace(place.text, fonts),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${parts.join('')}</svg>`;
  return { svg, missing: [label, title, place].flatMap(({ missing }) => missing) };
}

function mark(x: number, y: number, scale: number, fill: string, line: string): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${scale})"><path d="${BUBBLE}" fill="${fill}"/>` +
    `<path d="${HASH}" fill="none" stroke="${line}" stroke-width="2.5" stroke-linecap="round"/></g>`
  );
}

function drawName(fonts: Fonts): string {
  return drawText(
    site.name,
    { x: LEFT + 68, y: 98, fill: INK },
    { face: 'sans', weight: 600, size: 33 },
    fonts,
  );
}

/** 已移除, as a seal in the corner. */
function stamp(fonts: Fonts): string {
  const style: Style = { face: 'sans', weight: 700, size: 34 };
  const width = widthOf(documents.removed, style, fonts) + 44;
  const x = RIGHT - width;
  return (
    `<rect x="${x + 2}" y="58" width="${width - 4}" height="58" rx="8" fill="${PAPER}" stroke="${SEAL}" stroke-width="4"/>` +
    drawText(documents.removed, { x: x + 22, y: 99, fill: SEAL }, style, fonts)
  );
}

/** Number and summary, as one block in the middle of the space that they have. */
function drawBody(label: string, title: string, fonts: Fonts): string {
  const number = numberStyle(label, fonts);
  const { style, lines, leading } = titleLines(title, fonts);
  const capHeight = number.size * 0.73;
  const gap = 34;
  const height = capHeight + gap + lines.length * leading;
  const top = BODY.top + Math.max(0, (BODY.bottom - BODY.top - height) / 2);
  const base = top + capHeight;
  return [
    drawText(label, { x: LEFT - number.size * 0.05, y: base, fill: INK }, number, fonts),
    ...lines.map((line, index) =>
      drawText(line, { x: LEFT, y: base + gap + leading * (index + 0.78), fill: INK }, style, fonts),
    ),
  ].join('');
}

/** Figures are set in mono; words in sans; both as large as the width allows. */
function numberStyle(label: string, fonts: Fonts): Style {
  const isFigures = [...label].every((character) => fonts.glyph('mono', 700, character));
  const style: Style = { face: isFigures ? 'mono' : 'sans', weight: 700, size: isFigures ? 164 : 120 };
  return { ...style, size: Math.min(style.size, (style.size * SPAN) / widthOf(label, style, fonts)) };
}

/** One or two lines in large type; smaller type where that saves a line. */
function titleLines(title: string, fonts: Fonts): { style: Style; lines: string[]; leading: number } {
  const set = (size: number, longest: number) => {
    const style: Style = { face: 'sans', weight: 500, size };
    const lines = wrap(title, (text) => widthOf(text, style, fonts), SPAN, longest);
    return { style, lines, leading: size * 1.36 };
  };
  const [large, small] = [set(58, 3), set(48, 3)];
  return large.lines.length > small.lines.length || large.lines.length > 2 ? small : large;
}

function drawPlace(place: string, fonts: Fonts): string {
  const style: Style = { face: 'sans', weight: 400, size: 33 };
  const text = cut(place, (part) => widthOf(part, style, fonts), SPAN);
  return drawText(text, { x: LEFT, y: 589, fill: QUIET }, style, fonts);
}
