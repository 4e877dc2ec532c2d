import { getCollection } from 'astro:content';
import type { System } from '../domain/model/catalogue.ts';
import { mergeVersions } from '../domain/model/entry.ts';
import type { ConvertedDocument } from '../schemas/document.ts';

let loaded: Promise<System[]> | undefined;

/** All systems in display order, joined from the content collections; loaded once per build. */
export function getSystems(): Promise<System[]> {
  // In development a document may change under a running server: read the collections anew each time.
  if (import.meta.env.DEV) return loadSystems();
  loaded ??= loadSystems();
  return loaded;
}

async function loadSystems(): Promise<System[]> {
  const manifests = await getCollection('systems');
  const systems = manifests.map(async ({ id, data: manifest }): Promise<System> => {
    const documents = (await getVersions(id)).map((item) => item.data);
    return {
      id,
      manifest,
      entries: mergeVersions(id, manifest, documents),
      notes: new Map(documents.map(({ version, notes }) => [version, notes])),
    };
  });
  return (await Promise.all(systems)).sort((a, b) => a.manifest.order - b.manifest.order);
}

/** The collections of the systems are named by the manifests at run time, which the generated types don't know. */
function getVersions(system: string): Promise<{ data: ConvertedDocument }[]> {
  return getCollection(system as never);
}
