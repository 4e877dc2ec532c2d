import type { APIRoute } from 'astro';
import { textResponse, urlMaker } from '../../data/api.ts';
import { homePath } from '../../domain/model/address.ts';
import { openSearchDescription } from '../../domain/page/open-search.ts';

/** `/opensearch.xml` */
export const GET: APIRoute = ({ locals: { messages }, site }) =>
  textResponse(
    openSearchDescription(urlMaker(site)(homePath()), messages.site),
    'application/opensearchdescription+xml',
  );
