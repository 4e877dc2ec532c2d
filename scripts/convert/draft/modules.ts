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
  isNew?: Module;
}

/** What a heading adds to the name of what it is about. */
const EMPTY_WORDS =
  /错误返回码|返回错误码|错误码|错误代码|状态码|返回码|响应码|错误|列表|一览|汇总|说明|定义|相关|常见|系统$|的|error\s*codes?|status\s*codes?|return\s*codes?|\bcodes?\b|\berrors?\b(?:\s+handling)?/giu;

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
  for (const { index, 0: word } of rest.matchAll(/[a-z][a-z\d]*|\d+/giu))
    words.push({ at: index, word: word.toLowerCase() });
  const parts = words.sort((a, b) => a.at - b.at).map(({ word }) => word);
  const slug = [...new Set(parts)].slice(0, 4).join('-');
  return /^[a-z]/u.test(slug) && slug !== 'other' ? slug : '';
}

/** Finds modules for the sections of a document, and proposes new ones. */
export class ModuleFinder {
  readonly #modules: Module[];
  readonly #headings = new Map<string, string>();
  readonly #codes = new Map<string, Set<string>>();
  readonly #perModule: boolean;

  /** @param neighbours the other versions, those next to this one first */
  constructor(manifest: Pick<Manifest, 'modules' | 'numbering'>, neighbours: readonly ConvertedDocument[]) {
    this.#modules = [...manifest.modules];
    this.#perModule = manifest.numbering === 'per-module';
    for (const { codes } of neighbours) {
      for (const { code, records } of codes) {
        for (const { module, section } of records) {
          for (const key of [section.join('\n'), folded(section.at(-1) ?? '') + (section.at(-2) ?? '')])
            if (!this.#headings.has(key)) this.#headings.set(key, module);
          this.#codes.set(module, (this.#codes.get(module) ?? new Set()).add(code));
        }
      }
    }
  }

  /** @param codes that stand in its tables */
  find(section: DraftSection, codes: ReadonlySet<string>, sections: readonly DraftSection[]): FoundModule {
    const path = section.heading === '' ? [] : [...section.parents, section.heading];
    const same =
      this.#headings.get(path.join('\n')) ??
      this.#headings.get(folded(section.heading) + (section.parents.at(-1) ?? ''));
    if (same !== undefined) return { id: same };
    const named = this.#byName(section);
    if (named && named.rate >= 2.5) return { id: named.id, ...(named.rate < 3 && { guess: 'by its name' }) };
    const shared = this.#byCodes(codes);
    if (shared?.isMutual)
      return { id: shared.id, guess: `shares ${shared.count} of its ${codes.size} codes` };
    if (named && named.rate >= 1.2) return { id: named.id, guess: 'by its name' };
    return this.#propose(section, shared?.id, sections);
  }

  #byName({ heading, parents }: DraftSection): { id: string; rate: number } | undefined {
    const name = folded(heading);
    const above = new Set(parents.map(folded));
    const isPartAbove = this.#modules.some(({ part }) => part !== undefined && above.has(folded(part)));
    const rated = this.#modules.map(({ id, name: other, part }) => {
      const bare = folded(other);
      const [short, long] = bare.length < name.length ? [bare, name] : [name, bare];
      const alike = bare === name ? 3 : long.includes(short) ? (2 * short.length) / long.length : 0;
      const isUnder = part !== undefined && above.has(folded(part));
      return { id, rate: alike === 0 ? 0 : alike + (isUnder ? 2 : isPartAbove ? -2 : 0) };
    });
    return rated.sort((a, b) => b.rate - a.rate)[0];
  }

  #byCodes(codes: ReadonlySet<string>): { id: string; count: number; isMutual: boolean } | undefined {
    if (this.#perModule || codes.size === 0) return undefined;
    const [best] = [...this.#codes]
      .map(([id, own]) => ({ id, size: own.size, count: [...codes].filter((code) => own.has(code)).length }))
      .sort((a, b) => b.count - a.count);
    if (!best || best.count / codes.size < 0.5) return undefined;
    return { id: best.id, count: best.count, isMutual: best.count / best.size >= 0.4 };
  }

  #propose(
    section: DraftSection,
    predecessor: string | undefined,
    sections: readonly DraftSection[],
  ): FoundModule {
    const { heading, parents } = section;
    const isTwice = sections.filter((other) => folded(other.heading) === folded(heading)).length > 1;
    const above = isTwice ? (parents.at(-1) ?? '') : '';
    const slug = [slugOf(above), slugOf(heading)].filter(Boolean).join('-') || 'codes';
    const taken = (id: string) => this.#modules.some((module) => module.id === id);
    let id = slug;
    for (let number = 2; taken(id); number++) id = `${slug}-${number}`;
    const name = bareName(heading) || bareName(parents.at(-1) ?? '') || '错误码';
    const module: Module = {
      id,
      name: isTwice && above !== '' ? `${bareName(above)} ${name}` : name,
      ...(predecessor !== undefined && predecessor !== id && { succeeds: [predecessor] }),
    };
    this.#modules.push(module);
    this.#headings.set([...parents, heading].join('\n'), id);
    return { id, isNew: module };
  }
}
