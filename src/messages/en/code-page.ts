import type { CodePageWords } from '../../domain/page/page-text.ts';
import { documents } from './documents.ts';

/** Title and description of a code's page. */
export const codePage: CodePageWords = {
  bounds: documents.bounds,
  pageTitle: (code, title, place, isRemoved) =>
    `${code} ${title} (${place} error code${isRemoved ? ', removed' : ''})`,
  pageDescription: (system, module, code, said) =>
    `${system} (${module}) error code ${code}: ${said.join('. ')}.`,
};
