/** Whether a text has any Chinese in it. */
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/**
 * Runs of Chinese in a text, with the digits and signs between its words and the stop behind them; none reaches over the
 * signs of markup, so that it holds in HTML, too.
 */
export const CHINESE_RUNS = /\p{Script=Han}(?:[^\p{L}<>&\n]*\p{Script=Han})*[，。；：！？）」』]?/gu;
