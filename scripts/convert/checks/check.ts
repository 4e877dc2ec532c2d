import type { System } from '../../../src/domain/model/catalogue.ts';
import type { Entry } from '../../../src/domain/model/entry.ts';
import type { Review } from '../../../src/schemas/curation.ts';
import type { Glossary, Translation } from '../../../src/schemas/translations.ts';
import type { CurationList, CurationOf } from '../../../src/schemas/curation-files.ts';
import type { Manifest } from '../../../src/schemas/manifest.ts';
import type { Report } from '../../shared/source-error.ts';
import type { Shipped } from '../emit/shipped-addresses.ts';
import type { ConvertedDocumentText } from '../normalise/convert-document.ts';
import type { SourceDocument } from '../parse/source-document.ts';
import type { ListItem } from '../read/read-yaml.ts';

/** What was read of a content folder. */
export interface ContentFiles {
  /** Path of the folder. */
  folder: string;
  /** System id → manifest; nothing in its place where it has a fault. */
  manifests: ReadonlyMap<string, Manifest | undefined>;
  /** The items of a file, each with its place. Throws the fault of a file that has one, which ends the check that asks. */
  curation: <Name extends CurationList>(name: Name) => ListItem<CurationOf<Name>[number]>[];
  /** The items of such a file without their places; throws as `curation` does. */
  values: <Name extends CurationList>(name: Name) => CurationOf<Name>;
  /** Of a system; none where their file has a fault. */
  reviews: (system: string) => ListItem<Review>[];
  /** Of a file, `<locale>/<system>` or `<locale>/site`; throws as `curation` does. */
  translations: (file: `${string}/${string}`) => ListItem<Translation>[];
  /** Of a locale; throws as `curation` does. */
  glossary: (locale: string) => Glossary;
  /** The addresses that were shipped, as the last conversion listed them; throws as `curation` does. */
  shipped: () => Shipped;
}

/** The files, and the systems that could be converted whole. */
export interface ConvertedContent extends ContentFiles {
  systems: readonly System[];
  /** Their entries by id, in display order. */
  entries: ReadonlyMap<string, Entry>;
  /** Whether an id, `<system>/…`, is of a system that was converted whole, or of none that there is. */
  isJudged: (id: string) => boolean;
}

/** The files, and every system. */
export interface WholeContent extends ConvertedContent {
  /** Every address that the data gives an answer; throws as `curation` does. */
  live: () => readonly string[];
}

/** A document that was converted, as far as it could be. */
export interface ConvertedText extends ConvertedDocumentText {
  source: SourceDocument;
  /** Whether it was converted without a fault. */
  isWhole: boolean;
}

/**
 * What a check looks at, by its scope. Where a fault keeps it from being made, the checks of that scope are left out: what
 * they say might be wrong.
 */
interface Scopes {
  /** Each document by itself. */
  document: ConvertedText;
  /** What stands in files, whatever the documents say. */
  files: ContentFiles;
  /** What rests on the words of a system, which say nothing where the system has a fault. */
  systems: ConvertedContent;
  /** What only all systems together can tell. */
  whole: WholeContent;
}

export type Scope = keyof Scopes;

/** Something that must hold of the content. */
export interface CheckOf<S extends Scope> {
  /** What must hold. */
  name: string;
  scope: S;
  /**
   * Reports every place where it does not. What held of an older document, and a newer one outdates, is no fault: it
   * lapses by itself on the site, and is told to `outdated`.
   */
  check: (content: Scopes[S], report: Report, outdated: Report) => void;
}

export type Check = { [S in Scope]: CheckOf<S> }[Scope];
export type ContentOf<S extends Scope> = Scopes[S];
