import { getCollection, type CollectionEntry } from 'astro:content';

/** Collections of one hand-written file each. */
type CurationName =
  | 'aliases'
  | 'evidence'
  | 'handlingCorrections'
  | 'handlingNotes'
  | 'handlingPhrases'
  | 'origins'
  | 'redirects'
  | 'retired'
  | 'synonyms'
  | 'terminology'
  | 'topics'
  | 'withoutTopic';

type Items<Name extends CurationName> = CollectionEntry<Name>['data']['items'];

const read = new Map<CurationName, Promise<unknown>>();

/** What a file of content/curation holds, read once per build; empty where there is no such file. */
export function getCuration<Name extends CurationName>(name: Name): Promise<Items<Name>> {
  const items = (read.get(name) ?? readItems(name)) as Promise<Items<Name>>;
  // In development a file may change under a running server.
  if (!import.meta.env.DEV) {
    read.set(name, items);
    items.catch(() => read.delete(name));
  }
  return items;
}

async function readItems<Name extends CurationName>(name: Name): Promise<Items<Name>> {
  const [file] = await getCollection(name);
  if (!file) throw new Error(`the collection "${name}" has no item: src/content.config.ts stores one always`);
  return file.data.items;
}
