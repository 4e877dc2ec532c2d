import { expect, test } from 'vitest';
import { upperBound } from '../number/bounds.ts';
import { lineSpan, lineStarts } from './lines.ts';
import { scopesOf } from './scope.ts';

function recordAt(text: string, words: string): string {
  const at = text.indexOf(words);
  const starts = lineStarts(text);
  const { record } = scopesOf(text, at, lineSpan(text, starts, upperBound(starts, at) - 1));
  return text.slice(record.start, record.end);
}

test('a record has the indented lines that follow its first one', () => {
  const text = 'a\nfailed\n  at f\n  code 6206\nb';
  expect(recordAt(text, '6206')).toBe('failed\n  at f\n  code 6206');
  expect(recordAt(text, 'failed')).toBe('failed\n  at f\n  code 6206');
});

test.each(['\n  code 6206', '\n\n  code 6206', '\r\n\tcode 6206', '\n\n\n  a\n  code 6206'])(
  'a paste may begin with line ends: %j',
  (text) => {
    expect(recordAt(text, '6206')).toBe(text);
  },
);
