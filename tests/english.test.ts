/** The English site beside the Chinese one: the same pages, in English but for what the documents say. */
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio/slim';
import { isTag, isText, type AnyNode } from 'domhandler';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSystems } from '../scripts/convert/read/project.ts';
import { filesBelow } from '../scripts/shared/files.ts';
import { codePath } from '../src/domain/model/address.ts';
import type { System } from '../src/domain/model/catalogue.ts';
import { codeLabel } from '../src/domain/model/code.ts';
import { latestRecords } from '../src/domain/model/entry.ts';
import { hasChinese } from '../src/domain/translation/translate.ts';
import { join } from 'node:path';
import { CONTENT, SITES, pagesOf, translationsOf } from './support/sites.ts';

const HAN = /\p{Script=Han}/u;
const HAN_RUN = /\p{Script=Han}+/gu;

/** What the reader is shown of an attribute; others hold addresses and data. */
const SHOWN = ['title', 'aria-label', 'aria-description', 'alt', 'placeholder', 'label'];

/** Chinese that no document has and that stands on English pages nonetheless: the name of the other language. */
const OTHER_WORDS = new Set(['简体中文', '中文']);

const [site = SITES.root] = translationsOf(SITES.root);
const english = pagesOf(site);

const systems = readSystems(CONTENT);
/** Words of a document that a page shows as a name: of the codes that have no number. */
const names = systems
  .flatMap((system) => system.entries)
  .filter(({ kind }) => kind === 'catch-all')
  .map(codeLabel);
const withoutNames = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ''), text);

/** Documents that were added and have to be translated: their manifests say of how many texts. */
const isOpen = ({ manifest }: System) => (manifest.untranslated ?? 0) > 0;
const textsBelow = (folder: string) =>
  filesBelow(join(CONTENT, folder)).map((path) => readFileSync(join(CONTENT, folder, path), 'utf8'));
/** What is Chinese until then. */
const untranslated = systems
  .filter(isOpen)
  .flatMap(({ id }) => [
    readFileSync(join(CONTENT, `systems/${id}.yaml`), 'utf8'),
    ...textsBelow(`sources/${id}`),
  ])
  .join('\n');

interface Text {
  text: string;
  lang: string;
}

/** Every text of a page, and every label that it shows of an attribute, with the `lang` that holds for it. */
function textsOf($: CheerioAPI): { texts: Text[]; labels: Text[] } {
  const [texts, labels]: [Text[], Text[]] = [[], []];
  const walk = (node: AnyNode, lang: string) => {
    if (isText(node)) texts.push({ text: node.data, lang });
    if (!isTag(node) || ['script', 'style', 'title', 'template', 'noscript'].includes(node.name)) return;
    const own = node.attribs.lang ?? lang;
    for (const name of SHOWN) labels.push({ text: node.attribs[name] ?? '', lang: own });
    for (const child of node.children) walk(child, own);
  };
  for (const node of $('html').get()) walk(node, '');
  return { texts, labels };
}

/** What each English page shows in Chinese: read once and let go, for there are thousands of pages. */
const shown = [...english].map(([path, html]) => {
  const $ = load(html);
  const { texts, labels } = textsOf($);
  const metas = $('meta[name], meta[property]')
    .get()
    .map((element) => $(element).attr('content') ?? '');
  const data = $('script[type="application/ld+json"]').text();
  const pairs = $('article > section').first().find('.both').get();
  return {
    path,
    lang: $('html').attr('lang'),
    labels: [
      ...[$('title').text(), ...metas, data],
      ...labels.filter(({ lang }) => lang !== 'zh-CN').map(({ text }) => text),
    ].filter((text) => HAN.test(text)),
    texts: texts.filter(({ text }) => HAN.test(text)),
    /** Of what the newest document says, what stands before each text. */
    marks: pairs.map((pair) => $(pair).children().first().find('> .mark').text()),
  };
});

test('has each page of the Chinese site at the same address below /en/, and no other', () => {
  expect([...english.keys()].sort()).toEqual([...pagesOf(SITES.root).keys()].sort());
});

describe('of every English page', () => {
  test('the language is English, and that of each Chinese word is said', () => {
    expect(shown.filter(({ lang }) => lang !== 'en').map(({ path }) => path)).toEqual([]);
    const unsaid = shown.flatMap(({ path, texts }) =>
      texts.filter(({ lang }) => lang !== 'zh-CN').map(({ text }) => `${path}: ${text}`),
    );
    expect(unsaid).toEqual([]);
  });

  test('title, description and labels are English, but for names that the documents print', () => {
    const faults = shown.flatMap(({ path, labels }) =>
      labels
        .filter((text) =>
          withoutNames(text)
            .match(HAN_RUN)
            ?.some((run) => !untranslated.includes(run)),
        )
        .map((text) => `${path}: ${text}`),
    );
    expect(faults).toEqual([]);
  });

  test('what is Chinese stands in a document, so no word of the interface is left in it', () => {
    const documents = [...textsBelow('sources'), untranslated].join('\n');
    const faults = new Map<string, string>();
    for (const { path, texts } of shown) {
      // The documents themselves.
      if (/^\/sources\/[^/]+\/[^/]+\/$/u.test(path)) continue;
      for (const run of texts.flatMap(({ text }) => text.match(HAN_RUN) ?? [])) faults.set(run, path);
    }
    const strange = [...faults].filter(([run]) => !OTHER_WORDS.has(run) && !documents.includes(run));
    expect(strange.map(([run, path]) => `${path}: ${run}`)).toEqual([]);
  });
});

test('the page of every code with a Chinese text has a translation, marked, before it', () => {
  const marksOf = new Map(shown.map(({ path, marks }) => [path, marks]));
  const faults = systems
    .filter((system) => !isOpen(system))
    .flatMap((system) => system.entries)
    .filter((entry) => latestRecords(entry).some(hasChinese))
    .filter((entry) => {
      const marks = marksOf.get(codePath(entry)) ?? [];
      return marks.length === 0 || marks.some((mark) => mark !== 'Unofficial translation');
    });
  expect(faults.map(({ id }) => id)).toEqual([]);
});
