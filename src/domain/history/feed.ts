import {
  allChangesFeedPath,
  changesFeedPath,
  changesPath,
  codePath,
  homePath,
  systemChangesPath,
  versionChangesPath,
} from '../model/address.ts';
import type { System } from '../model/catalogue.ts';
import { codeLabel } from '../model/code.ts';
import { recordsIn } from '../model/entry.ts';
import { dateOfVersion } from '../model/version.ts';
import { ORIGINAL, type Locale } from '../../schemas/locales.ts';
import { recordIn } from '../translation/in-locale.ts';
import { escapeXml } from '../text/escape-xml.ts';
import type { Change } from './changes.ts';
import { countVerdicts, notesOf, withEntries, type EntryChange, type Verdict } from './summary.ts';

/** Stands in the ids for a host that the build does not know: a name that no one can own. */
const UNKNOWN_HOST = 'im-error-codes.invalid';

/** Stands for a date that nothing tells; Atom wants one. */
const UNKNOWN_DATE = '1970-01-01';

/** The words that a feed is made with; src/messages has them. */
export interface FeedWords {
  /** As `xml:lang`. */
  language: Locale;
  site: string;
  title: string;
  titleOf: (system: string) => string;
  first: (codes: number) => string;
  version: (system: string, version: string, changes: number) => string;
  summary: (from: string, changes: number, counts: readonly { verdict: Verdict; count: number }[]) => string;
  meanings: string;
  /** Begins a translation of what a code meant and means now. */
  unofficial: string;
  /** What a code meant and means now. */
  meaning: (from: string, to: string) => string;
  /** Follows `meaning` where the number was gone in between. */
  reused: string;
  siteNote: (text: string) => string;
}

/** A system and what changed between its neighbouring versions, oldest first. */
export interface SystemChanges {
  system: System;
  changes: readonly Change[];
}

/**
 * The id of something that a feed tells (RFC 4151): of this deployment, by its host and the path that it is served from,
 * since a reader of feeds takes equal ids for one thing.
 */
function tagOf(path: string, toUrl: (path: string) => string): string {
  const home = new URL(toUrl(homePath()), `https://${UNKNOWN_HOST}`);
  return `tag:${home.hostname},2026:${home.pathname.replace(/^\/+/u, '')}${path}`;
}

/**
 * The changes of a system as an Atom feed (RFC 4287): one entry per document version, the newest first, with the
 * counts of what it changed and every code that now means something else.
 * @param changes between neighbouring versions
 * @param toUrl address of a page, from its path; may be relative to the host
 */
export function changesFeed(
  system: System,
  changes: readonly Change[],
  toUrl: (path: string) => string,
  words: FeedWords,
): string {
  const { id, manifest } = system;
  return feed(words, {
    id: tagOf(`changes/${id}`, toUrl),
    title: words.titleOf(manifest.name),
    self: toUrl(changesFeedPath(id)),
    alternate: toUrl(systemChangesPath(id)),
    entries: entriesOf({ system, changes }, toUrl, words).reverse(),
  });
}

/** The entries of the feeds of all systems in one feed, the newest first. */
export function allChangesFeed(
  histories: readonly SystemChanges[],
  toUrl: (path: string) => string,
  words: FeedWords,
): string {
  const entries = histories.flatMap((history) => entriesOf(history, toUrl, words).reverse());
  return feed(words, {
    id: tagOf('changes', toUrl),
    title: words.title,
    self: toUrl(allChangesFeedPath()),
    alternate: toUrl(changesPath()),
    entries: entries.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0)),
  });
}

/** An entry of a feed per version, oldest first. */
function entriesOf(
  { system: { id, manifest, entries }, changes }: SystemChanges,
  toUrl: (path: string) => string,
  words: FeedWords,
): FeedEntry[] {
  return manifest.versions.map((version, index) => {
    const before = manifest.versions[index - 1];
    const own = withEntries(
      changes.filter(({ to }) => to === version.id),
      entries,
    );
    const codes = entries.filter((entry) => recordsIn(entry, version.id).length > 0);
    const summary = before
      ? words.summary(before.label, own.length, countVerdicts(own))
      : words.first(codes.length);
    const meanings = own.filter(({ grade }) => grade === 'meaning');
    return {
      id: tagOf(`changes/${id}/${version.id}`, toUrl),
      updated: `${dateOfVersion(manifest, version.id) ?? UNKNOWN_DATE}T00:00:00Z`,
      title: before
        ? words.version(manifest.name, version.label, own.length)
        : `${manifest.name} ${version.label}`,
      url: toUrl(before ? versionChangesPath(id, before.id, version.id) : systemChangesPath(id)),
      summary,
      content: page(summary, meanings, toUrl, words),
    };
  });
}

interface Feed {
  id: string;
  title: string;
  self: string;
  alternate: string;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

function feed({ language, site }: FeedWords, { id, title, self, alternate, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${id}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <updated>${entries[0]?.updated ?? `${UNKNOWN_DATE}T00:00:00Z`}</updated>`,
    `  <author><name>${escapeXml(site)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(alternate)}"/>`,
    ...entries.flatMap((entry) => [
      '  <entry>',
      `    <id>${entry.id}</id>`,
      `    <title>${escapeXml(entry.title)}</title>`,
      `    <updated>${entry.updated}</updated>`,
      `    <link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
      `    <summary>${escapeXml(entry.summary)}</summary>`,
      `    <content type="html">${escapeXml(entry.content)}</content>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
}

interface FeedEntry {
  id: string;
  updated: string;
  title: string;
  url: string;
  summary: string;
  /** HTML. */
  content: string;
}

/** The text of an entry as HTML: the counts, and the codes whose meaning changed. */
function page(
  summary: string,
  meanings: readonly EntryChange[],
  toUrl: (path: string) => string,
  words: FeedWords,
): string {
  const items = meanings.map((change) => {
    const { entry, wordings } = change;
    const [wording] = wordings.filter(({ grade }) => grade === 'meaning');
    const meaning = wording ? meaningOf(wording, words) : '';
    const difference = change.reused ? meaning + words.reused : meaning;
    const note = notesOf(change).join(' ');
    const link = `<a href="${escapeXml(toUrl(codePath(entry)))}">${escapeXml(codeLabel(entry))}</a>`;
    return `<li>${link}${escapeXml(difference)}${note && `<br>${escapeXml(words.siteNote(note))}`}</li>`;
  });
  const list = items.length > 0 ? `<p>${escapeXml(words.meanings)}</p><ul>${items.join('')}</ul>` : '';
  return `<p>${escapeXml(summary)}</p>${list}`;
}

/** What a code meant and means now; on a site in another language with the translation, marked as such, before it. */
function meaningOf({ from, to }: EntryChange['wordings'][number], words: FeedWords): string {
  const original = words.meaning(said(from), said(to));
  if (words.language === ORIGINAL) return original;
  const [before, after] = [from, to].map((record) => recordIn(record, words.language)?.cause?.text);
  if (before === undefined || after === undefined) return original;
  return `${words.meaning(before, after)} ${words.unofficial}${original}`;
}

const said = ({ text, cause }: EntryChange['wordings'][number]['from']) => (cause ?? text).text;
