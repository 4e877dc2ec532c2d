/** What the dialog shows before anything is typed: examples to press, and the codes that were opened last. */
import { buttonElement, element } from '../shared/element.ts';
import { searchAnswers as words } from '#messages/search-answers.ts';
import { groupElement } from './render.ts';
import { forgetCodes, recentCodes } from './recent.ts';

/** @param onAsk takes the example that was pressed */
export function idleElements(onAsk: (query: string) => void): HTMLElement[] {
  const examples = element(
    'div',
    'examples',
    ...words.examples.map((query) =>
      buttonElement('chip', query, () => {
        onAsk(query);
      }),
    ),
  );
  const recent = recentCodes();
  if (recent.length === 0) return [examples];
  const list = groupElement({ heading: words.recent, hits: recent, aside: true });
  list.classList.add('recent');
  const forget = buttonElement('forget', words.forget, () => {
    forgetCodes();
    list.remove();
    examples.querySelector('button')?.focus();
  });
  list.querySelector('h2')?.append(' ', forget);
  return [examples, list];
}
