import type { Repair } from '../../schemas/repairs.ts';

const LEFT_OUT = { row: '此行', table: '此表', section: '此节' };

/** Pages of the vendors' documents. */
export const sources = {
  description: (documents: number) =>
    `本站依据的 ${documents} 份厂商文档：版本、日期及其依据、校验和，逐行原文可查。`,
  lead: (documents: number) =>
    `本站的全部错误码出自以下 ${documents} 份文档。每份都逐字收录，每个错误码都能追到它所在的那一行。`,
  name: (system: string, version: string) => `${system} 错误码文档（${version}）`,
  pageTitle: (name: string) => `${name}逐行原文`,
  pageDescription: (name: string, lines: number, provenance: string) =>
    `${name}的逐字原文，共 ${lines} 行，每行可单独引用。${provenance}`,
  statements: '文档声明',
  repairs: '本站更正',
  repairsNote: '以下各处照原文的样子读不出来，本站按所写的理由处理；原文本身一字未改。',
  /** Between the line of a place and its words. */
  lineEnd: '',
  /** What is done with a place; stands between its words and the reason. */
  repair: ({ cells, code, heading, leaveOut }: Repair) => {
    if (cells) return `读作“${cells.join(' | ')}”。`;
    if (code !== undefined) return `编号读作 ${code}。`;
    if (heading !== undefined) return `读作标题“${heading}”。`;
    return leaveOut ? `${LEFT_OUT[leaveOut]}未收录。` : '照原样收录。';
  },
  text: '逐行原文',
  /** Of a document that stands in several files. */
  file: (name: string, first: number, last: number) => `${name}（第 ${first}–${last} 行）`,
  severalNote: '厂商把这一版印在几个页面上，本站按下列次序当作一份文档来读，行号从第一个文件往下连续数。',
  note: (vendor: string) =>
    `以下文字逐字照录，权利归${vendor}所有；本站只加了左侧的行号。点行号可得到指向该行的链接。`,
};
