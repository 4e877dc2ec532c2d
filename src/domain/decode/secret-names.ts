/** Names whose values are secret, in any case and joining: `userSig`, `SDKSecretKey`, `kImAppSecret`, `访问密钥`. */

/**
 * - `strong`: a password or the like; short numbers under it are secret too, and it may hold blanks.
 * - `weak`: a token, key or signature, which is long; a number as short as a code is left to be read.
 */
export type NameKind = 'strong' | 'weak';

export interface SecretName {
  kind: NameKind;
  /** Whether it speaks of an error or an amount (`tokenErrCode`, `key_size`, `签名错误`): the value is likely no secret. */
  isAbout: boolean;
  /** A header whose value goes on to the end of the line. */
  isHeader: boolean;
  start: number;
  end: number;
}

const STRONG_HAN =
  '密[码碼钥鑰匙]|[秘私]钥|金鑰|口令|暗号|验证码|驗證碼|校验码|动态码|授权码|凭[证据]|身份证|银行卡|助记词';
const WEAK_HAN = '令牌|签名|簽名|票据|票證|会话';

/** Where a name may be: each hit is looked at closely. */
const HINT = new RegExp(
  'secret|token|key|pass|pwd|psw|sig|sess|auth|cookie|ticket|cred|captcha|encrypt|mnemonic|jwt|bearer|private' +
    String.raw`|(?:js|sms|verif[a-z]{0,8})_?code|(?<![a-z])(?:sid|otp|pin|cvv2?|psk|salt|[as]k|pat|pw|id_?card)(?![a-z])|identified by` +
    `|${STRONG_HAN}|${WEAK_HAN}`,
  'gi',
);

/** Words that only look like a name of a secret. */
const BENIGN =
  /key(?:words?|board|frame|note|event|code|up|down|press|stroke|space)|(?:mon|tur|don|hoc|joc|whis|hot)key|(?<!o)author(?!i[sz]ation)|unauth|pass(?:e[ds]|ing|eng|iv|age|thro)|(?:by|com|sur)pass|secretar|tokeni[sz]|(?:de|as|re|con)sign|credit|massage|messag/g;
const STRONG = new RegExp(
  String.raw`secret|pass|pwd|psw|cred|cookie|sess(?:ion)?_?id|captcha|mnemonic|private|(?:js|sms|auth|verif[a-z]*)_?code$|(?<![a-z])(?:sid|otp|pin|cvv2?|psk|salt|sk|pw|id_?card)(?![a-z])|identified by|${STRONG_HAN}`,
);
const WEAK = new RegExp(
  String.raw`token|key|sig(?:n(?:ature)?s?)?(?![a-z])|auth|ticket|encrypt|jwt|bearer|session$|(?<![a-z])(?:ak|pat)(?![a-z])|${WEAK_HAN}`,
);
const ABOUT =
  /err(?!y)|fail|(?:_|token|key|ticket)(?:status|result|expir|valid|len|size|count|num|type|time|ttl|date|version|index|limit|level|state)(?!.*(?:secret|token|key|pass|sig|auth))|[错误败期效异不未缺空]|长度|类型|次数/;
const HEADER = /^-*(?:proxy-)?authori[sz]ation$|cookie2?$/i;
/** A place in a program, whose number is a line: `Token.java:128`. */
const FILE = /\.(?:java|kts?|cpp|cc|c|hpp|h|mm?|swift|go|py|[jt]sx?|vue|php|rb|cs|dart|html?)$/i;

/** Longest part of a name on either side of the word that gives it away. */
const REACH = 40;
const LATIN = /[\w$-]/;
const HAN = /\p{Script=Han}/u;

/** Every name of a secret in a folded text, in order. */
export function* secretNames(folded: string): Generator<SecretName> {
  let done = 0;
  for (const { index, 0: hint } of folded.matchAll(HINT)) {
    if (index < done) continue;
    const isHan = HAN.test(hint);
    let start = index;
    while (!isHan && start > done && index - start < REACH && LATIN.test(folded[start - 1] ?? '')) start -= 1;
    let end = index + hint.length;
    const limit = end + REACH;
    while (end < limit && continuesName(folded, end, isHan)) end += 1;
    done = end;
    const name = folded.slice(start, end);
    const kind = FILE.test(name) ? null : kindOf(name);
    if (kind) yield { ...kind, start, end };
  }
}

function continuesName(folded: string, at: number, isHan: boolean): boolean {
  const character = folded[at] ?? '';
  if (isHan) return HAN.test(character) && !/[为是]/.test(character);
  return LATIN.test(character) || (character === '.' && LATIN.test(folded[at + 1] ?? ''));
}

function kindOf(name: string): Omit<SecretName, 'start' | 'end'> | null {
  const words = name
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '_')
    .toLowerCase()
    .replace(BENIGN, '');
  const kind = STRONG.test(words) ? 'strong' : WEAK.test(words) ? 'weak' : null;
  return kind && { kind, isAbout: ABOUT.test(words), isHeader: HEADER.test(name) };
}
