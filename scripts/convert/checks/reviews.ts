import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { System } from '../../../src/domain/model/catalogue.ts';
import type { Entry } from '../../../src/domain/model/entry.ts';
import { historyOf, type HistoryRules, type WordingChange } from '../../../src/domain/history/changes.ts';
import { wordingOf } from '../../../src/domain/history/wording.ts';
import { listedKey, reviewKey, reviewMap, wordingHash } from '../../../src/domain/history/review.ts';
import { reviewsSchema, terminologySchema } from '../../../src/schemas/curation.ts';
import { readYaml, readYamlList, type ListItem } from '../read/read-yaml.ts';
import { SourceError } from '../../shared/source-error.ts';
import { refuseTwice } from '../normalise/curation.ts';

/** A change of wording with the entry that it is of. */
export interface EntryWordingChange extends WordingChange {
  id: string;
  hash: string;
}

/**
 * What the history of a system is judged by: the terminology and the reviews.
 * @param content path of the content folder
 * @throws SourceError for reviews of another system, of a wording that no version has, or two of one change
 */
export function readHistoryRules(content: string, system: System): HistoryRules {
  const terms = join(content, 'curation', 'terminology.yaml');
  const items = readReviews(content, system.id);
  const rules: HistoryRules = {
    terminology: existsSync(terms)
      ? readYaml(terms, 'content/curation/terminology.yaml', terminologySchema)
      : [],
    modules: system.manifest.modules,
    reviews: reviewMap(items.map(({ value }) => value)),
  };
  const entries = new Map(system.entries.map((entry) => [entry.id, entry]));
  const stale = items.find(({ value: { id, hash } }) => !hasChange(entries.get(id), hash));
  if (!stale) return rules;
  throw new SourceError(
    stale.at,
    `a review of ${stale.value.id} (${stale.value.hash}), whose wordings no two versions have`,
    'Remove it, or review the change anew: "npm run history" lists what is not reviewed',
  );
}

/** Whether an older and a newer wording of an entry are those that a hash names. */
function hasChange(entry: Entry | undefined, hash: string): boolean {
  const wordings = (entry?.versions ?? []).map(({ records }) => records.map(wordingOf));
  return wordings.some((older, index) =>
    older.some((from) =>
      wordings
        .slice(index + 1)
        .flat()
        .some((to) => wordingHash(from, to) === hash),
    ),
  );
}

/**
 * Every change of words between neighbouring versions of a system, once each, in the order of time and entries.
 */
export function wordingChanges({ entries, manifest }: System, rules: HistoryRules): EntryWordingChange[] {
  const versions = manifest.versions.map(({ id }) => id);
  const changes = entries.flatMap((entry) =>
    historyOf(entry, versions, rules).flatMap(({ wordings }) =>
      wordings.filter(({ ruleGrade }) => ruleGrade !== null).map((wording) => ({ ...wording, id: entry.id })),
    ),
  );
  const unique = new Map(
    changes.map((change) => [reviewKey(change.id, wordingOf(change.from), wordingOf(change.to)), change]),
  );
  return [...unique.values()].map((change) => ({
    ...change,
    hash: wordingHash(wordingOf(change.from), wordingOf(change.to)),
  }));
}

/** Refuses a file of reviews that belongs to no system. */
export function refuseForeignReviews(content: string, systems: readonly string[]): void {
  const folder = join(content, 'curation', 'reviews');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const foreign = files.find((file) => !systems.includes(file.replace(/\.yaml$/u, '')));
  if (foreign === undefined) return;
  throw new SourceError(
    { file: `content/curation/reviews/${foreign}`, line: 1 },
    'a file of reviews for a system that has no manifest',
    'Name it after the system, <system>.yaml, or remove it',
  );
}

function readReviews(content: string, system: string) {
  const name = `content/curation/reviews/${system}.yaml`;
  const items = readYamlList(join(content, 'curation', 'reviews', `${system}.yaml`), name, reviewsSchema);
  refuseTwice(items, listedKey);
  const foreign = items.find(({ value }: ListItem<{ id: string }>) => !value.id.startsWith(`${system}/`));
  if (foreign) {
    throw new SourceError(foreign.at, `a review of ${foreign.value.id} among those of ${system}`, 'Move it');
  }
  return items;
}
