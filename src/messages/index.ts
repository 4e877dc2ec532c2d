/**
 * The words of the interface: a catalogue per feature and locale. Pages find those of their locale in
 * `Astro.locals.messages`; scripts of the browser import the catalogue of their own feature, so that a page loads no
 * other words. A locale that lacks a word does not pass the type check.
 */
import * as zhCN from './zh-CN/index.ts';

export type Messages = typeof zhCN;

/** By locale as in `lang`; the first is that of the site's root. */
export const MESSAGES = { 'zh-CN': zhCN } satisfies Record<string, Messages>;

export type Locale = keyof typeof MESSAGES;
