import type { StructuredDataWords } from '../../domain/page/structured-data.ts';
import { site } from './site.ts';

/** What search engines are told. */
export const structuredData: StructuredDataWords = {
  language: 'en',
  site: site.name,
  home: 'Home',
  codesOf: (system) => `${system} error codes`,
};
