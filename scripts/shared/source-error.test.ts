import { expect, test } from 'vitest';
import { Faults, SourceError } from './source-error.ts';

const throwing = (file: string, line: number) => (): unknown => {
  throw new SourceError({ file, line }, 'this', 'Mend it');
};

test('nothing is thrown without a fault, one fault as itself', () => {
  const faults = new Faults();
  expect(faults.attempt(() => 3)).toBe(3);
  faults.throwIfAny();
  expect(faults.attempt(throwing('a.yaml', 3))).toBeUndefined();
  expect(() => {
    faults.throwIfAny();
  }).toThrow(new SourceError({ file: 'a.yaml', line: 3 }, 'this', 'Mend it'));
});

test('several come out file by file and line by line, each once, with their number', () => {
  const faults = new Faults();
  faults.attempt(() => {
    const inner = new Faults();
    for (const line of [12, 3]) inner.attempt(throwing('b.yaml', line));
    inner.throwIfAny();
  });
  faults.report({ file: 'a.yaml', line: 1 }, 'this', 'Mend it');
  for (const line of [2, 3]) faults.attempt(throwing('b.yaml', line));
  expect(() => {
    faults.throwIfAny();
  }).toThrow(
    /^b\.yaml:2: this\. Mend it\.\nb\.yaml:3: .+\nb\.yaml:12: .+\na\.yaml:1: .+\n\n4 faults in 2 files\.$/u,
  );
});

test('of a file with very many, the first are told and the rest is counted', () => {
  const faults = new Faults();
  for (let line = 1; line <= 150; line++) faults.report({ file: 'a.md', line }, 'this', 'Mend it');
  expect(() => {
    faults.throwIfAny();
  }).toThrow(/a\.md:100: this\. Mend it\.\na\.md: and 50 more\.\n\n150 faults in one file\.$/u);
});

test('a fault of the program is not collected', () => {
  expect(() =>
    new Faults().attempt((): unknown => {
      throw new TypeError('bug');
    }),
  ).toThrow(TypeError);
});

test('a message is one line, whatever the document says', () => {
  const { message } = new SourceError({ file: 'a.md', line: 3 }, '"10\n01" or\u2028"2\r\n3"', 'Mend it');
  expect(message).toBe('a.md:3: "10 ⏎ 01" or ⏎ "2 ⏎ 3". Mend it.');
});
