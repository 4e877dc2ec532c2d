import { changesFeedPath, codePath, systemChangesPath, versionChangesPath } from '../address.ts';
import type { System } from '../catalogue.ts';
import { codeLabel } from '../code.ts';
import type { ManifestVersion } from '../../schemas/manifest.ts';
import type { Change } from './changes.ts';
import { countsText } from './names.ts';
import { countVerdicts, notesOf, withEntries, type EntryChange } from './summary.ts';

/** Site of the ids: a name that no one can own, so that they stay the same wherever the site is served. */
const AUTHORITY = 'im-error-codes.invalid,2026';

/** Stands for a date that nothing tells; Atom wants one. */
const UNKNOWN_DATE = '1970-01-01';

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
): string {
  const { id, manifest } = system;
  const entries = manifest.versions.map((version, index) => ({
    version,
    updated: updatedOf(manifest.versions, index),
    ...(index === 0
      ? firstVersion(system, version, toUrl)
      : laterVersion(system, manifest.versions[index - 1], version, changes, toUrl)),
  }));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>tag:${AUTHORITY}:changes/${id}</id>`,
    `  <title>${escapeXml(`${manifest.name}错误码变更`)}</title>`,
    `  <updated>${entries.at(-1)?.updated ?? ''}</updated>`,
    '  <author><name>IM 错误码手册</name></author>',
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(toUrl(changesFeedPath(id)))}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(toUrl(systemChangesPath(id)))}"/>`,
    ...entries
      .reverse()
      .flatMap(({ version, updated, title, path, summary, content }) => [
        '  <entry>',
        `    <id>tag:${AUTHORITY}:changes/${id}/${version.id}</id>`,
        `    <title>${escapeXml(title)}</title>`,
        `    <updated>${updated}</updated>`,
        `    <link rel="alternate" type="text/html" href="${escapeXml(toUrl(path))}"/>`,
        `    <summary>${escapeXml(summary)}</summary>`,
        `    <content type="html">${escapeXml(content)}</content>`,
        '  </entry>',
      ]),
    '</feed>',
    '',
  ].join('\n');
}

/**
 * When a version's entry was last changed. An undated version was there when the next dated one came, so it gets
 * that date; where none follows, {@link UNKNOWN_DATE}.
 */
function updatedOf(versions: readonly ManifestVersion[], index: number): string {
  const date = versions.slice(index).find((version) => version.date !== null)?.date ?? UNKNOWN_DATE;
  return `${date}T00:00:00Z`;
}

interface FeedEntry {
  title: string;
  path: string;
  summary: string;
  /** HTML. */
  content: string;
}

function firstVersion(
  { id, manifest, entries }: System,
  version: ManifestVersion,
  toUrl: (path: string) => string,
): FeedEntry {
  const total = entries.filter((entry) => entry.versions.some((said) => said.version === version.id)).length;
  const summary = `收录的最早一版，${total} 个错误码。`;
  const path = systemChangesPath(id);
  return { title: `${manifest.name} ${version.label}`, path, summary, content: page(summary, [], toUrl) };
}

function laterVersion(
  { id, manifest, entries }: System,
  before: ManifestVersion | undefined,
  version: ManifestVersion,
  changes: readonly Change[],
  toUrl: (path: string) => string,
): FeedEntry {
  const own = withEntries(
    changes.filter(({ to }) => to === version.id),
    entries,
  );
  const from = before ?? version;
  const summary = `与${from.label}相比有 ${own.length} 条变更：${countsText(countVerdicts(own))}。`;
  const meanings = own.filter(({ grade }) => grade === 'meaning');
  return {
    title: `${manifest.name} ${version.label}：${own.length} 条变更`,
    path: versionChangesPath(id, from.id, version.id),
    summary,
    content: page(summary, meanings, toUrl),
  };
}

/** The text of an entry as HTML: the counts, and the codes whose meaning changed. */
function page(summary: string, meanings: readonly EntryChange[], toUrl: (path: string) => string): string {
  const items = meanings.map((change) => {
    const { entry, wordings } = change;
    const [wording] = wordings.filter(({ grade }) => grade === 'meaning');
    const words = wording ? `：${said(wording.from)} → ${said(wording.to)}` : '';
    const note = notesOf(change).join(' ');
    const link = `<a href="${escapeXml(toUrl(codePath(entry)))}">${escapeXml(codeLabel(entry))}</a>`;
    return `<li>${link}${escapeXml(words)}${note && `<br>${escapeXml(`本站说明：${note}`)}`}</li>`;
  });
  const list = items.length > 0 ? `<p>换了含义的错误码：</p><ul>${items.join('')}</ul>` : '';
  return `<p>${escapeXml(summary)}</p>${list}`;
}

const said = ({ text, cause }: EntryChange['wordings'][number]['from']) => `「${(cause ?? text).text}」`;

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
