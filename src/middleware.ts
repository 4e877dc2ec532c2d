/**
 * Gives every page the words of its locale, and makes the invisible characters of documents visible in everything that
 * the site writes (src/domain/text/invisible.ts): pages and texts name them, data escapes them. Done here, so that no
 * template can forget it.
 */
import { defineMiddleware } from 'astro:middleware';
import * as messages from './messages/index.ts';
import { BYTE_ORDER_MARK } from './domain/text/csv.ts';
import { escapeInvisible, visibleText } from './domain/text/invisible.ts';
import { markChinese } from './domain/text/mark-language.ts';
import { IS_TRANSLATED } from './data/locale.ts';
import { revealInvisible } from './domain/text/invisible-html.ts';

export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  locals.messages = messages;
  const response = await next();
  const shown = rendererFor(url.pathname, response.headers.get('content-type') ?? '');
  if (!shown || !response.body) return response;
  return new Response(shown(await response.text()), response);
});

function rendererFor(path: string, type: string): ((text: string) => string) | null {
  if (path.endsWith('.json')) return escapeInvisible;
  if (/\.(?:md|txt|xml|atom)$/u.test(path)) return visibleText;
  // Response.text() drops the mark, which spreadsheets need.
  if (path.endsWith('.csv')) return (text) => BYTE_ORDER_MARK + visibleText(text);
  if (!type.startsWith('text/html')) return null;
  return IS_TRANSLATED ? (html) => markChinese(revealInvisible(html)) : revealInvisible;
}
