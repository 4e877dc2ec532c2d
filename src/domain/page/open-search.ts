import { escapeXml } from '../text/escape-xml.ts';

/**
 * An OpenSearch description: with it a browser offers the site as a search engine. What is typed there goes to the
 * home page as `?q=`, which opens the search (src/client/search/opener.ts).
 * @param home absolute address of the home page, with its slash
 */
export function openSearchDescription(
  home: string,
  { searchName, search, language }: { searchName: string; search: string; language: string },
): string {
  const address = escapeXml(home);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(searchName)}</ShortName>
  <Description>${escapeXml(search)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${language}</Language>
  <Image width="16" height="16" type="image/svg+xml">${address}favicon.svg</Image>
  <Url type="text/html" method="get" template="${address}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
