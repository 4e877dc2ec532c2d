import type { CodeData, CodesData } from '../../schemas/api.ts';
import { codePath } from '../model/address.ts';
import { latestRecords, symbolsOf } from '../model/entry.ts';
import { statedBounds } from '../model/interval.ts';
import { NOT_STATED } from '../../schemas/values.ts';
import { translationsIn } from '../translation/in-locale.ts';
import type { EntryContext, ToUrl } from './context.ts';

/** Every code with its summary, in the order given. */
export const codesData = (contexts: readonly EntryContext[], toUrl: ToUrl): CodesData => ({
  codes: contexts.map((context) => codeData(context, toUrl)),
});

/** One code in short; bounds that are open are absent. */
export function codeData({ entry, topics, owner, retry }: EntryContext, toUrl: ToUrl): CodeData {
  const symbols = symbolsOf(entry);
  const translations = translationsIn(latestRecords(entry)[0], ({ title }) => ({ title }));
  const { id, system, namespace, code, kind, title, module, status, versions } = entry;
  return {
    id,
    system,
    namespace,
    code,
    kind,
    ...statedBounds(entry),
    title,
    ...(symbols.length > 0 && { symbols }),
    url: toUrl(codePath(entry)),
    module,
    status,
    versions: versions.map(({ version }) => version),
    topics: topics.map((topic) => topic.id),
    retry: retry?.value ?? NOT_STATED,
    owner: owner?.value ?? NOT_STATED,
    retryBasis: retry?.basis ?? 'none',
    ownerBasis: owner?.basis ?? 'none',
    ...(translations && { translations }),
  };
}
