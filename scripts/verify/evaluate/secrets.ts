/** The table of secrets (secrets.yaml), and all that leaves the text field of a paste. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { decodeLog } from '../../../src/domain/decode/decode.ts';
import { groupFindings } from '../../../src/domain/decode/group.ts';
import { decodedMarkdown } from '../../../src/domain/decode/markdown.ts';
import { maskText } from '../../../src/domain/decode/mask-text.ts';
import { viewLines } from '../../../src/domain/decode/text-view.ts';
import { countText } from '../../../src/domain/decode/words.ts';
import { decodeAnswer as words } from '#messages/decode-answer.ts';
import type { NumberIndex } from '../../../src/domain/number/number-index.ts';

/** An item of the table; the file says what each field means. */
interface SecretCase {
  name: string;
  text: string;
  secret?: string[];
  keep?: string[];
  codes?: number[];
}

/** Parts of texts that are written apart, so that no scanner takes them for live keys. */
const JOINT = /(?<=\b[A-Za-z]{1,2}|PRIVATE )\+(?=[A-Za-z])/g;

export const readSecrets = (): SecretCase[] =>
  (parse(readFileSync('scripts/verify/evaluate/secrets.yaml', 'utf8')) as SecretCase[]).map((item) => ({
    ...item,
    text: /(?:clouds|PEM)/.test(item.name) ? item.text.replace(JOINT, '') : item.text,
  }));

/** What a paste becomes in each place that shows, copies or links it. */
export function outputsOf(text: string, index: NumberIndex): Record<string, string> {
  const decoded = decodeLog(text, index);
  const groups = groupFindings(decoded.findings);
  const view = viewLines(text, decoded, groups).map((line) =>
    'left' in line
      ? ''
      : line.segments.map((segment) => (segment.kind === 'cut' ? '' : segment.text)).join(''),
  );
  return {
    view: view.join('\n'),
    cards: JSON.stringify(decoded.findings.map(({ raw, carrier, basis }) => [raw, carrier, basis])),
    markdown: decodedMarkdown(text, decoded, groups, new Map(), (path) => path, words),
    link: maskText(text, decoded.masks),
    status: countText(decoded, groups, words),
  };
}
