import type { ApiFieldWords } from '../../schemas/api-schemas.ts';
import { perTranslation } from '../../schemas/locales.ts';

const url = 'Address: in full where the site knows its host, else a path from the root of the host';

const GRADES =
  'from small to great: punctuation, terminology, wording, limit (numbers, units, allowed values), advice, meaning';

const basisOf =
  'document: the words of the document; topic: not stated in the document, this site judges by topic; code: not stated in the document, this site judges this code';

const pageUrl =
  'Address of the page; in full where the site knows its host, else a path from the root of the host';

const place = {
  version: 'Document version',
  section: 'Headings of the section in which it stands, the outermost first, as printed',
  line: 'Line in the document, counted from 1',
  source: 'This line on the page of the document',
};

const changeFields = {
  kind: 'added, removed or changed; a code that was removed and is listed again is added, too, see lastIn',
  reviewed:
    'Whether a person has reviewed the grade; false: at least one place is graded by rule alone; absent where there is no older text to compare with (first listed, removed)',
  moved: 'Whether it moved to another module',
  lastIn:
    'Of a code that was removed and is listed again: the version that listed it last, with which the change compares; otherwise absent',
  reused: 'true: the number was reused, not listed for a time and then for another error; otherwise absent',
  note: 'Explanation by the reviewer; by this site',
};

/** What the site translated, in each language that it translates to. @param parts what the fields hold */
const translationsOf = <Parts>(parts: Parts) => ({
  $: "This site's unofficial translation, by language; absent where there is no Chinese to translate, or where it is not translated yet",
  ...perTranslation(() => ({ $: "The translation to this language; not the vendor's words", ...parts })),
});

const translatedTitle = 'First sentence of the translation, cut where too long';

const codeFields = {
  id: 'Id of the entry, unique on this site: tencent-im/6206, msdk/wechat/40001',
  system: 'Id of the system',
  namespace: 'Layer in which the code is unique; null where it is unique in the whole system',
  code: 'Canonical form of the error code: 6206, -10113, 120001-130000; other for “all other errors”; text, may be negative',
  kind: 'exact: a single number; range; class: a single number whose row is about a whole range; catch-all: all other errors',
  from: 'Smallest number of the range, inclusive; absent where the document states no lower bound',
  to: 'Greatest number of the range, inclusive; absent where the document states no upper bound',
  title: 'Summary: first sentence of the newest text, cut where too long',
  symbols: 'Names in programs as in the newest text, such as ERR_X; absent where the document has none',
  url: pageUrl,
  module: 'Module where it first stands in the newest version',
  status: 'current: listed in the newest version; removed: in older versions only',
  versions: 'Document versions that list it, the oldest first',
  topics: 'Ids of topics, see topics.json; empty where there are none',
  retry:
    'Whether to retry: no; at-once; later; after-login: after a new login or with a new credential; after-fix: after correcting the request; not-stated: the document does not say, and this site has no judgement',
  owner:
    'Who acts: end-user; client-developer; server-developer; administrator of console or package; vendor-support; nobody: nobody needs to act; not-stated: the document does not say, and this site has no judgement',
  retryBasis: `What retry rests on: ${basisOf}; none: there is no answer`,
  ownerBasis: `What owner rests on: ${basisOf}; none: there is no answer`,
  translations: translationsOf({ title: translatedTitle }),
};

const versionFields = {
  id: 'Id of the version, and anchor on pages: #v-<id>',
  label: 'Name of the version',
  date: 'ISO date; null where nothing tells it',
  dateBasis:
    "Basis of the date: document: printed in it; page-history: from the history of the vendor's public page; none: there is no date",
};

const judgement = {
  basis: `What it rests on: ${basisOf}`,
  topic: 'Id of the topic; only where basis is topic',
  words:
    "The vendor's words that it rests on; where basis is topic, those that put the code in the topic; where it is code, those that were judged",
  under: 'Heading or column under which the words tell only together with it, as printed',
  reason: 'Why it is judged so; by this site',
};

const side = {
  $: 'What one version of the document says in one place',
  module: 'Id of the module (or layer)',
  line: place.line,
  text: "Vendor's text, unchanged but for white space; an advice column of its own begins a new line",
  translations: translationsOf({ text: 'Unofficial translation: of all that text holds' }),
};

const links = ($: string) => ({
  $,
  start: 'Start, in UTF-16 units, inclusive',
  end: 'End, exclusive',
  href: 'Full address of the link',
});

/** What every field of the data interface holds, as JSON Schemas and the page of the interface publish it. */
export const apiFields: ApiFieldWords = {
  systems: {
    $: 'Systems, document versions, modules and layers',
    systems: {
      $: 'In the order of the site',
      id: 'Id of the system',
      name: 'Name by which the vendor calls it',
      shortName: 'Short name',
      vendor: 'Vendor, to whom the documents belong',
      description: 'Description by this site',
      numbering:
        'per-system: codes are unique in the whole system; per-module: codes are unique within a layer only',
      url,
      versions: {
        $: 'Document versions, the oldest first',
        ...versionFields,
        provenance: 'Where the document comes from and how its date is known; by this site',
        sha256: 'Checksum of the file of the document',
        moreFiles: {
          $: 'Further files of the same version, in reading order; their line numbers run on from the file before',
          file: 'File name',
          sha256: 'Its checksum',
        },
        codes: 'Number of error codes in this version',
        url: 'Page with the text line by line',
      },
      modules: {
        $: 'Modules or layers, in the order of the site',
        id: 'Id of the module (or layer); stays when its name changes',
        name: 'Name',
        part: 'Part to which it belongs, such as SDK or server',
        succeeds: 'Older modules that it takes over in a newer version of the document',
        codes: 'Number of error codes that belong to it in any version',
        url,
      },
      layers: 'Layers within which codes are unique; empty where numbering is per-system',
      counts: {
        $: 'Numbers of error codes',
        codes: 'All',
        current: 'Listed in the newest version',
        removed: 'In older versions only',
      },
      changes: 'Data of the changes from version to version; absent where there is one version only',
      feed: 'Atom feed of the changes; absent where there is one version only',
    },
  },
  codes: {
    $: 'All error codes, each with a summary',
    codes: {
      $: 'By system, within a system by number',
      ...codeFields,
    },
  },
  topics: {
    $: 'Meanings that recur across systems, and the error codes of each',
    topics: {
      $: 'In the order of the site',
      id: 'Id of the topic',
      group: 'Group to which it belongs',
      name: 'Name',
      means: 'Meaning; by this site',
      helps: {
        $: 'Empty where no document says what helps',
        says: 'What usually helps; by this site',
        codes: 'Error codes whose text says so',
      },
      url,
      codes: 'Ids of entries, in the order of codes.json',
    },
    withoutTopic: {
      $: 'Error codes that belong to no topic',
      id: 'Id of the entry',
      reason: 'Why it belongs to none; by this site',
    },
    unplaced: 'Ids of entries of current documents that are not yet in a topic',
  },
  entry: {
    $: 'All about one error code',
    ...codeFields,
    boundsReason: 'How the bounds of the range were read; by this site',
    markdown: 'The same as Markdown',
    alerts: {
      $: 'What to know before use; empty where there is nothing',
      kind: 'meaning: the meaning of the number changed or the number was reused; elsewhere: the same number is used elsewhere; removed: current documents do not list it',
      text: "One sentence by this site; summaries of the document's text stand in “ ”",
      url: 'Of elsewhere: page of the number, which says how to tell them apart; otherwise absent',
    },
    evidence: {
      $: 'What owner, retry and topics rest on; what is not-stated has no basis',
      owner: { $: 'Basis of owner', ...judgement },
      retry: { $: 'Basis of retry', ...judgement },
      topics: {
        $: 'One for each of topics, in the same order',
        topic: 'Id of the topic',
        words: "The vendor's words that put the code in the topic",
      },
    },
    records: {
      $: 'Texts of all versions, the oldest first; one for each place where a version lists the code',
      ...place,
      module: 'Module or layer in which it stands',
      printed:
        'The code as the document writes it, such as 0xff, 002, 4001/4002; absent where it is the same as code',
      symbol: 'Name in programs as printed, such as ERR_X; absent where the document has none',
      text: "Vendor's text: the whole explanation, unchanged but for white space",
      cause: "Vendor's text: meaning; null where the document gives only advice",
      advice: "Vendor's text: advice; null where the document gives none",
      split:
        'How meaning and advice are divided: columns: the document has a column for each; derived: the document has one column, which this site divided by its wording; text is the whole',
      links: {
        $: 'Words with links in the document; absent where there are none',
        text: links('Links in text'),
        cause: links('Links in cause'),
        advice: links('Links in advice'),
      },
      noAdvice: 'Mark for “no advice” in the column of advice, as printed, such as -',
      extra: {
        $: 'Other columns of the document',
        heading: 'Heading of the column, as printed',
        text: "Vendor's text",
        links: links('Links in this column'),
      },
      translations: translationsOf({
        title: translatedTitle,
        cause: 'Unofficial translation: meaning; null where the document gives only advice',
        advice: 'Unofficial translation: advice; null where the document gives none',
        links: {
          $: 'Words of the translation with links; absent where there are none',
          cause: links('Links in cause'),
          advice: links('Links in advice'),
        },
        extra: {
          $: 'Unofficial translation: other columns, in the order of the document',
          heading: 'Unofficial translation: heading of the column',
          text: 'Unofficial translation: text of the column',
          links: links('Links in this column'),
        },
      }),
    },
    notes: {
      $: 'What the document says of the module or layer beside its tables, from the newest version that says anything, by line',
      ...place,
      text: "Vendor's text",
      links: links('Links in this paragraph'),
      translations: translationsOf({
        text: 'Unofficial translation: this paragraph',
        links: links('Links in the translation'),
      }),
    },
    changes: {
      $: 'Changes between neighbouring versions, the oldest first',
      from: 'Older version',
      to: 'Newer version',
      ...changeFields,
      grade: `How great the change is, ${GRADES}; null where it is first listed, removed or only moved`,
    },
    links: {
      $: 'Related error codes by relation; of the same topic the nearest few only, all are in topics.json',
      kind: 'same-number; opposite-sign; same-topic: the nearest of the same topic; same-wording; once-same-wording: same wording in older versions; envelope-of: it is their outer code; inside-envelope: it is inside them; lies-in: it lies in their range; holds: its range contains them; names: its text names them; named-by: their text names it',
      entries: {
        $: 'Related error codes',
        id: 'Id of the entry',
        url,
      },
    },
    sources: {
      $: 'Document versions that list it, the oldest first',
      ...versionFields,
      url: 'Page with the text line by line',
    },
    notice: 'Statement of rights',
  },
  changes: {
    $: 'Changes of the documents of one system from version to version',
    system: 'Id of the system',
    versions: 'Ids of versions, the oldest first',
    changes: {
      $: 'Changes between neighbouring versions, the oldest first, within them in the order of the system',
      id: 'Id of the entry: tencent-im/6016',
      from: 'Id of the older version',
      to: 'Id of the newer version',
      ...changeFields,
      grade: `Greatest grade of the changes in all places, ${GRADES}; null where it is first listed, removed or only moved`,
      title: 'Summary in the newer version; of a removed code in the older one',
      translations: translationsOf({ title: translatedTitle }),
      url: pageUrl,
      modules: {
        $: 'Modules to which it belongs in the two versions; empty where the version does not list it',
        from: 'Modules in the older version',
        to: 'Modules in the newer version',
      },
      wordings: {
        $: 'Of changed codes and of those listed again: each older text with the newer one that succeeds it',
        grade: `How great the change is, ${GRADES}; null where the text is the same and only its place differs`,
        ruleGrade: `Grade by rule, whatever a review says; ${GRADES}`,
        reviewed: 'Whether a person has reviewed this change',
        note: "Explanation by the reviewer; by this site, not the vendor's text",
        moved: 'The new module is neither the old one nor one that takes it over',
        from: side,
        to: side,
      },
    },
  },
};
