import { expect, test } from 'vitest';
import { structuredData as words } from '#messages/structured-data.ts';
import type { System } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import { codeData, crumbsData, dataScript, siteData } from './structured-data.ts';
import { manifestOf, record } from '../testing/records.ts';

const manifest = manifestOf(['one', 'two'], [{ id: 'common', name: '公共' }]);
const system: System = { id: 'demo', manifest, entries: [], notes: new Map() };
const entry: Entry = {
  kind: 'exact',
  code: '-302',
  id: 'demo/-302',
  system: 'demo',
  namespace: null,
  title: '票据过期',
  status: 'removed',
  module: 'common',
  versions: [{ version: 'one', records: [record()] }],
};
const page = { path: '/demo/-302/', title: '标题', description: '描述' };
const known = (path: string) => `https://host.invalid${path}`;
const unknown = () => null;

test('a code is a term of the version that had it last', () => {
  expect(codeData(system, entry, page, known, words)).toMatchObject({
    url: 'https://host.invalid/demo/-302/',
    mainEntity: {
      '@type': 'DefinedTerm',
      termCode: '-302',
      name: '票据过期',
      inDefinedTermSet: { version: 'one 版', url: 'https://host.invalid/demo/' },
    },
  });
});

test('a site that does not know its host names no address', () => {
  const things = [
    codeData(system, entry, page, unknown, words),
    crumbsData([{ label: '演示', path: '/demo/' }], '标题', unknown, words),
    siteData('描述', unknown, words),
  ];
  expect(JSON.stringify(things)).not.toMatch(/"(?:url|item)":/u);
});

test('crumbs begin at home and end with the page itself', () => {
  expect(crumbsData([{ label: '演示', path: '/demo/' }], '标题', known, words).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: 'https://host.invalid/' },
    { '@type': 'ListItem', position: 2, name: '演示', item: 'https://host.invalid/demo/' },
    { '@type': 'ListItem', position: 3, name: '标题' },
  ]);
});

test('no word of a document ends the script element', () => {
  const script = dataScript([siteData('</script><script>alert(1)</script><!--', known, words)]);
  expect(script).not.toContain('<');
  expect(JSON.parse(script)).toMatchObject({ description: '</script><script>alert(1)</script><!--' });
});
