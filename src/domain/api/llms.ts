import {
  allChangesFeedPath,
  apiPath,
  codeMarkdownPath,
  codesDataPath,
  codesTablePath,
  llmsFullPath,
  schemaPath,
  systemsDataPath,
  topicsDataPath,
} from '../model/address.ts';
import { ORIGINAL } from '../../schemas/locales.ts';
import { hasChinese } from '../translation/translate.ts';
import { codeLabel } from '../model/code.ts';
import { latestRecords, layerPath } from '../model/entry.ts';
import { versionOf } from '../model/version.ts';
import type { SourceRecord } from '../../schemas/document.ts';
import type { Judgement } from '../handling/handling.ts';
import type { EntryContext, ToUrl } from './context.ts';
import { saidOf } from '../search/text-index.ts';
import { escapeMarkdown, markdownLink } from '../text/markdown.ts';
import { alertMarkdown } from './markdown.ts';
import type { ApiWords } from './words.ts';

/**
 * What a language model can read on the site, in the form of llmstxt.org.
 * @param languages where the same is in other languages
 */
export function llmsText(
  contexts: readonly EntryContext[],
  toUrl: ToUrl,
  words: ApiWords,
  languages: readonly (readonly [name: string, url: string])[] = [],
): string {
  const { files: said, dataHeading, removed } = words.llms;
  const files: [string, string, string][] = [
    [said.full[0], llmsFullPath(), said.full[1]],
    ['codes.json', codesDataPath(), said.codes],
    ['codes.csv', codesTablePath(), said.table],
    ['systems.json', systemsDataPath(), said.systems],
    ['topics.json', topicsDataPath(), said.topics],
    [said.schema[0], schemaPath('entry'), said.schema[1]],
    [said.feed[0], allChangesFeedPath(), said.feed[1]],
    [said.interface[0], apiPath(), said.interface[1]],
  ];
  return [
    ...head(contexts, words),
    '',
    `## ${dataHeading}`,
    '',
    ...files.map(([label, path, what]) => `- ${words.labelled(markdownLink(label, toUrl(path)), what)}`),
    ...languages.map(([name, url]) => `- ${markdownLink(name, url)}`),
    ...groupsOf(contexts).flatMap(({ heading, items }) => [
      '',
      `## ${heading}`,
      '',
      ...items.map(({ entry }) => {
        const link = `[${codeLabel(entry)}](${toUrl(codeMarkdownPath(entry))})`;
        const note = entry.status === 'removed' ? removed : '';
        return `- ${words.labelled(link, escapeMarkdown(entry.title))}${note}`;
      }),
    ]),
    '',
  ].join('\n');
}

/** Every code with its newest words, as short as Markdown gets. */
export function llmsFullText(contexts: readonly EntryContext[], toUrl: ToUrl, words: ApiWords): string {
  return [
    ...head(contexts, words),
    '',
    words.llms.fullNote(toUrl('/')),
    ...groupsOf(contexts).flatMap(({ heading, items }) => [
      '',
      `## ${heading}`,
      '',
      ...items.flatMap((item) => [fullItem(item, words), ...alertItems(item, toUrl, words)]),
    ]),
    '',
  ].join('\n');
}

function fullItem({ system, entry, owner, retry }: EntryContext, words: ApiWords): string {
  const { advice: advised, handledBy, judged, lastIn } = words.llms;
  const own = ({ basis }: Judgement<string>) => words.llms.own[basis];
  const last = versionOf(system.manifest, entry.versions.at(-1)?.version ?? '');
  const conclusions = [
    ...(entry.status === 'removed' ? [lastIn(last.label)] : []),
    ...(owner ? [handledBy(words.owners[owner.value]) + own(owner)] : []),
    ...(retry ? [words.retries[retry.value] + own(retry)] : []),
  ];
  const sayingOf = ({ cause, advice }: Pick<SourceRecord, 'cause' | 'advice'>) =>
    [
      ...(cause ? [escapeMarkdown(cause.text)] : []),
      ...(advice ? [advised(escapeMarkdown(advice.text))] : []),
    ].join(' ');
  const said = latestRecords(entry).map((record) => {
    const original = sayingOf(saidOf(record, ORIGINAL));
    if (words.language === ORIGINAL || !hasChinese(record)) return original;
    const found = record.translations?.[words.language];
    return `${found ? sayingOf(found) : words.translation.missing} ${words.llms.vendor(original)}`;
  });
  const remark = conclusions.length > 0 ? ` [${judged(conclusions)}]` : '';
  return `- **${escapeMarkdown(entry.id)}** ${[...new Set(said)].join(' / ')}${remark}`;
}

/** Below its code, a line each. */
const alertItems = ({ alerts }: EntryContext, toUrl: ToUrl, words: ApiWords): string[] =>
  alerts.map((alert) => `  - ${alertMarkdown(alert, toUrl, words)}`);

function head(contexts: readonly EntryContext[], { llms, list, site }: ApiWords): string[] {
  const names = list([...new Set(contexts.map(({ system }) => system.manifest.name))]);
  return [`# ${site}`, '', `> ${escapeMarkdown(llms.about(names))}`, '', llms.count(contexts.length)];
}

/** Codes by system and module (or layer), both in display order. */
function groupsOf(contexts: readonly EntryContext[]): { heading: string; items: EntryContext[] }[] {
  const groups = Map.groupBy(contexts, ({ entry }) => layerPath(entry));
  const systems = [...new Set(contexts.map(({ system }) => system))];
  return systems.flatMap((system) =>
    system.manifest.modules.flatMap(({ id, name }) => {
      const items = groups.get(`${system.id}/${id}`);
      const heading = `${system.manifest.name} · ${name}`;
      return items ? [{ heading: escapeMarkdown(heading), items }] : [];
    }),
  );
}
