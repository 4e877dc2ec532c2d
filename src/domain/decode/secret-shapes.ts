/**
 * Secrets that are told by their look alone. The shapes of keys are those that gitleaks and secretlint publish;
 * docs/security.md says which.
 */
import type { Span } from './finding.ts';

/** Each is masked from its first group on, or whole. Every one is linear: bounded, or begun by words of its own. */
const SHAPES: readonly RegExp[] = [
  // UserSig (deflated) and JSON web tokens in base64.
  /(?<![A-Za-z\d])e(?:J|N[o-r]|AE|y[JA-Z])[\w*./+=-]{20,}/g,
  /(?<![a-z])(?:bearer|basic)[^\S\r\n]{1,4}([\w.~+/-]{8,}={0,2}(?![\w=]))/gi,
  // user:password@host
  /:\/\/[^\s/:@"'<>]{0,64}:((?!\d{2,5}\/)[^\s"'<>]{1,200})@/g,
  /:\/\/([^\s/:@"'<>]{8,200})@/g,
  // Options of commands: -p secret, -u name:secret, mysql -psecret
  /(?<![\w-])-[Pap][^\S\r\n]{0,4}(?!-|\d{1,5}(?:[:\s]|$))("[^"\r\n]{1,200}"|'[^'\r\n]{1,200}'|(?<=\s)\S{3,200})/g,
  /(?<![\w-])(?:-u|--(?:proxy-)?user)[\s=]{1,4}["']?[^\s:"']{0,64}:([^\s"']{1,200})/g,
  /(?:mysql|maria|sshpass)[^\r\n]{0,80}?\s-p([^\s-]\S{0,200})/g,
  // Phones: of China with and without its code, of other countries with theirs.
  /(?<![\d.])(?:(?:\+|00)?86[-\s]?|\(\+?86\)\s?)?1[3-9]\d[-. ]?\d{4}[-. ]?\d{4}(?!\d)/g,
  /(?<![\w.+-])\+[1-9]\d{0,2}(?:[-. ()]{0,2}\d){7,12}(?![\d:])/g,
  /(?<![\w.-])(?:0\d{2,3}[- ]|400-)\d{3,4}[- ]?\d{4}(?![\d:.])/g,
  // Identity cards with a day of birth, bank cards.
  /(?<!\d)[1-9]\d{5}[- ]?(?:18|19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[- ]?\d{3}[\dXx]?(?![\dA-Za-z])/g,
  /(?<!\d)(?:62|4\d|5[1-5])\d{2}(?:[- ]?\d{4}){3}(?:[- ]?\d{1,3})?(?!\d)/g,
];

/** A run of letters and digits that may be a key of a service, hexadecimal or base64. */
const RUN = /[\w+/-]{16,}={0,2}/g;
/** Beginnings of keys of clouds and services. */
const PREFIX =
  /(?<![A-Za-z\d])(?:A3T[A-Z\d]|A[KS]IA|ABIA|ACCA|LTAI|AKID|AIza|AKCp|EAA[A-Z]|GOCSPX-|AGE-SECRET|PMAK-|NRAK-|ATATT3|[srp]k[-_]|gh[a-z]_|github_pat_|glpat-|xox[a-z]-|npm_|hf_|dop_v1_|shp[a-z]{2}_|whsec_|pypi-|dapi|lin_api_|sq0[a-z]{3}-)[\w-]{12,}/;
const HEX = /[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i;
/** What tells requests apart, and support asks for. */
const IDENTIFIER = /(?:request|trace|span|log|correlation)[-_ ]?id["'\s:=]{0,6}$/iu;

/** Secrets by their look; unsorted, overlapping. */
export function secretShapes(text: string, folded: string): Span[] {
  return [
    ...SHAPES.flatMap((shape) =>
      [...folded.matchAll(shape)].map(({ index, 0: all, 1: value = all }) => {
        const start = index + all.lastIndexOf(value);
        return { start, end: start + value.length };
      }),
    ),
    ...randomRuns(folded),
    ...pemBlocks(folded),
    ...addresses(text),
  ];
}

/** Keys of services, long hexadecimal numbers, and what changes between letters and digits as no word does. */
function randomRuns(folded: string): Span[] {
  return [...folded.matchAll(RUN)].flatMap(({ index, 0: run }) => {
    if (!/\d/.test(run) || IDENTIFIER.test(folded.slice(Math.max(0, index - 24), index))) return [];
    if (isKey(run)) return [{ start: index, end: index + run.length }];
    // A path that holds one.
    return [...run.matchAll(/[^/]{16,}/g)]
      .filter(([part]) => part !== run && isKey(part))
      .map(({ index: at, 0: part }) => ({ start: index + at, end: index + at + part.length }));
  });
}

function isKey(run: string): boolean {
  if (PREFIX.test(run) || HEX.test(run)) return true;
  const changes = run.match(/[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g)?.length ?? 0;
  return run.length >= 20 && changes >= run.length * 0.3 && /\d.*\d/.test(run);
}

/** Keys and certificates between their lines; without the last one as far as the lines look like one. */
function pemBlocks(folded: string): Span[] {
  const spans: Span[] = [];
  const body =
    /-----BEGIN [\w ]{1,40}-----(?:\s+(?:Proc-Type|DEK-Info|Comment|Version|Hash):[^\r\n]{0,99})*(?:\s+[\w+/=]{12,})*(?:\s+[\w+/]{1,60}={1,2})?/uy;
  let at = folded.indexOf('-----BEGIN ');
  while (at >= 0) {
    const end = folded.slice(at, at + 16_000).search(/-----END [\w ]{1,40}-----/u);
    body.lastIndex = at;
    const last = end > 0 ? at + end : body.test(folded) ? body.lastIndex : at;
    if (last > at) spans.push({ start: at, end: last });
    at = folded.indexOf('-----BEGIN ', Math.max(last, at + 1));
  }
  return spans;
}

/** Mail addresses and `user:password@host`, from each `@` outwards: else every letter of a long text would be tried. */
function addresses(text: string): Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (
      start > done &&
      at - start < 64 &&
      /[^\s"'`<>(),;=[\]{}|/\\，。；：、（）]/.test(text[start - 1] ?? '')
    )
      start -= 1;
    const colon = text.slice(start, at - 1).indexOf(':') + start;
    const isLogin = colon >= start;
    const host = /^[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}/.exec(text.slice(at + 1, at + 260))?.[0];
    if (!host) continue;
    if (isLogin) spans.push({ start: colon + 1, end: at });
    else if (start < at && /\.[\w-]*[A-Za-z]$/.test(host)) spans.push({ start, end: at + 1 + host.length });
    done = at + 1 + host.length;
  }
  return spans;
}
