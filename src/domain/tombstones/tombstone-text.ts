/** What stands where no document gives an answer any more, as words and as data for programs. */
import type { RetiredCode } from '../../schemas/redirects.ts';
import { codePath } from '../model/address.ts';
import type { System } from '../model/catalogue.ts';
import { codeLabel, parseCanonicalCode } from '../model/code.ts';
import { addressOfRetired, type TombstoneAnswer } from './tombstone.ts';
import type { CodeHit } from '../number/number-index.ts';
import { placeName } from '../page/page-text.ts';

/** The words of files that no document gives any more; src/messages has them. */
export interface TombstoneWords {
  /** Marks what must not be missed. */
  attention: string;
  movedFile: (to: string, reason: string) => string;
  retired: string;
  retiredMeans: string;
  column: (heading: string, text: string) => string;
}

/** The number as people read it: ranges with a dash, 其他错误. */
export function retiredLabel(item: RetiredCode): string {
  const { code } = addressOfRetired(item);
  const parsed = parseCanonicalCode(code);
  return parsed ? codeLabel(parsed) : code;
}

/** System and layer in short; their ids where the manifest is gone. */
export function retiredPlace(item: RetiredCode, systems: readonly System[]): string {
  const { system: id, namespace } = addressOfRetired(item);
  const system = systems.find((candidate) => candidate.id === id);
  if (!system) return [id, namespace].filter(Boolean).join(' ');
  if (namespace === null) return system.manifest.shortName;
  const layer = system.manifest.modules.find((module) => module.id === namespace);
  return placeName(system, layer ?? { name: namespace });
}

/** Retired codes as the search and the page of missing addresses list them. */
export function retiredHits(items: readonly RetiredCode[], systems: readonly System[]): CodeHit[] {
  return items.map((item) => ({
    id: item.id,
    path: codePath(addressOfRetired(item)),
    label: retiredLabel(item),
    title: item.title,
    system: retiredPlace(item, systems),
    module: '',
    removed: true,
  }));
}

/**
 * The file at such an address: the data or the Markdown of a retired code, or where a moved file is now.
 * @param urlOf absolute address of a path, or the path under the site's base
 */
export function tombstoneFileText(
  answer: Exclude<TombstoneAnswer, { kind: 'retired-number' }>,
  urlOf: (path: string) => string,
  words: TombstoneWords,
): string {
  const isData = answer.path.endsWith('.json');
  if (answer.kind === 'redirect') {
    const data = { movedTo: urlOf(answer.to), reason: answer.redirect.reason };
    return isData ? dataText(data) : words.movedFile(data.movedTo, data.reason);
  }
  const { id, title, document, records, reason } = answer.code;
  const url = urlOf(codePath(addressOfRetired(answer.code)));
  if (isData) return dataText({ id, title, url, status: 'retired', document, records, reason });
  const quotes = records.flatMap(({ section, text, columns = [] }) => [
    `${document} · ${section.join(' › ')}`,
    [text, ...columns.map((column) => words.column(column.heading, column.text))].map(quote).join('\n>\n'),
  ]);
  return [
    `# ${retiredLabel(answer.code)} ${title}`,
    words.column(words.attention, words.column(words.retired, words.retiredMeans + reason)),
    ...quotes,
    url,
    '',
  ].join('\n\n');
}

const dataText = (data: object) => `${JSON.stringify(data, null, 2)}\n`;
const quote = (text: string) => text.replace(/^/gmu, '> ');
