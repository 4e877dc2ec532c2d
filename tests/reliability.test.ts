/** Pages and search index are of one build, and no page shows what was never meant to be read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio/slim';
import { describe, expect, test } from 'vitest';
import { codePath } from '../src/domain/model/address.ts';
import { codeLabel } from '../src/domain/model/code.ts';
import { readSystems } from '../scripts/convert/read/project.ts';
import { GROWN, pagesOf, PLACES } from './support/sites.ts';

interface Fragment {
  url: string;
  meta: { title: string; code: string };
}

/** What Pagefind's fragments hold: JSON behind a short mark, several to a file. */
function fragmentsOf(folder: string): Fragment[] {
  return readdirSync(join(folder, 'fragment')).flatMap((name) => {
    const text = gunzipSync(readFileSync(join(folder, 'fragment', name))).toString('utf8');
    const data = JSON.parse(text.slice(text.search(/[[{]/u))) as
      Fragment | Fragment[] | Record<string, Fragment>;
    return 'url' in data ? [data as Fragment] : Object.values(data);
  });
}

describe('the search index', () => {
  test.each(PLACES)('has every code of the pages, and no other: %s', (_, { root, content }) => {
    const entries = readSystems(content).flatMap((system) => system.entries);
    const found = fragmentsOf(join(root, 'pagefind')).map(
      ({ url, meta }) => `${url} ${meta.code} ${meta.title}`,
    );
    expect(found.sort()).toEqual(
      entries
        .map((entry) => `${codePath(entry)} ${codeLabel(entry)} ${entry.title}`.replace(/\s+/gu, ' '))
        .sort(),
    );
  });
});

test('no page shows what was left unfinished, or the name of a missing value', () => {
  const unfinished = /\b(?:TODO|FIXME|XXX|undefined|NaN|Invalid Date)\b|\[object \w+\]|\$\{|lorem ipsum/iu;
  for (const [address, html] of pagesOf(GROWN)) {
    const $ = load(html);
    // The vendors may write what they like.
    $('script, style, template, pre, .vendor, [id^="L"]').remove();
    expect(unfinished.exec($('body').text())?.[0], address).toBeUndefined();
  }
});
