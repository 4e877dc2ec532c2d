import { NOT_STATED } from '../../schemas/values.ts';
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
import { moduleOf } from '../model/catalogue.ts';
import { codeLabel } from '../model/code.ts';
import { latestRecords } from '../model/entry.ts';
import { OWNER_NAMES, RETRY_NAMES } from '../handling/handling.ts';
import { versionOf } from '../model/version.ts';
import type { EntryContext, ToUrl } from './context.ts';
import { escapeMarkdown, markdownLink } from '../text/markdown.ts';
import { SITE_NAME } from '../page/site.ts';

const ABOUT = (vendors: string) =>
  `${vendors} 的错误码，一码一页：含义、处理建议、各版本厂商原文与逐版变更。同一个数字在不同系统、不同层里含义不同，回答前先确认是哪个系统、哪一层；没有收录的数字不要猜。`;

/** What a language model can read on the site, in the form of llmstxt.org. */
export function llmsText(contexts: readonly EntryContext[], toUrl: ToUrl): string {
  const files: [string, string, string][] = [
    ['全部错误码的最新原文', llmsFullPath(), '一个文本文件'],
    ['codes.json', codesDataPath(), '全部错误码的摘要'],
    ['codes.csv', codesTablePath(), '同样内容的表格，带含义与处理建议'],
    ['systems.json', systemsDataPath(), '系统、文档版本、模块与层'],
    ['topics.json', topicsDataPath(), '跨系统反复出现的含义'],
    ['单个错误码的 JSON Schema', schemaPath('entry'), '每个错误码页面的地址去掉末尾的斜杠，加 .json 或 .md'],
    ['变更订阅', allChangesFeedPath(), 'Atom'],
    ['数据接口说明', apiPath(), '地址、字段与示例'],
  ];
  return [
    ...head(contexts),
    '',
    '## 数据',
    '',
    ...files.map(([label, path, what]) => `- ${markdownLink(label, toUrl(path))}：${what}`),
    ...groupsOf(contexts).flatMap(({ heading, items }) => [
      '',
      `## ${heading}`,
      '',
      ...items.map(({ entry }) => {
        const removed = entry.status === 'removed' ? '（已移除）' : '';
        return `- [${codeLabel(entry)}](${toUrl(codeMarkdownPath(entry))})：${escapeMarkdown(entry.title)}${removed}`;
      }),
    ]),
    '',
  ].join('\n');
}

/** Every code with its newest words, as short as Markdown gets. */
export function llmsFullText(contexts: readonly EntryContext[], toUrl: ToUrl): string {
  return [
    ...head(contexts),
    '',
    '每个错误码一条：编号，厂商原文的含义；“处理”后面是厂商原文的建议，没有“处理”的，原文未给出建议。方括号里是本站的判断，其依据见各条的页面。' +
      `单个错误码的全文：${toUrl('/')}<编号>.md。`,
    ...groupsOf(contexts).flatMap(({ heading, items }) => [
      '',
      `## ${heading}`,
      '',
      ...items.flatMap(fullItem),
    ]),
    '',
  ].join('\n');
}

function fullItem({ system, entry, owner, retry }: EntryContext): string[] {
  const last = versionOf(system.manifest, entry.versions.at(-1)?.version ?? '');
  const judged = [
    ...(entry.status === 'removed' ? [`已移除，最后收录于${last.label}`] : []),
    ...(owner ? [`由${OWNER_NAMES[owner.value]}处理`] : []),
    ...(retry ? [RETRY_NAMES[retry.value]] : []),
  ];
  const said = latestRecords(entry).map(({ cause, text, advice }) => {
    // Where only advice is given, the whole text is the advice.
    const words = [cause ?? (advice ? null : text), advice];
    return words
      .map((part, index) => (part ? `${index === 1 ? '处理：' : ''}${escapeMarkdown(part.text)}` : ''))
      .filter(Boolean)
      .join(' ');
  });
  return [
    `- **${escapeMarkdown(entry.id)}** ${[...new Set(said)].join(' / ')}${judged.length > 0 ? ` [${judged.join('；')}]` : ''}`,
  ];
}

function head(contexts: readonly EntryContext[]): string[] {
  const names = [...new Set(contexts.map(({ system }) => system.manifest.name))].join('、');
  return [
    `# ${SITE_NAME}`,
    '',
    `> ${escapeMarkdown(ABOUT(names))}`,
    '',
    `共 ${contexts.length} 个错误码。厂商原文除空白外一字未改，权利归各厂商所有；“${OWNER_NAMES[NOT_STATED]}”表示厂商的文档没有写，不是本站没有查。`,
  ];
}

/** Codes by system and module (or layer), both in display order. */
function groupsOf(contexts: readonly EntryContext[]): { heading: string; items: EntryContext[] }[] {
  const keyOf = ({ entry }: EntryContext) => `${entry.system}/${entry.namespace ?? entry.module}`;
  const groups = Map.groupBy(contexts, keyOf);
  const systems = [...new Set(contexts.map(({ system }) => system))];
  return systems.flatMap((system) =>
    system.manifest.modules.flatMap(({ id }) => {
      const items = groups.get(`${system.id}/${id}`);
      const heading = `${system.manifest.name} · ${moduleOf(system, id).name}`;
      return items ? [{ heading: escapeMarkdown(heading), items }] : [];
    }),
  );
}
