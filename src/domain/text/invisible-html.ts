import { characterName, hasInvisible, replaceInvisible, visibleText } from './invisible.ts';

/** Markup of a page, as the renderer writes it: comments, elements whose content is no markup, tags. */
const MARKUP =
  /<!--[\s\S]*?-->|<(?<raw>script|style|title|textarea)\b[\s\S]*?<\/\k<raw>>|<[a-z/!](?:[^"'>]|"[^"]*"|'[^']*')*>/giu;

/**
 * A page in which characters that are not seen are shown by their numbers (styles/base.css) and kept from turning
 * the text around them: each stands in an isolate of its own, so that the page's text is still the data's. In
 * attributes, titles and scripts, where no element can stand, the number stands in their place.
 */
export function revealInvisible(html: string): string {
  if (!hasInvisible(html)) return html;
  let shown = '';
  let done = 0;
  for (const match of html.matchAll(MARKUP)) {
    shown += replaceInvisible(html.slice(done, match.index), isolated) + visibleText(match[0]);
    done = match.index + match[0].length;
  }
  return shown + replaceInvisible(html.slice(done), isolated);
}

const isolated = (character: string) =>
  `<bdi class="unseen" data-u="${characterName(character)}">${character}</bdi>`;
