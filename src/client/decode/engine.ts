/** What the decoder's page needs once a text is pasted; loaded when the field is entered. */
export { decodeLog, shardsForLog } from '../../domain/decode/decode.ts';
export { factsOf } from '../../domain/decode/facts.ts';
export { groupFindings } from '../../domain/decode/group.ts';
export { decodedMarkdown } from '../../domain/decode/markdown.ts';
export { maskText } from '../../domain/decode/mask-text.ts';
export { viewLines } from '../../domain/decode/text-view.ts';
export { countText } from '../../domain/decode/words.ts';
export { decodeAnswer as words } from '#messages/decode-answer.ts';
export { addFacts, cardElement, lineElement } from './render.ts';
