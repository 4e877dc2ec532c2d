/** The answer to a line of a log: what the decoder reads in it. */
import { searchAnswers as words } from '#messages/search-answers.ts';
import { loadLogIndex } from '../shared/log-index.ts';
import { countText, spread, type Group, type View } from './answer.ts';

/** Fetched with the first log line only. */
const loadDecoder = () =>
  Promise.all([import('../../domain/decode/decode.ts'), import('../../domain/decode/group.ts')]);

/**
 * @param onDecode opens the decoder with the line
 * @throws Error where decoder or numbers can't be had
 */
export async function logView(line: string, onDecode: () => void): Promise<View> {
  const [{ decodeLog, shardsForLog }, { groupFindings }] = await loadDecoder();
  let index = await loadLogIndex();
  let { findings } = decodeLog(line, index);
  for (let missing = shardsForLog(index); missing.length > 0; missing = shardsForLog(index)) {
    index = await loadLogIndex(missing);
    ({ findings } = decodeLog(line, index));
  }
  const groups = groupFindings(findings).map(({ finding: { label, candidates, containing } }): Group =>
    candidates.length > 0
      ? { heading: words.code(label) + spread(candidates), hits: candidates }
      : { heading: words.containing(label), hits: containing, aside: true },
  );
  const found = groups.filter(({ hits }) => hits.length > 0);
  const isAnswered = found.some(({ aside }) => !aside);
  return {
    notes: [
      {
        text: isAnswered ? words.logLine : words.logWithout,
        kind: 'note',
        action: { text: words.toDecoder, onClick: onDecode },
      },
    ],
    groups: found,
    neighbours: [],
    status: isAnswered ? countText(found) : words.nothing,
  };
}
