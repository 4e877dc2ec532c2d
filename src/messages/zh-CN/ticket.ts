import type { TicketWords } from '../../domain/ticket/words.ts';
import { alerts } from './alerts.ts';
import { documents } from './documents.ts';
import { handling } from './handling.ts';
import { punctuation } from './punctuation.ts';
import { translation } from './translation.ts';

/** What is copied into a ticket. */
export const ticket: TicketWords = {
  ...punctuation,
  alerts,
  language: 'zh-CN',
  owners: handling.owners,
  retries: handling.retries,
  owner: handling.owner,
  retry: handling.retry,
  current: '现行',
  removedIn: (version) => `已移除（自 ${version}起不再收录）`,
  bounds: documents.bounds,
  date: documents.date,
  cause: '含义',
  advice: '处理建议',
  vendor: '厂商原文',
  unofficial: translation.mark,
  untranslated: translation.missing,
  bilingual: {
    cause: '含义 Meaning',
    advice: '处理建议 Advice',
    vendor: '厂商原文 vendor’s text',
    unofficial: '非官方翻译 unofficial translation',
    untranslated: `${translation.missing}Not translated by this site yet.`,
  },
  noCause: '原文只写了处理办法',
  noAdvice: (cell) => (cell === undefined ? '原文未给出处理建议' : `原文未给出处理建议（此格为「${cell}」）`),
  divided: '（原文为一栏，含义与处理建议由本站按原句断开。）',
  line: (lines) => `第 ${lines} 行`,
  basis: (words) => `（本站判断，依据原文「${words}」）`,
  own: (judgement) => `（${handling.own(judgement)}，原文没有明说）`,
  judged: (name, remark) => name + remark,
  source: '出处',
  pinned: '本版文字的固定链接',
  plain: {
    heading: (code, title) => `错误码 ${code} ${title}`,
    link: '链接',
    pinned: '本版',
  },
  vendorLink: (text, href) => `原文中的链接：${text} ${href}`,
  reply: {
    greeting: '您好！',
    about: (code, system) => `关于您反馈的错误码 ${code}（${system}）：`,
    advice: '厂商文档给出的处理建议如下（「」内为原文）：',
    noAdvice: '厂商文档没有给出这个错误码的处理建议。',
    page: (url) => `这个错误码的说明：${url}`,
    closing: '如果仍有问题，请随时回复我们。',
  },
  checklist: {
    heading: (system, code) => `联系厂商支持前需要收集的材料：${system} 错误码 ${code}`,
    wanted: '原文要求提供：',
    nothingWanted: '原文没有写明要提供什么。',
    said: (text) => `原文：「${text}」`,
    translated: (text) => `非官方翻译：「${text}」`,
    known: '已知信息：',
    code: (code, place) => `错误码：${code}（${place}）`,
    title: (title) => `摘要：${title}`,
    page: (url) => `页面：${url}`,
    document: (label, date, url) => `依据的文档：${label}，${date}，${url}`,
  },
};
