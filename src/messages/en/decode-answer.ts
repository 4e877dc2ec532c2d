import type { decodeAnswer as original } from '../zh-CN/decode-answer.ts';
import { alerts } from './alerts.ts';
import { handling } from './handling.ts';
import { lowerFirst } from './in-text.ts';
import { plural } from './plural.ts';
import { standing } from './standing.ts';

/** The decoder's answer: its cards, the text with its marks, and the summary that is copied. */
export const decodeAnswer: typeof original = {
  standing,
  alerts,
  platform: 'the platform concerned',
  elsewhere: (places, label) => `May also be ${label} of ${places.join(', ')}`,
  unnamed:
    'The text does not name the system. Everybody uses numbers as small as this one, so nothing can be concluded.',
  choices: (count) => `${count} possible meanings`,
  likely: 'Probably',
  facts: {
    advice: 'Advice (unofficial translation)',
    ...handling,
    judgement: (value, basis) => `${value} (${handling.bases[basis]})`,
  },
  foreign: (product) => `of ${product}, which is not a system of this site`,
  lines: (shown, count) =>
    `${count === 1 ? 'Line' : 'Lines'} ${shown.join(', ')}${count > shown.length ? ` and ${count - shown.length} more` : ''}`,
  carriers: {
    whole: () => 'The text is only a number',
    mention: () => 'The line speaks of an error',
    message: () => 'Beginning of msg',
    field: (name) => `Field ${name}`,
    argument: (name) => `First argument of ${name}(`,
    phrase: (name) => `Behind “${name}”`,
    word: (name) => `Behind ${name}`,
  },
  errTypes: {
    0: 'normal',
    1: 'the network is unstable, try again later',
    2: 'authorize again',
    3: 'use refreshToken to refresh acessToken',
    5: 'unknown error',
  },
  markdown: {
    place: (place, isRemoved) => ` (${place}${isRemoved ? ', removed' : ''})`,
    found: (lines, carrier) => `${lines}: ${carrier}`,
    errType: (value, text) => `err_type ${value}: ${text}`,
    parts: (parts) => parts.join('; '),
  },
  summary: {
    none: 'No error codes found.',
    certain: (count) => `${count} certain`,
    likely: (count) => `${count} probable`,
    foreign: (count) => `${count} of systems that this site does not list`,
    ambiguous: (count) => `${count} with several possible meanings`,
    standing: (count, name) => `${count} ${lowerFirst(name)}`,
    found: (codes, places, details) =>
      `Found ${plural(codes, 'error code')}${places > codes ? ` in ${plural(places, 'place')}` : ''}: ${details.join(', ')}.`,
    truncated: (places) => `Only the first ${plural(places, 'place')} ${places === 1 ? 'is' : 'are'} listed.`,
    successes: (places) =>
      `${plural(places, 'further place')} ${places === 1 ? 'has' : 'have'} 0 (success) and ${places === 1 ? 'is' : 'are'} not listed.`,
    masks: (places) => `Keys or personal data were masked in ${plural(places, 'place')}.`,
  },
  basis: {
    sign: {
      object: (words) => `The same JSON object has ${words}`,
      line: (words) => `The same line has ${words}`,
      record: (words) => `The same log record has ${words}`,
      text: (words) => `Another line has ${words}`,
    },
    fields: ([first, second], whose) => `${first} and ${second} are fields of ${whose}`,
    onlyOne: 'The text does not name the system; in the listed documents only this code has the number',
    nearest: (clue) => `${clue}, which is nearest to it; other systems are named nearby as well`,
    sameNumber: (line) => `The same as the one in line ${line}`,
    title: 'The words beside it agree with the meaning of the code',
    envelope: (ret, layer) =>
      `With a ret of ${ret}, the number at the beginning of msg is an error code of ${layer}`,
    namedEnvelope: (words, layer) =>
      `With ${words}, the number at the beginning of msg is an error code of ${layer}`,
    otherEnvelope: (layer) =>
      `In the listed documents, ${layer} does not have this number; it belongs to what is shown here`,
    onlySystem: (system) => `In the listed documents, only ${system} has this number`,
    whichLayer: (clue) =>
      `${clue}, but the layer is not named: look at the address of the request (such as /share/qzone or /share/qq), or ask which API returned it`,
    whichSystem: (clue, hints) =>
      [
        `The system is not named here${clue === null ? '' : `. ${clue}, so it is probably the first`}`,
        ...hints,
      ].join('; '),
    hints: {
      'tencent-im':
        'a response of Tencent Cloud’s REST API has the fields ActionStatus and ErrorInfo; a log of its SDK has TIM or imsdk',
      msdk: 'a response of MSDK has the fields ret, msg and err_type',
      'wildfire-im': 'a response of WildFire has the two fields code and msg; its logs have wildfire or wfc',
    },
  },
  card: {
    removed: 'Removed',
    toMark: (ordinal) => `To mark ${ordinal} in the text`,
    errType: (value, text) => `err_type is ${value}: ${text}`,
  },
  text: {
    masked: 'Masked',
    linesLeft: (count) => `${plural(count, 'line')} left out`,
    charactersLeft: (count) => `…(${plural(count, 'character')} left out)…`,
    toResult: (ordinal) => `To result ${ordinal}`,
  },
};
