/**
 * `npm run history`: how the rules grade the changes between neighbouring versions, and how far the reviews agree.
 *
 * Also counts reviewed changes between versions that are no neighbours, or no longer.
 * Prints, per system, the agreement rate, each change on which they differ, and each one that no one has read,
 * in the form in which content/curation/reviews/<system>.yaml lists it.
 * Option: `--content <folder>` (default `content`).
 */
import { parseArgs } from 'node:util';
import { wordingOf } from '../src/domain/history/wording.ts';
import { readSystems } from './convert/read/project.ts';
import { readHistoryRules } from './convert/read/rules.ts';
import { wordingChanges, type EntryWordingChange } from './convert/checks/reviews.ts';
import { runCommand } from './shared/run-command.ts';

function main(): void {
  const { values } = parseArgs({ options: { content: { type: 'string', default: 'content' } } });
  for (const system of readSystems(values.content)) {
    if (system.manifest.versions.length < 2) continue;
    const changes = wordingChanges(system, readHistoryRules(values.content, system));
    const reviewed = changes.filter((change) => change.reviewed);
    const contradicted = reviewed.filter((change) => change.grade !== change.ruleGrade);
    const agreement = ((reviewed.length - contradicted.length) / Math.max(reviewed.length, 1)) * 100;
    console.log(
      `${system.id}: ${changes.length} changes of wording, ${reviewed.length} reviewed; ` +
        `the rules agree with ${reviewed.length - contradicted.length} (${agreement.toFixed(1)} %)`,
    );
    print('reviewed otherwise', contradicted);
    print(
      'not reviewed',
      changes.filter((change) => !change.reviewed),
    );
  }
}

function print(heading: string, changes: readonly EntryWordingChange[]): void {
  if (changes.length > 0) console.log(`\n# ${heading}`);
  for (const { id, hash, grade, ruleGrade, from, to } of changes) {
    const rule = grade === ruleGrade ? '' : ` # by rule: ${ruleGrade}`;
    console.log(`- id: ${id}\n  hash: "${hash}"\n  grade: ${grade}${rule}`);
    console.log(`  # - ${wordingOf(from).replaceAll('\n', '\n  #   ')}`);
    console.log(`  # + ${wordingOf(to).replaceAll('\n', '\n  #   ')}`);
  }
}

runCommand(main);
