import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '../../convert.ts';
import { staleFiles } from '../../convert/emit/output-files.ts';
import { buildEnvironment, runNode, type Ended } from '../testing/run-node.ts';
import { leftBeside, sumOfFolder } from './site-state.ts';
import type { Finding, Ground } from './ground.ts';

/** Commands at once, on different outputs and on the same; each result is whole, and that of the input. */
export async function concurrently({ project, folder, content, newSum }: Ground): Promise<Finding[]> {
  const build = (output: string, from = content) =>
    runNode(['scripts/build.ts'], {
      cwd: project,
      env: buildEnvironment({ OUT_DIR: output, CONTENT_DIR: from }),
    });
  const [one, two, same] = ['a/one', 'a/two', 'b/same'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const fine = (...all: Ended[]) => all.every(({ status }) => status === 0);
  const whole = (output: string) => sumOfFolder(output) === newSum;

  const apart = await Promise.all([build(one), build(two)]);
  const together = await Promise.all([build(same), build(same)]);
  const shared = join(folder, 'shared-content');
  cpSync(join(project, 'content'), shared, { recursive: true });
  const command = ['scripts/convert.ts', '--quiet', '--content', shared];
  const conversions = await Promise.all(Array.from({ length: 4 }, () => runNode(command, { cwd: project })));
  const stale = () => staleFiles(shared, convert(shared).files);
  const staleAfterConversions = stale();
  const during = join(folder, 'c/during');
  const mixed = await Promise.all([
    build(during, shared),
    ...[1, 2].map(() => runNode(command, { cwd: project })),
  ]);
  const result = (ok: boolean, all: Ended[]) =>
    ok ? 'all whole, and the same as alone' : all.map(({ err }) => err.trim()).join('; ');
  const findings: [string, boolean, Ended[]][] = [
    [
      'two builds, two outputs',
      fine(...apart) && whole(one) && whole(two) && leftBeside(one).length === 1,
      apart,
    ],
    ['two builds, one output', fine(...together) && whole(same) && leftBeside(same).length === 0, together],
    [
      'four conversions of one content folder',
      fine(...conversions) && staleAfterConversions.length === 0,
      conversions,
    ],
    [
      'a build while two conversions write its content',
      fine(...mixed) && whole(during) && stale().length === 0,
      mixed,
    ],
  ];
  return findings.map(([name, ok, all]) => ({ name, ok, result: result(ok, all) }));
}
