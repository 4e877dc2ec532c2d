import { CHINESE } from '../../domain/text/mark-language.ts';

/** A text as nodes: on pages in another language each run of Chinese says its language, as it does in their HTML. */
export function languageNodes(text: string): (Node | string)[] {
  if (!import.meta.env.TRANSLATED) return [text];
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const { 0: run, index } of text.matchAll(CHINESE)) {
    const marked = document.createElement('span');
    marked.lang = 'zh-CN';
    marked.textContent = run;
    nodes.push(text.slice(done, index), marked);
    done = index + run.length;
  }
  return [...nodes, text.slice(done)].filter((node) => node !== '');
}
