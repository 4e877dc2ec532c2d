import type { ConvertedDocument } from '../../../src/schemas/document.ts';
import type { Manifest } from '../../../src/schemas/manifest.ts';
import type { DraftSection } from './headings.ts';

type Module = Manifest['modules'][number];

/** What a section is to be part of. */
export interface FoundModule {
  id: string;
  /** Why, where it is not certain. */
  guess?: string;
  /** One that the manifest does not have yet. */
  added?: Module;
}

/** What a heading adds to the name of what it is about. */
const EMPTY_WORDS =
  /错误返回码|返回错误码|错误码|错误代码|状态码|返回码|响应码|错误|枚举值|列表|一览|汇总|说明|定义|相关|常见|系统$|的|\berror\s*codes?\b|\bstatus\s*codes?\b|\breturn\s*codes?\b|\bcodes?\b|\berrors?\b(?:\s+handling)?/giu;

/** What a heading is about, apart from errors; empty where that is all. */
export const aboutOf = (heading: string): string =>
  heading.replace(EMPTY_WORDS, '').trim() === '' ? '' : bareName(heading);

/** The name of what a heading is about: without its number, what stands in brackets behind it, and 错误码. */
export function bareName(heading: string): string {
  const plain = heading
    .normalize('NFKC')
    .replace(
      /^\s*(?:第?[(（]?[一二三四五六七八九十]+[)）、.章节]|\d+(?:\.\d+)*[.、)）]?\s+|\d+(?:\.\d+)*[、)）]\s*)/u,
      '',
    )
    .replace(/\s\/[\w./-]+/gu, '')
    .trim();
  const open = plain.replace(/\s*[(（][^()（）]*[)）]\s*$/u, '');
  const bare = open
    .replace(EMPTY_WORDS, ' ')
    .replaceAll(/[\s:：—-]+/gu, ' ')
    .trim();
  return [bare, open, plain, heading].find((text) => /[\p{L}\p{N}]/u.test(text)) ?? heading;
}

const folded = (text: string) =>
  bareName(text)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The name of a heading with that of the one above it, and alone. */
const keysOf = (path: readonly string[]): [string, string] => {
  const name = folded(path.at(-1) ?? '');
  return [`${name}\n${folded(path.at(-2) ?? '')}`, name];
};

/** Words of headings in addresses. */
const LATIN: [RegExp, string][] = [
  [/全局|通用|公共|基础|common/iu, 'common'],
  [/客户端/u, 'client'],
  [/服务端|服务器|后台|后端/u, 'server'],
  [/帐号|账号|账户|帐户/u, 'account'],
  [/登录|登陆/u, 'login'],
  [/鉴权|认证|授权|签名/u, 'auth'],
  [/权限/u, 'permission'],
  [/用户/u, 'user'],
  [/好友|关系链/u, 'relation'],
  [/资料/u, 'profile'],
  [/群组|群/u, 'group'],
  [/聊天室/u, 'chatroom'],
  [/会话/u, 'conversation'],
  [/消息/u, 'message'],
  [/推送/u, 'push'],
  [/通知/u, 'notification'],
  [/直播/u, 'live'],
  [/音视频|通话/u, 'call'],
  [/视频/u, 'video'],
  [/音频|语音/u, 'audio'],
  [/房间/u, 'room'],
  [/频道/u, 'channel'],
  [/短信/u, 'sms'],
  [/邮件/u, 'mail'],
  [/支付/u, 'payment'],
  [/订单/u, 'order'],
  [/文件|存储|上传/u, 'file'],
  [/网络|连接/u, 'network'],
  [/数据库|数据/u, 'data'],
  [/接入/u, 'gateway'],
  [/网关/u, 'gateway'],
  [/业务/u, 'business'],
  [/系统/u, 'system'],
  [/平台/u, 'platform'],
  [/参数/u, 'parameter'],
  [/接口/u, 'api'],
  [/回调/u, 'callback'],
  [/设备/u, 'device'],
  [/小程序/u, 'mini-program'],
  [/公众号/u, 'official-account'],
  [/微信/u, 'wechat'],
  [/分享/u, 'share'],
  [/管理/u, 'admin'],
  [/统计/u, 'statistics'],
  [/搜索/u, 'search'],
  [/翻译/u, 'translation'],
  [/标签/u, 'tag'],
  [/应用/u, 'app'],
];

/** Part of an address for a heading: its Latin words, and what is known of its Chinese ones; empty where that is nothing. */
export function slugOf(heading: string): string {
  let rest = bareName(heading);
  const words: { at: number; word: string }[] = [];
  for (const [pattern, word] of LATIN) {
    const found = pattern.exec(rest);
    if (!found) continue;
    words.push({ at: found.index, word });
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
  }
  // An identifier is read word by word.
  rest = rest.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ');
  for (const { index, 0: word } of rest.matchAll(/[a-z][a-z\d]*|\d+/giu))
    words.push({ at: index, word: word.toLowerCase() });
  const parts = words.sort((a, b) => a.at - b.at).map(({ word }) => word);
  const slug = [...new Set(parts)].slice(0, 4).join('-');
  return /^[a-z]/u.test(slug) && slug !== 'other' ? slug : '';
}

/** What speaks for a module. */
interface Evidence {
  id: string;
  /** From the words of headings and names. */
  words: number;
  /** Share of the section's codes that it has. */
  shared: number;
  /** Whether it has so many of them that the section is it, whatever its heading says. */
  isMutual: boolean;
}

/** Finds modules for the sections of a document, and proposes new ones. */
export class ModuleFinder {
  readonly #modules: Module[];
  /** Module by the whole path of headings. */
  readonly #paths = new Map<string, string>();
  /** By the name of a heading and that of the one above it, and by the name alone. */
  readonly #headings = new Map<string, Set<string>>();
  readonly #codes = new Map<string, Set<string>>();
  readonly #perModule: boolean;
  /** Of this document: a like heading of it is that of another section. */
  readonly #proposed = new Set<string>();

  /** @param neighbours the other versions, newest first */
  constructor(manifest: Pick<Manifest, 'modules' | 'numbering'>, neighbours: readonly ConvertedDocument[]) {
    this.#modules = [...manifest.modules];
    this.#perModule = manifest.numbering === 'per-module';
    for (const { codes } of neighbours) {
      for (const { code, records } of codes) {
        for (const { module, section } of records) {
          const path = section.join('\n');
          if (!this.#paths.has(path)) this.#paths.set(path, module);
          for (const key of keysOf(section))
            this.#headings.set(key, (this.#headings.get(key) ?? new Set()).add(module));
          this.#codes.set(module, (this.#codes.get(module) ?? new Set()).add(code));
        }
      }
    }
  }

  /** @param codes that stand in its tables */
  find(section: DraftSection, codes: ReadonlySet<string>, sections: readonly DraftSection[]): FoundModule {
    const path = section.heading === '' ? [] : [...section.parents, section.heading];
    const ids = new Set([...this.#modules.map(({ id }) => id), ...this.#codes.keys()]);
    const all = [...ids].map((id) => this.#evidenceFor(id, section, path, codes));
    const most = Math.max(0, ...all.map(({ shared }) => shared));
    const total = ({ id, words, shared }: Evidence) => {
      // Where another has its codes, a like name is that of something else.
      const isElsewhere = shared === 0 && most >= 0.5 && codes.size > 2 && this.#codes.has(id);
      return words + 2.5 * shared - (isElsewhere ? 2 : 0);
    };
    const best = all
      .filter((found) => found.isMutual || (found.words >= 1.2 && total(found) >= 1.2))
      .sort((a, b) => total(b) - total(a))[0];
    if (best) {
      if (this.#paths.get(path.join('\n')) === best.id || total(best) >= 4.5) return { id: best.id };
      const count = Math.round(best.shared * codes.size);
      return {
        id: best.id,
        guess: count > 0 ? `shares ${count} of its ${codes.size} codes` : 'by its name',
      };
    }
    const [origin] = all.filter(({ shared }) => shared >= 0.5).sort((a, b) => b.shared - a.shared);
    return this.#propose(section, origin?.id, sections);
  }

  #evidenceFor(
    id: string,
    section: DraftSection,
    path: readonly string[],
    codes: ReadonlySet<string>,
  ): Evidence {
    const [both, alone] = keysOf(path);
    const isSame = this.#paths.get(path.join('\n')) === id;
    const isAlike = this.#headings.get(both)?.has(id) === true;
    const isNamed = this.#headings.get(alone)?.has(id) === true;
    if (this.#proposed.has(id)) return { id, words: isSame ? 5 : 0, shared: 0, isMutual: false };
    const heading = isSame ? 5 : isAlike ? 3 : isNamed ? 2 : 0;
    const own = this.#perModule ? undefined : this.#codes.get(id);
    const count = [...codes].filter((code) => own?.has(code)).length;
    const shared = codes.size === 0 ? 0 : count / codes.size;
    const isMutual = own !== undefined && shared >= 0.5 && count / own.size >= 0.4;
    return { id, words: heading + this.#likeness(id, section), shared, isMutual };
  }

  /** How much the name of a module is like a heading; what both stand under counts too. */
  #likeness(id: string, { heading, parents }: DraftSection): number {
    const module = this.#modules.find((candidate) => candidate.id === id);
    if (!module) return 0;
    const [name, other] = [folded(heading), folded(module.name)];
    const [short, long] = other.length < name.length ? [other, name] : [name, other];
    const alike = other === name ? 3 : long.includes(short) ? (2 * short.length) / long.length : 0;
    if (alike === 0) return 0;
    const above = new Set(parents.map(folded));
    const isAbove = ({ part }: Module) => part !== undefined && above.has(folded(part));
    return alike + (isAbove(module) ? 2 : this.#modules.some(isAbove) ? -3 : 0);
  }

  #propose(
    section: DraftSection,
    predecessor: string | undefined,
    sections: readonly DraftSection[],
  ): FoundModule {
    const { heading, parents } = section;
    const isGeneric = aboutOf(heading) === '';
    const isTwice = sections.filter((other) => folded(other.heading) === folded(heading)).length > 1;
    const above = isTwice ? (parents.at(-1) ?? '') : '';
    const slug =
      [slugOf(above), isTwice && isGeneric ? '' : slugOf(heading)].filter(Boolean).join('-') || 'codes';
    const taken = (id: string) => this.#modules.some((module) => module.id === id);
    let id = slug;
    for (let number = 2; taken(id); number++) id = `${slug}-${number}`;
    const name = bareName(heading) || bareName(parents.at(-1) ?? '') || '错误码';
    const module: Module = {
      id,
      name: above === '' ? name : isGeneric ? bareName(above) : `${bareName(above)} ${name}`,
      ...(predecessor !== undefined && predecessor !== id && { succeeds: [predecessor] }),
    };
    this.#modules.push(module);
    this.#proposed.add(id);
    this.#paths.set([...parents, heading].join('\n'), id);
    return { id, added: module };
  }
}
