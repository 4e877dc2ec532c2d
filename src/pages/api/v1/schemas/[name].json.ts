import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { urlMaker } from '../../../../data/api.ts';
import { schemaPath } from '../../../../domain/model/address.ts';
import { API_SCHEMA_NAMES, publicSchema } from '../../../../schemas/api-schemas.ts';

export const getStaticPaths = () => API_SCHEMA_NAMES.map((name) => ({ params: { name }, props: { name } }));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** JSON Schema of one kind of file of the data interface. */
export const GET: APIRoute<Props> = ({ locals: { messages }, props: { name }, site }) =>
  Response.json(publicSchema(name, urlMaker(site)(schemaPath(name)), messages.apiFields));
