/** Whether a query is a line of a log: then its numbers are the decoder's to read, not those of a question. */

/** What nobody types by hand; each is enough. */
const SIGNS: readonly RegExp[] = [
  // A time of day with seconds: 14:15:21.
  /(?<!\d)\d{1,2}:\d{2}:\d{2}(?!\d)/u,
  // Android: `E/flutter (31077):`, `6012 6013 E MyApp :`; iOS: `App[61981:3033775]`.
  /(?:^|\s)[VDIWEF]\/[\w.-]+\s*\(\s*\d+\)/u,
  /\s\d+\s+[VDIWEF]\s+[\w.-]+\s*:/u,
  /\w\[\d+:\d+\]/u,
  // A frame of a stack, a position in a source file.
  /(?:^|\s)at\s+[\w$.]+\(/u,
  /\.(?:java|kt|swift|mm?|cc|cpp|dart|[jt]sx?|go|py|php|cs):?\(?\d+/u,
  // An answer of a server: an object of two fields or more.
  /\{.*"\w+"\s*:.*,\s*\\?"\w+\\?"\s*:/u,
  // A request, and its first line.
  /(?:^|\s|")(?:GET|POST|PUT)\s+\/|HTTP\/[12]/u,
  // `a=1,b=2&c=3`
  /(?:^|[\s,&|;?])\w+=[^\s,&|;=]+(?:[\s,&|;]+\w+=[^\s,&|;=]+){2}/u,
  // A level in brackets before something else: `[ERROR:…`, `[I][mars::stn]`.
  /\[(?:ERROR|WARN|INFO|DEBUG|FATAL|[VDIWEF])[\]:].*[\]:]/u,
];

/** Longer ones are read up to here. */
const LONGEST = 400;

/** Whether one line looks as if a program had written it. */
export function isLogLine(line: string): boolean {
  const text = line.slice(0, LONGEST);
  return SIGNS.some((sign) => sign.test(text));
}
