import { escapeXml } from '../text/escape-xml.ts';
import { SITE_NAME } from './site.ts';

/**
 * An OpenSearch description: with it a browser offers the site as a search engine. What is typed there goes to the
 * home page as `?q=`, which opens the search (src/client/search/opener.ts).
 * @param home absolute address of the home page, with its slash
 */
export function openSearchDescription(home: string): string {
  const address = escapeXml(home);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${SITE_NAME}</ShortName>
  <Description>按数字或原文查即时通信错误码</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>zh-CN</Language>
  <Image width="16" height="16" type="image/svg+xml">${address}favicon.svg</Image>
  <Url type="text/html" method="get" template="${address}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
