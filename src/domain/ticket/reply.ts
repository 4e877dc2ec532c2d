import type { Ticket } from './ticket.ts';
import { linksIn } from './words.ts';

/**
 * Draft of an answer to a customer: what the document advises, quoted, and nothing else. Who handles it inside, where
 * it stands and what the site concludes is left out.
 */
export function replyText({ code, system, wordings, removedIn, version, url }: Ticket): string {
  const advices = wordings.flatMap(({ advice }) => advice ?? []);
  const texts = [...new Set(advices.map(({ text }) => text))];
  const gone =
    removedIn === undefined
      ? ''
      : `该错误码自厂商文档的${removedIn}起不再收录，以下以它最后所在的${version.label}为准。`;
  return [
    '您好！',
    `关于您反馈的错误码 ${code}（${system}）：${gone}`,
    ...(texts.length > 0
      ? ['厂商文档给出的处理建议如下（「」内为原文）：', ...texts.map((text) => `「${text}」`)]
      : ['厂商文档没有给出这个错误码的处理建议。']),
    ...linksIn(advices).map(({ text, href }) => `原文中的链接：${text} ${href}`),
    `这个错误码的说明：${url}`,
    '如果仍有问题，请随时回复我们。',
  ].join('\n\n');
}
