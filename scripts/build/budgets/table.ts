/**
 * What a page of each template may weigh: the build stops where one is over (scripts/build/stages/budgets.ts), and
 * docs/performance.md shows the table beside what the pages weigh.
 */

/** Ten segments of 1,460 bytes: what a server sends before it hears from the browser again. */
const FIRST_WINDOW = 14_600;
/** Three of them, as the second is twice as large: what arrives in two round trips. */
export const TWO_ROUND_TRIPS = 3 * FIRST_WINDOW;

/**
 * The content that the budgets were set with. With other documents, lists are as long as they are and other pages may take
 * two round trips: who adds a document answers for none of its words. Whoever adds one for good sets both anew.
 */
export const SET_WITH = { documents: 5, codes: 726 };

/** Bytes are what travels: each file by itself, gzip -9; a kilobyte is 1,000 of them. */
export interface Budget {
  /** HTML, style sheets and parser-blocking scripts: all that the first paint waits for. */
  paint: number;
  /** Module scripts with all that they import: what runs before anybody touches the page. */
  script: number;
  /** All of the first view: the above, icon, manifest, and what the page asks to be preloaded. */
  view: number;
  /** Files of the first view, the page itself among them. */
  requests: number;
  /** Whether the page lists codes, documents or systems: see {@link SET_WITH}. */
  list: boolean;
  /** What the figures rest on. */
  why: string;
}

/** Icon and manifest together. */
const EXTRAS = 1_000;
/** The frame of every page: theme, search opener, ticket opener, start of the offline copy, the link to the other language, and the single keys of the three. */
const FRAME_SCRIPT = 3_450;
/** Opens folded sections for links, on paper and for the browser's search; a file of its own, on long pages only. */
const FOLD_SCRIPT = 500;
/** Page, two sheets, one script, icon, manifest. */
const FRAME_REQUESTS = 6;

const WINDOW = 'all before the first paint in one TCP window; the frame’s script only';

/** A page that fits one window and runs the frame's script. */
const small = (list: boolean, why: string = WINDOW): Budget => ({
  paint: FIRST_WINDOW,
  script: FRAME_SCRIPT,
  view: FIRST_WINDOW + FRAME_SCRIPT + EXTRAS,
  requests: FRAME_REQUESTS,
  list,
  why,
});

/** A page with a script of its own besides the frame's, and with further files. */
const tool = (own: { script: number; files: number }, why: string): Budget => ({
  ...small(false, why),
  script: FRAME_SCRIPT + own.script,
  view: FIRST_WINDOW + FRAME_SCRIPT + own.script + EXTRAS,
  requests: FRAME_REQUESTS + own.files,
});

/** A page that is one long list: the first screen is in the first window, the whole in two round trips. */
const long = (paint: number, why: string): Budget => ({
  ...small(true, why),
  paint,
  view: paint + FRAME_SCRIPT + EXTRAS,
});

export const BUDGETS = {
  code: small(false, `${WINDOW}; nothing on it grows with the number of codes`),
  number: small(false),
  home: small(true),
  system: {
    ...long(
      24_000,
      'every code of the system, in one page that can be searched with the browser’s own search',
    ),
    script: FRAME_SCRIPT + FOLD_SCRIPT,
    view: 24_000 + FRAME_SCRIPT + FOLD_SCRIPT + EXTRAS,
    requests: FRAME_REQUESTS + 1,
  },
  module: small(true),
  numbers: small(true),
  topics: small(true),
  topic: small(true),
  changes: small(true),
  'system-changes': small(true),
  'version-changes': {
    ...long(
      43_800,
      'every change between two documents, old and new words, in English translated too; a filter',
    ),
    script: FRAME_SCRIPT + FOLD_SCRIPT + 1_000,
    view: 43_800 + FRAME_SCRIPT + FOLD_SCRIPT + 1_000 + EXTRAS,
    requests: FRAME_REQUESTS + 2,
  },
  browse: {
    ...long(
      30_000,
      'every code of the site, complete without a script; filters, and their data (16 KB), preloaded',
    ),
    script: FRAME_SCRIPT + 6_700,
    view: 30_000 + FRAME_SCRIPT + 6_700 + 16_000 + EXTRAS,
    requests: FRAME_REQUESTS + 5,
  },
  decode: tool(
    { script: 7_200, files: 2 },
    'the page; the decoder (18 KB) comes with the numbers, at the first touch of the field',
  ),
  check: tool({ script: 7_500, files: 2 }, 'reads an enum while it is typed'),
  sources: small(true),
  source: long(36_000, 'a whole document of a vendor, word for word'),
  api: {
    ...tool(
      { script: 1_100 + FOLD_SCRIPT, files: 3 },
      'every file and field with what it holds, hence longer; copies examples, opens folded lists of fields',
    ),
    paint: 16_000,
    view: 16_000 + FRAME_SCRIPT + 1_100 + FOLD_SCRIPT + EXTRAS,
  },
  missing: {
    ...tool(
      { script: 11_000, files: 6 },
      'reads the language and every spelling of numbers that the missing address holds, in its path, query or fragment, for which it fetches the numbers',
    ),
    view: FIRST_WINDOW + FRAME_SCRIPT + 11_000 + 16_000 + EXTRAS,
  },
  text: small(false, 'about, and every page that has no template of its own'),
  redirect: { paint: 2_000, script: 0, view: 2_000, requests: 2, list: false, why: 'nothing but the way on' },
} satisfies Record<string, Budget>;

export type Template = keyof typeof BUDGETS;
