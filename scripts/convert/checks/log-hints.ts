import { hintPattern } from '../../../src/domain/decode/hints.ts';
import type { LogHintItem } from '../../../src/schemas/log-hints.ts';
import type { CheckOf } from './check.ts';

export const hintsStandInExamples: CheckOf<'files'> = {
  name: 'what tells who speaks in a log stands in an example',
  scope: 'files',
  check: ({ curation }, report) => {
    for (const { value, within } of curation('log-hints')) {
      for (const { path, source, pattern } of patternsOf(value)) {
        if (value.examples.some((example) => pattern.test(example))) continue;
        report(
          within(...path),
          `"${source}" is in none of the examples of its item`,
          'Add a line of a log that has it, or mend it',
        );
      }
    }
  },
};

export const hintsAreOfSystems: CheckOf<'systems'> = {
  name: 'what tells a system in a log is of one that there is',
  scope: 'systems',
  check: ({ curation, systems, isJudged }, report) => {
    const known = new Set(
      systems.flatMap(({ id, manifest }) => [id, ...manifest.modules.map((module) => `${id}/${module.id}`)]),
    );
    for (const { value, within } of curation('log-hints')) {
      const { of } = value;
      if (of === undefined || !isJudged(of) || known.has(of)) continue;
      report(
        within('of'),
        `hints for "${of}", which no manifest has`,
        'Mend the id, or write foreign and the name of the product',
      );
    }
  },
};

interface Pattern {
  /** Within the item. */
  path: [string, number];
  source: string;
  pattern: RegExp;
}

const PATTERNS = [
  ...(['words', 'weak', 'numbers', 'exact', 'exact_numbers'] as const),
  ...(['field_endings', 'error_endings', 'other_endings', 'errors', 'units', 'counted'] as const),
] as const;
const NAMES = [
  ...(['fields', 'statuses', 'statuses_in', 'maybe_fields', 'error_names'] as const),
  ...(['codes_of_others', 'codes_of_errors', 'open_words'] as const),
] as const;

function patternsOf(item: LogHintItem): Pattern[] {
  const patterns = PATTERNS.flatMap((field) =>
    (item[field] ?? []).map((source, at): Pattern => ({
      path: [field, at],
      source,
      pattern: new RegExp(hintPattern(source), field.startsWith('exact') ? '' : 'i'),
    })),
  );
  const fields = NAMES.flatMap((field) =>
    (item[field] ?? []).map((source, at): Pattern => ({
      path: [field, at],
      source,
      pattern: new RegExp(`(?<![A-Za-z_])${source}(?![A-Za-z_])`, 'i'),
    })),
  );
  const pairs = (item.together ?? []).map(([first, second], at): Pattern => ({
    path: ['together', at],
    source: `${first}, ${second}`,
    pattern: new RegExp(`(?=.*${first})(?=.*${second})`),
  }));
  return [...patterns, ...fields, ...pairs];
}
