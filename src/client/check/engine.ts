/** What the page of the enum check needs once something is pasted; loaded when the field is entered. */
export { checkCodes } from '../../domain/check/enum-check.ts';
export { answerMarkdown, answerSummary } from '../../domain/check/enum-check-text.ts';
export { parseCodesFromSource, symbolNumbers } from '../../domain/check/source-codes.ts';
export { checkAnswer as words } from '#messages/check-answer.ts';
export { answerElements } from './render.ts';
export { standing } from '#messages/standing.ts';
