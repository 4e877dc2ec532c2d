import type { server as original } from '../zh-CN/server.ts';
import { site } from './site.ts';

/** What the web server that comes with the site says. */
export const server: typeof original = {
  missing: '404 There is no such page',
  serving: (url) => `${site.name}: ${url}  (Ctrl+C to stop)`,
};
