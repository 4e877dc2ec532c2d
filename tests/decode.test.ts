/** The decoder in a browser: finds, masks, copies, links; executes nothing, sends nothing, never stands still. */
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSecrets } from '../scripts/verify/evaluate/secrets.ts';
import { accessibilityFaults, overflowOf } from './support/accessibility.ts';
import { collectFaults, holdRequests, leaveClean, useBrowser, useServer } from './support/fixtures.ts';
import { SITES } from './support/sites.ts';

const SECRET = 'eJxlj0FPgzAAhe8ioarRlvK6jTxMLcmc25qM3fwRGrpZm';
const LOG = `login start usersig=${SECRET}
{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}
登录失败，错误码：40001，手机 13812345678
{"ActionStatus":"FAIL","ErrorCode":125000}
HTTP/1.1 200 OK 2019-11-05 12:12:35 10.0.0.1:6206`;

/** What the page itself fetches when it needs it: neither the address nor a body has room for a paste. */
const OWN_FILE = /^GET \S+(?:\/search\/(?:numbers|log-hints|texts)\.json|\/_astro\/[\w.-]+\.(?:js|css)) $/u;

const server = useServer(SITES.root);
const browser = useBrowser();

/** One page for all tests, each of which begins at the decoder, with nothing stored. */
let page: Page;
let faults: string[];
/** Everything that was asked for after the page had loaded. */
let requests: string[];
beforeAll(async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  faults = collectFaults(context);
  page = await context.newPage();
  page.on('request', (request) =>
    requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  );
});
beforeEach(async () => {
  requests = [];
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('about:blank');
  await page.goto(`${server.url}decode/`);
  // As at once as a visitor can paste, but with the script there.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  requests = [];
});
afterEach(async () => {
  await leaveClean(page, faults);
});

const status = () => page.locator('.decode [data-status]');
/** As a paste does it: at once. */
const paste = (text: string) =>
  page.locator('textarea').evaluate((field: HTMLTextAreaElement, value) => {
    field.value = value;
    field.dispatchEvent(new InputEvent('input'));
  }, text);
/** The cards, with what there is to do about each code, which comes behind the rest. */
const cards = async () => {
  await page.locator('.found .fact').first().waitFor();
  return page.locator('.found').allInnerTexts();
};
const copied = () => page.evaluate<string>('navigator.clipboard.readText()');

describe('a pasted log', () => {
  test('is answered with every code, unwrapped, ambiguous or not documented', async () => {
    await paste(LOG);
    const [first = '', second = '', third = '', ...rest] = await cards();
    expect(first).toContain('ret -10000 →');
    expect(first).toContain('-73');
    expect(first).toContain('手Q平台');
    expect(first).toContain('重新授权');
    expect(second).toContain('有 2 种可能');
    expect(third).toContain('已收录于区间');
    expect(third).toContain('120001–130000');
    expect(rest).toEqual([]);
    expect(await page.locator('.found >> nth=0').locator('a.number').getAttribute('href')).toBe(
      '/msdk/qq/-73/',
    );
    expect(await status().innerText()).toContain('找到 3 个错误码');
  });

  test('is shown with its numbers marked and its secrets masked', async () => {
    await paste(LOG);
    await page.waitForSelector('.found');
    expect(await page.locator('[data-lines] > li').count()).toBe(5);
    expect(await page.locator('mark.finding').allInnerTexts()).toEqual(['-731', '400012', '1250003']);
    const shown = await page.locator('.decode .results').innerText();
    for (const secret of [SECRET, '13812345678']) expect(shown).not.toContain(secret);
    expect(shown).toContain('eJxl…');
  });

  test('tells what to do about each code, and who does it, on the card and in the summary', async () => {
    await paste('TIM: login failed, code=6014');
    const card = page.locator('.found');
    await card.locator('.fact').first().waitFor();
    const text = await card.innerText();
    const said = ['处理建议', '谁来处理', '能否重试'];
    for (const name of said) expect(text).toContain(name);
    // The advice is the document's, the other two are not.
    expect(text.match(/（本站判断）/gu)).toHaveLength(2);
    await page.locator('[data-copy-markdown]').click();
    await expect.poll(copied).toContain(`**[6014](${server.url}tencent-im/6014/)**`);
    const markdown = await copied();
    for (const name of said) expect(markdown).toContain(`${name}：`);
    expect(markdown.match(/（本站判断）/gu)).toHaveLength(2);
    expect(markdown.split('\n')[0]?.match(/6014/g)).toHaveLength(2);
  });

  test('leads to the ret around a code, and to a number that another system has', async () => {
    await paste('/share/qq {"ret":-10000,"msg":"30,limit"}\nMSDK onError(6208)');
    await page.waitForSelector('.found');
    const hrefs = (selector: string) =>
      page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(await hrefs('.found a.outer')).toEqual(['/msdk/logic/-10000/']);
    expect(await hrefs('.found .elsewhere a')).toEqual(['/tencent-im/6208/']);
  });

  test('names the product that a number is of, and gives none of our codes for it', async () => {
    await paste('OpenIMSDK onError: { code:10006, message:sdk not init}');
    await page.waitForSelector('.found.foreign');
    expect(await page.locator('.found').innerText()).toContain('OpenIM');
    expect(await page.locator('.found a:not(.ordinal)').count()).toBe(0);
  });

  test('is copied for a ticket without its secrets', async () => {
    await paste(LOG);
    await page.locator('[data-copy-markdown]').click();
    await expect.poll(() => page.locator('[data-said]').innerText()).toBe('已复制');
    const markdown = await copied();
    expect(markdown).toContain(`[-73](${server.url}msdk/qq/-73/)`);
    expect(markdown).toContain('第 2 行');
    for (const secret of [SECRET, '13812345678']) expect(markdown).not.toContain(secret);
  });

  test('offers no summary of a text without codes, whose link can be copied all the same', async () => {
    await paste('nothing happened here');
    await page.locator('[data-copy-link]').click();
    await expect.poll(() => page.locator('[data-said]').innerText()).toBe('已复制');
    expect(await page.locator('[data-copy-markdown]').isVisible()).toBe(false);
    await paste(LOG);
    await page.locator('[data-copy-markdown]').click();
    await expect.poll(copied).toContain('第 2 行');
  });

  test('travels in the fragment of a link, masked, and is read from it', async () => {
    await paste(LOG);
    await page.locator('[data-copy-link]').click();
    await expect.poll(() => page.locator('[data-said]').innerText()).toBe('已复制');
    const link = await copied();
    expect(link.startsWith(`${server.url}decode/#t=`)).toBe(true);
    const before = await cards();
    await page.goto('about:blank');
    requests.length = 0;
    await page.goto(link);
    expect(await cards()).toEqual(before);
    expect(await page.locator('textarea').inputValue()).not.toContain(SECRET);
    const sent = link.split('#t=')[1] ?? '';
    expect(sent).not.toBe('');
    expect(requests.filter((request) => request.includes(sent))).toEqual([]);
  });

  test('its link is copied also where the clipboard has to be asked during the click', async () => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      Object.assign(document, { execCommand: () => false });
    });
    await paste(LOG);
    await page.locator('[data-copy-link]').click();
    await expect.poll(() => page.locator('[data-said]').innerText()).toBe('已复制');
    expect(await copied()).toContain('/decode/#t=');
  });

  test('has no accessibility fault in its answer, light and dark, and does not overflow a phone', async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 390, height: 844 });
      await paste(LOG);
      await page.waitForSelector('.found');
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
  });
});

test('nothing that is pasted runs', async () => {
  await paste('<img src=x onerror="alert(1)"><script>alert(2)</script> errCode=6206 javascript:alert(3)');
  await page.waitForSelector('.found');
  expect(await page.locator('.decode .results img, .decode .results script').count()).toBe(0);
  expect(await page.locator('[data-lines]').innerText()).toContain('<img src=x onerror=');
  expect(requests.filter((request) => !OWN_FILE.test(request))).toEqual([]);
});

test('what is pasted goes nowhere', async () => {
  await paste(`${LOG}\n${'noise line 12345\n'.repeat(20_000)}`);
  await page.waitForSelector('.found');
  expect(requests.filter((request) => !OWN_FILE.test(request))).toEqual([]);
});

test('a megabyte of digits gets its answer, and the page goes on', async () => {
  await paste('6206'.repeat(250_000));
  await expect.poll(() => status().innerText()).toContain('没有找到错误码');
  await paste('errCode=6206');
  await expect.poll(() => page.locator('.found').count()).toBe(1);
});

test('ten thousand lines of several vendors get their answer, and the page goes on', async () => {
  const lines = [
    'TIM: 2020-06-02 00:21:51.364/E/29226-29399 /Network -ssodata.cpp.189 Parse /sso retcode: -10005',
    '{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}',
    'cn.wildfirechat.sdk getUserToken {"code":253,"msg":"not exist"}',
    'com.hyphenate.EMClient onError errorCode: 60010',
    '10.0.0.5 - - [05/Nov/2019:12:12:35 +0800] "GET / HTTP/1.1" 502 1002',
  ];
  await paste(Array.from({ length: 10_000 }, (_, at) => lines[at % lines.length]).join('\n'));
  await expect.poll(() => page.locator('.found').count()).toBe(4);
  await paste('errCode=6206');
  await expect.poll(() => page.locator('.found .number').allInnerTexts()).toEqual(['6206']);
});

test('an older answer never overwrites a newer one', async () => {
  await page.locator('textarea').evaluate(async (field: HTMLTextAreaElement) => {
    const ask = (text: string) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input'));
    };
    // The newer question comes when the worker has the older one, which is decoded beside the page.
    const asked = Promise.withResolvers<Worker>();
    const post = Reflect.get(Worker.prototype, 'postMessage') as (this: Worker, data: unknown) => void;
    Worker.prototype.postMessage = function (this: Worker, data: unknown) {
      asked.resolve(this);
      post.call(this, data);
    };
    ask(`errCode=70001\n${'noise 1 2 3\n'.repeat(20_000)}`);
    const worker = await asked.promise;
    const older = new Promise((done) => {
      worker.addEventListener('message', done, { once: true });
    });
    ask('errCode=6206');
    await older;
    await new Promise((done) => setTimeout(done));
  });
  await expect.poll(() => page.locator('.found .number').allInnerTexts()).toEqual(['6206']);
});

test('a link that was cut off says so, and a text too long for one is refused', async () => {
  await page.goto(`${server.url}decode/#t=q1YqSS0u`);
  await page.reload();
  await expect.poll(() => status().innerText()).toContain('不完整');
  let seed = 1;
  const noise = Array.from({ length: 120_000 }, () =>
    String.fromCharCode(0x4e00 + ((seed = (seed * 16_807) % 2_147_483_647) % 20_000)),
  ).join('');
  await paste(`errCode=6206 ${noise}`);
  await page.waitForSelector('.found');
  await page.locator('[data-copy-link]').click();
  await expect.poll(() => page.locator('[data-said]').innerText()).toContain('放不进链接');
  faults.splice(0, faults.length, ...faults.filter((fault) => !/decod/iu.test(fault)));
});

describe('with nothing found', () => {
  test('says what is looked for, offers the search with these words, and examples', async () => {
    await paste('群组 不存在');
    await expect.poll(() => page.locator('[data-nothing]').isVisible()).toBe(true);
    expect(await page.locator('[data-nothing]').innerText()).toContain('ErrorCode');
    expect(await page.locator('[data-nothing] [data-example]').count()).toBe(3);
    expect(await page.locator('[data-copy-markdown]').isVisible()).toBe(false);
    await page.locator('[data-nothing] [data-open-search]').click();
    expect(await page.locator('dialog[open] input').inputValue()).toBe('群组 不存在');
    await page.locator('dialog[open] a[data-answer]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-nothing] [data-example]').first().click();
    await page.waitForSelector('.found');
    expect(await page.locator('[data-nothing]').isVisible()).toBe(false);
  });

  test('has no accessibility fault', async () => {
    await paste('nothing happened here');
    await expect.poll(() => page.locator('[data-nothing]').isVisible()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('the field', () => {
  const isFocused = () => page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA');

  test('has the focus, and gets what is typed or pasted beside it', async () => {
    await expect.poll(isFocused).toBe(true);
    await page.locator('h1').click();
    expect(await isFocused()).toBe(false);
    await page.keyboard.type('code 6206');
    expect(await page.inputValue('textarea')).toBe('code 6206');
    await page.locator('h1').click();
    await page.evaluate(() => navigator.clipboard.writeText('errcode=70001'));
    await page.keyboard.press('Control+v');
    await expect.poll(() => page.inputValue('textarea')).toBe('errcode=70001');
    await expect.poll(() => page.locator('.found .number').allInnerTexts()).toEqual(['70001']);
  });

  test('fetches the decoder only once something is done with it', async () => {
    await page.reload({ waitUntil: 'networkidle' });
    const decoder = () => requests.filter((request) => /engine|\/search\//u.test(request));
    expect(requests).not.toEqual([]);
    expect(decoder()).toEqual([]);
    await paste('code 6206');
    await page.waitForSelector('.found');
    expect(decoder().length).toBeGreaterThan(1);
  });

  test('shrinks on a phone once a text is pasted, and the answer comes into view', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const height = () => page.locator('textarea').evaluate((field) => field.clientHeight);
    const before = await height();
    await page.evaluate((text) => navigator.clipboard.writeText(text), LOG);
    await page.locator('textarea').press('Control+v');
    await page.waitForSelector('.found');
    expect(await height()).toBeLessThan(before / 2);
    await expect
      .poll(() => status().evaluate((answer) => answer.getBoundingClientRect().top))
      .toBeLessThan(200);
    await page.locator('[data-clear]').click();
    await expect.poll(height).toBe(before);
  });
});

test('a whole card is a link', async () => {
  await paste('errCode=6206');
  await page.waitForSelector('.found');
  const box = await page.locator('.found').boundingBox();
  await page.locator('.found').click({ position: { x: (box?.width ?? 0) - 10, y: 10 } });
  await page.waitForURL('**/tencent-im/6206/');
});

test('what is pasted before the script is there is not replaced by what the link holds', async () => {
  const release = await holdRequests(page, '**/_astro/DecodeForm*.js');
  await page.goto('about:blank');
  await page.goto(`${server.url}decode/#p=NDAwMDE`, { waitUntil: 'commit' });
  await page.fill('.decode textarea', 'code 6206');
  release();
  await page.locator('.found').first().waitFor();
  expect(await page.inputValue('.decode textarea')).toBe('code 6206');
});

test('a log pasted into the search field arrives here', async () => {
  await page.goto(server.url);
  await page.keyboard.press('/');
  const field = page.locator('dialog[data-search] input');
  await field.waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate((text) => navigator.clipboard.writeText(text), LOG);
  await field.press('Control+v');
  await page.waitForURL('**/decode/');
  await page.waitForSelector('.found');
  expect(await page.locator('.found').count()).toBe(3);
  for (const secret of [SECRET, '13812345678'])
    expect(await page.inputValue('textarea')).not.toContain(secret);
});

test('a log that cannot be carried stays in the search field', async () => {
  await page.goto(server.url);
  await page.keyboard.press('/');
  const field = page.locator('dialog[data-search] input');
  await field.waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate((text) => navigator.clipboard.writeText(text), LOG);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await field.press('Control+v');
  await expect.poll(() => field.inputValue()).toContain('login start');
  expect(new URL(page.url()).pathname).toBe('/');
});

// What of it is copied and linked, src/domain/decode/masks.test.ts asks.
test('every paste of the table of secrets is shown without them', async () => {
  const rows = readSecrets();
  const answers = await page.locator('.decode').evaluate(
    async (root, texts) => {
      const field = root.querySelector('textarea');
      if (!field) throw new Error('no field');
      const paste = async (text: string) => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input'));
        const isAnswered = () => (root.querySelector('[data-lines] > li') !== null) === (text !== '');
        while (!isAnswered()) await new Promise((done) => setTimeout(done));
      };
      const told = [];
      for (const text of texts) {
        await paste('');
        await paste(text);
        const parts = [...root.querySelectorAll('*')].filter(
          (part) => !part.matches('textarea, [data-example]'),
        );
        const attributes = parts.flatMap((part) => [...part.attributes].map(({ value }) => value));
        told.push({
          shown: [document.title, location.href, (root as HTMLElement).innerText, ...attributes].join('\n'),
          found: root.querySelectorAll('.found').length,
          offersSummary: root.querySelector('[data-copy-markdown]')?.checkVisibility(),
        });
      }
      return told;
    },
    rows.map(({ text }) => text),
  );
  for (const [at, { name, secret = [] }] of rows.entries()) {
    const { shown = '', found = 0, offersSummary } = answers[at] ?? {};
    expect(shown, name).not.toBe('');
    // With nothing found there is no summary, and no button that would copy one.
    expect(offersSummary, name).toBe(found > 0);
    expect(
      secret.filter((word) => shown.includes(word)),
      name,
    ).toEqual([]);
  }
});
