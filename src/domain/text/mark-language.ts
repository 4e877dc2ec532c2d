import { CHINESE_RUNS } from './chinese.ts';

/** Markup of a page, as the renderer writes it: comments, elements in which no element can stand, tags. */
const MARKUP =
  /<!--[\s\S]*?-->|<(?<raw>script|style|title|textarea|option)\b[\s\S]*?<\/\k<raw>>|<(?<end>\/?)(?<name>[a-z][\w-]*)(?<rest>(?:[^"'>]|"[^"]*"|'[^']*')*)>|<![^>]*>/giu;

/**
 * A page in another language than Chinese, with the language of each run of Chinese said, where an element around it does
 * not say it: a screen reader then reads it with the right voice, and a browser shows the right form of its characters.
 * @param html a whole page, as the renderer writes it: each element that is opened is closed
 */
export function markChinese(html: string): string {
  let marked = '';
  let done = 0;
  /** The element that says so, while inside it: its name, and how many of that name are open. */
  let inside: { name: string; open: number } | null = null;
  const text = (part: string) =>
    inside ? part : part.replaceAll(CHINESE_RUNS, (run) => `<span lang="zh-CN">${run}</span>`);
  for (const match of html.matchAll(MARKUP)) {
    marked += text(html.slice(done, match.index)) + match[0];
    done = match.index + match[0].length;
    const { name, end, rest = '' } = match.groups ?? {};
    if (name === undefined || rest.endsWith('/')) continue;
    if (inside) {
      if (name === inside.name) inside.open += end === '/' ? -1 : 1;
      if (inside.open === 0) inside = null;
    } else if (/\slang="?zh-CN\b/u.test(rest) && name !== 'html') inside = { name, open: 1 };
  }
  return marked + text(html.slice(done));
}
