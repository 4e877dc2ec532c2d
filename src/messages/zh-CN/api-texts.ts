import type { ApiWords } from '../../domain/api/words.ts';
import { alerts } from './alerts.ts';
import { codePage } from './code-page.ts';
import { documents } from './documents.ts';
import { handling } from './handling.ts';
import { history } from './history.ts';
import { links } from './links.ts';
import { punctuation } from './punctuation.ts';
import { site } from './site.ts';
import { translation } from './translation.ts';

const cellNote = (cell: string | undefined) => (cell === undefined ? '' : `，该栏写的是「${cell}」`);

/** The Markdown of a code, and what language models are given to read. */
export const apiTexts: ApiWords = {
  ...punctuation,
  ...codePage,
  alerts,
  language: 'zh-CN',
  translation,
  site: site.name,
  owners: handling.owners,
  retries: handling.retries,
  verdicts: history.verdicts,
  links,
  date: documents.date,
  notice: (vendor) =>
    `records、notes 与 evidence.*.words 里的文字引自${vendor}的文档，权利归${vendor}所有；其中的 translations 与其余文字为本站的翻译、整理与说明，本站与厂商无隶属关系。`,
  entry: {
    notice: (vendor) =>
      `引用块（行首为 >）是${vendor}的文档原文，除空白外一字未改，权利归${vendor}所有；其余文字为本站整理与说明。`,
    system: '系统',
    layer: '层',
    module: '模块',
    code: '错误码',
    interval: '区间',
    status: '状态',
    current: '现行',
    removedIn: (version) => `已移除（${version}起不再收录）`,
    topics: '主题',
    noTopic: '无',
    owner: handling.owner,
    retry: handling.retry,
    page: '页面',
    data: '数据',
    basis: ({ words, under, reason, ...judged }) =>
      judged.basis !== 'document'
        ? `（${handling.own(judged)}，原文没有明说：${reason}）`
        : `（依据原文「${words}」${under === undefined ? '' : `（“${under}”下）`}：${reason}）`,
    newest: (parts) => `含义与处理建议（${parts.join('，')}）`,
    cause: '含义',
    advice: '处理建议',
    noAdvice: (cell) => `原文未给出处理建议${cellNote(cell)}。`,
    divided: '原文只有一栏，本站按措辞分为含义与建议；未分的全文见下。',
    notes: (version) => `本节附注（${version}）`,
    line: (line) => `第 ${line} 行`,
    wording: (version) => `原文：${version}`,
    noAdviceHere: (cell) => `这一版未给出处理建议${cellNote(cell)}。`,
    changes: '变更',
    moved: '移到了别的模块',
    reused: (last) => `${history.reused}，与${last}相比`,
    returned: (last) => `曾收录于${last}，之后一度不再收录`,
    unreviewed: '由规则判定，未经人工核对',
    siteNote: (text) => `本站说明：${text}`,
    related: '相关错误码',
    allOfTopic: (topic, count) => `主题${topic}的全部 ${count} 个错误码`,
    sources: '出处',
    change: (from, to, name, remarks) => `${from} → ${to}：${name}（${remarks.join('；')}）`,
  },
  llms: {
    about: (systems) =>
      `${systems} 的错误码，一码一页：含义、处理建议、各版本厂商原文与逐版变更。同一个数字在不同系统、不同层里含义不同，回答前先确认是哪个系统、哪一层；没有收录的数字不要猜。`,
    count: (codes) =>
      `共 ${codes} 个错误码。厂商原文除空白外一字未改，权利归各厂商所有；“${handling.notStated}”表示厂商的文档没有写，本站也没有判断。`,
    dataHeading: '数据',
    files: {
      full: ['全部错误码的最新原文', '一个文本文件'],
      codes: '全部错误码的摘要',
      table: '同样内容的表格，带含义与处理建议',
      systems: '系统、文档版本、模块与层',
      topics: '跨系统反复出现的含义',
      schema: ['单个错误码的 JSON Schema', '每个错误码页面的地址去掉末尾的斜杠，加 .json 或 .md'],
      feed: ['变更订阅', 'Atom'],
      interface: ['数据接口说明', '地址、字段与示例'],
    },
    removed: '（已移除）',
    fullNote: (url) =>
      `每个错误码一条：编号，厂商原文的含义；“处理”后面是厂商原文的建议，没有“处理”的，原文未给出建议。方括号里是本站的判断，注明“按主题”“按此码”的原文没有明说，其余依据原文的字句；见各条的页面。下面缩进的“注意”各行也是本站的话。单个错误码的全文：${url}<编号>.md。`,
    advice: (text) => `处理：${text}`,
    vendor: (text) => `原文：${text}`,
    lastIn: (version) => `已移除，最后收录于${version}`,
    own: { document: '', topic: '（按主题）', code: '（按此码）' },
    handledBy: (owner) => `由${owner}处理`,
    judged: (parts) => parts.join('；'),
  },
};
