import { readRealPastes, realPasteFaults } from './real-pastes.ts';
import { checkPaste, readIndex, readPastes } from './decode.ts';

/** Decodes the pastes of a table, and prints what is not as expected, then the rates. */
export function run([file]: string[]): void {
  const pastes = readPastes(file);
  const index = readIndex();
  const results = pastes.map((paste) => ({ ...paste, ...checkPaste(paste, index) }));
  const failed = results.filter(({ faults }) => faults.length > 0);
  for (const { name, faults } of failed) {
    console.log(`${name}\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const right = sum(results.map((result) => result.right));
  const expected = sum(results.map(({ expect }) => expect.length));
  const extra = sum(results.map((result) => result.extra));
  console.log(
    `pastes ${pastes.length - failed.length}/${pastes.length} as expected; findings ${right}/${expected} right; false findings ${extra}`,
  );
  const real = file === undefined ? readRealPastes() : [];
  const wrong = real
    .map((paste) => ({ name: paste.name, faults: realPasteFaults(paste, index) }))
    .filter(({ faults }) => faults.length > 0);
  for (const { name, faults } of wrong) console.log([name, ...faults].join('\n  '));
  console.log(`real pastes ${real.length - wrong.length}/${real.length} as expected`);
  if (failed.length + wrong.length > 0) process.exitCode = 1;
}
