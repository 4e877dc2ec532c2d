import { describe, expect, it } from 'vitest';
import { belowBase, shownPath } from './address.ts';

describe('belowBase', () => {
  it.each([
    ['/6206', '/', '/6206'],
    ['/docs/handbook/6206', '/docs/handbook/', '/6206'],
    ['/docs/handbook/6206', '/docs/handbook', '/6206'],
    ['/Docs/Handbook/6206', '/docs/handbook/', '/6206'],
    ['/docs/handbook/', '/docs/handbook/', '/'],
    ['/docs/6206', '/docs/handbook/', '/docs/6206'],
    ['/docs/handbooks/6206', '/docs/handbook', '/docs/handbooks/6206'],
  ])('%s under %s', (pathname, base, path) => {
    expect(belowBase(pathname, base)).toBe(path);
  });
});

describe('shownPath', () => {
  it('decodes, keeps markup as text, drops what is invisible, cuts what is long', () => {
    expect(shownPath('/%EF%BC%96/%3Cb%3E')).toBe('/６/<b>');
    expect(shownPath('/%E2%80%AE6206')).toBe('/6206');
    expect(shownPath('/%E4%BA')).toBe('/%E4%BA');
    expect([...shownPath(`/${'长'.repeat(500)}`)]).toHaveLength(121);
  });
});
