import { CHINESE_RUNS } from '../../domain/text/chinese.ts';

/** A text as nodes: on pages in another language each run of Chinese says its language, as it does in their HTML. */
export function languageNodes(text: string): (Node | string)[] {
  if (!import.meta.env.TRANSLATED) return [text];
  const runs = text.match(CHINESE_RUNS) ?? [];
  return text
    .split(CHINESE_RUNS)
    .flatMap((between, at) => [between, ...runs.slice(at, at + 1).map(chineseElement)]);
}

const chineseElement = (run: string): Node =>
  Object.assign(document.createElement('span'), { lang: 'zh-CN', textContent: run });
