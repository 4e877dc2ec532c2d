import { createHash } from 'node:crypto';
import { INLINE_SCRIPTS } from './inline-scripts.ts';

const hashes = INLINE_SCRIPTS.map(
  (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
);

/**
 * What a page may load and run: files of its own host, the inline scripts of the frame by their sums, and
 * WebAssembly, which Pagefind's search is. Whatever a document smuggled into a page would neither run nor reach
 * another host.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
