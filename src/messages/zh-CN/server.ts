import { site } from './site.ts';

/** What the web server that comes with the site says. */
export const server = {
  missing: '404 没有这个页面',
  serving: (url: string) => `${site.name}: ${url}  (Ctrl+C 停止 / to stop)`,
};
