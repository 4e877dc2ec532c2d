/**
 * Makes the files of a site portable. The site is built under {@link PLACEHOLDER}, which nothing else in it looks
 * like; here every such address becomes one that counts from the file it stands in.
 */
import { posix } from 'node:path';
import { CONTENT_SECURITY_POLICY } from '../../../config/security-policy.ts';

export const PLACEHOLDER = '/__copy__/';

/** Folder of the site for what only a copy has. */
export const COPY_FOLDER = '_copy';

/**
 * The site's policy for pages that may also be read from disk, where `'self'` need not match a file. A page from a
 * web server can't load files of the disk whatever its policy says.
 */
const POLICY = CONTENT_SECURITY_POLICY.replaceAll("'self'", "'self' file:");

/**
 * Of no use in a copy, which has no public address and nothing to install; and data that is asked for ahead, which
 * from disk is an error.
 */
const DROPPED =
  /<link rel="(?:canonical|manifest|apple-touch-icon)"[^>]*>|<link (?=[^>]*rel="preload")[^>]*as="fetch"[^>]*>|<meta (?:property="og:|name="twitter:)[^>]*>|<meta http-equiv="content-security-policy"[^>]*>/giu;

const MODULE = /<script type="module" src="\/__copy__\/_astro\/([^"]+)"><\/script>/gu;

/** The path from the folder of a file to the root: `./`, `../../`. */
export const upFrom = (file: string): string => '../'.repeat(file.split('/').length - 1) || './';

/**
 * A page whose links work under any path and from disk: a folder is linked by its `index.html`. Its scripts are
 * started by one that knows how (src/client/portable/start.ts).
 * @param file path of the page below the site's root
 */
export function relativePage(html: string, file: string): string {
  const up = upFrom(file);
  const modules = moduleNames(html);
  const start = `<script defer src="${up}${COPY_FOLDER}/start.js" data-modules="${modules.join(' ')}"></script>`;
  return html
    .replaceAll(DROPPED, '')
    .replace(/<meta charset="utf-8"\s*\/?>/u, (tag) => `${tag}${policyTag()}`)
    .replaceAll(MODULE, '')
    .replace('</head>', `${modules.length > 0 ? start : ''}</head>`)
    .replaceAll(
      /(\s(?:href|src|action)="|\scontent="\d+;\s*url=)\/__copy__\/([^"]*)"/gu,
      (_, before: string, target: string) => `${before}${up}${fileOf(target)}"`,
    )
    .replaceAll(
      /(\shref=")(\.\.?\/[^"]*)"/gu,
      (_, before: string, target: string) => `${before}${fileOf(target)}"`,
    )
    .replaceAll(
      /\sdata-[a-z-]+="[^"]*"|<script type="application\/json">[^<]*/gu,
      // Scripts resolve these against the page's address, and hand them on: without `index.html`.
      (data) => data.replaceAll(PLACEHOLDER, up),
    )
    .replaceAll(PLACEHOLDER, '/');
}

const policyTag = () => `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;

/** Names of the module scripts that a page of the site loads, in order. */
export const moduleNames = (html: string): string[] =>
  [...html.matchAll(MODULE)].map(([, name = '']) => name);

/** `tencent-im/6206/#v-x` → `tencent-im/6206/index.html#v-x`. */
function fileOf(target: string): string {
  const end = target.search(/[?#]/u);
  const path = end < 0 ? target : target.slice(0, end);
  return (path === '' || path.endsWith('/') ? `${path}index.html` : path) + target.slice(path.length);
}

/**
 * A script that finds the site's root at run time.
 * @param root expression for the root's path, with a slash at its end
 */
export function relativeScript(code: string, root = 'new URL("../",import.meta.url).pathname'): string {
  return code.replaceAll(/(["'`])\/__copy__\/([^"'`]*)\1/gu, (_, quote: string, rest: string) =>
    rest === '' ? `(${root})` : `(${root}+${quote}${rest}${quote})`,
  );
}

/**
 * Any other file: links of texts count from the file, addresses in data from the copy's root.
 * @param file path below the site's root
 */
export function relativeText(text: string, file: string): string {
  const isData = /^\.(?:json|csv)$/u.test(posix.extname(file));
  return text.replaceAll(PLACEHOLDER, isData ? '/' : upFrom(file));
}
