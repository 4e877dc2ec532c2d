/** The missing address as people and the lookup see it. */

/** Longest address that is shown back. */
const SHOWN = 120;

/**
 * The part of a path below the base that the site is served from; the whole of one that lies outside.
 * @param base as the build tool has it: `/`, `/handbook` or `/handbook/`
 */
export function belowBase(pathname: string, base: string): string {
  const prefix = base.replace(/\/*$/, '/');
  return pathname.toLowerCase().startsWith(prefix.toLowerCase())
    ? pathname.slice(prefix.length - 1)
    : pathname;
}

/** A path to be read: decoded where it can be, without invisible characters, cut where it is long. */
export function shownPath(path: string): string {
  let text = path.slice(0, 1000);
  try {
    text = decodeURI(text);
  } catch {
    // Shown as the browser has it.
  }
  const characters = [...text.replace(/[\p{Cc}\p{Cf}]/gu, '')];
  return characters.length <= SHOWN ? characters.join('') : `${characters.slice(0, SHOWN).join('')}…`;
}
