import type { ColumnRole } from '../../../src/schemas/manifest.ts';
import { isCode, isName } from '../normalise/read-code.ts';
import { isDelimiterRow, type Row, type Table } from '../parse/block.ts';

/** What the columns of a table hold, as far as it can be told. */
export interface TableColumns {
  /** By heading, those that were not known before; empty where the table has no header. */
  roles: Map<string, ColumnRole>;
  /** Headings whose role rests on what their cells hold, not on their name. */
  guessed: string[];
  /** The roles from left to right where the table has no header. */
  headerless?: ColumnRole[];
  /** Why the table is not read: it holds no codes, or codes without a number. */
  noCodes?: 'none' | 'names';
  /** Headings of columns of which only one can be read, since they have one role. */
  rivals?: string[];
}

/** Roles with what a heading says that has them, in the order in which they are tried. */
const NAMES: [ColumnRole, RegExp][] = [
  ['none', /^(?:序号|编号序列|no\.?|#|index|번호)$/iu],
  [
    'extra',
    /http|级别|类型|type|版本|version|平台|platform|示例|example|备注|remark|是否|接口|模块|module|更新/iu,
  ],
  [
    'advice',
    /建议|处理|解决|方案|措施|办法|方法|排查|应对|对应|操作|solution|suggest|action|advice|resolution|recommend|resolve|fix|workaround|how to|what to do|해결|조치|対処/iu,
  ],
  ['cause', /原因|cause|reason|원인/iu],
  [
    'symbol',
    /常量|宏|枚举|符号|标识|英文名|变量|constant|symbol|enum|macro|identifier|定义名|^name$|^error$|^名称$|错误名/iu,
  ],
  [
    'description',
    /描述|含义|说明|意义|信息|释义|意思|解释|内容|详情|提示|定义|message|msg|desc|meaning|detail|explanation|comment|info|text|설명|説明|意味/iu,
  ],
  [
    'code',
    /错误码|错误代码|错误编号|错误号|返回码|返回值|响应码|状态码|异常码|业务码|结果码|代码|码$|^编码|^编号$|^值$|^数值$|code|errno|^ret$|^value$|^number$|^id$|코드|コード/iu,
  ],
];

/** Which of several columns is the code: a better name first. */
const BEST_CODE = [
  /错误码|错误代码|error ?code|errcode|에러 ?코드|エラーコード/iu,
  /返回码|响应码|业务码/iu,
  /code|码/iu,
];

function namedRole(heading: string): ColumnRole | undefined {
  const plain = heading.replaceAll(/\s+/gu, ' ').trim();
  // A code is a code, whatever else its heading speaks of; but HTTP codes stand beside it.
  if (
    /^(?:错误码|错误代码|error ?code|code|返回码|状态码)/iu.test(plain) &&
    !/说明|描述|含义|信息|desc|mess/iu.test(plain)
  )
    return 'code';
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0];
}

const share = (cells: readonly string[], test: (cell: string) => boolean): number => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
};

/** `ERR_A`, `kA`, `EOF`: no word of a sentence. */
const isIdentifier = (cell: string) => isName(cell) && /_|[a-z][A-Z]|^[A-Z]{2,}\d*$/u.test(cell);
const hasWords = (cell: string) => /\p{L}{2}/u.test(cell) && !isName(cell);

/**
 * How surely a column of a table is that of the codes, by its name: 0 is the best, 4 that none has such a name. One heading has
 * one role in all tables, so the surest are asked first.
 */
export function rankOfCodes(table: Table): number {
  const [first, ...body] = table.rows.filter(({ isDelimiter }) => !isDelimiter);
  const ranks = (first?.cells ?? []).map(({ text }, column) => {
    if (namedRole(text) !== 'code') return 4;
    const cells = body.map(({ cells: own }) => own[column]?.text ?? '');
    const rank = BEST_CODE.findIndex((pattern) => pattern.test(text));
    return share(cells, isCode) > 0.2 ? (rank < 0 ? 3 : rank) : 4;
  });
  return Math.min(4, ...ranks);
}

/** Headings of tables that describe parameters. */
const PARAMETERS =
  /类型|必填|必选|必须|参数|字段|长度|默认|required|optional|^type$|param|field|length|default/iu;

/**
 * Tells what the columns of a table hold by their names, and by what stands in them where names say nothing.
 * @param known roles that the manifest gives already
 * @param mayBeUnnamed whether the codes may stand under a heading that is no name of codes: in a document that has none
 */
export function columnRoles(
  table: Table,
  known: Readonly<Record<string, ColumnRole>>,
  mayBeUnnamed = true,
): TableColumns {
  const result: TableColumns = { roles: new Map(), guessed: [] };
  const rows = table.rows.filter(
    ({ isDelimiter, cells }) => !isDelimiter && cells.some(({ text }) => text !== ''),
  );
  const [first] = rows;
  if (!first) return { ...result, noCodes: 'none' };
  const roleOf = (heading: string) => (Object.hasOwn(known, heading) ? known[heading] : undefined);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const textsOf = (from: readonly Row[], column: number) =>
    from.map(({ cells }) => cells[column]?.text ?? '');
  if (!isHeader(first, rows, table, (heading) => roleOf(heading) === 'code')) {
    const columns = Array.from({ length: width }, (_, column) => textsOf(rows, column));
    const code = columns.findIndex((cells) => share(cells, isCode) > 0.5);
    if (code < 0) return { ...result, noCodes: 'none' };
    const text = widest(columns, code);
    const symbol = columns.findIndex(
      (cells, column) => column !== code && column !== text && share(cells, isName) > 0.6,
    );
    const headerless = columns.map((_, column): ColumnRole =>
      column === code ? 'code' : column === text ? 'description' : column === symbol ? 'symbol' : 'extra',
    );
    return { ...result, headerless };
  }
  const body = rows.slice(1);
  const headings = first.cells.map(({ text }) => text);
  const columns = headings.map((heading, column) => ({
    heading,
    cells: textsOf(body, column),
    known: heading === '' ? ('none' as const) : roleOf(heading),
    named: namedRole(heading),
  }));
  const code = codeColumn();
  if (!code) return { ...result, noCodes: columns.some(isNamesOnly) ? 'names' : 'none' };
  setRole(code, 'code', code.named !== 'code');
  const rest = columns.filter(({ heading }) => heading !== code.heading && heading !== '');
  const has = (role: ColumnRole) => rest.some((column) => now(column) === role);
  /** The role that a column has by now. */
  function now({ heading, known: role }: Column): ColumnRole | undefined {
    return role ?? result.roles.get(heading);
  }
  const open = () => rest.filter((column) => now(column) === undefined);
  /** One column is to say what the codes mean. */
  const isSpare = () => has('description') || has('cause') || open().length > 1;
  for (const column of open()) {
    const isSymbol = share(column.cells, isIdentifier) > 0.6;
    const isOnce = column.cells.length > 2 && new Set(column.cells).size === column.cells.length;
    const mayBe =
      column.named === undefined ||
      ['symbol', 'description', 'code'].includes(column.named) ||
      (column.named === 'extra' && isOnce);
    if (isSymbol && mayBe && !has('symbol') && isSpare())
      setRole(column, 'symbol', column.named !== 'symbol');
    else if (column.named === 'advice' && !has('advice') && isSpare()) setRole(column, 'advice', false);
    else if (column.named === 'none') setRole(column, 'none', false);
  }
  if (!has('description') && !has('cause')) {
    const best = open()
      .map((column) => ({ column, rate: rateOfText(column) }))
      .sort((a, b) => b.rate - a.rate)[0]?.column;
    const isSure = best?.named === 'description' || best?.named === 'cause';
    if (best) setRole(best, has('advice') ? 'cause' : 'description', !isSure);
  }
  for (const column of open()) setRole(column, 'extra', false);
  // As the document prints them.
  result.roles = new Map(
    headings.flatMap((heading) =>
      result.roles.has(heading) ? [[heading, result.roles.get(heading) ?? 'extra']] : [],
    ),
  );
  const rivals = (['description', 'advice', 'symbol'] as const)
    .map((role) =>
      rest.filter((column) => now(column) === role || (role === 'description' && now(column) === 'cause')),
    )
    .find((group) => new Set(group.map(({ heading }) => heading)).size > 1);
  return { ...result, ...(rivals && { rivals: rivals.map(({ heading }) => heading) }) };

  type Column = (typeof columns)[number];

  function setRole({ heading, known: role }: Column, given: ColumnRole, isGuess: boolean): void {
    if (role !== undefined || result.roles.has(heading)) return;
    result.roles.set(heading, given);
    if (isGuess) result.guessed.push(heading);
  }

  function codeColumn(): Column | undefined {
    const given = columns.find((column) => column.known === 'code');
    if (given) return share(given.cells, isCode) > 0 || body.length === 0 ? given : undefined;
    const rate = ({ heading, cells }: Column) => {
      const name = BEST_CODE.findIndex((pattern) => pattern.test(heading));
      return share(cells, isCode) + (name < 0 ? 0 : BEST_CODE.length - name);
    };
    const open = columns.filter((column) => column.known === undefined);
    // A number that is misprinted is one still; a name is none.
    const isNumber = (cell: string) => isCode(cell) || (/\d/u.test(cell) && !isName(cell));
    const named = open.filter(({ named: role, cells }) => role === 'code' && share(cells, isNumber) > 0.2);
    if (named.length > 0) return named.sort((a, b) => rate(b) - rate(a))[0];
    if (!mayBeUnnamed || headings.some((heading) => PARAMETERS.test(heading))) return undefined;
    return open.find(
      ({ named: role, cells }) =>
        (role === undefined || role === 'symbol') &&
        share(cells, isCode) > 0.6 &&
        cells.filter(isCode).length > 1 &&
        new Set(cells).size > cells.length / 2,
    );
  }

  function rateOfText({ cells, named }: Column): number {
    const filled = cells.filter((cell) => cell !== '').length / Math.max(1, cells.length);
    const chinese = share(cells, (cell) => /\p{Script=Han}/u.test(cell));
    const name = named === 'description' ? 1.5 : named === 'cause' ? 1.2 : named === 'extra' ? -0.5 : 0;
    return 2 * filled + share(cells, hasWords) + chinese + name;
  }
}

/** A column that is called a code and holds names. */
const isNamesOnly = ({ heading, cells }: { heading: string; cells: string[] }) =>
  BEST_CODE.some((pattern) => pattern.test(heading)) && share(cells, isName) > 0.5;

/** Whether the first row names the columns. */
function isHeader(
  first: Row,
  rows: readonly Row[],
  table: Table,
  isKnownCode: (heading: string) => boolean,
): boolean {
  const texts = first.cells.map(({ text }) => text);
  if (texts.some(isKnownCode)) return true;
  if (texts.some(isCode)) return false;
  const [printed, under] = table.rows;
  if (printed === first && under && isDelimiterRow(under.cells.map(({ text }) => text))) return true;
  return rows.length > 1 && texts.some((text) => namedRole(text) !== undefined && text.length < 20);
}

/** The column with most words. */
function widest(columns: readonly string[][], except: number): number {
  const lengths = columns.map((cells, column) => (column === except ? -1 : cells.join('').length));
  return lengths.indexOf(Math.max(...lengths));
}
