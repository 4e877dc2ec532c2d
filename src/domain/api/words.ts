import type { AlertWords } from '../alerts/alert-text.ts';
import type { Locale } from '../../schemas/locales.ts';
import type { Verdict } from '../history/summary.ts';
import type { Judgement } from '../handling/handling.ts';
import type { ManifestVersion } from '../../schemas/manifest.ts';
import type { JudgementBasis, LinkKind, NOT_STATED, Owner, Retry } from '../../schemas/values.ts';
import type { CodePageWords } from '../page/page-text.ts';
import type { Punctuation } from '../text/punctuation.ts';

/** The words that alternates of code pages and files for language models are made with; src/messages has them. */
export interface ApiWords extends Punctuation, CodePageWords {
  alerts: AlertWords;
  language: Locale;
  /** Mark of the site's translations, and what stands in place of one that is wanting. */
  translation: { mark: string; missing: string };
  site: string;
  owners: Record<Owner | typeof NOT_STATED, string>;
  retries: Record<Retry | typeof NOT_STATED, string>;
  verdicts: Record<Verdict, { name: string; explanation: string }>;
  links: Record<LinkKind, string>;
  date: (version: Pick<ManifestVersion, 'date' | 'dateBasis'>) => string;
  /** Whose words the reader of some data has before him. */
  notice: (vendor: string) => string;
  entry: {
    notice: (vendor: string) => string;
    system: string;
    layer: string;
    module: string;
    code: string;
    interval: string;
    status: string;
    current: string;
    removedIn: (version: string) => string;
    topics: string;
    /** In place of topics. */
    noTopic: string;
    owner: string;
    retry: string;
    page: string;
    data: string;
    /** @param under heading that the words stand under */
    basis: (judgement: Omit<Judgement<string>, 'value'>) => string;
    /** Heading of the newest wording. */
    newest: (parts: readonly string[]) => string;
    cause: string;
    advice: string;
    /** @param cell what stands in the column of advice that gives none */
    noAdvice: (cell: string | undefined) => string;
    divided: string;
    notes: (version: string) => string;
    line: (line: number) => string;
    wording: (version: string) => string;
    noAdviceHere: (cell: string | undefined) => string;
    changes: string;
    moved: string;
    /** The number was gone, and stands for something else since. @param last label of the version that it is compared with */
    reused: (last: string) => string;
    /** The code was gone and is back. */
    returned: (last: string) => string;
    unreviewed: string;
    siteNote: (text: string) => string;
    related: string;
    allOfTopic: (topic: string, count: number) => string;
    sources: string;
    /** One change: its name with what is to be said of it. */
    change: (from: string, to: string, name: string, remarks: readonly string[]) => string;
  };
  llms: {
    about: (systems: string) => string;
    count: (codes: number) => string;
    dataHeading: string;
    files: {
      full: [label: string, what: string];
      codes: string;
      table: string;
      systems: string;
      topics: string;
      schema: [label: string, what: string];
      feed: [label: string, what: string];
      interface: [label: string, what: string];
    };
    removed: string;
    /** How the file of all texts is to be read. @param url address of a code's text, its code left open */
    fullNote: (url: string) => string;
    advice: (text: string) => string;
    /** Begins the vendor's words behind their translation. */
    vendor: (text: string) => string;
    lastIn: (version: string) => string;
    /** Stands behind a conclusion, by what it rests on. */
    own: Record<JudgementBasis, string>;
    handledBy: (owner: string) => string;
    judged: (parts: readonly string[]) => string;
  };
}
