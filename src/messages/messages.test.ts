import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesBelow } from '../../scripts/shared/files.ts';

/**
 * Files that hold Chinese because they read it, and what they read; words that a reader of the site sees stand in
 * `src/messages`. Conversion and `scripts/verify` are not asked: they read documents and make up others.
 */
const READS: Record<string, string> = {
  'src/domain/check/source-codes.ts': 'units and ranges beside numbers in a pasted enum',
  'src/domain/decode/bare.ts': 'what stands around a bare number in a paste',
  'src/domain/decode/key.ts': 'what joins a name and its value',
  'src/domain/decode/masks.ts': 'names of codes, which are no secrets',
  'src/domain/decode/read.ts': 'names of messages, and what joins several codes',
  'src/domain/decode/secret-names.ts': 'names of secrets',
  'src/domain/decode/secret-values.ts': 'what stands around the value of a secret',
  'src/domain/history/error-words.ts': 'what documents tell to do and whom to ask',
  'src/domain/history/normal-form.ts': 'numerals and units of documents',
  'src/domain/history/tokens.ts': 'numerals and units of documents',
  'src/domain/links/named-codes.ts': 'codes that a document names',
  'src/domain/model/code.ts':
    'what documents print in place of a number, which is the code and shown as it is',
  'src/domain/not-found/known-places.ts': 'what people write in addresses',
  'src/domain/number/number-list.ts': 'what joins several numbers',
  'src/domain/number/written-number.ts': 'ranges as people write them',
  'src/domain/search/query.ts': 'what is no part of a question',
  'src/domain/search/rank.ts': 'a made-up text, searched once beforehand',
  'src/domain/search/traditional.ts': 'traditional characters and their simplified forms',
  'src/domain/testing/records.ts': 'made-up documents',
  'src/domain/testing/texts.ts': 'made-up documents',
  'src/schemas/locales.ts': 'names of languages, each in its own',
  'src/styles/parts/change.css':
    'read aloud before inserted and deleted words; a style sheet knows no catalogue',
};

const CHINESE = /\p{Script=Han}/u;

const found = ['config', 'src', 'scripts']
  .flatMap((folder) => filesBelow(folder).map((path) => `${folder}/${path}`))
  .filter((path) => /\.(?:astro|css|m?js|ts)$/u.test(path) && !path.includes('.test.'))
  .filter((path) => !/^(?:src\/messages|scripts\/(?:convert|verify))\//u.test(path))
  .flatMap((path) => chineseLines(path, readFileSync(path, 'utf8')).map((line) => ({ path, line })));

test('no source file but the catalogues holds words of the interface', () => {
  const strange = found.filter(({ path }) => !(path in READS));
  const places = strange.map(({ path, line }) => `${path}:${line}`);
  expect(
    places,
    'put these words into src/messages; or, where the code reads them, add the file to READS',
  ).toEqual([]);
});

test('every file that may hold Chinese does', () => {
  const paths = new Set(found.map(({ path }) => path));
  expect(Object.keys(READS).filter((path) => !paths.has(path))).toEqual([]);
});

/** Numbers of the lines that hold Chinese outside comments; a string of several lines counts as its first. */
function chineseLines(path: string, text: string): number[] {
  if (!CHINESE.test(text)) return [];
  const front = /^---\n[^]*?\n---\n/u.exec(text)?.[0] ?? '';
  const [script, markup] = /\.(?:m?js|ts)$/u.test(path)
    ? [text, '']
    : [front.replaceAll('---\n', '\n'), text];
  const blank = (part: string) => part.replaceAll(/[^\n]/gu, '');
  const outside =
    (front && blank(front)) + markup.slice(front.length).replaceAll(/\/\*[^]*?\*\/|<!--[^]*?-->/gu, blank);
  const inMarkup = outside.split('\n').flatMap((line, at) => (CHINESE.test(line) ? [at + 1] : []));
  return [...new Set([...inScript(script), ...inMarkup])];
}

function inScript(script: string): number[] {
  const source = ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true);
  const lines: number[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJSDoc(node)) return;
    const isLeaf = node.getChildCount(source) === 0;
    if (isLeaf && CHINESE.test(node.getText(source)))
      lines.push(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
    node.getChildren(source).forEach(visit);
  };
  visit(source);
  return lines;
}
