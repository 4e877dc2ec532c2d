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
  'src/domain/decode/error-mention.ts': 'what stands around a bare number in a paste',
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

/** Chinese that an English catalogue means: its file and key, with all below it, and why it is not translated. */
const MEANT: Record<string, string> = {
  'search-pages.ts searchPages.tools': 'names of pages, which people type in either language',
  'ticket.ts ticket.bilingual': 'labels of a block that people of both languages read',
};

const CHINESE = /\p{Script=Han}/u;
/** With the signs that only Chinese texts have. */
const CHINESE_SIGNS = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

const catalogues = (locale: string) =>
  filesBelow(`src/messages/${locale}`).filter((path) => !path.includes('.test.'));
const parse = (locale: string, path: string) =>
  ts.createSourceFile(
    path,
    readFileSync(`src/messages/${locale}/${path}`, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );

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

test.each(catalogues('zh-CN'))('%s says the same things in English', (path) => {
  expect(exportedNames(parse('en', path))).toEqual(exportedNames(parse('zh-CN', path)));
});

test('English catalogues hold no Chinese but what is meant, and all of that', () => {
  const keys = catalogues('en').flatMap((path) =>
    chineseKeys(parse('en', path)).map((key) => `${path} ${key}`),
  );
  const isUnder = (key: string, meant: string) => `${key}.`.startsWith(`${meant}.`);
  const meant = Object.keys(MEANT);
  expect(keys.filter((key) => !meant.some((parent) => isUnder(key, parent)))).toEqual([]);
  expect(meant.filter((parent) => !keys.some((key) => isUnder(key, parent)))).toEqual([]);
});

/** In the order of the alphabet. */
function exportedNames(source: ts.SourceFile): string[] {
  const isExported = (node: ts.Statement) =>
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return source.statements
    .flatMap((node) => {
      if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
        return node.exportClause.elements.map(({ name }) => name.text);
      if (!isExported(node)) return [];
      if (ts.isVariableStatement(node))
        return node.declarationList.declarations.map(({ name }) => name.getText(source));
      return ts.isFunctionDeclaration(node) && node.name ? [node.name.text] : [];
    })
    .sort();
}

/** Where strings hold Chinese: names of the constant and of the keys down to it. */
function chineseKeys(source: ts.SourceFile): string[] {
  const keys: string[] = [];
  const visit = (node: ts.Node, path: readonly string[]) => {
    const isNamed = ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node);
    const inside = isNamed ? [...path, node.name.getText(source)] : path;
    if (
      (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) &&
      CHINESE_SIGNS.test(node.getText(source))
    )
      keys.push(inside.join('.'));
    ts.forEachChild(node, (child) => {
      visit(child, inside);
    });
  };
  visit(source, []);
  return keys;
}

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
