import type { Ticket } from './ticket.ts';
import { linksIn } from './words.ts';

/**
 * What to have ready before the vendor's support is asked: first what the document demands, to be filled in, then
 * what is known anyway. Empty where the document sends nobody to the support.
 */
export function evidenceText({
  code,
  title,
  system,
  place,
  collect,
  wordings,
  version,
  url,
  pinned,
}: Ticket): string {
  if (!collect) return '';
  const said = wordings.flatMap(({ cause, advice }) => advice ?? cause ?? []);
  return [
    `联系厂商支持前需要收集的材料：${system} 错误码 ${code}`,
    ...(collect.length > 0
      ? ['原文要求提供：', ...collect.map((part) => `[ ] ${part}：`)]
      : ['原文没有写明要提供什么。']),
    ...[...new Set(said.map(({ text }) => text))].map((text) => `原文：「${text}」`),
    ...linksIn(said).map(({ text, href }) => `原文中的链接：${text} ${href}`),
    '已知信息：',
    `错误码：${code}（${place}）`,
    `摘要：${title}`,
    `页面：${url}`,
    `依据的文档：${version.label}，${version.date}，${pinned}`,
  ].join('\n');
}
