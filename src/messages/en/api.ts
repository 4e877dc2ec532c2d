import type { api as original } from '../zh-CN/api.ts';
import { plural } from './plural.ts';

/** The page of the data interface. */
export const api: typeof original = {
  title: 'Data API',
  description:
    'All data of this site for programs: JSON and Markdown of every error code, JSON and CSV of all of them, feeds of changes, JSON Schemas, and examples that run.',
  lead: "Everything is there for programs, too, as static files, without a key and without a limit. Replace the slash at the end of the address of a code's page by `.json` or `.md` for its data.",
  filesHeading: 'Files',
  files: {
    entry: (count) =>
      count === 1
        ? 'All about the one error code'
        : `All about one error code; this is an example, there are ${count}`,
    markdown: 'The same as Markdown, for people and language models',
    codes: 'Summaries of all error codes',
    codesTable:
      'The same as a table, with meaning and advice of the newest text, and in its last columns (`title_en`, `cause_en`, `advice_en`) the unofficial translations of them by this site; with the byte order mark (BOM) of UTF-8, so that spreadsheets can open it',
    systems: 'Systems, document versions, modules and layers',
    topics: 'Meanings that recur across systems, and the error codes of each',
    changes: (system) => `Changes of ${system} from version to version, with old and new texts`,
    feed: (system) => `Atom feed of the changes of ${system}`,
    allChanges: 'Atom feed of the changes of all systems',
    llms: 'Table of contents for language models, with the Markdown of every error code',
    llmsFull: 'The newest texts of all error codes in one file',
  },
  examplesHeading: 'Examples',
  hostPlaceholder: 'https://your-host',
  hostNote:
    'The browser puts the host of this site into the examples; without scripts, replace `https://your-host` yourself.',
  examples: {
    curl: 'Command line: one error code',
    script: 'JavaScript: what this number means in each system and layer',
    run: (lines) =>
      `The command /err of a chat bot: get [err-bot.mjs](bot) (${lines} lines, Node 18 or newer, nothing else to install) and run it`,
  },
  promisesHeading: 'Promises',
  promises: [
    '**Addresses stay valid:** an address that has existed answers forever. Error codes that a document drops are kept, with the status `removed`.',
    '**Fields are only added:** within `v1` no field changes its name, type or meaning. Fields, values, and what newer documents bring may be added; ignore fields that you do not know.',
    '**Incompatible changes** become `v2`, with addresses `/api/v2/…`, and `v1` goes on answering. The `.json` beside the page of a code belongs to `v1`, and there, too, fields are only added.',
    '**Same input, same bytes:** no file holds the time of its making, the order is fixed, and a change shows in the content alone.',
    '**Nothing is made up:** what the document does not state is `null`, `not-stated` or absent.',
  ],
  notesHeading: 'Notes',
  notes: [
    "**Rights:** `text`, `cause`, `advice`, `extra`, `words` and the columns of the table that correspond to them are the vendors' texts, and `title` is taken from them. They belong to their vendors; name the vendor's document when you quote them. The rest is this site's own.",
    '**Codes are text:** `code` may be negative, a range, or `other`. The same number has different meanings in different systems and layers; use `id` to identify a code.',
    '**Reading from other sites:** for the script of a web page on another site, the server that hosts this site has to send `Access-Control-Allow-Origin`; command lines and programs on servers are not concerned.',
    '**Table:** lines end in CRLF, several values are separated by blanks. A text that begins with `=`, `+`, `-` or `@` and is no number has an apostrophe in front, so that no spreadsheet takes it for a formula; negative numbers stand as they are. Programs decode it as `utf-8-sig`.',
  ],
  fieldsHeading: 'Fields of one error code',
  fieldsNote: [
    'Made from the ',
    '. `[]` stands for every item of a list; the fields of the list of all codes are the first part of these.',
  ],
  innerFields: (count) => plural(count, 'field'),
  optional: ', may be absent',
  fieldTypes: {
    types: {
      string: 'text',
      integer: 'integer',
      number: 'number',
      boolean: 'true or false',
      null: 'null',
      array: 'list',
      object: 'object',
    },
    choice: 'text, one of a fixed set',
    either: (names) => names.join(' or '),
    of: (name) => ` (${name})`,
  },
};
