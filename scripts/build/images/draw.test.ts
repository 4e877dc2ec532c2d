import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { IMAGE_SIZE } from '../../../src/domain/page/page-head.ts';
import { readSystems } from '../../convert/read/project.ts';
import { charactersOf, codePicture, sitePicture, type Card } from './card.ts';
import { COLOURS, drawCard, HEIGHT, WIDTH } from './draw.ts';
import { openFonts, type Fonts } from './fonts.ts';
import { isWholePng, toPng } from './png.ts';

const systems = readSystems(resolve('content'));
const cards = [
  sitePicture(systems).card,
  ...systems.flatMap((system) => system.entries.map((entry) => codePicture(system, entry).card)),
];
const card: Card = { label: '-302', title: '票据过期', place: '系统甲 · 帐号', removed: false };
const strange: Card = { ...card, title: '发送\u{1F9FF}失败\u{2A6DF}' };

let fonts: Fonts;
beforeAll(async () => {
  fonts = await openFonts([...cards, card, strange].flatMap(charactersOf));
});

test('every character of every picture of the real data has a glyph', () => {
  const characters = new Set(cards.flatMap(({ label, title, place }) => [...label, ...title, ...place]));
  const missing = [...characters].filter((one) => one.trim() !== '' && !fonts.glyph('sans', 400, one));
  expect(missing).toEqual([]);
});

test('every card of the real data is drawn, with outlines and no text element', () => {
  for (const each of cards) {
    const { svg, missing } = drawCard(each, fonts);
    expect(missing, each.label).toEqual([]);
    expect(svg).not.toMatch(/<text|NaN|undefined/u);
  }
});

describe('a character that no font has', () => {
  test('is reported, and named by its number in the picture', () => {
    const { svg, missing } = drawCard(strange, fonts);
    expect(missing).toContain('\u{1F9FF}');
    const named = drawCard({ ...strange, title: '发送〔U+1F9FF〕失败〔U+2A6DF〕' }, fonts);
    expect(missing).toContain('\u{2A6DF}');
    expect(svg).toBe(named.svg);
  });
});

test('the weight of a variable font is applied', () => {
  expect(fonts.glyph('sans', 700, '期')?.path).not.toBe(fonts.glyph('sans', 400, '期')?.path);
});

test('status, number, title and place all show', () => {
  const { svg } = drawCard(card, fonts);
  const others: Partial<Card>[] = [
    { removed: true },
    { label: '302' },
    { title: '过期' },
    { place: '系统乙' },
  ];
  for (const change of others) expect(drawCard({ ...card, ...change }, fonts).svg).not.toBe(svg);
});

test('a long number, title and place stay inside the picture', () => {
  const long = {
    ...card,
    label: '-1200010000000–1300000000000',
    title: '过期'.repeat(200),
    place: '帐号'.repeat(99),
  };
  const { svg } = drawCard(long, fonts);
  const right = [...svg.matchAll(/translate\(([\d.]+) [\d.]+\) scale\(0/gu)].map(([, x]) => Number(x));
  expect(Math.max(...right)).toBeLessThan(WIDTH - 84);
});

test('a picture is a whole PNG of the size that pages state, small, and always the same', async () => {
  const { svg } = drawCard(card, fonts);
  const png = await toPng(svg);
  expect(isWholePng(png)).toBe(true);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([WIDTH, HEIGHT]);
  expect(IMAGE_SIZE).toEqual({ width: WIDTH, height: HEIGHT });
  expect(png.length).toBeLessThan(60 * 1024);
  expect((await toPng(svg)).equals(png)).toBe(true);
});

test('a PNG that lacks its end, has one byte changed, or more behind it, is not whole', async () => {
  const png = await toPng(drawCard(card, fonts).svg);
  for (const length of [0, 7, 20, png.length - 12, png.length - 1]) {
    expect(isWholePng(png.subarray(0, length)), String(length)).toBe(false);
  }
  const changed = Buffer.from(png);
  changed.writeUInt8(changed.readUInt8(2000) ^ 1, 2000);
  expect(isWholePng(changed)).toBe(false);
  expect(isWholePng(Buffer.concat([png, Buffer.from('x')]))).toBe(false);
});

test('the colours are those of the style sheet, and the mark that of the icon', () => {
  const [light = ''] = readFileSync('src/styles/tokens.css', 'utf8').split('@media');
  for (const [token, value] of Object.entries(COLOURS)) {
    expect(new RegExp(`${token}: ([^;]+);`, 'u').exec(light)?.[1], token).toBe(value);
  }
  const icon = readFileSync('public/favicon.svg', 'utf8');
  const { svg } = drawCard(card, fonts);
  for (const [, shape = ''] of icon.matchAll(/ d="([^"]+)"/gu)) expect(svg).toContain(shape);
});
