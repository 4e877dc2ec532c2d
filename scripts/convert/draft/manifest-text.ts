import { Document, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Draft } from './draft-version.ts';

/** Begins each comment at what was guessed. */
export const GUESSED = ' guessed: ';

const FORMAT = { lineWidth: 0, flowCollectionPadding: false, singleQuote: true } as const;

/**
 * A drafted manifest as the text of its file, with a comment where something was guessed.
 * @param before the text of the file as it is, whose comments and layout stay; nothing for a new system
 */
export function manifestText({ manifest, version, index, guesses }: Draft, before?: string): string {
  const document = before === undefined ? new Document(manifest) : parseDocument(before);
  if (before !== undefined) {
    for (const [heading, role] of Object.entries(manifest.columns))
      if (!document.hasIn(['columns', heading])) document.setIn(['columns', heading], role);
    const catchAll = (document.toJS() as Partial<Draft['manifest']>).catchAll ?? [];
    for (const words of manifest.catchAll ?? []) {
      if (catchAll.includes(words)) continue;
      if (document.has('catchAll')) document.addIn(['catchAll'], words);
      else insertBeforeVersions(document, 'catchAll', [words]);
    }
    const known = document.get('modules');
    const count = isSeq(known) ? known.items.length : 0;
    for (const module of manifest.modules.slice(count))
      document.addIn(['modules'], document.createNode(module));
    const versions = document.get('versions');
    if (isSeq(versions)) {
      versions.flow = false;
      versions.items.splice(index, 0, document.createNode(version));
    } else document.set('versions', document.createNode([version]));
  }
  const own = document.getIn(['versions', index], true);
  if (isNode(own)) {
    visit(own, {
      Pair: (_, { key, value }) => {
        const name = isScalar(key) ? key.value : undefined;
        if ((name === 'tables' || name === 'headerless') && isSeq(value)) value.flow = true;
      },
    });
  }
  for (const { path, why } of guesses) comment(document, path, GUESSED + why);
  return document.toString(FORMAT);
}

/** What may be left to a person, as a manifest says it. */
export type Budgets = Partial<Record<'withoutTopic' | 'untranslated', number>>;

/** The text of a manifest that allows so many codes in no topic, and texts without a translation. */
export function withBudgets(text: string, budgets: Budgets): string {
  const document = parseDocument(text);
  for (const [key, count] of Object.entries(budgets)) {
    if (document.has(key)) document.set(key, count);
    else insertBeforeVersions(document, key, count);
  }
  return document.toString(FORMAT);
}

function insertBeforeVersions(document: Document, key: string, value: unknown): void {
  if (!isMap(document.contents)) return;
  const { items } = document.contents;
  const at = items.findIndex((pair) => isScalar(pair.key) && pair.key.value === 'versions');
  items.splice(at < 0 ? items.length : at, 0, document.createPair(key, value) as (typeof items)[number]);
}

/** Puts a comment at the end of the line of a scalar, or of the first value of a map. */
function comment(document: Document, path: readonly (string | number)[], text: string): void {
  const node = document.getIn(path, true);
  const [first] = isMap(node) ? node.items : [];
  const scalar = isScalar(node) ? node : isPair(first) && isScalar(first.value) ? first.value : undefined;
  if (scalar) scalar.comment = scalar.comment ? `${scalar.comment};${text.replace(GUESSED, ' ')}` : text;
}
