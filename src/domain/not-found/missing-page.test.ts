import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { navigation } from '#messages/navigation.ts';
import { readCuration } from '../../../scripts/convert/read/curation.ts';
import { readKnownSystems } from '../../../scripts/verify/testing/known-systems.ts';
import { codePath, modulePath, numberPath, systemPath } from '../model/address.ts';
import { knownPlaces } from './known-places.ts';
import { buildNumberIndex } from '../number/build-number-index.ts';
import { suggestFor } from './missing-page.ts';
import { buildNumberMeanings } from '../number/number-meanings.ts';

const systems = readKnownSystems();
const places = knownPlaces(
  systems,
  readCuration('content', 'aliases'),
  navigation,
  readCuration('content', 'topics'),
);
const index = buildNumberIndex(systems);
const suggest = (path: string) => suggestFor(path, places, index);
const movedTo = (path: string) => {
  const suggestion = suggest(path);
  return suggestion.kind === 'moved' ? suggestion.page.path : suggestion.kind;
};
const numbersIn = (path: string) => {
  const suggestion = suggest(path);
  if (suggestion.kind !== 'numbers') throw new Error(`${path} is read as ${suggestion.kind}`);
  return suggestion.numbers;
};
const numberIn = (path: string) => {
  const [only, second] = numbersIn(path);
  if (!only || second) throw new Error(`${path} holds several numbers`);
  return only;
};
const paths = (path: string) => {
  const { exact, containing, elsewhere, opposite, neighbours } = numberIn(path);
  const lists = Object.entries({ exact, containing, elsewhere, opposite, neighbours });
  return Object.fromEntries(
    lists.filter(([, hits]) => hits.length > 0).map(([name, hits]) => [name, hits.map((hit) => hit.path)]),
  );
};

const codes = systems.flatMap(({ entries }) => entries.map(codePath));
const sections = systems.flatMap(({ id, manifest }) => [
  systemPath(id),
  ...manifest.modules.map((module) => modulePath(id, module.id)),
]);
const numbers = [...buildNumberMeanings(systems).keys()].map(numberPath);
const known = [...codes, ...sections, ...numbers, ...places.sections.map(({ path }) => path)];

describe('an address that names one page in another spelling', () => {
  it.each([
    ['/tencent-im/%EF%BC%96%EF%BC%92%EF%BC%90%EF%BC%96/', '/tencent-im/6206/'],
    ['/tencent-im/6206', '/tencent-im/6206/'],
    ['/codes/6206/', '/code/6206/'],
    ['/errors/6206', '/code/6206/'],
    ['/topic/credential-expired/', '/topics/credential-expired/'],
    ['/topic', '/topics/'],
    ['/checks/', '/check/'],
    ['/tencent-im/6206.html', '/tencent-im/6206/'],
    ['/tencent-im/6206/index.html', '/tencent-im/6206/'],
    ['/Tencent-IM/6206/', '/tencent-im/6206/'],
    ['/tencent-im/6206/。', '/tencent-im/6206/'],
    ['/tencent/6206/', '/tencent-im/6206/'],
    ['/tim/6206/', '/tencent-im/6206/'],
    ['/野火/241/', '/wildfire-im/241/'],
    ['/wfc/241/', '/wildfire-im/241/'],
    ['/wildfire/241/', '/wildfire-im/241/'],
    ['/msdk/微信/40001/', '/msdk/wechat/40001/'],
    ['/msdk/WeChat/−1/', '/msdk/wechat/-1/'],
    ['/tencent-im/120001~130000/', '/tencent-im/120001-130000/'],
    ['/tencent-im/其他错误/', '/tencent-im/other/'],
    ['/code/６２０６', '/code/6206/'],
    ['/code/00006206/', '/code/6206/'],
    ['/tencent-im/-0/', '/tencent-im/0/'],
    ['/CODE', '/code/'],
    ['/wildfire', '/wildfire-im/'],
    ['/msdk/手Q/', '/msdk/qq/'],
    ['/About/index.html', '/about/'],
  ])('%s → %s', (path, target) => {
    expect(movedTo(path)).toBe(target);
  });

  it('is found for every page and every spelling, and never leads a page to itself', () => {
    const ending = fc.constantFrom('/', '', '/index.html', '.html', '/，', '//');
    const spell = fc.constantFrom<(path: string) => string>(
      (path) => path.toUpperCase(),
      (path) => path.replaceAll('/', '//'),
      (path) => path.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      (path) => path.replaceAll('-', '－'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        ending,
        fc.array(spell, { maxLength: 3 }),
        fc.boolean(),
        (path, end, spellings, isEncoded) => {
          const text = spellings.reduce((result, change) => change(result), path.slice(0, -1) + end);
          const spelled = isEncoded ? encodeURI(text) : text;
          expect(movedTo(spelled)).toBe(spelled === path ? 'none' : path);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('an address with a number that could be several pages', () => {
  it('offers every meaning of a bare number, and the page of the number', () => {
    expect(paths('/6206')).toEqual({ exact: ['/tencent-im/6206/'] });
    expect(numberIn('/40001/')).toMatchObject({ numberPage: '/code/40001/', scope: null });
    expect(paths('/40001/').exact).toEqual(['/tencent-im/40001/', '/msdk/wechat/40001/']);
  });

  it('offers the layers of a system, and names what the number is elsewhere apart', () => {
    expect(paths('/msdk/40001/')).toEqual({
      exact: ['/msdk/wechat/40001/'],
      elsewhere: ['/tencent-im/40001/'],
    });
    expect(paths('/msdk/-1/').exact).toHaveLength(4);
  });

  it('offers every number that is joined, and no date', () => {
    for (const path of ['/6206/7000/', '/tencent-im/6206,7000/', '/6206、7000'])
      expect(
        numbersIn(path).map(({ code }) => code),
        path,
      ).toEqual(['6206', '7000']);
    expect(numbersIn('/2019/11/05/6206/').map(({ code }) => code)).toEqual(['6206']);
  });

  it('offers, and does not follow, what is written in another form', () => {
    expect(numberIn('/tencent-im/4294957183/')).toMatchObject({ code: '-10113', spelling: 'unsigned' });
    expect(numberIn('/0xFFFFD8F0/')).toMatchObject({ code: '-10000', spelling: 'hexadecimal' });
  });

  it('does not follow a slip, a rest or a guess by itself', () => {
    expect(paths('/tencnet-im/6206/')).toEqual({ exact: ['/tencent-im/6206/'] });
    expect(paths('/docs/old/tencent-im/6206/')).toEqual({ exact: ['/tencent-im/6206/'] });
    expect(paths('/tencent-im/err_6206/')).toEqual({ exact: ['/tencent-im/6206/'] });
    expect(paths('/wechat/40001/').exact).toEqual(['/msdk/wechat/40001/']);
    expect(paths('/tencent-im/profile/40001/').exact).toEqual(['/tencent-im/40001/']);
  });
});

describe('a number that no document has', () => {
  it('is given the range that holds it and its neighbours, and no meaning', () => {
    expect(paths('/tencent-im/125000/')).toMatchObject({ containing: ['/tencent-im/120001-130000/'] });
    expect(paths('/code/125000/')).toMatchObject({ containing: ['/tencent-im/120001-130000/'] });
    expect(numberIn('/code/125000/')).toMatchObject({ standing: 'in-range', exact: [], numberPage: null });
    expect(paths('/tencent-im/6207000/').neighbours).toHaveLength(2);
  });

  it('stays unknown in one system when another has it', () => {
    expect(paths('/wildfire-im/6206/')).toMatchObject({ elsewhere: ['/tencent-im/6206/'] });
    expect(paths('/wildfire-im/6206/').exact).toBeUndefined();
  });

  it('may lack its sign', () => {
    expect(paths('/msdk/gateway/503/').opposite).toEqual(['/msdk/gateway/-503/']);
  });

  it('is never answered with another code', () => {
    const numbers = new Set(systems.flatMap(({ entries }) => entries.map(({ code }) => code)));
    fc.assert(
      fc.property(
        fc.constantFrom('', '/code', ...systems.map(({ id }) => `/${id}`)),
        fc.integer({ min: -200_000, max: 200_000 }).filter((number) => !numbers.has(String(number))),
        (start, number) => {
          expect(numberIn(`${start}/${number}/`)).toMatchObject({
            code: String(number),
            exact: [],
            numberPage: null,
          });
        },
      ),
    );
  });
});

it('takes a name that two systems share for neither', () => {
  expect(paths('/im/6206/')).toEqual({ exact: ['/tencent-im/6206/'] });
  expect(numberIn('/im/0/')).toMatchObject({ scope: null });
});

describe('other addresses', () => {
  it('leads to the page that was meant, where it can be guessed', () => {
    expect(suggest('/abuot/')).toMatchObject({ kind: 'pages', pages: [{ path: '/about/' }] });
    expect(suggest('/sources/tencent-im/2018/')).toMatchObject({
      kind: 'pages',
      pages: [{ path: '/sources/' }],
    });
    expect(suggest('/tencent-im/acount/')).toMatchObject({
      kind: 'pages',
      pages: [{ path: '/tencent-im/account/' }, { path: '/tencent-im/' }],
    });
    expect(suggest('/tencent-im/nonsense/')).toMatchObject({
      kind: 'pages',
      pages: [{ path: '/tencent-im/' }],
    });
  });

  it('takes words for words', () => {
    expect(suggest('/UserSig过期/')).toEqual({ kind: 'words', query: 'usersig过期' });
    expect(suggest('/')).toEqual({ kind: 'none' });
    expect(suggest('/404.html')).toEqual({ kind: 'none' });
    expect(numberIn('/404/')).toMatchObject({ code: '404' });
  });

  it('answers no number while the index is missing', () => {
    expect(suggestFor('/tencent-im/6206', places, null)).toMatchObject({ kind: 'pages' });
    expect(suggestFor('/6206', places, null)).toEqual({ kind: 'words', query: '6206' });
  });

  it('stands whatever comes, and leads to pages that exist only', () => {
    const pieces = fc.constantFrom(
      '/',
      '.',
      '%',
      '-',
      '6206',
      '-10003',
      'msdk',
      'tim',
      'code',
      '<script>',
      '%E4',
      '..',
      '其他错误',
      'wechat',
      '#',
      '１',
    );
    const exists = new Set(known);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 }),
        (parts) => {
          const suggestion = suggest(`/${parts.join('')}`);
          if (suggestion.kind === 'moved') expect(exists).toContain(suggestion.page.path);
          if (suggestion.kind === 'pages')
            for (const { path } of suggestion.pages) expect(exists).toContain(path);
          for (const number of suggestion.kind === 'numbers' ? suggestion.numbers : []) {
            for (const list of ['exact', 'containing', 'elsewhere', 'opposite', 'neighbours'] as const) {
              for (const { path } of number[list]) expect(exists).toContain(path);
            }
            if (number.numberPage) expect(exists).toContain(number.numberPage);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
