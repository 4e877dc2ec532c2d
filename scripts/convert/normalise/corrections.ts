import type { ClassRow, SplitCorrection } from '../../../src/schemas/curation.ts';
import type { RichText } from '../../../src/schemas/document.ts';
import { splitAdvice, splitAt, type SplitText } from './split-advice.ts';

/** Hand-made corrections of how documents are read. */
export interface Corrections {
  /** The interval that the row of an entry describes, when it is listed with this very text. */
  classRow: (id: string, text: string) => ClassRow | undefined;
  split: (text: RichText) => SplitText;
}

/** The corrections that `classes.yaml` and `splits.yaml` list. */
export function correctionsOf(classes: readonly ClassRow[], splits: readonly SplitCorrection[]): Corrections {
  return {
    classRow: (id, text) => classes.find((item) => item.id === id && item.text === text),
    split: (text) => {
      const advice = splits.find((item) => item.text === text.text)?.advice;
      if (advice === null) return { cause: text, advice: null };
      const offset = advice === undefined ? -1 : text.text.indexOf(advice);
      return offset < 0 ? splitAdvice(text) : splitAt(text, offset);
    },
  };
}
