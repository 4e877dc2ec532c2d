/**
 * The words of the interface: a catalogue per feature and locale, `#messages/<feature>.ts`. A build is of one locale, and
 * `#messages` is its folder (package.json for programs, astro.config.mjs for pages), so that a page loads no other words.
 * Pages find all of them in `Astro.locals.messages`; scripts of the browser import the catalogue of their own feature. A
 * locale that lacks a word does not pass the type check.
 */
export { alerts } from '#messages/alerts.ts';
export { apiFields } from '#messages/api-fields.ts';
export { apiTexts } from '#messages/api-texts.ts';
export { api } from '#messages/api.ts';
export { browse } from '#messages/browse.ts';
export { changeFilter } from '#messages/change-filter.ts';
export { changes } from '#messages/changes.ts';
export { checkAnswer } from '#messages/check-answer.ts';
export { checkNotices } from '#messages/check-notices.ts';
export { check } from '#messages/check.ts';
export { codePage } from '#messages/code-page.ts';
export { code } from '#messages/code.ts';
export { copyMenu } from '#messages/copy-menu.ts';
export { copyOpener } from '#messages/copy-opener.ts';
export { decodeAnswer } from '#messages/decode-answer.ts';
export { decodeNotices } from '#messages/decode-notices.ts';
export { decode } from '#messages/decode.ts';
export { documents } from '#messages/documents.ts';
export { examples } from '#messages/examples.ts';
export { facets } from '#messages/facets.ts';
export { feed } from '#messages/feed.ts';
export { frame } from '#messages/frame.ts';
export { handling } from '#messages/handling.ts';
export { history } from '#messages/history.ts';
export { home } from '#messages/home.ts';
export { keptCodes } from '#messages/kept-codes.ts';
export { keys } from '#messages/keys.ts';
export { links } from '#messages/links.ts';
export { lists } from '#messages/lists.ts';
export { navigation } from '#messages/navigation.ts';
export { notFound } from '#messages/not-found.ts';
export { number } from '#messages/number.ts';
export { offlineState } from '#messages/offline-state.ts';
export { offline } from '#messages/offline.ts';
export { portable } from '#messages/portable.ts';
export { punctuation } from '#messages/punctuation.ts';
export { searchAnswers } from '#messages/search-answers.ts';
export { searchOpener } from '#messages/search-opener.ts';
export { searchPages } from '#messages/search-pages.ts';
export { search } from '#messages/search.ts';
export { server } from '#messages/server.ts';
export { site } from '#messages/site.ts';
export { sources } from '#messages/sources.ts';
export { standing } from '#messages/standing.ts';
export { structuredData } from '#messages/structured-data.ts';
export { suggestions } from '#messages/suggestions.ts';
export { system } from '#messages/system.ts';
export { ticket } from '#messages/ticket.ts';
export { tombstones } from '#messages/tombstones.ts';
export { topics } from '#messages/topics.ts';
export { translation } from '#messages/translation.ts';
export { verdicts } from '#messages/verdicts.ts';

export type Messages = typeof import('./index.ts');
