import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOMS } from '../../config/rooms.mjs';

test('docs/architecture.md shows the rooms and who may import whom as ESLint enforces them', () => {
  const named = (cell = '') => Array.from(cell.matchAll(/`([^`]+)`/gu), ([, name]) => name);
  const shown = readFileSync('docs/architecture.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => [named(cells[1])[0], named(cells[4])]);
  expect(shown).toEqual(ROOMS.map(({ name, imports }) => [name, imports]));
});
