import { isEnvelope, isSupported } from '../../../src/domain/number/origin.ts';
import type { CheckOf } from './check.ts';

export const originsRestOnParagraphs: CheckOf<'systems'> = {
  name: 'what is said of an origin rests on a paragraph of the newest document',
  scope: 'systems',
  check: ({ curation, systems, isJudged }, report, outdated) => {
    for (const { value, at } of curation('origins').filter((item) => isJudged(item.value.of))) {
      if (!isSupported(value, systems)) {
        (isSupported(value, systems, 'any') ? outdated : report)(
          at,
          `words on the origin of ${value.of}, which rest on a paragraph that its newest document lacks: "${value.text}"`,
          'Remove the item, or write it again for what the newest document says',
        );
      } else if (isJudged(value.wraps ?? '') && !isEnvelope(value, systems)) {
        report(
          at,
          `"wraps: ${value.wraps ?? ''}" at ${value.of}`,
          'Only the number of an entry can be an envelope, and it wraps a module or layer, with its system: msdk/qq',
        );
      }
    }
  },
};
