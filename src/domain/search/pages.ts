/** Pages of the site that a query names: systems, layers and modules, topics, tools. */
import { modulePath, systemPath, topicPath } from '../model/address.ts';
import { placeIn, type NumberIndex } from '../number/number-index.ts';
import { conceptsOf, type Thesaurus } from './concepts.ts';
import { nameMap } from './names.ts';
import { normalise } from './normalise.ts';
import { parseQuery } from './query.ts';
import type { TextIndex } from './text-index.ts';

export type PageKind = 'system' | 'layer' | 'module' | 'topic' | 'tool' | 'number';

/** A page that is no page of a code. */
export interface PageHit {
  kind: PageKind;
  title: string;
  /** Address without the site's base. */
  path: string;
}

/** A page of the site itself, and what people call it. */
export interface Tool {
  title: string;
  path: string;
  names: readonly string[];
}

export interface FoundPages {
  /** The query is the name of these systems, layers or tools: they are the answer. */
  answers: PageHit[];
  /** Modules and topics that the query is or contains the name of, and topics that are about its words. */
  near: PageHit[];
}

/** As many as are offered beside the codes. */
const MOST_NEAR = 3;

/**
 * Finds the pages that a query names.
 * @param texts null while they are not there: then without topics
 */
export function findPages(
  query: string,
  index: NumberIndex,
  tools: readonly Tool[],
  texts: { topics: TextIndex['topics']; thesaurus: Thesaurus } | null,
): FoundPages {
  const text = normalise(query.slice(0, 100));
  const { numbers, names, words } = parseQuery(text, nameMap(index));
  if (numbers.length > 0) return { answers: [], near: [] };
  const isTool = ({ names: own, title }: Tool) => [title, ...own].some((name) => normalise(name) === text);
  const answers = [
    ...tools.filter(isTool).map(({ title, path }): PageHit => ({ kind: 'tool', title, path })),
    ...(words === '' ? narrowest(names).flatMap((id) => pageOf(index, id)) : []),
  ];
  const near = [...modulesCalled(index, text), ...(texts ? topicsAbout(text, texts) : [])];
  return {
    answers,
    near: near.filter(({ path }) => !answers.some((answer) => answer.path === path)).slice(0, MOST_NEAR),
  };
}

/** A system that is named with one of its layers says which layer is meant. */
const narrowest = (ids: readonly string[]) =>
  ids.filter((id) => !ids.some((other) => other.startsWith(`${id}/`)));

/** None for what the site has no page of. */
function pageOf(index: NumberIndex, id: string): PageHit[] {
  const { system, module } = placeIn(index, id);
  if (!system) return [];
  return module
    ? [{ kind: 'layer', title: `${system.name} ${module.name}`, path: modulePath(system.id, module.id) }]
    : [{ kind: 'system', title: system.name, path: systemPath(system.id) }];
}

/** Modules by their very name; where a system's numbers are its own in every layer, these are layers, see above. */
function modulesCalled({ systems }: NumberIndex, text: string): PageHit[] {
  return systems
    .filter(({ perModule }) => !perModule)
    .flatMap((system) =>
      system.modules
        .filter(({ name }) => normalise(name) === text)
        .map(({ id, name }): PageHit => ({
          kind: 'module',
          title: `${system.name} ${name}`,
          path: modulePath(system.id, id),
        })),
    );
}

/** Topics that have every word of the query in name or meaning, most of them in the name. */
function topicsAbout(
  text: string,
  { topics = [], thesaurus }: { topics: TextIndex['topics']; thesaurus: Thesaurus },
): PageHit[] {
  const concepts = conceptsOf(text, thesaurus);
  if (concepts.length === 0) return [];
  return topics
    .flatMap(([id, name, means]) => {
      const called = normalise(name);
      const about = normalise(means);
      const worth = (where: string, forms: ReadonlyMap<string, number>) =>
        Math.max(
          0,
          ...[...forms].map(([form, like]) => (form.length > 1 && where.includes(form) ? like : 0)),
        );
      const inName = concepts.map(({ forms }) => worth(called, forms));
      const found = concepts.every(({ forms }, at) => (inName[at] ?? 0) > 0 || worth(about, forms) > 0);
      const score = called === text ? 10 : inName.reduce((sum, one) => sum + one, 0) / concepts.length;
      return found && score >= LEAST_IN_NAME ? [{ id, name, score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ id, name }): PageHit => ({ kind: 'topic', title: name, path: topicPath(id) }));
}

/** Share of the query's words that stand in a topic's name, synonyms counting less. */
const LEAST_IN_NAME = 0.4;
