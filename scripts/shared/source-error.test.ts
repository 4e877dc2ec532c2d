import { expect, test } from 'vitest';
import { refuseTogether, SourceError, SourceErrors } from './source-error.ts';

const fault = (line: number) => () => {
  throw new SourceError({ file: 'a.yaml', line }, 'this', 'Mend it');
};

test('all faults come out together, in order, one alone as itself', () => {
  const pass = () => undefined;
  expect(() => {
    refuseTogether([pass, pass]);
  }).not.toThrow();
  expect(() => {
    refuseTogether([pass, fault(3)]);
  }).toThrow(SourceError);
  expect(() => {
    refuseTogether([
      fault(3),
      pass,
      () => {
        refuseTogether([fault(1), fault(2)]);
      },
    ]);
  }).toThrow(
    new SourceErrors([3, 1, 2].map((line) => new SourceError({ file: 'a.yaml', line }, 'this', 'Mend it'))),
  );
});

test('a fault of the program is not collected', () => {
  expect(() => {
    refuseTogether([
      fault(1),
      () => {
        throw new TypeError('bug');
      },
    ]);
  }).toThrow(TypeError);
});
