import { TYPES } from './content-type.ts';
import { HEADERS, IMMUTABLE, REVALIDATED, immutableFolders } from './rules.ts';

export interface NginxOptions {
  /** Folder of the built site as the server sees it. */
  root: string;
  /** Path that it is served under, with a slash at both ends. */
  base: string;
  port: number;
  /** Those whose pages are in a folder of their own. */
  locales?: readonly string[];
}

const ENCODED = '; charset=utf-8';

/**
 * Configuration for nginx, to be included at the level of `http`: the site under its base, compressed, with the
 * headers of {@link HEADERS} and its own page for what is missing, in each language.
 */
export function nginxConfig({ root, base, port, locales = [] }: NginxOptions): string {
  const folder = root.replace(/\/$/u, '');
  const isRoot = base === '/';
  const texts = Object.values(TYPES).filter(
    (type) => type.endsWith(ENCODED) && !type.startsWith('text/html'),
  );
  const lines = [
    '# Made by "npm run serve -- --print-nginx". Make it anew with every build: it names the sums of inline scripts.',
    'map $request_uri $site_cache {',
    `  default "${REVALIDATED}";`,
    ...immutableFolders(locales).map((folder) => `  "~^${escapeRegex(base + folder)}" "${IMMUTABLE}";`),
    '}',
    'server {',
    `  listen ${port};`,
    '  charset utf-8;',
    `  charset_types ${unique(texts.map(bare)).join(' ')};`,
    '  types {',
    ...typeLines().map((line) => `    ${line}`),
    '  }',
    '  default_type application/octet-stream;',
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_proxied any;',
    '  gzip_min_length 512;',
    `  gzip_types ${unique([...texts.map(bare), 'application/wasm']).join(' ')};`,
    '  absolute_redirect off;',
    '  server_tokens off;',
    `  error_page 403 404 =404 ${base}404.html;`,
    ...Object.entries(HEADERS).map(([name, value]) => `  add_header ${name} "${value}" always;`),
    // Not with errors: a file that is missing while a build is put in place must not be missing for a year.
    '  add_header Cache-Control $site_cache;',
    ...(isRoot ? [] : [`  location = ${base.slice(0, -1)} { return 308 ${base}; }`]),
    `  location ${base} {`,
    isRoot ? `    root ${folder};` : `    alias ${folder}/;`,
    '    index index.html;',
    '  }',
    ...locales.flatMap((locale) => [
      `  location ${base}${locale}/ {`,
      `    alias ${folder}/${locale}/;`,
      '    index index.html;',
      `    error_page 403 404 =404 ${base}${locale}/404.html;`,
      '  }',
    ]),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** `text/javascript js mjs;`, one line for each media type. */
function typeLines(): string[] {
  const byType = Map.groupBy(Object.entries(TYPES), ([, type]) => bare(type));
  return [...byType].map(([type, items]) => `${type} ${items.map(([name]) => name.slice(1)).join(' ')};`);
}

const bare = (type: string): string => type.replace(ENCODED, '');
const unique = (items: readonly string[]): string[] => [...new Set(items)];
const escapeRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
