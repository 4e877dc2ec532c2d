/** What stands on a page that is not kept in place of a code's or a number's page: plain frames, from the search's data. */
import { element } from '../shared/element.ts';
import { codesTold, type Told } from '../../domain/offline/told.ts';
import { textsDataPath, withBase } from '../../domain/model/address.ts';
import type { NumberIndex } from '../../domain/number/number-index.ts';
import type { Suggestion } from '../../domain/not-found/missing-page.ts';
import type { TextIndex } from '../../domain/search/text-index.ts';
import { visibleText } from '../../domain/text/invisible.ts';
import { fetchJson } from '../shared/numbers.ts';

/** What the page is about, where it is the page of a code or a number, and a frame for each code. */
export interface Frames {
  title: string;
  head: HTMLElement[];
  frames: HTMLElement;
}

/** @returns null where no code is meant */
export async function codeFrames(suggestion: Suggestion, index: NumberIndex): Promise<Frames | null> {
  const texts = await fetchJson<TextIndex>(textsDataPath()).catch(() => null);
  const told = codesTold(suggestion, index, texts);
  const [first] = told;
  if (!first) return null;
  const isOne = suggestion.kind === 'moved' && told.length === 1;
  const summary = isOne ? first.title : `${told.length} 处含义`;
  const head = element('header', 'code-head');
  const heading = element('h1', '');
  heading.id = '_top';
  heading.append(
    element('span', /\d/u.test(first.label) ? 'number' : 'number word', first.label),
    ' ',
    element('span', 'summary', summary),
  );
  head.append(heading, ...(isOne ? [facts(first)] : []));
  const cards = element('div', 'hub-cards');
  cards.append(...told.map(card));
  return {
    title: `${first.label} ${summary}`,
    head: [head, note(told)],
    frames: isOne ? words(first) : cards,
  };
}

const isMore = (told: readonly Told[]) => told.some(({ meaning }) => meaning !== null);

function note(told: readonly Told[]): HTMLElement {
  const why = navigator.onLine ? '暂时取不到' : '离线';
  const what = isMore(told) ? '含义与处理建议' : '摘要';
  const line = element('p', 'site-note');
  line.append(
    element('b', 'mark', '本站说明'),
    element(
      'span',
      '',
      `${why}，此页未保存完整内容。以下是存在本机的${what}；连上网络后刷新此页，可看各版本的变化、相关错误码与原文位置。`,
    ),
  );
  return line;
}

const placeOf = ({ system, module }: Told) => (module.startsWith(system) ? module : `${system} ${module}`);

/** One of several codes; its heading leads to its own page, which may be kept. */
function card(told: Told): HTMLElement {
  const made = element('article', 'hub-card');
  const head = element('header', '');
  const heading = element('h2', '');
  const link = document.createElement('a');
  link.href = withBase(import.meta.env.BASE_URL, told.path);
  link.textContent = `${placeOf(told)} ${told.label}`;
  heading.append(link);
  head.append(heading, facts(told, false));
  made.append(head, element('p', 'title', told.title), words(told));
  return made;
}

const STATUS = { current: '现行', removed: '已移除', retired: '已撤下' };
const KINDS = { exact: '', range: '区间', class: '类别', 'catch-all': '其余错误' };

function facts(told: Told, withPlace = true): HTMLElement {
  const line = element('p', 'facts');
  line.append(element('span', told.removed ? 'status removed' : 'status current', STATUS[told.status]));
  const kind = KINDS[told.kind ?? 'exact'];
  if (kind) line.append(element('span', 'kind', kind));
  if (withPlace) line.append(element('span', '', placeOf(told)));
  return line;
}

/** The document's words, marked as such; what it leaves out is said in the site's own hand. */
function words({ title, meaning, advice }: Told): HTMLElement {
  const frame = element('figure', 'vendor');
  const caption = element('figcaption', '');
  caption.append(element('b', 'mark', '厂商原文'));
  const quote = element('blockquote', '');
  const list = element('dl', 'meaning');
  list.append(
    element('dt', '', '含义'),
    said(meaning ?? title, '原文只写了处理办法'),
    element('dt', '', '处理建议'),
    said(advice ?? '', advice === null ? '未存到本机' : '原文未给出处理建议'),
  );
  quote.append(list);
  frame.append(caption, quote);
  return frame;
}

function said(text: string, otherwise: string): HTMLElement {
  const made = element('dd', '', visibleText(text));
  if (text === '') made.append(element('span', 'by-site', otherwise));
  return made;
}
