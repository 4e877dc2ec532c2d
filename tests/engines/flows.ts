/** What a reader does, in any engine: one row each. They share a window and run in this order. */
import { SWITCH_KEY } from '../../src/client/offline/messages.ts';
import type { ChangingHost } from '../support/changing-host.ts';
import { Page } from './webdriver.ts';

interface Flow {
  name: string;
  /** @throws Error that says what was there instead of what is wanted */
  run: (page: Page, host: ChangingHost) => Promise<void>;
}

const FIRST_HIT = 'dialog[open] li a';
const FIELD = 'dialog[open] input';

export const FLOWS: Flow[] = [
  {
    name: 'a page opens',
    run: async (page, { url }) => {
      await page.open(url);
      // Else the copy of the site would be fetched beside everything else.
      await page.run((key) => {
        localStorage.setItem(key, 'off');
      }, SWITCH_KEY);
      await page.open(`${url}tencent-im/6206/`);
      await page.untilText('h1', '6206');
    },
  },
  {
    // Early: else a browser in English is led from the home page to that in English.
    name: 'the header leads to the other language, and the home page keeps to it',
    run: async (page, { url }) => {
      await page.open(`${url}en/tencent-im/6206/`);
      await page.click('.site-header [hreflang=zh-CN]');
      await untilPath(page, '/tencent-im/6206/');
      await page.open(url);
      await page.untilText('h1', '手里只有一个错误码');
    },
  },
  {
    name: 'a number is found, also from a link that brings it along',
    run: async (page, { url }) => {
      for (const number of ['6206', '-10113', '0']) {
        await page.open(url);
        await openSearch(page, '/');
        await page.press(...Array.from(number));
        await untilFirstHit(page, `/${number}/`);
      }
      await page.open(`${url}?q=6206`);
      await untilFirstHit(page, '/tencent-im/6206/');
      await page.press('Enter');
      await untilPath(page, '/tencent-im/6206/');
    },
  },
  {
    name: 'words are found, those of older wordings too',
    run: async (page, { url }) => {
      await page.open(url);
      await openSearch(page, 'Control+k');
      for (const [query, path] of [
        ['签名过期', '/wildfire-im/243/'],
        ['微信 token 过期', '/msdk/wechat/42001/'],
        ['群成员数量超过限制', '/tencent-im/10038/'],
        ['TIMFriendshipProxy', '/tencent-im/615'],
      ] as const) {
        await page.fill(FIELD, query);
        await untilFirstHit(page, path);
      }
    },
  },
  {
    name: 'the dialog keeps the focus, walks by arrows and gives the focus back',
    run: async (page, { url }) => {
      await page.open(url);
      await page.run(() => {
        document.querySelector<HTMLElement>('main a')?.focus();
      });
      await openSearch(page, '/');
      await page.press('4', '0', '0', '0', '1');
      await untilFirstHit(page, '/40001/');
      await page.press('ArrowDown');
      await untilFocused(page, FIRST_HIT);
      await page.press('ArrowDown');
      await page.press('ArrowDown');
      await page.press('ArrowDown');
      await page.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
      await page.until(
        () =>
          document.activeElement === document.body ||
          document.activeElement?.closest('dialog[open]') !== null,
        (isInside) => isInside,
      );
      await page.press('Escape');
      await page.until(
        () => document.querySelectorAll('dialog[open]').length,
        (open) => open === 0,
      );
      await untilFocused(page, 'main a');
    },
  },
  {
    name: 'a paste is decoded, what is secret in it is masked, and the summary is copied',
    run: async (page, { url }) => {
      await page.open(`${url}decode/`);
      await page.fill(
        '[data-decode] textarea',
        'login failed code=6206 usersig=eJxlj0FPgzAAhe\nno code here',
      );
      await page.untilText('[data-cards]', '6206');
      await page.until(
        () => document.querySelector('[data-lines]')?.textContent ?? '',
        (text) => !text.includes('eJxlj0FPgzAAhe'),
      );
      await page.click('[data-copy-markdown]');
      await page.untilText('[data-said]', '已复制');
      const copied = await pasted(page);
      if (!/6206[^]*login failed/u.test(copied) || copied.includes('eJxlj'))
        throw new Error(`copied: ${copied}`);
      await page.fill('[data-decode] textarea', 'nothing happened here');
      await page.until(
        () => document.querySelector<HTMLElement>('[data-copy-markdown]')?.offsetParent === null,
        (isHidden) => isHidden,
      );
    },
  },
  {
    name: 'a link is copied from the page of a code, and from the search',
    run: async (page, { url }) => {
      await page.open(`${url}tencent-im/6206/`);
      await page.click('[data-copy=link]');
      await page.untilText('.copy-menu [role=status]', '已复制');
      await expectPasted(page, `${url}tencent-im/6206/`);
      await page.open(url);
      await openSearch(page, '/');
      await page.press('6', '2', '0', '8');
      await untilFirstHit(page, '/tencent-im/6208/');
      await page.press('Control+Enter');
      await page.untilText('dialog[open] [data-status]', '已复制');
      await page.press('Escape');
      await expectPasted(page, `${url}tencent-im/6208/`);
    },
  },
  {
    name: 'the list of all codes is filtered, and keeps its filter in the address',
    run: async (page, { url }) => {
      await page.open(`${url}browse/`);
      await page.click('[data-facet] input[name=system][value=wildfire-im]');
      await page.until(
        () => [
          ...new Set(
            [...document.querySelectorAll<HTMLAnchorElement>('[data-rows] a[href]')].map(
              ({ pathname }) => pathname.split('/')[1],
            ),
          ),
        ],
        (systems) => systems.length === 1 && systems[0] === 'wildfire-im',
      );
      await page.until(
        () => location.search,
        (query) => query === '?system=wildfire-im',
      );
      await page.fill('[data-facets] [name=q]', '签名');
      await page.untilText('[data-rows]', '签名过期');
    },
  },
  {
    name: 'the changes between two versions are filtered, and keep their filter in the address',
    run: async (page, { url }) => {
      await page.open(`${url}changes/tencent-im/early-html/early-markdown/`);
      await page.untilText('[data-change-filter] output', '共');
      await page.click('[data-change-filter] input[name=grade][value=wording]');
      await page.untilText('[data-change-filter] output', '符合');
      const search = await page.run(() => location.search);
      await page.open(`${url}changes/tencent-im/early-html/early-markdown/${search}`);
      await page.untilText('[data-change-filter] output', '符合');
    },
  },
  {
    name: 'a chosen theme holds on the next page',
    run: async (page, { url }) => {
      await page.open(url);
      for (const [theme, path] of [
        ['dark', 'about/'],
        ['light', 'api/'],
      ] as const) {
        await page.run((value) => {
          const select = document.querySelector<HTMLSelectElement>('[data-theme-select]');
          if (!select) throw new Error('no menu of themes');
          select.value = value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }, theme);
        await page.open(url + path);
        await page.until(
          () => document.documentElement.dataset.theme,
          (now) => now === theme,
        );
      }
    },
  },
  {
    name: 'the site works without a network',
    run: async (page, host) => {
      await page.open(`${host.url}tencent-im/6208/`);
      await page.run((key) => {
        localStorage.removeItem(key);
      }, SWITCH_KEY);
      await page.open(`${host.url}tencent-im/6208/`);
      await page.untilText('[data-offline] [role=status]', '可离线使用');
      await host.goAway();
      try {
        await page.open(`${host.url}browse/`);
        await page.untilText('[data-rows]', '6206');
        await openSearch(page, '/');
        await page.press('6', '2', '0', '6');
        await untilFirstHit(page, '/tencent-im/6206/');
      } finally {
        await host.comeBack();
      }
    },
  },
];

/** Where the window has only just loaded the page, keys are not yet its own: one that no page heard is pressed again. */
async function openSearch(page: Page, key: string): Promise<void> {
  await page.until(
    () => document.hasFocus(),
    (has) => has,
  );
  await page.run(() => {
    const hear = () => document.documentElement.toggleAttribute('data-heard', true);
    document.documentElement.removeAttribute('data-heard');
    addEventListener('keydown', hear, { capture: true, once: true });
  });
  for (let press = 0; press < 5; press++) {
    await page.press(key);
    const isHeard = await page.run(
      () =>
        new Promise<boolean>((done) => {
          setTimeout(() => {
            done(document.documentElement.hasAttribute('data-heard'));
          }, 500);
        }),
    );
    if (isHeard) break;
  }
  await untilFocused(page, FIELD);
}

const untilFocused = (page: Page, selector: string) =>
  page.until(
    (wanted) => document.activeElement?.matches(wanted) === true,
    (is) => is,
    selector,
  );

const untilFirstHit = (page: Page, path: string) =>
  page.until(
    (hit) => document.querySelector<HTMLAnchorElement>(hit)?.pathname ?? '',
    (found) => found.includes(path),
    FIRST_HIT,
  );

const untilPath = (page: Page, path: string) =>
  page.until(
    () => location.pathname,
    (now) => now === path,
  );

/** What a reader gets who pastes. */
async function pasted(page: Page): Promise<string> {
  await page.run(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.querySelector('main')?.append(field);
    field.focus();
  });
  await page.press('Control+v');
  return page.until(
    () => document.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? '',
    (text) => text !== '',
  );
}

async function expectPasted(page: Page, text: string): Promise<void> {
  const found = await pasted(page);
  if (found !== text) throw new Error(`pasted ${JSON.stringify(found)} instead of ${text}`);
}
