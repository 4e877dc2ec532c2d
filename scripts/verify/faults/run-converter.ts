import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { auditContent } from '../audit/audit-content.ts';
import { runNode } from '../testing/run-node.ts';
import type { CodeMutant } from './converter-mutants.ts';
import { failedTest } from './failed-test.ts';
import type { Outcome, Verdict } from './mutant.ts';

/** Tests of the converter that know no committed data. */
const UNIT_TESTS = [
  'scripts/convert/parse',
  'scripts/convert/normalise',
  'scripts/convert/convert.test.ts',
  'src/domain/model/code.test.ts',
];

/**
 * Injects a fault into a copy of the converter and lets it convert the project's content.
 * @param project path of the project; the copy is made in its `.cache`, where modules are found as ever
 */
export async function runCodeMutant(project: string, { name, file, from, to }: CodeMutant): Promise<Outcome> {
  mkdirSync(join(project, '.cache'), { recursive: true });
  const copy = mkdtempSync(join(project, '.cache/mutant-'));
  try {
    for (const part of ['scripts', 'src', 'content', 'package.json', 'vitest.config.ts', 'tests/support']) {
      mkdirSync(dirname(join(copy, part)), { recursive: true });
      cpSync(join(project, part), join(copy, part), { recursive: true });
    }
    const source = readFileSync(join(copy, file), 'utf8');
    if (source.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
    writeFileSync(
      join(copy, file),
      source.replace(from, () => to),
    );
    const line = source.slice(0, source.indexOf(from)).split('\n').length;

    const check = await runNode(['scripts/convert.ts', '--check', '--quiet'], { cwd: copy });
    const convert = check.status === 0 ? null : firstLine(check.err);
    let audit: Verdict;
    if ((await runNode(['scripts/convert.ts', '--quiet'], { cwd: copy })).status === 0) {
      audit = auditContent(join(copy, 'content'))[0] ?? null;
    }
    const unit = await failedTest(project, ['--root', copy, '--project', 'unit', ...UNIT_TESTS]);
    return {
      layer: 'converter',
      name,
      place: `${file}:${line}`,
      verdicts: { convert, audit, 'unit tests': unit },
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const firstLine = (text: string) => text.trim().split('\n', 1)[0] ?? '';
