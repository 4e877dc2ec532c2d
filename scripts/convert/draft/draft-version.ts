import { hash } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import { filesOf } from '../../../src/domain/model/version.ts';
import type { ClassRow } from '../../../src/schemas/curation.ts';
import type { ConvertedDocument } from '../../../src/schemas/document.ts';
import type {
  ColumnRole,
  Manifest,
  ManifestSection,
  ManifestVersion,
} from '../../../src/schemas/manifest.ts';
import type { Repair } from '../../../src/schemas/repairs.ts';
import { Faults, SourceError } from '../../shared/source-error.ts';
import { looksLikeRow } from '../checks/lost-lines.ts';
import { runChecks } from '../checks/run-checks.ts';
import { applyRepairs } from '../normalise/apply-repairs.ts';
import { convertDocument } from '../normalise/convert-document.ts';
import type { Corrections } from '../normalise/corrections.ts';
import { isCode, readCode } from '../normalise/read-code.ts';
import { readRows } from '../normalise/read-rows.ts';
import { Repairs } from '../normalise/repairs.ts';
import { foldSpace, wordsOfRow, type Block, type Markup, type Table } from '../parse/block.ts';
import { parseFiles } from '../parse/document.ts';
import { SourceDocument } from '../parse/source-document.ts';
import { parse } from 'yaml';
import { classRows } from './class-rows.ts';
import { columnRoles, rankOfCodes } from './column-roles.ts';
import { draftSections, type DraftSection } from './headings.ts';
import { linksOf } from './links.ts';
import { aboutOf, bareName, ModuleFinder, slugOf, type FoundModule } from './modules.ts';
import { OPEN, reasonFor } from './reasons.ts';
import { notationsOf, readAny } from './read-any.ts';
import { placementOf, printedDate } from './version-placement.ts';

/** A file of the document, as it was given. */
export interface GivenFile {
  path: string;
  bytes: Buffer;
}

/** What is asked for. */
export interface Request {
  system: string;
  /** Id of the version; else the day that the document prints, or its file's name. */
  version?: string;
  /** The day that the vendor's public page history gives. */
  date?: string;
  /** The files of the document, in the order in which they are to be read. */
  files: readonly GivenFile[];
  /** What the system is called, where it is new. */
  name?: string;
  vendor?: string;
}

/** What is known of a system before. */
export interface Known {
  manifest?: Manifest;
  /** The documents of its versions, in their order; nothing for one that cannot be read. */
  documents: readonly (ConvertedDocument | undefined)[];
  corrections?: Corrections | undefined;
  /** Largest `order` of the systems. */
  lastOrder: number;
}

/** Where something was guessed: a path in the drafted manifest, and why. */
export interface Guess {
  path: (string | number)[];
  why: string;
}

export interface Draft {
  /** The whole manifest, with the new version. */
  manifest: Manifest;
  version: ManifestVersion;
  /** Index of the new version. */
  index: number;
  guesses: Guess[];
  /** Rows that speak of a whole interval, for `classes.yaml`. */
  classes: ClassRow[];
  /** What cannot be told for certain and is in no file. */
  doubts: string[];
}

/**
 * Drafts the manifest's part for a document of which nobody has said anything: encoding, notations, sections with their
 * modules, column roles, repairs; for a new system the whole manifest.
 * @throws SourceError where the document is no text, or its version is there already
 */
export function draftVersion(request: Request, known: Known): Draft {
  const { system } = request;
  const given = request.files.map(({ path, bytes }) => {
    const { lines, encoding } = readAny(bytes, path);
    return {
      file: path,
      lines,
      encoding,
      sha256: hash('sha256', bytes),
      notations: notationsOf({ file: path, lines }),
    };
  });
  const [first, ...more] = given;
  if (!first) throw new Error('a document without a file');
  const { file: path, sha256 } = first;
  for (const [index, { file, sha256: sum }] of given.entries()) {
    const same = given.findIndex((other) => other.sha256 === sum);
    if (same === index) continue;
    throw new SourceError(
      { file, line: 1 },
      `the same text as that of ${given[same]?.file ?? ''}`,
      'Name each file of the document once',
    );
  }
  const source = new SourceDocument(given);
  const guesses: Guess[] = [];
  const doubts: string[] = [];
  const { id, date, dateBasis, provenance } = identity(
    request,
    source,
    known.manifest?.versions.map((version) => version.id) ?? [],
  );
  if (request.version === undefined && date === null)
    guesses.push({ path: ['version', 'id'], why: 'part of addresses forever' });
  const isThere = (version: ManifestVersion) => {
    const sums = filesOf(version).map((file) => file.sha256);
    return given.every((file) => sums.includes(file.sha256));
  };
  const taken = known.manifest?.versions.find((version) => version.id === id || isThere(version));
  if (taken) {
    const what = isThere(taken) ? 'the document of' : 'another document than that of';
    throw new SourceError(
      { file: path, line: 1 },
      `${what} version ${taken.id} of ${system}, which is there already`,
      isThere(taken) ? 'There is nothing to add' : 'Give the new one an id with --version',
    );
  }
  const labels = labelsOf(given.map(({ file }) => file));
  const names = fileNames(
    given.map(({ file }) => file),
    id,
    labels,
  );
  const tables = first.notations;
  const moreFiles = more.map(({ encoding, notations, ...file }, at) => ({
    file: names[at + 1] ?? '',
    sha256: file.sha256,
    ...(!hasSame(notations, tables) && { tables: notations }),
    ...(encoding && { encoding }),
  }));
  const version: ManifestVersion = {
    id,
    label: id === 'undated' ? '未署日期版' : `${id} 版`,
    date,
    dateBasis,
    file: names[0] ?? '',
    sha256,
    ...(moreFiles.length > 0 && { moreFiles }),
    provenance,
    tables,
    ...(first.encoding && { encoding: first.encoding }),
    sections: [],
  };
  const repairs: Repair[] = [];
  const parsed = parseFiles(source);
  repairHeadings(parsed);
  const { blocks } = applyRepairs(source, parsed, new Repairs(repairs, ''), () => undefined);
  const links = linksOf(blocks);
  if (links) version.links = links;
  const sections = draftSections(blocks);
  const columns: Record<string, ColumnRole> = { ...known.manifest?.columns };
  const newColumns: string[] = [];
  const headerless = new Map<DraftSection, ColumnRole[]>();
  const withCodes = new Map<DraftSection, Set<string>>();
  const all = sections.flatMap((section) => section.tables);
  const ranked = all.map((table) => ({ table, rank: rankOfCodes(table) })).sort((a, b) => a.rank - b.rank);
  const mayBeUnnamed = (ranked[0]?.rank ?? 4) === 4;
  for (const { table } of ranked) {
    const { roles, guessed } = columnRoles(table, columns, mayBeUnnamed);
    for (const [heading, role] of roles) columns[heading] = role;
    newColumns.push(...guessed);
  }
  for (const section of sections) for (const table of section.tables) readTable(section, table);
  const fewest = withCodes.size === 0 ? 1 : 3;
  for (const section of sections) readLists(section, fewest);
  const manifest = known.manifest
    ? { ...known.manifest, columns, modules: [...known.manifest.modules], ...furtherCatchAll(known.manifest) }
    : newManifest();
  const documents = known.documents.filter((item) => item !== undefined).reverse();
  const finder = new ModuleFinder(manifest, documents);
  const modules = new Map<DraftSection, string>();
  const whys = new Map<DraftSection, string>();
  const candidates = [...withCodes.keys()].map(named);
  for (const [section, codes] of withCodes) {
    const [only] = manifest.modules;
    const found: FoundModule =
      known.manifest?.modules.length === 1 && only && withCodes.size === 1
        ? { id: only.id }
        : finder.find(named(section), codes, candidates);
    modules.set(section, found.id);
    if (found.guess !== undefined) whys.set(section, found.guess);
    // Of a system whose manifest is gone, the data still names the modules.
    const isKnown = manifest.modules.some((module) => module.id === found.id);
    if (!found.added && !isKnown) manifest.modules.push({ id: found.id, name: bareName(section.heading) });
    if (found.added) {
      guesses.push({
        path: ['modules', manifest.modules.length],
        why: 'the id is part of addresses forever',
      });
      manifest.modules.push(found.added);
    }
  }
  for (const section of sections) {
    const owner = section.file === 0 ? version : version.moreFiles?.[(section.file ?? 0) - 1];
    const module = modules.get(section);
    if (section.file === undefined || !owner || module === undefined) continue;
    owner.module = module;
    const roles = headerless.get(section);
    if (roles) owner.headerless = roles;
  }
  version.sections = nested(sections.filter(({ file }) => file === undefined));
  if (repairs.length > 0) version.repairs = repairs;
  const others = known.manifest?.versions ?? [];
  const drafted: Manifest = { ...manifest, versions: [...others, version] };
  repairTheRest(drafted);
  const { document } = converted(drafted);
  const placement = placementOf(
    version,
    others,
    document ?? { system, version: id, sha256, notes: [], codes: [] },
    known.documents,
  );
  drafted.versions = others.toSpliced(placement.index, 0, version);
  if (placement.isGuess)
    guesses.push({
      path: ['versions', placement.index],
      why: 'its place among the versions, by likeness; the oldest comes first',
    });
  for (const [at, { reason, ...item }] of (version.repairs ?? []).entries()) {
    const isKnown = guesses.some(({ path: [, part, index] }) => part === 'repairs' && index === at);
    const why = item.cells
      ? 'which words belong to which cell'
      : item.keep
        ? 'that it is right as it stands'
        : 'that it may be left out';
    if (reason !== OPEN && !isKnown) guesses.push({ path: ['version', 'repairs', at], why });
  }
  for (const heading of newColumns)
    guesses.push({ path: ['columns', heading], why: 'by what its cells hold' });
  return {
    manifest: drafted,
    version,
    index: placement.index,
    guesses: guesses.map(settled),
    doubts,
    classes: document ? classRows(document) : [],
  };

  /** Paths of the version begin with `version` until its index is known. */
  function settled({ path: parts, why }: Guess): Guess {
    return parts[0] === 'version'
      ? { path: ['versions', placement.index, ...parts.slice(1)], why }
      : { path: parts, why };
  }

  function printed(line: number): string {
    return foldSpace(source.lines[line - 1] ?? '');
  }

  /** A line of the document, in the file that was given. */
  function positionOf(line: number): string {
    const at = source.at(line);
    return `${at.file}:${at.line}`;
  }

  /** With the name of its file, where nothing else tells it from a section of another file. */
  function named(section: DraftSection): DraftSection {
    const own = source.fileOf(section.line);
    const label = labels[source.files.indexOf(own)] ?? '';
    if (given.length === 1) return section;
    const path = pathOf(section);
    const isElsewhere = sections.some((other) => source.fileOf(other.line) !== own && pathOf(other) === path);
    if (section.file === undefined && !isElsewhere) return section;
    return aboutOf(section.heading) === ''
      ? { ...section, heading: label }
      : { ...section, parents: [label, ...section.parents] };
  }

  /** `##乙`, and headings without words. */
  function repairHeadings(found: readonly Block[]): void {
    for (const block of found) {
      const { line } = block;
      const words = printed(line);
      if (block.kind === 'heading' && block.text === '')
        repairs.push({ line, words, keep: true, reason: '这一行只有标题的标记，没有文字。' });
      if (block.kind !== 'paragraph' || !block.doubt) continue;
      const heading = /^#{1,6}\s*([^#\s].*)$/u.exec(words)?.[1];
      if (heading === undefined) continue;
      guesses.push({ path: ['version', 'repairs', repairs.length], why: 'taken for a heading' });
      repairs.push({ line, words, heading, reason: '原文的“#”后缺空格，按标题收录。' });
    }
  }

  function leaveOut({ rows: [first], line }: Table, reason: string): void {
    if (!first) return;
    guesses.push({ path: ['version', 'repairs', repairs.length], why: 'taken for a table without codes' });
    repairs.push({ line: first.line, words: wordsOfRow(first) || printed(line), leaveOut: 'table', reason });
  }

  function readTable(section: DraftSection, table: Table): void {
    const found = columnRoles(table, columns, mayBeUnnamed);
    if (found.noCodes) {
      const isClash = !columnRoles(table, known.manifest?.columns ?? {}, mayBeUnnamed).noCodes;
      const isNames = found.noCodes === 'names';
      if (isClash)
        doubts.push(
          `${positionOf(table.line)}: a table whose codes stand under a heading that has another role elsewhere. "columns" gives each heading one role: say which, or why the table is left out.`,
        );
      leaveOut(
        table,
        isClash
          ? OPEN
          : isNames
            ? '这张表列的是没有数字的错误名，本站只收录数字错误码。'
            : '这张表不列错误码。',
      );
      section.tables = section.tables.filter((other) => other !== table);
      return;
    }
    if (found.headerless && !headerless.has(section)) headerless.set(section, found.headerless);
    if (found.rivals)
      doubts.push(
        `${positionOf(table.line)}: the columns ${found.rivals.map((heading) => `"${heading}"`).join(' and ')} hold the same by "columns", so only the first is read. Give all but one the role "extra".`,
      );
    const code = found.headerless?.indexOf('code') ?? columnOf(table, 'code');
    const codes = table.rows.flatMap(({ cells }) => codesIn(cells[code]?.text ?? ''));
    withCodes.set(section, new Set([...(withCodes.get(section) ?? []), ...codes]));
  }

  /** Index of the column that has a role by its heading; -1 where none has it. */
  function columnOf({ rows: [header] }: Table, role: ColumnRole): number {
    return header?.cells.findIndex(({ text }) => columns[text] === role) ?? -1;
  }

  /**
   * Reads lines that list codes one by one, in a section without a table.
   * @param fewest how many there must be: where other codes stand in tables, one or two such lines may as well be notes
   */
  function readLists(section: DraftSection, fewest: number): void {
    if (section.tables.length > 0) return;
    const items = section.paragraphs.flatMap(({ line, text: { text } }) => {
      const [, code = '', words = ''] = LIST_ITEM.exec(text) ?? [];
      return words !== '' && looksLikeRow(source.lines[line - 1] ?? '') && isCode(code)
        ? [{ line, code, words }]
        : [];
    });
    const isAboutCodes = [section.heading, ...section.parents].some((heading) =>
      /码|错误|code|error/iu.test(heading),
    );
    if (items.length < fewest || (fewest > 1 && !isAboutCodes)) return;
    for (const { line, code, words } of items) {
      const cells = [code, words.replaceAll('|', '\\|')];
      repairs.push({
        line,
        words: printed(line),
        cells,
        reason: '原文逐行列出错误码与说明，按一行一码收录。',
      });
    }
    guesses.push({
      path: ['version', 'repairs', repairs.length - items.length],
      why: 'taken for a list of codes',
    });
    headerless.set(section, ['code', 'description']);
    withCodes.set(section, new Set(items.flatMap(({ code }) => codesIn(code))));
  }

  function newManifest(): Manifest {
    const titles = sections.filter(({ depth }) => depth === 0);
    const bare = titles.length === 1 ? aboutOf(titles[0]?.heading ?? '') : '';
    const name = request.name ?? (isNameLike(bare) ? bare : system);
    for (const key of ['name', 'shortName', 'vendor', 'description'])
      if (!(key in request)) guesses.push({ path: [key], why: 'from the document; readers see it' });
    guesses.push({
      path: ['numbering'],
      why: 'forever part of addresses: per-module where one number means several things',
    });
    return {
      name,
      shortName: name,
      vendor: request.vendor ?? name,
      description: `${name} 的错误码。`,
      order: known.lastOrder + 1,
      numbering: isPerModule() ? 'per-module' : 'per-system',
      modules: [],
      columns,
      ...readCells(),
      versions: [],
    };
  }

  /** Whether one number means several things in several sections. */
  function isPerModule(): boolean {
    const texts = new Map<string, Set<string>>();
    for (const section of withCodes.keys()) {
      const repaired = new Repairs(repairs, '');
      for (const table of section.tables) {
        const { data } = readRows(
          source,
          table,
          { columns } as Manifest,
          headerless.get(section),
          repaired,
          () => undefined,
        );
        for (const { cells } of data) {
          const cellOf = (...roles: ColumnRole[]) =>
            cells.find(({ column }) => roles.includes(column.role))?.text.text ?? '';
          const text = cellOf('description', 'cause');
          for (const code of codesIn(cellOf('code')))
            texts.set(code, (texts.get(code) ?? new Set()).add(text));
        }
      }
    }
    const several = [...texts.values()].filter((of) => of.size > 1).length;
    return withCodes.size > 1 && several >= 3 && several / texts.size > 0.06;
  }

  /** What the document writes for all other errors and no other version did: without it the row would be refused. */
  function furtherCatchAll({ catchAll = [] }: Manifest): Pick<Manifest, 'catchAll'> {
    const further = (readCells().catchAll ?? []).filter((words) => !catchAll.includes(words));
    return further.length > 0 ? { catchAll: [...catchAll, ...further] } : {};
  }

  /** What the document writes for all other errors, and for no advice. */
  function readCells(): Pick<Manifest, 'catchAll' | 'noAdvice'> {
    const cellsOf = (role: ColumnRole) =>
      sections.flatMap(({ tables: all }) =>
        all.flatMap((table) => {
          const column = columnOf(table, role);
          const body = column < 0 ? [] : table.rows.slice(1).filter(({ isDelimiter }) => !isDelimiter);
          return body.map(({ cells }) => cells[column]?.text ?? '');
        }),
      );
    const all = (role: ColumnRole, pattern: RegExp) => [
      ...new Set(cellsOf(role).filter((text) => pattern.test(text))),
    ];
    const catchAll = all('code', /^(?:其他|其它|其余)(?:错误|错误码|异常|值)?$|^(?:others?|default)$/iu);
    const noAdvice = all('advice', /^(?:[-–—/]+|n\/?a|无|暂无|none|null)[。.]?$/iu);
    return { ...(catchAll.length > 0 && { catchAll }), ...(noAdvice.length > 0 && { noAdvice }) };
  }

  function nested(flat: readonly DraftSection[]): ManifestSection[] {
    const result: ManifestSection[] = [];
    const above: { depth: number; item: ManifestSection; path: (string | number)[] }[] = [];
    for (const section of flat) {
      const isCover = isStatements(section, flat);
      // The headings of a cover page are titles of the document, of which none is part of another.
      const depth = isCover ? Math.min(section.depth, 1) : section.depth;
      const roles = headerless.get(section);
      const module = modules.get(section);
      const item: ManifestSection = {
        heading: section.heading,
        ...(module !== undefined && { module }),
        ...(isCover && { role: 'statements' as const }),
        ...(roles && { headerless: roles }),
      };
      while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= depth) above.pop();
      const parent = above.at(-1);
      const siblings = parent ? (parent.item.sections ??= []) : result;
      const path = [...(parent?.path ?? ['version']), 'sections', siblings.length];
      const why = whys.get(section);
      if (why !== undefined) guesses.push({ path: [...path, 'module'], why });
      siblings.push(item);
      above.push({ depth, item, path });
    }
    return result;
  }

  function converted(target: Manifest) {
    const own = new Faults();
    const result = own.attempt(() => {
      const whole = convertDocument(system, target, version, source, known.corrections, own);
      runChecks('document', { ...whole, source, isWhole: own.isEmpty }, own);
      return whole;
    });
    return { errors: own.errors, document: result?.document, unused: result?.repairs.unused() ?? [] };
  }

  /** Takes the items that conversion proposes, until it proposes no more: one fault may hide another. */
  function repairTheRest(target: Manifest): void {
    for (let round = 0; round < 10; round++) {
      const { errors, unused } = converted(target);
      const has = ({ line, words }: Repair) =>
        version.repairs?.some((item) => item.line === line && item.words === words) ?? false;
      const proposed = errors.flatMap((error) =>
        itemsIn(error.paste).map((proposed): Repair => {
          const item = headlineOf(proposed) ?? proposed;
          return { ...item, reason: reasonFor(item, error, markupAt(item.line)) };
        }),
      );
      const fresh = proposed.filter(
        (item, at) =>
          !has(item) &&
          proposed.findIndex((other) => other.line === item.line && other.words === item.words) === at,
      );
      if (fresh.length === 0) {
        // What an earlier proposal made needless.
        version.repairs = version.repairs?.filter((_, at) => !unused.includes(at));
        if (version.repairs?.length === 0) delete version.repairs;
        if (unused.length === 0) return;
      } else version.repairs = [...(version.repairs ?? []), ...fresh];
    }
  }

  /** The fence or comment that a line stands in. */
  function markupAt(line: number): Markup['what'] | undefined {
    const around = parsed.find((block) => block.kind === 'markup' && block.line <= line && line <= block.end);
    return around?.kind === 'markup' ? around.what : undefined;
  }
}

/** The codes of a cell of the code column. */
const codesIn = (text: string): string[] => readCode(text, []).map(({ code }) => code.code);

const LIST_ITEM =
  /^(?:[-*+•·●]\s+|\d{1,2}[.)]\s+)?[`"“【[(（]?([-−]?(?:0x[\da-f]+|\d+))[`"”】\])）]?\s*(?:[:：=]|[-–—]{1,2}\s|\s)\s*(\S.*)$/isu;

function isStatements(section: DraftSection, all: readonly DraftSection[]): boolean {
  if (section.tables.length > 0) return false;
  const says = section.paragraphs.some(({ text }) =>
    /版权声明|商标声明|服务声明|版权所有|©|copyright|all rights reserved/iu.test(text.text),
  );
  if (says) return true;
  if (section.paragraphs.length > 0) return false;
  const behind = all.slice(all.indexOf(section) + 1);
  const next = behind.findIndex(({ depth }) => depth <= section.depth);
  const inner = next < 0 ? behind : behind.slice(0, next);
  return inner.length > 0 && inner.every((other) => isStatements(other, all));
}

/** A row whose only cell is no code says what the next ones are about. */
function headlineOf({ line, words, cells, reason }: Repair): Repair | undefined {
  const [only = '', ...more] = cells?.filter((cell) => cell !== '') ?? [];
  return only !== '' && more.length === 0 && !isCode(only)
    ? { line, words, leaveOut: 'row', reason }
    : undefined;
}

function itemsIn(paste: string): Repair[] {
  try {
    const items = parse(paste) as unknown;
    return Array.isArray(items) ? (items as Repair[]).filter((item) => typeof item.line === 'number') : [];
  } catch {
    return [];
  }
}

const pathOf = ({ parents, heading }: DraftSection): string => [...parents, heading].join('\n');

/** Whether words of a heading may be the name of a system. */
const isNameLike = (text: string): boolean =>
  /[\p{Script=Han}A-Z]/u.test(text) &&
  text.length <= 20 &&
  !/^(?:客户端|服务端|服务器|接口|附录|附|通知代码|SDK|API|client|server|common)$|概述|指南|文档|handling/iu.test(
    text,
  );

/** Id and age of the version: what is said, what the document prints, what its file is called. */
function identity(
  { version, date }: Request,
  { files }: SourceDocument,
  taken: readonly string[],
): Pick<ManifestVersion, 'id' | 'date' | 'dateBasis' | 'provenance'> {
  // The document is as new as the newest of its files.
  const [printed] = files
    .flatMap(({ lines, before }) => {
      const found = printedDate(lines);
      return found ? [{ ...found, line: found.line + before }] : [];
    })
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const stem = slugOfLabel(stemOf(files[0]?.file ?? ''));
  const id =
    version ?? date ?? printed?.date ?? (/\d/u.test(stem) || taken.includes('undated') ? stem : 'undated');
  if (date !== undefined)
    return { id, date, dateBasis: 'page-history', provenance: `日期 ${date} 据厂商公开页面的历史。` };
  if (printed)
    return {
      id,
      date: printed.date,
      dateBasis: 'document',
      provenance: `原文写明日期 ${printed.date}（第 ${printed.line} 行）。`,
    };
  return { id, date: null, dateBasis: 'none', provenance: '原文未署日期。' };
}

/** A file's name without what tells its form. */
const stemOf = (path: string): string => basename(path).replace(/\.[^.]*$/u, '');

/** What tells the files of a document apart: their names, with the folder where these are the same. */
function labelsOf(paths: readonly string[]): string[] {
  const stems = paths.map(stemOf);
  const labels = paths.map((path, index) => {
    const stem = stems[index] ?? '';
    return stems.filter((other) => other === stem).length > 1
      ? `${basename(dirname(resolve(path)))} ${stem}`
      : stem;
  });
  return labels.map((label, index) => (labels.indexOf(label) < index ? `${label} ${index + 1}` : label));
}

const slugOfLabel = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');

/**
 * The files' names in the folder of sources: the version's id, and of several files what each is called.
 * @param labels what tells them apart
 */
function fileNames(paths: readonly string[], id: string, labels: readonly string[]): string[] {
  const names: string[] = [];
  for (const [index, path] of paths.entries()) {
    const extension = /\.\w{1,8}$/u.exec(basename(path))?.[0].toLowerCase() ?? '.txt';
    const label = labels[index] ?? '';
    const slug = /\p{Script=Han}/u.test(label) ? slugOf(label) : slugOfLabel(label);
    const isPlain = paths.length === 1 || slug === id || slug === '';
    const name = isPlain ? id : `${id}-${slug}`;
    names.push((names.includes(name + extension) ? `${name}-${index + 1}` : name) + extension);
  }
  return names;
}

const hasSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));
