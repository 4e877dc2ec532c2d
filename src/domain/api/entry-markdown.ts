import { NOT_STATED } from '../../schemas/values.ts';
import type { RichText, SourceRecord } from '../../schemas/document.ts';
import { codeDataPath, codePath, sourcePath, topicPath } from '../model/address.ts';
import { moduleOf, notesOfModule } from '../model/catalogue.ts';
import { codeLabel } from '../model/code.ts';
import { latestRecords } from '../model/entry.ts';
import { OWNER_NAMES, RETRY_NAMES, type Judgement } from '../handling/handling.ts';
import { VERDICT_NAMES } from '../history/names.ts';
import { isUnreviewed, notesOf, verdictOf } from '../history/summary.ts';
import { LINK_NAMES } from '../links/link-names.ts';
import { boundsText, codePageTitle, homeOf } from '../page/page-text.ts';
import { hasWordings, removedIn, versionDate, versionOf } from '../model/version.ts';
import type { EntryContext, ToUrl } from './context.ts';
import { escapeMarkdown, escapeMarkdownLine, markdownLink } from '../text/markdown.ts';
import { quoteMarkdown } from './markdown.ts';

/**
 * One code in full as Markdown, for people and for language models. Quotations are the vendor's words and nothing
 * else is; the text says so.
 */
export function entryMarkdown(context: EntryContext, toUrl: ToUrl): string {
  const { system, entry } = context;
  const { vendor } = system.manifest;
  return [
    `# ${escapeMarkdown(codePageTitle(system, entry))}`,
    '',
    `引用块（行首为 >）是${vendor}的文档原文，除空白外一字未改，权利归${vendor}所有；其余文字为本站整理与说明。`,
    '',
    ...facts(context, toUrl),
    ...newest(context),
    ...notes(context, toUrl),
    ...(hasWordings(system.manifest, entry) ? wordings(context) : []),
    ...changes(context),
    ...related(context, toUrl),
    ...sources(context, toUrl),
    '',
  ].join('\n');
}

function facts({ system, entry, topics, owner, retry }: EntryContext, toUrl: ToUrl): string[] {
  const { manifest } = system;
  const removed = removedIn(manifest, entry);
  const home = moduleOf(system, entry.namespace ?? entry.module);
  const bounds = `${boundsText(entry)}${entry.boundsReason ? `（${entry.boundsReason}）` : ''}`;
  return [
    `- 系统：${escapeMarkdown(manifest.name)}`,
    `- ${manifest.numbering === 'per-module' ? '层' : '模块'}：${escapeMarkdown(home.name)}`,
    `- 错误码：${escapeMarkdown(codeLabel(entry))}`,
    ...(entry.kind === 'range' || entry.kind === 'class' ? [`- 区间：${escapeMarkdown(bounds)}`] : []),
    `- 状态：${removed ? `已移除（${escapeMarkdown(removed.label)}起不再收录）` : '现行'}`,
    ...(topics.length > 0
      ? [`- 主题：${topics.map(({ id, name }) => markdownLink(name, toUrl(topicPath(id)))).join('、')}`]
      : []),
    `- 谁来处理：${judgementText(owner, OWNER_NAMES)}`,
    `- 能否重试：${judgementText(retry, RETRY_NAMES)}`,
    `- 页面：${bareLink(toUrl(codePath(entry)))}`,
    `- 数据：${bareLink(toUrl(codeDataPath(entry)))}`,
  ];
}

/** Not `<…>`, which is a link for full addresses only. */
const bareLink = (url: string) => markdownLink(url, url);

function judgementText<Value extends string>(
  judgement: Judgement<Value> | null,
  names: Record<Value | typeof NOT_STATED, string>,
): string {
  if (!judgement) return names[NOT_STATED];
  const { value, words, under, reason } = judgement;
  const place = under === undefined ? '' : `（“${escapeMarkdown(under)}”下）`;
  return `${names[value]}（依据原文「${escapeMarkdown(words)}」${place}：${escapeMarkdown(reason)}）`;
}

function newest(context: EntryContext): string[] {
  const { system, entry } = context;
  const records = latestRecords(entry);
  const version = versionOf(system.manifest, entry.versions.at(-1)?.version ?? '');
  return records.flatMap((record) => [
    '',
    `## 含义与处理建议（${escapeMarkdown(version.label)}${records.length > 1 ? `，${escapeMarkdown(moduleName(context, record))}` : ''}）`,
    ...part('含义', record.cause),
    ...part('处理建议', record.advice),
    ...(record.advice ? [] : ['', `原文未给出处理建议${noAdviceText(record)}。`]),
    ...(record.split === 'derived' && record.cause && record.advice
      ? ['', '原文只有一栏，本站按措辞分为含义与建议；未分的全文见下。']
      : []),
    ...extras(record),
  ]);
}

/** What the newest document with a word on it says of the code's module or layer beside its tables. */
function notes({ system, entry }: EntryContext, toUrl: ToUrl): string[] {
  return notesOfModule(system, homeOf(system, entry).id).flatMap(({ version, notes }) => [
    '',
    `## 本节附注（${escapeMarkdown(versionOf(system.manifest, version).label)}）`,
    ...notes.flatMap(({ line, text }) => [
      '',
      `${markdownLink(`第 ${line} 行`, toUrl(sourcePath(system.id, version, line)))}：`,
      '',
      ...quoteMarkdown(text),
    ]),
  ]);
}

/** What every version says, undivided, the oldest first. */
function wordings(context: EntryContext): string[] {
  const { system, entry } = context;
  return entry.versions.flatMap(({ version, records }) => [
    '',
    `## 原文：${escapeMarkdown(versionOf(system.manifest, version).label)}`,
    ...records.flatMap((record) => [
      '',
      `${escapeMarkdownLine(moduleName(context, record))}，第 ${record.line} 行：`,
      '',
      ...quoteMarkdown(record.text),
      ...(record.split === 'columns'
        ? record.advice
          ? part('处理建议', record.advice)
          : ['', `这一版未给出处理建议${noAdviceText(record)}。`]
        : []),
      ...extras(record),
    ]),
  ]);
}

const part = (label: string, text: RichText | null) =>
  text ? ['', `${label}：`, '', ...quoteMarkdown(text)] : [];

const extras = ({ extra = [] }: SourceRecord) =>
  extra.flatMap(({ heading, text }) => part(escapeMarkdownLine(heading), text));

const noAdviceText = ({ noAdvice }: SourceRecord) =>
  noAdvice === undefined ? '' : `，该栏写的是「${escapeMarkdown(noAdvice)}」`;

const moduleName = ({ system }: EntryContext, { module }: SourceRecord) => moduleOf(system, module).name;

function changes({ system, changes }: EntryContext): string[] {
  if (changes.length === 0) return [];
  const label = (version: string) => escapeMarkdown(versionOf(system.manifest, version).label);
  const items = changes.map((change) => {
    const { name, explanation } = VERDICT_NAMES[verdictOf(change)];
    const basis = change.wordings.some(isUnreviewed) ? '由规则判定，未经人工核对' : '';
    const note = notesOf(change).map((text) => `本站说明：${escapeMarkdown(text)}`);
    const remarks = [explanation, ...(change.moved ? ['移到了别的模块'] : []), basis, ...note];
    return `- ${label(change.from)} → ${label(change.to)}：${name}（${remarks.filter(Boolean).join('；')}）`;
  });
  return ['', '## 变更', '', ...items];
}

function related({ links, topics }: EntryContext, toUrl: ToUrl): string[] {
  const groups = links.map(({ kind, entries }) => {
    const items = entries.map(
      (entry) => `  - ${markdownLink(`${entry.id} ${entry.title}`, toUrl(codePath(entry)))}`,
    );
    return [`- ${LINK_NAMES[kind]}：`, ...items].join('\n');
  });
  const all = topics
    .filter(({ codes }) => codes.size > 1)
    .map(
      ({ id, name, codes }) =>
        `- 主题${markdownLink(name, toUrl(topicPath(id)))}的全部 ${codes.size} 个错误码`,
    );
  const items = [...groups, ...all];
  return items.length > 0 ? ['', '## 相关错误码', '', ...items] : [];
}

function sources({ system, entry }: EntryContext, toUrl: ToUrl): string[] {
  const items = entry.versions.flatMap(({ version, records }) => {
    const document = versionOf(system.manifest, version);
    const name = `${system.manifest.name} ${document.label}`;
    return records.map(({ section, line }) => {
      const link = markdownLink(name, toUrl(sourcePath(system.id, version, line)));
      return `- ${link}，${versionDate(document)}，${escapeMarkdown(section.join(' › '))}，第 ${line} 行`;
    });
  });
  return ['', '## 出处', '', ...items];
}
