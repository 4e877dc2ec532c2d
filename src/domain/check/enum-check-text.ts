import { escapeMarkdownSigns } from '../text/markdown-signs.ts';
import type { Verdict } from '../history/summary.ts';
import type { CodeKind } from '../model/code.ts';
import type { CheckAnswer, CheckLine, UnknownCode } from './enum-check.ts';

type Group = keyof CheckAnswer;

/** The words of an answer; src/messages has them. */
export interface CheckWords {
  groups: Readonly<Record<Group, { name: string; explanation: string }>>;
  verdicts: Readonly<Record<Verdict, { name: string }>>;
  byRule: string;
  /** The number was gone, and stands for something else since. */
  reused: string;
  /** @param version the last one that had a code which was gone and came back */
  lastIn: (version: string) => string;
  /** @param shown the first of the numbers, of which there are `count` */
  handled: (shown: readonly string[], count: number, kind: CodeKind) => string;
  /** Stands before the label of the range or class. */
  within: (kind: CodeKind) => string;
  /** @param label of the range or class; null where the number itself is listed */
  elsewhere: (versions: readonly string[], label: string | null) => string;
  nowhere: string;
  atLine: (text: string, line: number) => string;
  heading: (heading: CheckHeading) => string;
  group: (name: string, count: number) => string;
  clauses: (parts: readonly string[]) => string;
  sentence: (text: string) => string;
  remarks: (parts: readonly string[]) => string;
  more: (count: number) => string;
}

/** The lists of an answer in the order of attention; the last two are shown folded. */
export const CHECK_GROUPS: readonly Group[] = [
  'removed',
  'meaning',
  'treatment',
  'reworded',
  'moved',
  'alreadyHandled',
  'unknown',
  'unchanged',
  'unhandled',
];

/** Unknown numbers that are listed; a paste of something else altogether has thousands. */
export const LISTED_UNKNOWN = 200;

type Mark = Verdict | 'by-rule' | 'reused';

/** What stands behind a line's titles: the grade unless the list is of it, and whether no person has confirmed it. */
export function lineMarks({ grade, moved, reviewed, reused }: CheckLine): Mark[] {
  if (grade === null) return [];
  return [
    ...(reused ? ['reused' as const] : []),
    ...(grade === 'meaning' ? [] : [grade]),
    ...(reviewed ? [] : ['by-rule' as const]),
    ...(moved ? ['moved' as const] : []),
  ];
}

export function markText(mark: Mark, { verdicts, byRule, reused }: CheckWords): string {
  if (mark === 'by-rule') return byRule;
  return mark === 'reused' ? reused : verdicts[mark].name;
}

/** `old → new`, or the one that there is, or that both share. */
export function titlesText({ before, after }: Pick<CheckLine, 'before' | 'after'>): string {
  if (before === null || after === null) return before ?? after ?? '';
  return before === after ? after : `${before} → ${after}`;
}

/** Numbers that are listed behind their range or class. */
const LISTED_HANDLED = 12;

/** Which of the handled numbers a range documents, or belong to a class; empty for any other line. */
export const handledText = ({ kind, handled }: CheckLine, words: CheckWords): string =>
  handled.length === 0 ? '' : words.handled(handled.slice(0, LISTED_HANDLED), handled.length, kind);

/** Why a number is unknown, and what comes closest. */
export function unknownText({ elsewhere, line }: UnknownCode, words: CheckWords): string {
  const known = elsewhere
    ? words.elsewhere(elsewhere.versions, elsewhere.kind === 'exact' ? null : elsewhere.label)
    : words.nowhere;
  return words.atLine(known, line);
}

/** Counts of all lists that hold something, in one sentence. */
export function answerSummary(answer: CheckAnswer, words: CheckWords): string {
  const filled = CHECK_GROUPS.filter((group) => answer[group].length > 0);
  return words.clauses(filled.map((group) => `${words.groups[group].name} ${answer[group].length}`));
}

export interface CheckHeading {
  system: string;
  /** Labels of the versions. */
  from: string;
  to: string;
}

/**
 * The answer as Markdown, for a ticket or a change request. What didn't change is only counted.
 * @param toUrl address of a page, from its path
 */
export function answerMarkdown(
  answer: CheckAnswer,
  heading: CheckHeading,
  toUrl: (path: string) => string,
  words: CheckWords,
): string {
  const lines = [`## ${words.heading(heading)}`, '', words.sentence(answerSummary(answer, words))];
  for (const group of CHECK_GROUPS) {
    const items = group === 'unchanged' ? [] : answer[group];
    if (items.length === 0) continue;
    const { name, explanation } = words.groups[group];
    lines.push('', `### ${words.group(name, items.length)}`, '', words.sentence(explanation), '');
    const texts =
      group === 'unknown'
        ? unknownItems(answer.unknown, toUrl, words)
        : answer[group as 'removed'].map((line) => lineItem(line, toUrl, words));
    for (const text of texts) lines.push(text);
  }
  return `${lines.join('\n')}\n`;
}

function unknownItems(
  unknown: readonly UnknownCode[],
  toUrl: (path: string) => string,
  words: CheckWords,
): string[] {
  const items = unknown.slice(0, LISTED_UNKNOWN).map((item) => {
    const place = item.elsewhere;
    const text = escapeMarkdownSigns(unknownText(item, words));
    return `- ${item.label}${namesMarkdown(item)} ${place ? `[${text}](${toUrl(place.path)})` : text}`;
  });
  const rest = unknown.length - items.length;
  return rest > 0 ? [...items, `- ${words.more(rest)}`] : items;
}

/** Names as code, which needs no escaping, behind a blank. */
const namesMarkdown = ({ names }: Pick<CheckLine, 'names'>) => names.map((name) => ` \`${name}\``).join('');

function lineItem(line: CheckLine, toUrl: (path: string) => string, words: CheckWords): string {
  const { note, within, lastIn } = line;
  const details = [
    words.clauses(lineMarks(line).map((mark) => markText(mark, words))),
    lastIn === null ? '' : words.lastIn(lastIn),
    note ?? '',
    within ? words.within(within.kind) + within.label : '',
    handledText(line, words),
  ].filter((detail) => detail !== '');
  const suffix = details.length > 0 ? words.remarks(details) : '';
  return `- [${line.label}](${toUrl(line.path)})${namesMarkdown(line)} ${escapeMarkdownSigns(titlesText(line) + suffix)}`;
}
