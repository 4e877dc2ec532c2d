/**
 * The words of the interface: a catalogue per feature and locale, `#messages/<feature>.ts`. A build is of one locale, and
 * `#messages` is its folder (package.json for programs, astro.config.mjs for pages), so that a page loads no other words.
 * Pages find them in `Astro.locals.messages`; scripts of the browser import the catalogue of their own feature. A locale
 * that lacks a word does not pass the type check.
 */
export type Messages = typeof import('./zh-CN/index.ts');
