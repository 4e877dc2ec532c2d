import type { StructuredDataWords } from '../../domain/page/structured-data.ts';
import { site } from './site.ts';

/** What search engines are told. */
export const structuredData: StructuredDataWords = {
  language: 'zh-CN',
  site: site.name,
  home: '首页',
  codesOf: (system) => `${system} 错误码`,
};
