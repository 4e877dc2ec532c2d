import type { Repair } from '../../../src/schemas/repairs.ts';
import type { SourceError } from '../../shared/source-error.ts';
import type { Markup } from '../parse/block.ts';
import { isCode, isName } from '../normalise/read-code.ts';

/** Stands for what only a person can say; conversion refuses it. */
export const OPEN = '…';

/**
 * Why a place is read as the converter proposes, where the document itself shows it; what readers see as 本站更正. What the
 * vendor meant is left to a person.
 * @param markup the fence or comment that the place stands in
 */
export function reasonFor(item: Repair, { told }: SourceError, markup: Markup['what'] | undefined): string {
  if (item.cells) {
    const [, found, wanted] = /a row with (\d+) cells under (\d+) columns/u.exec(told) ?? [];
    if (found === undefined || wanted === undefined) return OPEN;
    return Number(found) < Number(wanted)
      ? `原文这一行只有 ${found} 格，表头有 ${wanted} 格；缺的按空白收录。`
      : `原文这一行有 ${found} 格，表头只有 ${wanted} 格；多出的文字并入最后一格。`;
  }
  if (item.heading !== undefined) return '原文的“#”后缺空格，按标题收录。';
  if (item.leaveOut === 'row') {
    const filled = item.words.split('|').filter((cell) => cell.trim() !== '');
    const [only = ''] = filled;
    if (filled.length === 1 && isCode(only.trim())) return '原文这一行只有错误码，没有说明。';
    if (filled.length === 1) return '这一行只是表内的小标题，没有错误码。';
    if (isName(item.words.split(' | ')[0] ?? '') || told.includes('Codes without a number'))
      return '原文这一行没有数字错误码，本站只收录数字错误码。';
    return '原文这一行没有内容可以收录。';
  }
  if (!item.keep) return OPEN;
  if (told.includes('again, with another text')) return '原文对同一错误码给出了两种说明，都收录。';
  if (told.includes('has no description')) return '原文没有给出说明。';
  if (/which line \d+(?: of \S+)? prints as/u.test(told))
    return '原文对同一个数字用了两种写法，按同一错误码收录。';
  if (markup === 'code fence') return '代码示例中的一行，不是错误码表的一行。';
  return markup === 'comment' ? '注释中的一行，原文的页面上看不到。' : OPEN;
}
