import { parseArgs } from 'node:util';
import { historyOf, type HistoryRules } from '../../../src/domain/history/changes.ts';
import { buildCheckData } from '../../../src/domain/check/enum-check-data.ts';
import { diffWordings } from '../../../src/domain/history/diff.ts';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { readSystems } from '../../convert/read/project.ts';
import { readHistoryRules } from '../../convert/read/rules.ts';
import { makeSystem } from '../testing/synthetic-system.ts';

const SIZES = [
  { codes: 1_000, versions: 3 },
  { codes: 1_000, versions: 10 },
  { codes: 2_500, versions: 10 },
  { codes: 5_000, versions: 10 },
  { codes: 10_000, versions: 10 },
];

/**
 * Measures how long the history of all entries takes, for synthetic systems and a real one (`--system <id>`).
 *
 * Every size has codes × versions; of the codes of each version a quarter says something else than in the version
 * before, a part of them in a new module, and some come and go. Prints the time per code and version, which must not
 * grow with the size.
 */
export function run(args: string[]): void {
  const { values } = parseArgs({ args, options: { system: { type: 'string', default: 'tencent-im' } } });
  console.log(
    'codes × versions | changes | history ms | µs per code·version | diffs ms | enum check data ms',
  );
  console.log('--- | --: | --: | --: | --: | --:');
  const real = readSystems('content').find(({ id }) => id === values.system);
  if (real) measure(real, readHistoryRules('content', real));
  const [first] = SIZES;
  // Warms the compiler up, so that the first size is not charged for it.
  if (first) timesOf(makeSystem(first));
  for (const size of SIZES) {
    const system = makeSystem(size);
    measure(system, rulesOf(system));
  }
}

function measure(system: System, rules: HistoryRules): void {
  const versions = system.manifest.versions.length;
  const { changes, history, diffs, check } = timesOf(system, rules);
  const each = (history * 1000) / (system.entries.length * versions);
  const cells = [changes, history.toFixed(0), each.toFixed(2), diffs.toFixed(0), check.toFixed(0)];
  console.log(`${system.id}: ${system.entries.length} × ${versions} | ${cells.join(' | ')}`);
}

function timesOf(system: System, rules = rulesOf(system)) {
  const start = performance.now();
  const changes = system.entries.flatMap((entry) => historyOf(entry, rules));
  const afterHistory = performance.now();
  for (const { wordings } of changes) for (const { from, to } of wordings) diffWordings(from, to);
  const afterDiffs = performance.now();
  buildCheckData(system, rules);
  const end = performance.now();
  return {
    changes: changes.length,
    history: afterHistory - start,
    diffs: afterDiffs - afterHistory,
    check: end - afterDiffs,
  };
}

function rulesOf({ manifest }: System): HistoryRules {
  return {
    versions: manifest.versions.map(({ id }) => id),
    terminology: [
      ['帐号', '账号'],
      ['服务端', '服务器', '后台'],
    ],
    modules: manifest.modules,
    reviews: new Map(),
  };
}
