import fc from 'fast-check';

/** What a diff must never cut: identifiers, numbers with signs and units, addresses. */
export const UNCUT = [
  'To_Account',
  'TIMManager.getLoginUser',
  '0x20-0x7e',
  '0x1F',
  '@TGS#',
  'HTTP1.1',
  'UTF-8',
  'SDKAppID',
  'HTTP',
  '8k',
  '12K',
  '28MB',
  '1.5GB',
  '2分钟',
  '1 分钟',
  '五分钟',
  '二十五秒',
  '500 字节',
  '500字节',
  '-10113',
  '4294967296',
  '1,000',
  '100%',
  '20 条',
  '2019-11-05',
  'https://cloud.tencent.com/document/product/269/1671?from=a#b',
] as const;

const WORDS = [
  '请求',
  '帐号',
  '账号',
  '服务器',
  '失败',
  '音视频聊天室',
  '超过',
  '消息体',
  '没有权限',
  '请稍后重试',
];
const BETWEEN = ['，', '。', '、', '：', '~', ' ', '（', '）', '\n'];

/** A text such as a vendor writes: words, marks, identifiers and numbers side by side. */
export const vendorText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORDS, ...BETWEEN, ...UNCUT), { minLength: 1, maxLength: 20 })
    .map((parts) => parts.join(''));

/** The same text with some words, marks or numbers put in, taken out or replaced. */
export const textPair = (): fc.Arbitrary<[string, string]> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...WORDS, ...BETWEEN, ...UNCUT), { minLength: 1, maxLength: 15 }),
      fc.array(fc.tuple(fc.nat(14), fc.constantFrom('', ...WORDS, ...BETWEEN, ...UNCUT)), { maxLength: 6 }),
    )
    .map(([parts, edits]) => {
      const edited = [...parts];
      for (const [at, part] of edits) edited[at % parts.length] = part;
      return [parts.join(''), edited.join('') || '无'];
    });
