import { ORIGINAL } from '../../schemas/locales.ts';
import { NOT_STATED } from '../../schemas/values.ts';
import type { RichText, SourceRecord } from '../../schemas/document.ts';
import { codeDataPath, codePath, sourcePath, topicPath } from '../model/address.ts';
import { moduleOf, notesOfModule } from '../model/catalogue.ts';
import { codeLabel } from '../model/code.ts';
import { latestRecords } from '../model/entry.ts';
import type { Judgement } from '../handling/handling.ts';
import type { Change } from '../history/changes.ts';
import { isUnreviewed, notesOf, verdictOf } from '../history/summary.ts';
import { codePageTitle, homeOf } from '../page/page-text.ts';
import { hasWordings, isDivided, removedIn, versionOf } from '../model/version.ts';
import type { EntryContext, ToUrl } from './context.ts';
import { escapeMarkdown, escapeMarkdownLine, markdownLink } from '../text/markdown.ts';
import { hasChinese } from '../translation/translate.ts';
import { alertMarkdown, plainMarkdown, quoteMarkdown } from './markdown.ts';
import type { ApiWords } from './words.ts';

/**
 * One code in full as Markdown, for people and for language models. Quotations are the vendor's words and nothing
 * else is; the text says so.
 */
export function entryMarkdown(context: EntryContext, toUrl: ToUrl, words: ApiWords): string {
  const { system, entry } = context;
  const { vendor } = system.manifest;
  return [
    `# ${escapeMarkdown(codePageTitle(system, entry, words))}`,
    '',
    ...context.alerts.flatMap((alert) => [alertMarkdown(alert, toUrl, words), '']),
    words.entry.notice(vendor),
    '',
    ...facts(context, toUrl, words),
    ...newest(context, words),
    ...notes(context, toUrl, words),
    ...(hasWordings(system.manifest, entry) ? wordings(context, words) : []),
    ...changes(context, words),
    ...related(context, toUrl, words),
    ...sources(context, toUrl, words),
    '',
  ].join('\n');
}

function facts(
  { system, entry, topics, owner, retry }: EntryContext,
  toUrl: ToUrl,
  words: ApiWords,
): string[] {
  const { manifest } = system;
  const said = words.entry;
  const removed = removedIn(manifest, entry);
  const bounds = `${words.bounds(entry)}${entry.boundsReason ? words.aside(entry.boundsReason) : ''}`;
  const facts: [string, string][] = [
    [said.system, escapeMarkdown(manifest.name)],
    [
      manifest.numbering === 'per-module' ? said.layer : said.module,
      escapeMarkdown(homeOf(system, entry).name),
    ],
    [said.code, escapeMarkdown(codeLabel(entry))],
    ...(entry.kind === 'range' || entry.kind === 'class'
      ? [[said.interval, escapeMarkdown(bounds)] as [string, string]]
      : []),
    [said.status, removed ? said.removedIn(escapeMarkdown(removed.label)) : said.current],
    [
      said.topics,
      topics.length > 0
        ? words.list(topics.map(({ id, name }) => markdownLink(name, toUrl(topicPath(id)))))
        : said.noTopic,
    ],
    [said.owner, judgementText(owner, words.owners, words)],
    [said.retry, judgementText(retry, words.retries, words)],
    [said.page, bareLink(toUrl(codePath(entry)))],
    [said.data, bareLink(toUrl(codeDataPath(entry)))],
  ];
  return facts.map(([label, value]) => `- ${words.labelled(label, value)}`);
}

/** Not `<…>`, which is a link for full addresses only. */
const bareLink = (url: string) => markdownLink(url, url);

function judgementText<Value extends string>(
  judgement: Judgement<Value> | null,
  names: Record<Value | typeof NOT_STATED, string>,
  { entry }: ApiWords,
): string {
  if (!judgement) return names[NOT_STATED];
  const { value, basis, topic, words, under, reason } = judgement;
  return (
    names[value] +
    entry.basis({
      basis,
      ...(topic && { topic: { ...topic, name: escapeMarkdown(topic.name) } }),
      words: escapeMarkdown(words),
      ...(under !== undefined && { under: escapeMarkdown(under) }),
      reason: escapeMarkdown(reason),
    })
  );
}

function newest(context: EntryContext, words: ApiWords): string[] {
  const { system, entry } = context;
  const said = words.entry;
  const records = latestRecords(entry);
  const version = versionOf(system.manifest, entry.versions.at(-1)?.version ?? '');
  return records.flatMap((record) => {
    const places = records.length > 1 ? [moduleName(context, record)] : [];
    return [
      '',
      `## ${said.newest([version.label, ...places].map(escapeMarkdown))}`,
      ...translated(record, words),
      ...part(said.cause, record.cause, words),
      ...part(said.advice, record.advice, words),
      ...(record.advice ? [] : ['', said.noAdvice(cellOf(record))]),
      ...(isDivided(record) ? ['', said.divided] : []),
      ...extras(record, words),
    ];
  });
}

/** What the newest document with a word on it says of the code's module or layer beside its tables. */
function notes({ system, entry }: EntryContext, toUrl: ToUrl, words: ApiWords): string[] {
  return notesOfModule(system, homeOf(system, entry).id).flatMap(({ version, notes }) => [
    '',
    `## ${words.entry.notes(escapeMarkdown(versionOf(system.manifest, version).label))}`,
    ...notes.flatMap(({ line, text, translations }) => [
      '',
      words.labelled(markdownLink(words.entry.line(line), toUrl(sourcePath(system.id, version, line))), ''),
      '',
      ...quoteMarkdown(text),
      ...(translations?.[words.language]
        ? part(words.translation.mark, translations[words.language], words, plainMarkdown)
        : []),
    ]),
  ]);
}

/** What every version says, undivided, the oldest first. */
function wordings(context: EntryContext, words: ApiWords): string[] {
  const { system, entry } = context;
  const said = words.entry;
  return entry.versions.flatMap(({ version, records }) => [
    '',
    `## ${said.wording(escapeMarkdown(versionOf(system.manifest, version).label))}`,
    ...records.flatMap((record) => [
      '',
      words.labelled(
        words.clauses([escapeMarkdownLine(moduleName(context, record)), said.line(record.line)]),
        '',
      ),
      ...translated(record, words),
      '',
      ...quoteMarkdown(record.text),
      ...(record.split === 'columns'
        ? record.advice
          ? part(said.advice, record.advice, words)
          : ['', said.noAdviceHere(cellOf(record))]
        : []),
      ...extras(record, words),
    ]),
  ]);
}

const part = (
  label: string,
  text: RichText | null | undefined,
  { labelled }: ApiWords,
  write: (text: RichText) => string[] = quoteMarkdown,
) => (text ? ['', labelled(label, ''), '', ...write(text)] : []);

/** On pages in another language than the document: what a record says in that one, before the vendor's words. */
function translated(record: SourceRecord, words: ApiWords): string[] {
  const { language, entry, translation, aside } = words;
  if (language === ORIGINAL || !hasChinese(record)) return [];
  const found = record.translations?.[language];
  if (!found) return ['', translation.missing];
  const label = (name: string) => name + aside(translation.mark);
  return [
    ...part(label(entry.cause), found.cause, words, plainMarkdown),
    ...part(label(entry.advice), found.advice, words, plainMarkdown),
    ...found.extra.flatMap(({ heading, text }) =>
      part(label(escapeMarkdownLine(heading)), text, words, plainMarkdown),
    ),
  ];
}

const extras = ({ extra = [] }: SourceRecord, words: ApiWords) =>
  extra.flatMap(({ heading, text }) => part(escapeMarkdownLine(heading), text, words));

const cellOf = ({ noAdvice }: SourceRecord) =>
  noAdvice === undefined ? undefined : escapeMarkdown(noAdvice);

const moduleName = ({ system }: EntryContext, { module }: SourceRecord) => moduleOf(system, module).name;

function changes({ system, changes }: EntryContext, words: ApiWords): string[] {
  if (changes.length === 0) return [];
  const said = words.entry;
  const label = (version: string) => escapeMarkdown(versionOf(system.manifest, version).label);
  const items = changes.map((change) => {
    const { name, explanation } = words.verdicts[verdictOf(change)];
    const remarks = [
      explanation,
      ...returned(change),
      ...(change.moved ? [said.moved] : []),
      ...(change.wordings.some(isUnreviewed) ? [said.unreviewed] : []),
      ...notesOf(change).map((text) => said.siteNote(escapeMarkdown(text))),
    ];
    return `- ${said.change(label(change.from), label(change.to), name, remarks)}`;
  });
  return ['', `## ${said.changes}`, '', ...items];

  function returned({ lastIn, from, reused }: Change): string[] {
    if (reused) return [said.reused(label(lastIn ?? from))];
    return lastIn === null ? [] : [said.returned(label(lastIn))];
  }
}

function related({ links, topics }: EntryContext, toUrl: ToUrl, words: ApiWords): string[] {
  const groups = links.map(({ kind, entries }) => {
    const items = entries.map(
      (entry) => `  - ${markdownLink(`${entry.id} ${entry.title}`, toUrl(codePath(entry)))}`,
    );
    return [`- ${words.labelled(words.links[kind], '')}`, ...items].join('\n');
  });
  const all = topics
    .filter(({ codes }) => codes.size > 1)
    .map(
      ({ id, name, codes }) =>
        `- ${words.entry.allOfTopic(markdownLink(name, toUrl(topicPath(id))), codes.size)}`,
    );
  const items = [...groups, ...all];
  return items.length > 0 ? ['', `## ${words.entry.related}`, '', ...items] : [];
}

function sources({ system, entry }: EntryContext, toUrl: ToUrl, words: ApiWords): string[] {
  const items = entry.versions.flatMap(({ version, records }) => {
    const document = versionOf(system.manifest, version);
    const name = `${system.manifest.name} ${document.label}`;
    return records.map(({ section, line }) => {
      const link = markdownLink(name, toUrl(sourcePath(system.id, version, line)));
      const place = [words.date(document), escapeMarkdown(section.join(' › ')), words.entry.line(line)];
      return `- ${words.clauses([link, ...place])}`;
    });
  });
  return ['', `## ${words.entry.sources}`, '', ...items];
}
