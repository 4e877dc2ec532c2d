import { stringify } from 'yaml';
import { originalExcerpt, type Original } from '../../../src/domain/translation/originals.ts';

/** An item of `content/translations/` for an original, with empty parts to fill in; the original stands above as a comment. */
export function translationItem(original: Original): string {
  const { hash, text, advice, links } = original;
  const item = {
    hash,
    original: originalExcerpt(original),
    ...(text !== null && { text: '' }),
    ...(advice !== null && { advice: '' }),
    ...(links.size > 0 && { links: Object.fromEntries([...links].map((words) => [words, ''])) }),
  };
  const comment = [text, advice].flatMap((part) => part?.split(/[\n\r\u2028\u2029]/u) ?? []);
  return `${comment.map((line) => `# ${line}\n`).join('')}${stringify([item], { lineWidth: 0 })}`;
}
