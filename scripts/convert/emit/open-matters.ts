import type { System } from '../../../src/domain/model/catalogue.ts';
import { codeLabel } from '../../../src/domain/model/code.ts';
import { originalExcerpt, type Original } from '../../../src/domain/translation/originals.ts';
import { visibleText } from '../../../src/domain/text/invisible.ts';
import { OPEN_MATTERS, OPEN_TITLE } from './output-files.ts';

/** What conversion leaves to a person to decide; none of it keeps a document out. */
export interface OpenMatters {
  /** By system: the current codes that are in no topic, and how many of them its manifest allows. */
  withoutTopic: { system: string; allowed: number; codes: { id: string; title: string }[] }[];
  /** By locale and file: the texts without a translation, and how many there may be. */
  untranslated: readonly { locale: string; name: string; allowed: number; originals: readonly Original[] }[];
  /** Items of curation that a newer document outdates; they lapse by themselves. */
  outdated: readonly string[];
}

/**
 * @param unassigned ids of the current codes that are in no topic
 * @param untranslated texts without a translation
 */
export function openMatters(
  systems: readonly System[],
  unassigned: readonly string[],
  untranslated: OpenMatters['untranslated'],
  outdated: readonly string[],
): OpenMatters {
  const ids = new Set(unassigned);
  const withoutTopic = systems.flatMap(({ id, manifest, entries }) => {
    const codes = entries.filter((entry) => ids.has(entry.id));
    if (codes.length === 0) return [];
    const named = codes.map((entry) => ({ id: entry.id, title: entry.title || codeLabel(entry) }));
    return [{ system: id, allowed: manifest.withoutTopic ?? 0, codes: named }];
  });
  return { withoutTopic, untranslated, outdated };
}

/** The file that lists them, as {@link OutputFiles}; none where nothing is open. */
export function openFiles({ withoutTopic, untranslated, outdated }: OpenMatters): [string, string][] {
  if (withoutTopic.length + untranslated.length + outdated.length === 0) return [];
  const lines = [
    OPEN_TITLE,
    '',
    'Written by `npm run convert`, never by hand. None of this keeps a document out.',
    ...withoutTopic.flatMap(({ system, allowed, codes }) => [
      '',
      `## In no topic: ${codes.length} of ${system}, ${allowed} allowed`,
      '',
      'Add each to the `codes` of a topic in `curation/topics.yaml`, with words of its newest wording; or to',
      '`curation/without-topic.yaml` with the reason.',
      '',
      '```yaml',
      ...codes.map(({ id, title }) => `${id}: ${JSON.stringify(visibleText(title))}`),
      '```',
    ]),
    ...untranslated.flatMap(({ locale, name, allowed, originals }) => [
      '',
      `## Not translated: ${originals.length} of ${name} to ${locale}, ${allowed} allowed`,
      '',
      `"npm run translate" writes them into \`translations/${locale}/${name}.yaml\`, ready to fill in; docs/translation.md`,
      'has the rules. Readers see the Chinese, marked, until then.',
      '',
      '```yaml',
      ...originals.map(
        (original) => `${original.hash}: ${JSON.stringify(visibleText(originalExcerpt(original)))}`,
      ),
      '```',
    ]),
    ...(outdated.length === 0
      ? []
      : [
          '',
          `## Outdated curation: ${outdated.length}`,
          '',
          'The newest documents no longer say what these items rest on. The site leaves them out.',
          '',
          '```text',
          ...outdated,
          '```',
        ]),
  ];
  return [[OPEN_MATTERS, `${lines.join('\n')}\n`]];
}

/** The same in short, for the terminal; empty where nothing is open. */
export function openTexts({ withoutTopic, untranslated, outdated }: OpenMatters): string[] {
  const file = `content/${OPEN_MATTERS}`;
  const counts = withoutTopic.map(({ system, codes }) => `${system} ${codes.length}`).join(', ');
  const codes = withoutTopic.reduce((sum, item) => sum + item.codes.length, 0);
  return [
    ...(codes === 0 ? [] : [`In no topic: ${codes} (${counts}), listed in ${file}.`]),
    ...[...Map.groupBy(untranslated, ({ locale }) => locale)].map(([locale, files]) => {
      const missing = files.reduce((sum, { originals }) => sum + originals.length, 0);
      return `Not translated to ${locale}: ${missing}, listed in ${file}.`;
    }),
    ...(outdated.length === 0
      ? []
      : [`Outdated curation: ${outdated.length}, left out of the site and listed in ${file}.`]),
  ];
}

/**
 * Systems with more codes in no topic than their manifests allow, files of translations that lack more texts
 * than may be missing, and what to do; empty where all keep to it.
 */
export const overBudget = ({ withoutTopic, untranslated }: OpenMatters): string[] => [
  ...withoutTopic
    .filter(({ allowed, codes }) => codes.length > allowed)
    .map(
      ({ system, allowed, codes }) =>
        `content/systems/${system}.yaml: in no topic: ${codes.length} of the codes of the newest document, where "withoutTopic" allows ${allowed}. Place those that content/${OPEN_MATTERS} lists, or raise it.`,
    ),
  ...untranslated
    .filter(({ allowed, originals }) => originals.length > allowed)
    .map(
      ({ locale, name, allowed, originals }) =>
        `content/translations/${locale}/${name}.yaml: not translated: ${originals.length} texts, where ${allowed} may be missing ("untranslated" in the manifest, or src/schemas/locales.ts for the site's own texts). "npm run translate" writes them there, ready to fill in.`,
    ),
];
