import { createHash } from 'node:crypto';
import { INLINE_SCRIPTS, LANGUAGE_SCRIPT } from './inline-scripts.ts';

const sumOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * What a page may load and run: files of its own host, the inline scripts of the frame by their sums, and
 * WebAssembly, which Pagefind's search is. Whatever a document smuggled into a page would neither run nor reach
 * another host.
 */
const policyFor = (scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.map(sumOf).join(' ')}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');

/** For every page that has not the script of the home page, whose sum would be dead weight there. */
export const PAGE_POLICY = policyFor(INLINE_SCRIPTS.filter((script) => script !== LANGUAGE_SCRIPT));

/** For all pages, as a host sends it; and for the home page. */
export const CONTENT_SECURITY_POLICY = policyFor(INLINE_SCRIPTS);
