import { describe, expect, it } from 'vitest';
import { readRealPastes, realPasteFaults } from '../../../scripts/verify/evaluate/real-pastes.ts';
import { checkPaste, readIndex, readPastes } from '../../../scripts/verify/evaluate/decode.ts';

const index = readIndex();
const pastes = readPastes();

describe('the table of pastes', () => {
  it('has at least thirty, each with a name of its own', () => {
    expect(pastes.length).toBeGreaterThanOrEqual(30);
    expect(new Set(pastes.map(({ name }) => name)).size).toBe(pastes.length);
  });

  it('tempts with forbidden numbers that are really there', () => {
    for (const { name, text, forbidden = [] } of pastes) {
      for (const number of forbidden) expect(text, name).toContain(String(number));
    }
  });

  it.each(pastes.map((paste) => [paste.name, paste] as const))('%s', (_, paste) => {
    expect(checkPaste(paste, index).faults).toEqual([]);
  });
});

describe('the table of pastes from bug reports', () => {
  const real = readRealPastes();

  it('tempts with forbidden numbers that are really there, each paste with a name of its own', () => {
    expect(new Set(real.map(({ name }) => name)).size).toBe(real.length);
    for (const { name, text, forbid = [] } of real)
      for (const code of forbid) expect(text, name).toContain(code);
  });

  it.each(real.map((paste) => [paste.name, paste] as const))('%s', (_, paste) => {
    expect(realPasteFaults(paste, index)).toEqual([]);
  });
});
