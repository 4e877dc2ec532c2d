/** As `markChinese` has it (src/domain/text/mark-language.ts); a copy, for its file is too large for every page. */
const CHINESE = /(\p{Script=Han}(?:[^\p{L}\n]*\p{Script=Han})*[，。；：！？）」』]?)/u;

/** A text as nodes: on pages in another language each run of Chinese says its language, as it does in their HTML. */
export const languageNodes = (text: string): (Node | string)[] =>
  import.meta.env.TRANSLATED
    ? text
        .split(CHINESE)
        .map((part, at) =>
          at % 2 ? Object.assign(document.createElement('span'), { lang: 'zh-CN', textContent: part }) : part,
        )
    : [text];
